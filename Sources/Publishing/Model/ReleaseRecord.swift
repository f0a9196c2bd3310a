import Hashing
import Vietnamese

/// One version of the section at a target: every file by its digest, and what people want to know of it. Kept at the
/// target beside the release.
package struct ReleaseRecord: Sendable, Hashable {
    package enum PageKind: String, Sendable {
        case article, index, redirect
        /// An address that an expired article has left.
        case gone
    }

    package struct Page: Sendable, Hashable {
        package let kind: PageKind
        package let title: String

        package init(_ kind: PageKind, _ title: String) { (self.kind, self.title) = (kind, title) }
    }

    /// `20261125T104507-1a2b3c4d5e6f`: when, and the beginning of the digest. Names sort by time.
    package var name: String
    /// RFC 3339.
    package var time: String
    /// Who published it: `ban-bien-tap@may-van-phong`.
    package var author: String
    /// The git commit of the sources, with `+` after it when they had changes of their own; nil without git.
    package var commit: String?
    /// The release that was live before.
    package var base: String?
    /// When time alone will next change the section, as RFC 3339; nil when it won't.
    package var nextChange: String?
    /// The articles of sample content, those of a later day too.
    package var samples: Set<SampleKey> = []
    /// Pages by file below the section.
    package var pages: [String: Page]
    /// SHA-256 in hexadecimal by file below the section.
    package var files: [String: String]
    /// Files that somebody else changed at the target and that stay so: for each the digest that this section had for it
    /// then, `absent` for none. It stays until the section has something else for it.
    package var adopted: [String: String] = [:]

    package static let absent = "-"

    /// What the names of assets begin with: named by what they hold, they are shared by all releases.
    package static let assetFolder = "assets"

    package static func isAsset(_ path: String) -> Bool { path.hasPrefix(assetFolder + "/") }

    /// Whether a path leads to something below the folder where it begins.
    package static func isInside(_ path: String) -> Bool {
        !path.utf8.contains(0)
            && path.utf8.split(separator: 47, omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
            }
    }

    /// Whether a name has the ten digits in it that tdkt gives its assets: `assets/site.0123456789.css`.
    static func isNamedByContent(_ path: String) -> Bool { path.contains(#/\.[0-9a-f]{10}\.[^\/]*$/#) }

    /// A file's digest as `adopted` counts it.
    func digest(_ path: String) -> String { files[path] ?? Self.absent }
}

extension ReleaseRecord {
    /// Of all files, assets too.
    package var digest: String { Self.digest(of: files) }

    /// Of the files that lie in the release's own folder.
    package var folderFiles: [String: String] { files.filter { !Self.isAsset($0.key) } }
    package var assets: [String: String] { files.filter { Self.isAsset($0.key) } }

    /// The files below a folder of the section, by their paths in it.
    func files(below folder: String) -> [String: String] {
        let inside = files.filter { $0.key.hasPrefix(folder + "/") }
        return Dictionary(
            uniqueKeysWithValues: inside.map { (String($0.key.dropFirst(folder.count + 1)), $0.value) })
    }

    /// The digest of a list as `sha256sum` prints it, by path: any server can make the same.
    package static func digest(of files: [String: String]) -> String {
        Digest(of: Array(list(of: files).utf8)).hex
    }

    package static func list(of files: [String: String]) -> String {
        var text = ""
        for path in files.keys.sorted(by: { $0.precedes($1) }) { text += "\(files[path] ?? "")  \(path)\n" }
        return text
    }

    /// Reads the lines of such a list; those that are none are passed over.
    package static func files(inList lines: some Sequence<ArraySlice<UInt8>>) -> [String: String] {
        let entries = lines.compactMap { line -> (String, String)? in
            guard line.count > 66, line[line.startIndex + 64] == 32 else { return nil }
            let path = String(decoding: line.dropFirst(66), as: UTF8.self)
            return (path, String(decoding: line.prefix(64), as: UTF8.self))
        }
        return Dictionary(entries, uniquingKeysWith: { first, _ in first })
    }

    package static func name(_ time: PublishTime, digest: String) -> String { "\(time.stamp)-\(digest.prefix(12))" }

    /// Whether a folder's name is that of a release, and not of one that was never finished.
    package static func isName(_ name: String) -> Bool {
        name.wholeMatch(of: #/\d{8}T\d{6}-[0-9a-f]{12}/#) != nil
    }
}
