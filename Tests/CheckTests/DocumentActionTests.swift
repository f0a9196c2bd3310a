import Attachments
import Content
import Foundation
import TestSupport
import Testing

/// What a document does by itself when somebody opens it.
@Suite struct DocumentActionTests {
    private func fault(_ name: String, _ bytes: [UInt8]) -> Inspection.Fault? {
        Inspection("tin-tuc/\(name)", FileSample(whole: bytes)).fault
    }

    private static let head = Array("%PDF-1.7\n".utf8)

    @Test(arguments: [
        ("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "/JavaScript"),
        ("/OpenAction<</S/JavaScript/JS 5 0 R>>", "/JavaScript"), ("/S /J#61vaScript", "/JavaScript"),
        ("<</Type/Action/S/Launch/F(cmd.exe)>>", "/Launch"), ("/S/#4caunch", "/Launch"),
    ])
    func aPDFThatRunsSomething(text: String, name: String) {
        #expect(fault("a.pdf", Self.head + Array(text.utf8)) == .action(name))
        let padding = [UInt8](repeating: 32, count: 9)
        let large = FileSample(size: 9_000_000, head: Self.head, tail: padding + Array(text.utf8))
        #expect(Inspection("tin-tuc/a.pdf", large).fault == .action(name))
        #expect(Inspection.Fault.action(name).isAllowable)
    }

    @Test(arguments: [
        "/OpenAction[1 0 R /XYZ null null 0]", "/JavaScripts", "(JavaScript)", "/LaunchDate", "/S/#4", "/S/URI/URI(https://x/)",
    ])
    func aPDFThatDoesNot(text: String) { #expect(fault("a.pdf", Self.head + Array(text.utf8)) == nil) }

    @Test func aTextMayNameTheKey() { #expect(fault("a.txt", Array("Khóa /JavaScript là gì?".utf8)) == nil) }

    /// A script in a packed object is found by poppler, when the section is checked.
    @Test func aScriptThatIsPacked() async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md": CheckedSection.article("Biểu mẫu", "Xem [biểu mẫu](a.pdf).")
        ])
        func told() async throws -> [String] { try await section.codes().filter { $0 == "attachment/pdf-action" } }
        try section.folder.write(PDF.packing("<< /S /URI /URI (https://vi-du.vn/) >>"), to: "content/tin-tuc/2024/a.pdf")
        #expect(try await told() == [])
        let file = PDF.packing("<< /S /JavaScript /JS (app.alert\\(1\\)) >>")
        #expect(fault("a.pdf", file) == nil, "not to be seen in its bytes")
        try section.folder.write(file, to: "content/tin-tuc/2024/a.pdf")
        #expect(try await told() == ["attachment/pdf-action"])
        try section.folder.write(
            CheckedSection.site + "attachments: {allow: [tin-tuc/2024/a.pdf]}\n", to: "content/site.yaml")
        #expect(try await told() == [])
    }

    // MARK: Office documents

    private static let types = ("[Content_Types].xml", "<Types/>")

    private static func relation(_ type: String, _ target: String, mode: String = "External") -> String {
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(type)"
        return "<Relationships><Relationship Id='rId1' Type=\"\(kind)\" Target='\(target)' TargetMode=\"\(mode)\"/></Relationships>"
    }

    @Test(arguments: [true, false]) func aTemplateElsewhere(isPacked: Bool) {
        for (type, target) in [
            ("attachedTemplate", "https://xau.example/mau.dotm"), ("attachedTemplate", "file:///\\\\may-chu\\mau.dotm"),
            ("oleObject", "http://xau.example/a"), ("image", "https://dem.example/a.png"), ("frame", "//xau.example/"),
        ] {
            let part = ("word/_rels/settings.xml.rels", Self.relation(type, target))
            #expect(fault("a.docx", ZIP.of([Self.types, part], isPacked: isPacked)) == .remote(target), "\(type)")
        }
    }

    @Test func linksToClickAreFine() {
        for relation in [
            Self.relation("hyperlink", "https://example.gov.vn/"), Self.relation("image", "media/a.png", mode: "Internal"),
            Self.relation("externalLinkPath", "khac.xlsx"), "<Relationships/>",
        ] {
            let part = ("word/_rels/document.xml.rels", relation)
            #expect(fault("a.docx", ZIP.of([Self.types, part], isPacked: true)) == nil, "\(relation)")
        }
    }

    /// Megabytes of pictures lie between the beginning and the end.
    @Test func aTemplateInTheMiddleOfALargeDocument() throws {
        let part = ("word/_rels/settings.xml.rels", Self.relation("attachedTemplate", "https://xau.example/a.dotm"))
        let picture = ("word/media/a.png", String(repeating: "x", count: 3 << 20))
        let file = ZIP.of([Self.types, picture, part, ("word/media/b.png", picture.1)], isPacked: false)
        let tree = SourceTree(name: "content", files: [SourceTree.File(diskPath: "a.docx")]) { _, limit in
            Array(file.prefix(limit))
        }
        let sample = try AttachedFile.sample(of: tree.files[0], in: tree)
        #expect(Inspection("a.docx", sample).fault == .remote("https://xau.example/a.dotm"))
    }
}

extension PDF {
    /// A PDF whose first action is in a stream of objects, as hexadecimal digits (ISO 32000-2, 7.5.7 and 7.5.8).
    static func packing(_ action: String) -> [UInt8] {
        func hex(_ bytes: [UInt8]) -> String { bytes.map { String(format: "%02X", Int($0)) }.joined() + ">" }
        let packed = hex(Array("5 0 \(action)".utf8))
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
            "<< /Type /ObjStm /N 1 /First 4 /Filter /ASCIIHexDecode /Length \(packed.utf8.count) >>\nstream\n\(packed)\nendstream",
        ]
        var (file, rows) = ("%PDF-1.5\n", [[UInt8]]([[0, 0, 0, 0]]))
        func place() -> [UInt8] { [UInt8(file.utf8.count >> 8), UInt8(file.utf8.count & 255)] }
        for (number, object) in objects.enumerated() {
            rows.append([1] + place() + [0])
            file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        rows += [[2, 0, 4, 0], [1] + place() + [0]]
        let table = hex(rows.flatMap { $0 })
        file += "6 0 obj\n<< /Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Filter /ASCIIHexDecode /Length \(table.utf8.count) >>\n"
        return Array((file + "stream\n\(table)\nendstream\nendobj\nstartxref\n\(start)\n%%EOF\n").utf8)
    }
}
