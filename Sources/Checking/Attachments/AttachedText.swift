import Attachments
import Content
import Diagnostics
import Proofreading
import Vietnamese

/// An attached file whose bytes are text: what it says of persons, in a list (`.csv`, `.tsv`) by the titles of its columns.
struct AttachedText {
    let proofreader: Proofreader
    let tree: SourceTree

    /// How a file's bytes become text.
    private enum Form { case list, plain, richText, page }

    static func isMeant(by path: String) -> Bool { form(of: path) != nil }

    private static func form(of path: String) -> Form? {
        guard let kind = FileKind.of(path) else { return nil }
        switch (kind.family, kind.ending) {
        case (_, "csv"), (_, "tsv"): return .list
        case (.text, _): return .plain
        case (.rtf, _): return .richText
        // Numbers in a drawing's tags are lines and curves.
        case (_, "svg"), (_, "html"), (_, "htm"), (_, "xhtml"): return .page
        case (.markup, _): return .plain
        default: return nil
        }
    }

    /// Whatever the text's encoding: digits are the same in all of them.
    func problems(_ bytes: [UInt8], of file: SourceTree.File) -> [Diagnostic] {
        let form = Self.form(of: file.path)
        let bytes = form == .richText ? RichText(bytes).plain : form == .page ? Self.withoutTags(bytes) : bytes
        let text = Self.text(bytes).replacing("\r\n", with: "\n").replacing("\r", with: "\n").nfc
        let proof = ProofText(
            source: file.path, path: tree.displayPath(file.path), text: text, kind: form == .list ? .csv : .plain)
        return proofreader.problems(in: proof).filter { problem in
            ["person/", "secrecy/"].contains { problem.message.code.hasPrefix($0) }
        }
    }

    /// Tags become spaces, so that lines and columns stay.
    private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
        var isInside = false
        return bytes.map { byte in
            if byte == UInt8(ascii: "<") { isInside = true }
            let isHidden = isInside && byte != UInt8(ascii: "\n")
            if byte == UInt8(ascii: ">") { isInside = false }
            return isHidden ? UInt8(ascii: " ") : byte
        }
    }

    /// Excel saves “Unicode text” as UTF-16 with a byte order mark.
    private static func text(_ bytes: [UInt8]) -> String {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): utf16(bytes.dropFirst(2)) { UInt16($1) << 8 | UInt16($0) }
        case (0xFE, 0xFF): utf16(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) }
        default: String(decoding: bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0), as: UTF8.self)
        }
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> String {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }
}
