import Content
import Diagnostics
import Proofreading
import Vietnamese

/// An attached list as plain text (`.csv`, `.tsv`): what it says of persons, by the titles of its columns.
struct AttachedList {
    let proofreader: Proofreader
    let tree: SourceTree

    static func isMeant(by path: String) -> Bool {
        [".csv", ".tsv"].contains(where: path.lowercased().hasSuffix)
    }

    /// Whatever the list's encoding: digits are the same in all of them.
    func problems(_ bytes: [UInt8], of file: SourceTree.File) -> [Diagnostic] {
        let text = Self.text(bytes).replacing("\r\n", with: "\n").replacing("\r", with: "\n").nfc
        let proof = ProofText(source: file.path, path: tree.displayPath(file.path), text: text, kind: .csv)
        return proofreader.problems(in: proof).filter { problem in
            ["person/", "secrecy/"].contains { problem.message.code.hasPrefix($0) }
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
