import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A JSON feed, parsed.
struct JSONFeed {
    let title: String
    let addresses: [String]

    struct Malformed: Error {}

    init(_ bytes: Data?) throws {
        let value = try JSONSerialization.jsonObject(with: bytes ?? Data())
        guard let feed = value as? [String: Any], let title = feed["title"] as? String,
            let items = feed["items"] as? [[String: Any]]
        else { throw Malformed() }
        self.title = title
        addresses = items.compactMap { $0["url"] as? String }
    }
}

/// An XML text, which must be well formed: its elements in order, and all of its text.
final class XMLElements: NSObject, XMLParserDelegate {
    private(set) var names: [String] = []
    private(set) var text = ""
    /// The texts of the elements of each name.
    private(set) var texts: [String: [String]] = [:]
    private var current = ""

    struct NotWellFormed: Error { let line: Int }

    /// - Throws: also when there is no file.
    init(_ bytes: Data?) throws {
        super.init()
        let parser = XMLParser(data: bytes ?? Data())
        parser.delegate = self
        guard parser.parse() else { throw NotWellFormed(line: parser.lineNumber) }
    }

    func parser(
        _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
        attributes: [String: String]
    ) {
        names.append(name + attributes.keys.sorted().joined(separator: ","))
        current = ""
    }

    func parser(_: XMLParser, foundCharacters string: String) {
        text += string
        current += string
    }

    func parser(_: XMLParser, didEndElement name: String, namespaceURI _: String?, qualifiedName _: String?) {
        texts[name, default: []].append(current)
        current = ""
    }
}
