import Attachments
import Content
import Foundation
import TestSupport
import Testing

@testable import Checking

/// What a document does by itself when somebody opens it.
@Suite("Documents that run something are refused") struct DocumentActionTests {
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
        "/OpenAction[1 0 R /XYZ null null 0]", "/JavaScripts", "(JavaScript)", "/LaunchDate", "/S/#4",
        "/S/URI/URI(https://x/)",
    ])
    func aPDFThatDoesNot(text: String) { #expect(fault("a.pdf", Self.head + Array(text.utf8)) == nil) }

    @Test func aTextMayNameTheKey() { #expect(fault("a.txt", Array("Khóa /JavaScript là gì?".utf8)) == nil) }

    private static let script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"

    /// As Acrobat writes it.
    @Test func aScriptInAPackedObject() {
        #expect(fault("a.pdf", PDF.packing("/OpenAction", Self.script, .flate)) == .action("/JavaScript"))
        #expect(fault("a.pdf", PDF.packing("/OpenAction", "<< /S /URI /URI (https://vi-du.vn/) >>", .flate)) == nil)
    }

    /// Objects that are longer than the pieces in which a large file is read.
    @Test func aScriptAcrossThePiecesOfALargePDF() async throws {
        let gap = [UInt8](repeating: 32, count: (2 << 20) - 400)
        let objects = String(repeating: "(x)", count: 20_000) + Self.script
        let file = Self.head + gap + PDF.packing("/OpenAction", objects, .flate) + gap + gap
        let section = try await SectionInMemory([
            "tin-tuc/a.md": Array(SectionInMemory.article("[tệp](a.pdf)").utf8), "tin-tuc/a.pdf": file,
        ])
        #expect(describe(section.problems).allSatisfy { !$0.hasPrefix("attachment/") })
        let found = describe(try await AttachmentChecks.problems(in: section.pages, jobs: 1))
        #expect(found.contains("attachment/pdf-action content/tin-tuc/a.pdf"), "\(found)")
    }

    /// A script that is packed in another way is found by poppler, when the section is checked.
    @Test func aScriptThatOnlyPopplerSees() async throws {
        let section = try CheckedSection([
            "tin-tuc/2024/a.md": CheckedSection.article("Biểu mẫu", "Xem [biểu mẫu](a.pdf).")
        ])
        func told() async throws -> [String] { try await section.codes().filter { $0 == "attachment/pdf-action" } }
        func write(_ names: String) throws -> [UInt8] {
            let file = PDF.packing("/Names", names, .digits)
            try section.folder.write(file, to: "content/tin-tuc/2024/a.pdf")
            return file
        }
        _ = try write("<< /Dests << /Names [] >> >>")
        #expect(try await told() == [])
        let file = try write("<< /JavaScript << /Names [(a) \(Self.script)] >> >>")
        #expect(fault("a.pdf", file) == nil, "not to be seen in its bytes")
        #expect(try await told() == ["attachment/pdf-action"])
        try section.folder.write(
            CheckedSection.site + "attachments: {allow: [tin-tuc/2024/a.pdf]}\n", to: "content/site.yaml")
        #expect(try await told() == [])
    }

    // MARK: Office documents

    private static let types = ("[Content_Types].xml", "<Types/>")

    private static func relation(_ type: String, _ target: String, mode: String = "External") -> String {
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(type)"
        let tag = "<Relationship Id='rId1' Type=\"\(kind)\" Target='\(target)' TargetMode=\"\(mode)\"/>"
        return "<Relationships>\(tag)</Relationships>"
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
            Self.relation("hyperlink", "https://example.gov.vn/"),
            Self.relation("image", "media/a.png", mode: "Internal"),
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
    enum Filter { case flate, digits }

    /// A PDF in which one object, to which a key of its catalogue leads, is in a stream of objects (ISO 32000-2, 7.5.7 and 7.5.8).
    static func packing(_ key: String, _ object: String, _ filter: Filter) -> [UInt8] {
        func digits(_ bytes: [UInt8]) -> [UInt8] {
            Array((bytes.map { String(format: "%02X", Int($0)) }.joined() + ">").utf8)
        }
        let packed = filter == .flate ? Zlib.packed(Array("5 0 \(object)".utf8)) : digits(Array("5 0 \(object)".utf8))
        let name = filter == .flate ? "FlateDecode" : "ASCIIHexDecode"
        let stream = Array("<< /Type /ObjStm /N 1 /First 4 /Filter /\(name) /Length \(packed.count) >>\nstream\n".utf8)
        let objects = [
            Array("<< /Type /Catalog /Pages 2 0 R \(key) 5 0 R >>".utf8),
            Array("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
            Array("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>".utf8),
            stream + packed + Array("\nendstream".utf8),
        ]
        var (file, rows) = (Array("%PDF-1.5\n".utf8), [[UInt8]]([[0, 0, 0, 0]]))
        func place() -> [UInt8] { [UInt8(file.count >> 8 & 255), UInt8(file.count & 255)] }
        for (number, object) in objects.enumerated() {
            rows.append([1] + place() + [0])
            file += Array("\(number + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = file.count
        rows += [[2, 0, 4, 0], [1] + place() + [0]]
        let table = digits(rows.flatMap { $0 })
        let keys = "/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Filter /ASCIIHexDecode /Length \(table.count)"
        file += Array("6 0 obj\n<< \(keys) >>\nstream\n".utf8) + table
        return file + Array("\nendstream\nendobj\nstartxref\n\(start)\n%%EOF\n".utf8)
    }
}
