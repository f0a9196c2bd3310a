import CXml2

/// What a page holds, in its order. Every `open` has its `close`, that of `<br>` included.
enum HTMLEvent {
    case open(String, [HTMLAttribute])
    case close(String)
    case text(String)
}

/// The value as it is meant, without references; empty where there is none (`<details open>`).
struct HTMLAttribute {
    let name: String
    let value: String
}

/// A page read by libxml2's HTML parser, event by event: its tree would end at a depth of 256, and this needs none. The
/// parser is of HTML 4's time, yet elements that it doesn't know pass through as they stand; what it takes for its own
/// comes out closed where HTML lets an end tag be left out. Comments and what `<script>` and `<style>` hold are no events.
enum HTMLEvents {
    static func read(_ html: [UInt8], _ receive: (HTMLEvent) -> Void) {
        withoutActuallyEscaping(receive) { receive in
            var receiver = Receiver(receive: receive)
            withUnsafeMutablePointer(to: &receiver) { parse(html, for: $0) }
        }
    }

    private struct Receiver {
        let receive: (HTMLEvent) -> Void
    }

    /// The library's tables are made once, before several threads read.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    private static let options = [
        HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_NOIMPLIED,
        HTML_PARSE_NODEFDTD, HTML_PARSE_IGNORE_ENC,
    ].reduce(0) { $0 | Int32($1.rawValue) }

    private static func parse(_ html: [UInt8], for receiver: UnsafeMutablePointer<Receiver>) {
        guard isReady, let parser = htmlNewParserCtxt() else { return }
        defer { htmlFreeParserCtxt(parser) }
        parser.pointee.sax?.pointee = handler
        parser.pointee.userData = UnsafeMutableRawPointer(receiver)
        html.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            _ = htmlCtxtReadMemory(parser, start, Int32(clamping: bytes.count), nil, "UTF-8", options)
        }
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.startElement = { context, name, attributes in
            HTMLEvents.send(.open(HTMLEvents.text(name), HTMLEvents.attributes(attributes)), context)
        }
        handler.endElement = { context, name in HTMLEvents.send(.close(HTMLEvents.text(name)), context) }
        handler.characters = { context, start, length in
            let bytes = UnsafeBufferPointer(start: start, count: Int(length))
            HTMLEvents.send(.text(String(decoding: bytes, as: UTF8.self)), context)
        }
        handler.ignorableWhitespace = handler.characters
        return handler
    }

    private static func send(_ event: HTMLEvent, _ context: UnsafeMutableRawPointer?) {
        context?.assumingMemoryBound(to: Receiver.self).pointee.receive(event)
    }

    private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }

    /// Name, value, name, value, …, nil.
    private static func attributes(
        _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> [HTMLAttribute] {
        guard var list else { return [] }
        var attributes: [HTMLAttribute] = []
        while let name = list[0] {
            attributes.append(HTMLAttribute(name: text(name), value: text(list[1])))
            list += 2
        }
        return attributes
    }
}
