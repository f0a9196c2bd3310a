import Foundation

/// What of a page links are checked by: the ids that it has, and the addresses that it names. A scanner for pages of ours, which
/// templates write and nobody types: tags, attributes in quotes or without, comments; not a parser.
struct HTMLScanner {
    enum Finding {
        case anchor(UnsafeRawBufferPointer)
        case reference(UnsafeRawBufferPointer)
    }

    /// Calls `body` for each attribute that names a place or leads to one, in the order of the page.
    static func scan(_ page: UnsafeRawBufferPointer, _ body: (Finding) -> Void) {
        var position = 0
        while let start = index(of: UInt8(ascii: "<"), in: page, from: position) {
            position = start + 1
            guard position < page.count else { return }
            if page[position...].starts(with: "!--".utf8) {
                position = end(of: "-->", in: page, from: position) ?? page.count
            } else if isLetter(page[position]) {
                position = tag(in: page, at: position, body)
            }
        }
    }

    /// One tag's attributes.
    /// - Returns: where the text goes on; after a script's or style's end, whose text is none.
    private static func tag(in page: UnsafeRawBufferPointer, at start: Int, _ body: (Finding) -> Void) -> Int {
        var position = start
        while position < page.count, isLetter(page[position]) { position += 1 }
        let name = slice(page, start, position)
        while position < page.count, page[position] != UInt8(ascii: ">") {
            guard isLetter(page[position]) else {
                position += 1
                continue
            }
            let (attribute, value, next) = attribute(in: page, at: position)
            if let value, let finding = finding(attribute, value, of: name) { body(finding) }
            position = next
        }
        if equal(name, "script") { return end(of: "</script", in: page, from: position) ?? page.count }
        return equal(name, "style") ? end(of: "</style", in: page, from: position) ?? page.count : position
    }

    private static func attribute(
        in page: UnsafeRawBufferPointer, at start: Int
    ) -> (name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer?, next: Int) {
        var position = start
        while position < page.count, isLetter(page[position]) || page[position] == UInt8(ascii: "-") { position += 1 }
        let name = slice(page, start, position)
        guard position + 1 < page.count, page[position] == UInt8(ascii: "=") else { return (name, nil, position) }
        let quote = page[position + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let first = position + 1
            position = first
            while position < page.count, page[position] > 32, page[position] != UInt8(ascii: ">") { position += 1 }
            return (name, slice(page, first, position), position)
        }
        let last = index(of: quote, in: page, from: position + 2) ?? page.count
        return (name, slice(page, position + 2, last), Swift.min(last + 1, page.count))
    }

    private static func finding(
        _ attribute: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, of tag: UnsafeRawBufferPointer
    ) -> Finding? {
        switch attribute.count {
        case 2 where equal(attribute, "id"): .anchor(value)
        case 3 where equal(attribute, "src"): .reference(value)
        case 4 where equal(attribute, "href"):
            // What a page is elsewhere, and where its feeds begin, is no link that visitors follow within it.
            .reference(value)
        case 4 where equal(attribute, "name") && equal(tag, "a"): .anchor(value)
        case 6 where equal(attribute, "action") || equal(attribute, "poster"): .reference(value)
        default: nil
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

    private static func index(of byte: UInt8, in page: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard start < page.count, let base = page.baseAddress,
            let found = memchr(base + start, Int32(byte), page.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// Where a text ends that begins at `start` or later.
    private static func end(of text: StaticString, in page: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let wanted = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var position = start
        while let first = index(of: wanted[0], in: page, from: position), first + wanted.count <= page.count {
            if equal(slice(page, first, first + wanted.count), wanted) { return first + wanted.count }
            position = first + 1
        }
        return nil
    }

    private static func slice(
        _ page: UnsafeRawBufferPointer, _ start: Int, _ end: Int
    ) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: page[start..<end])
    }

    private static func equal(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
        one.elementsEqual(other)
    }

    private static func equal(_ one: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
        one.count == text.utf8CodeUnitCount
            && equal(one, UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
