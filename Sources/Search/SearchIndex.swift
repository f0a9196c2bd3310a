import Content
import Diagnostics
import Parallelism
import SiteModel
import Vietnamese

/// The files by which the search page finds things: made from a site, the same bytes from the same site. docs/reference/search.md says what
/// is in them.
package struct SearchIndex: Sendable {
    package struct File: Sendable {
        /// Below the section's root.
        package let path: String
        package let bytes: [UInt8]
    }

    /// What the search page fetches first; it names all others.
    package let manifest: File
    package let shards: [File]
    package var files: [File] { shards + [manifest] }

    /// What the addresses of all shards begin with.
    package static let shardPrefix = "assets/tim-kiem-"

    /// In bytes of a file, and in records of one; measured with Tests/Bench/search.py.
    private enum Size {
        static let head = 2500
        static let body = 2500
        static let pairs = 3000
        static let numbers = 3000
        static let pages = 4
        static let names = 32
    }

    /// - Throws: `CancellationError`, when its task is cancelled.
    package init(_ site: Site, jobs: Int) async throws {
        async let honoured = HonouredNames(site)
        let pages = SearchedPage.all(of: site)
        let places = Pairs(pageCount: pages.count)
        let ranges = pages.indices.parts(of: max(1, pages.count / (4 * jobs)))
        let runs = try await ranges.concurrentMap(jobs: jobs) { PageWords(pages, $0, places) }
        let names = await honoured
        async let pairs = Self.pairs(runs, places, pageCount: pages.count)
        let terms = TermIndex(runs, pageCount: pages.count, names: names.names)
        async let heads = Shards("h", size: Size.head, records: terms.terms.map { Self.record(terms.head(of: $0)) })
        async let bodies = Shards("b", size: Size.body, records: terms.terms.map { Self.record(terms.body(of: $0)) })
        async let lines = Shards("d", every: Size.pages, lines: pages.map(\.line))
        async let people = Shards("n", every: Size.names, lines: names.lines)
        let numbers = NumberShards(terms, size: Size.numbers)
        var writer = ManifestWriter(site, pageCount: pages.count, nameCount: names.names.count, places)
        writer.terms = terms.terms.map { terms.words[$0.lowerBound].term }
        await writer.add(inside: heads, bodies, numbers.shards)
        await writer.add(apart: pairs, lines)
        await writer.add(names: people, firsts: names.keys(every: Size.names))
        writer.add(Facets(pages, site))
        (manifest, shards) = (writer.manifest, writer.files)
    }

    private static func record(_ bytes: IndexBytes) -> IndexBytes {
        var record = IndexBytes()
        record.append(record: bytes)
        return record
    }

    private static func pairs(_ runs: [PageWords], _ places: Pairs, pageCount: Int) -> Shards {
        let pairs = Sorted(count: places.count, runs: runs.map(\.pairs))
        return Shards(
            "p", size: Size.pairs,
            records: (0..<places.count).map { place in
                var bytes = IndexBytes()
                bytes.append(list: pairs[place], limit: pageCount)
                return bytes
            })
    }
}

/// Numbers by their hash: there are too many different ones to list.
private struct NumberShards {
    let shards: Shards

    init(_ terms: TermIndex, size: Int) {
        let records = terms.numbers.map { (hash: terms.words[$0].term.searchHash, bytes: terms.number($0)) }
        let count = max(1, records.reduce(0) { $0 + $1.bytes.count } / size)
        var files = [IndexBytes](repeating: IndexBytes(), count: count)
        for record in records { files[Int(record.hash) % count].append(contentsOf: record.bytes) }
        // Each is a file, an empty one too.
        shards = Shards("q", size: 0, records: files)
    }
}

extension SearchedPage {
    /// Title, address, kind, day, summary and other names, apart by tabs; the names by bars.
    fileprivate var line: String {
        let names = names.filter { $0 != title }.map { $0.replacing("|", with: " ") }.joined(separator: "|")
        let fields = [title, path, String(kind), date, summary.cut(to: 180), names]
        return fields.map(\.oneLine).joined(separator: "\t") + "\n"
    }
}

extension HonouredNames {
    /// Rows of one name at most: the newest.
    static let rowsPerName = 100

    /// A name, and behind it a line for each row: award, unit, year, page, the decision's part of the anchor, number.
    fileprivate var lines: [String] {
        names.indices.map { number in
            let rows = honours[number].prefix(Self.rowsPerName).map { row(at: $0) }
            return "=" + names[number].oneLine + "\t\(honours[number].count)\n" + rows.joined()
        }
    }
}

extension String {
    /// Without what parts fields and lines.
    var oneLine: String {
        guard utf8.contains(where: { $0 < 32 }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 32 ? " " : $0 }))
    }

    /// At most so many characters, whole words, with “…” for the rest.
    fileprivate func cut(to count: Int) -> String {
        guard utf8.count > count, let end = index(startIndex, offsetBy: count, limitedBy: endIndex), end < endIndex
        else { return self }
        let head = self[..<end]
        return String(head[..<(head.lastIndex(of: " ") ?? end)]) + "…"
    }
}
