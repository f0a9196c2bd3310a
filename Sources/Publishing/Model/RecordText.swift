import Vietnamese

// The record as text: comments, then the list that `sha256sum -c` reads.
extension ReleaseRecord {
    private static let head = "# tdkt release 1"

    package var text: String {
        var text = "\(Self.head)\n# name \(name)\n# time \(time)\n# by \(author)\n"
        for (key, value) in [("commit", commit), ("base", base), ("next", nextChange)] {
            if let value { text += "# \(key) \(value)\n" }
        }
        for sample in samples.map(\.text).ordered { text += "# sample \(sample)\n" }
        for path in adopted.keys.sorted(by: { $0.precedes($1) }) {
            text += "# adopted \(adopted[path] ?? "") \(path)\n"
        }
        for path in pages.keys.sorted(by: { $0.precedes($1) }) {
            guard let page = pages[path] else { continue }
            text += "# page \(page.kind.rawValue) \(path)\t\(page.title.filter { $0 != "\n" && $0 != "\t" })\n"
        }
        return text + Self.list(of: files)
    }

    /// Nil when the text is no record of this version, or names files that would not be inside the section.
    package init?(text: [UInt8]) {
        let lines = text.split(separator: 10)
        let comments = lines.prefix { $0.first == 35 }.map { String(decoding: $0, as: UTF8.self) }
        guard comments.first == Self.head else { return nil }
        self.init(
            name: "", time: "", author: "", commit: nil, base: nil, nextChange: nil, pages: [:],
            files: Self.files(inList: lines.dropFirst(comments.count)))
        for comment in comments.dropFirst() { read(comment.dropFirst(2)) }
        let paths = [Array(files.keys), Array(pages.keys), Array(adopted.keys)].joined()
        guard Self.isName(name), paths.allSatisfy(Self.isInside) else { return nil }
    }

    /// Nil also when it is the record of another release: whoever may write at the target may have put it there.
    package init?(text: [UInt8], of name: String) {
        self.init(text: text)
        guard self.name == name else { return nil }
    }

    private mutating func read(_ comment: Substring) {
        let space = comment.firstIndex(of: " ") ?? comment.endIndex
        let value = String(comment[space...].dropFirst())
        switch comment[..<space] {
        case "name": name = value
        case "time": time = value
        case "by": author = value
        case "commit": commit = value
        case "base": base = value
        case "next": nextChange = value
        case "sample": samples.insert(SampleKey(text: value))
        case "adopted": readAdopted(value)
        case "page": readPage(value)
        default: break
        }
    }

    private mutating func readAdopted(_ value: String) {
        let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
        if parts.count == 2 { adopted[parts[1]] = parts[0] }
    }

    private mutating func readPage(_ value: String) {
        let parts = value.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        let place = parts[0].split(separator: " ", maxSplits: 1)
        guard parts.count == 2, place.count == 2, let kind = PageKind(rawValue: String(place[0])) else { return }
        pages[String(place[1])] = Page(kind, String(parts[1]))
    }
}
