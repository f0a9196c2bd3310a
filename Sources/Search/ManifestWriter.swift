import Content
import Diagnostics
import SiteModel
import Vietnamese

/// Writes `chi-muc.json`: what a query needs to know before it can fetch anything else. The search script takes the numbers of
/// the format from it (docs/reference/search.md, "The manifest").
struct ManifestWriter {
    var terms: [String] = []
    private(set) var files: [SearchIndex.File] = []
    private let site: Site
    private let pageCount: Int
    private let nameCount: Int
    private var kinds: [FileKind] = []
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
            kinds.append(FileKind(shards, hashes: named.hashes, isApart: false))
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
        kinds.append(FileKind(shards, hashes: directory.hashes, isApart: true))
        files += named.files + directory.files
    }

    /// Hashes in one file of hashes.
    private static let hashesPerFile = 32

    /// Raised when files change their meaning for a script that reads the version before, which then offers to load the page
    /// anew (docs/reference/search.md, "Version").
    static let version = 2

    mutating func add(_ facets: Facets) {
        let named = Shards("f", every: 1, lines: [facets.text]).named().files
        self.facets = named.first?.path ?? ""
        files += named
    }

    var manifest: SearchIndex.File {
        let bytes = JSONWriter.object { json in
            json.member("version", Self.version)
            json.member("format", object: Self.format)
            json.member(
                "register",
                object: {
                    $0.member("folder", Register.folder)
                    $0.member("page", pagePrefix)
                })
            json.member("pages", pageCount)
            json.member("names", nameCount)
            json.member("pairBits", Int(pairs.bits))
            json.member("terms", terms.joined(separator: " "))
            json.member("facets", facets)
            json.member("firsts", array: { for name in firstNames { $0.element(name) } })
            json.member("kinds", array: { for kind in SearchedPage.kinds { $0.element(kind.name) } })
            json.member("awards", array: { for award in site.vocabulary.awards { $0.element(award.name) } })
            json.member("units", array: { for unit in site.units.units { $0.element(unit.name) } })
            for kind in kinds { json.member(named: kind.name, object: { kind.write(to: &$0) }) }
        }
        return SearchIndex.File(path: Site.searchManifestPath, bytes: bytes)
    }

    /// The numbers that both sides of the format need.
    private static func format(_ json: inout JSONWriter) {
        json.member("prefix", SearchIndex.shardPrefix)
        json.member("hashBytes", Shards.hashBytes)
        json.member("hashesPerFile", hashesPerFile)
        json.member("longestTerm", Word.longest)
        json.member("rowsPerName", HonouredNames.rowsPerName)
    }

    /// What the address of a list's further pages has before the number: `trang-`.
    private var pagePrefix: String {
        guard let roll = site.rolls.first else { return "" }
        return String(roll.path(ofPage: 2).dropFirst(roll.path.count).prefix { !$0.isNumber })
    }
}

/// Files of one kind, as the manifest lists them.
private struct FileKind {
    let name: String
    /// Of the files themselves; when they are apart, of the files that list those.
    let hashes: [UInt8]
    /// How many records each file holds; one number when all but the last hold as many.
    let counts: String
    let ending: String
    /// Whether there are so many files that their hashes are in files of their own, fetched when they are wanted.
    let isApart: Bool

    init(_ shards: Shards, hashes: [UInt8], isApart: Bool) {
        (name, ending) = (shards.kind, shards.ending)
        counts = shards.recordsPerFile.map { "\($0)" } ?? shards.counts.list
        (self.hashes, self.isApart) = (hashes, isApart)
    }

    func write(to json: inout JSONWriter) {
        json.member("hashes", hashes.base64)
        json.member("counts", counts)
        json.member("ending", ending)
        json.member("isApart", isApart)
    }
}

extension [Int] {
    fileprivate var list: String { map { String($0) }.joined(separator: " ") }
}

/// What results can be narrowed to: for each campaign and unit the pages that are about it (docs/reference/search.md, "Facets"). Fetched
/// when somebody wants it.
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
