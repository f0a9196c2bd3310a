import Content
import Diagnostics
import SiteModel
import Vietnamese

/// Writes `chi-muc.json`: what a query needs to know before it can fetch anything else.
struct ManifestWriter {
    var terms: [String] = []
    private(set) var files: [SearchIndex.File] = []
    private let site: Site
    private let pageCount: Int
    private let nameCount: Int
    /// Kinds of files with their hashes, and how many records each holds.
    private var inside: [(kind: String, hashes: String, counts: String)] = []
    /// Kinds of so many files that their hashes stand in files of their own, fetched when they are wanted; theirs are here.
    private var apart: [(kind: String, hashes: String, counts: String)] = []
    /// Of the names' lists of hashes, the name that each begins with.
    private var firstNames: [String] = []
    private var facets = ""

    private let pairs: Pairs

    init(_ site: Site, pageCount: Int, nameCount: Int, _ pairs: Pairs) {
        self.pairs = pairs
        (self.site, self.pageCount, self.nameCount) = (site, pageCount, nameCount)
    }

    mutating func add(inside shards: Shards...) {
        for shards in shards {
            let named = shards.named()
            inside.append((shards.kind, named.hashes.base64, shards.counts.list))
            files += named.files
        }
    }

    mutating func add(apart shards: Shards...) {
        for shards in shards { add(apart: shards) { _ in [] } }
    }

    /// - Parameter firsts: the name that each file begins with. They stand behind the hashes, so that a name is found in two steps.
    mutating func add(names shards: Shards, firsts: [String]) {
        add(apart: shards) { Array(firsts[$0].joined(separator: "\n").utf8) }
        firstNames = firsts.indices.parts(of: Self.hashesPerFile).map { firsts[$0.lowerBound] }
    }

    private mutating func add(apart shards: Shards, behind: (Range<Int>) -> [UInt8]) {
        let named = shards.named()
        let lists = named.files.indices.parts(of: Self.hashesPerFile).map { range in
            let hashes = named.hashes[range.lowerBound * Shards.hashBytes..<range.upperBound * Shards.hashBytes]
            return IndexBytes(hashes + behind(range))
        }
        let directory = Shards("\(shards.kind)-", size: 0, records: lists).named()
        let counts = shards.recordsPerFile.map { "\($0)" } ?? shards.counts.list
        apart.append((shards.kind, directory.hashes.base64, counts))
        files += named.files + directory.files
    }

    /// Hashes in one such file; search-index.js has it, too.
    private static let hashesPerFile = 32

    mutating func add(_ facets: Facets) {
        let named = Shards("f", every: 1, lines: [facets.text]).named().files
        self.facets = named.first?.path ?? ""
        files += named
    }

    var manifest: SearchIndex.File {
        let bytes = JSONWriter.object { json in
            // Raised when files change their meaning: search-index.js reads one version.
            json.member("version", 2)
            json.member("pages", pageCount)
            json.member("names", nameCount)
            json.member("pairBits", Int(pairs.bits))
            json.member("terms", terms.joined(separator: " "))
            json.member("facets", facets)
            json.member("firsts", array: { for name in firstNames { $0.element(name) } })
            json.member("kinds", array: { for kind in SearchedPage.kinds { $0.element(kind.name) } })
            json.member("awards", array: { for award in site.vocabulary.awards { $0.element(award.name) } })
            json.member("units", array: { for unit in site.units.units { $0.element(unit.name) } })
            for shards in inside + apart {
                json.member(
                    named: shards.kind,
                    object: {
                        $0.member("hashes", shards.hashes)
                        $0.member("counts", shards.counts)
                    })
            }
        }
        return SearchIndex.File(path: Site.searchManifestPath, bytes: bytes)
    }
}

extension [Int] {
    fileprivate var list: String { map { String($0) }.joined(separator: " ") }
}

/// What results can be narrowed to: for each campaign and unit the pages that are about it. Fetched when somebody wants it.
struct Facets {
    let text: String

    /// A line each: `k`, `y`, `c` or `u`, id, name, the list of pages in base 64.
    init(_ pages: [SearchedPage], _ site: Site) {
        func lines(
            _ mark: String, _ values: (SearchedPage) -> [String], named: (String) -> (id: String, name: String)?
        ) -> [String] {
            var found: [String: [Int32]] = [:]
            for (number, page) in pages.enumerated() {
                for key in Set(values(page)) { found[key, default: []].append(Int32(number)) }
            }
            return found.sorted { $0.key.precedes($1.key) }.compactMap { key, list in
                guard !key.isEmpty, let (id, name) = named(key) else { return nil }
                var bytes = IndexBytes()
                bytes.append(list: list, limit: pages.count)
                return [mark, id, name.oneLine, bytes.bytes.base64].joined(separator: "\t") + "\n"
            }
        }
        let lines =
            lines("k", { ["\($0.kind)"] }, named: { Int($0).map { SearchedPage.kinds[$0] } })
            + lines("y", { [$0.year] }, named: { ($0, $0) })
            + lines("c", \.campaigns) { id in site.indexes.campaigns[id].map { (id, site.articles[$0].title) } }
            + lines("u", \.units) { id in site.units[id].map { (id, $0.name) } }
        text = lines.joined()
    }
}
