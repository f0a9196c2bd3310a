import Foundation
import TestSupport

/// What must hold of the tests' own sources, so that each can be found by its name and run by the tier it belongs to.
enum TestRules {
    /// A suite as its source declares it: `@Suite("Lists have every article once, in order") struct ListingTests`.
    struct Suite: Equatable {
        let target: String
        let type: String
        /// Empty when the suite has none.
        let sentence: String

        static func all(in file: SourceFile) -> [Suite] {
            file.text.matches(
                of: #/(?m)^@Suite(?:\("([^"]*)"[^\n]*\)|\([^\n]*\))?\s+(?:final )?(?:struct|class|actor) (\w+)/#
            )
            .map { Suite(target: file.module, type: String($0.2), sentence: String($0.1 ?? "")) }
        }
    }

    static func violations(in suites: [Suite]) -> [String] {
        suites.filter { !isSentence($0.sentence) }.map { "\($0.type): no sentence: “\($0.sentence)”" }
            + repeated(suites.map(\.type)).map { "\($0): two suites" }
            + repeated(suites.map(\.sentence)).map { "“\($0)”: two suites" }
    }

    private static func isSentence(_ text: String) -> Bool {
        text.split(separator: " ").count > 2 && text.first?.isUppercase == true && text.last != "."
    }

    private static func repeated(_ names: [String]) -> [String] {
        Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    /// The Makefile's lists for `make unit`.
    struct UnitTier {
        /// `SiteTests`
        let targets: Set<String>
        /// Suites of these targets that need more: `SpecTests`.
        let excluded: Set<String>

        init(makefile: String) {
            let lists = makefile.matches(of: #/(?m)^(?:NOT_)?UNIT := \(?([\w|]+)\)?(Tests)?$/#).map { list in
                Set(list.1.split(separator: "|").map { String($0) + (list.2.map(String.init) ?? "") })
            }
            (targets, excluded) = (lists.first ?? [], lists.dropFirst().first ?? [])
        }

        /// What no quick test may use: a browser, a server that isn't ours, a program that `make site` doesn't need, a download.
        static var needs: Regex<Substring> {
            #/(?m)^import (?:Browser|Server)Support|"/usr/bin/(?:python3|exiftool|brotli|java)|\.build/specs|Brotli\.found/#
        }

        /// - Returns: files of quick suites that need more than that.
        func violations(in files: [SourceFile]) -> [String] {
            files.filter { file in
                let suites = Set(Suite.all(in: file).map(\.type))
                return targets.contains(file.module) && file.text.contains(Self.needs) && !suites.isSubset(of: excluded)
            }.map(\.path)
        }
    }

    /// Lines of a script that have pip fetch something whose hash nobody wrote down.
    static func unhashedDownloads(in script: String) -> [String] {
        let commands = script.replacing("\\\n", with: " ").split(separator: "\n").map(String.init)
        return commands.filter { command in
            command.contains(#/^\s*(?:if ! )?(?:\w+=\S+ )*python3 -m pip (?:install|download)/#)
                && !command.contains("--require-hashes") && !command.contains("--no-index")
        }
    }
}
