import Attachments
import Testing

/// Which files may be attached: by the ending of their names and by their first bytes.
@Suite("Attached files are known by name and first bytes") struct InspectionTests {
    private func fault(_ name: String, _ bytes: [UInt8]) -> Inspection.Fault? {
        Inspection("tin-tuc/\(name)", FileSample(whole: bytes)).fault
    }

    private func fault(_ name: String, _ text: String) -> Inspection.Fault? { fault(name, Array(text.utf8)) }

    /// The first bytes of each format.
    private static let heads: [String: [UInt8]] = [
        "pdf": Array("%PDF-1.7\n".utf8), "png": [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10],
        "jpg": [0xFF, 0xD8, 0xFF, 0xE0],
        "gif": Array("GIF89a".utf8), "webp": Array("RIFF\0\0\0\0WEBP".utf8), "tif": [0x49, 0x49, 42, 0],
        "bmp": Array("BM\0\0\0\0".utf8), "doc": [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        "rtf": Array("{\\rtf1".utf8), "mp3": Array("ID3\u{3}\0".utf8), "wav": Array("RIFF\0\0\0\0WAVE".utf8),
        "ogg": Array("OggS\0".utf8), "flac": Array("fLaC".utf8), "mp4": Array("\0\0\0\u{18}ftypmp42".utf8),
        "mov": Array("\0\0\0\u{8}wide\0\0\0\0mdat".utf8), "webm": [0x1A, 0x45, 0xDF, 0xA3], "zip": [0x50, 0x4B, 3, 4],
        "7z": [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "rar": Array("Rar!\u{1A}".utf8), "gz": [0x1F, 0x8B, 8],
        "txt": Array("Thông báo".utf8), "csv": Array("\u{FEFF}a;b\n".utf8), "json": Array("{\"a\": 1}".utf8),
        "svg": Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8),
        "xml": Array("<?xml version=\"1.0\"?><a/>".utf8),
    ]

    @Test(arguments: heads.keys.sorted())
    func aFileThatIsWhatItSaysIsAttached(ending: String) throws {
        let bytes = try #require(Self.heads[ending])
        #expect(fault("a.\(ending)", bytes) == nil)
        #expect(fault("A.\(ending.uppercased())", bytes) == nil)
    }

    @Test func officeDocumentsArePackages() {
        #expect(fault("a.docx", ZIP.of(["[Content_Types].xml", "word/document.xml"])) == nil)
        #expect(fault("a.odt", ZIP.of(["mimetype", "content.xml"])) == nil)
        #expect(fault("a.docx", ZIP.of(["index.php"])) == .otherFormat(.zip))
        #expect(fault("a.docx", ZIP.of(["[Content_Types].xml"]).dropLast(9)) == .unreadable, "cut short")
    }

    @Test func documentsWithMacrosAreNot() {
        #expect(fault("a.docm", ZIP.of(["[Content_Types].xml"])) == .macros)
        #expect(fault("a.docx", ZIP.of(["[Content_Types].xml", "word/vbaProject.bin"])) == .macros)
        #expect(fault("a.doc", ZIP.of(["[Content_Types].xml", "word/vbaProject.bin"])) == .macros, "Word opens it so")
        #expect(fault("a.ods", ZIP.of(["mimetype", "Basic/Standard/Module1.xml"])) == .macros)
        let old = (Self.heads["doc"] ?? []) + "_VBA_PROJECT".utf8.flatMap { [$0, UInt8(0)] }
        #expect(fault("a.xls", old) == .macros)
    }

    @Test(arguments: [
        "a.php", "a.PHP", "a.phtml", "a.phar", "a.aspx", "a.asp", "a.ashx", "a.jsp", "a.cgi", "a.pl", "a.py", "a.sh",
        "a.shtml",
        "web.config", "Web.Config", "nginx.conf", "php.ini", "docker-compose.yml", "cau-hinh.yaml", "anh.jpg.php",
    ])
    func programsAndSettingsOfServersAreNeverAttached(name: String) {
        #expect(fault(name, "") == .server)
        #expect(Inspection.Fault.server.isAllowable == false)
    }

    @Test(arguments: ["a.exe", "a.bat", "a.msi", "a.jar", "a.apk", "a.lnk", "a.hta"])
    func programsForVisitorsAreNot(name: String) { #expect(fault(name, "MZ\0\0") == .program) }

    @Test(arguments: ["a.html", "a.htm", "a.xhtml", "a.mht", "a.js", "a.mjs", "a.swf", "a.svgz", "a.xsl"])
    func whatBrowsersRunIsNot(name: String) { #expect(fault(name, "x") == .active(nil)) }

    @Test(arguments: [
        "a", "a.", "a.dwg", "a.pdf ", "a.php.", "a.php_", "a.bak", "a.log", "a.sql", "a.pem", "a.mdb", "a.md~",
    ])
    func whatIsNotInTheTableIsNot(name: String) { #expect(fault(name, "x") == .unknownKind) }

    @Test(arguments: [
        ("a.pdf", Array("MZ\u{90}\0\u{3}\0\0\0".utf8), FileFormat.windowsProgram),
        ("a.pdf", Array("\u{7F}ELF".utf8), .unixProgram), ("a.pdf", Array("<html><body>".utf8), .html),
        ("a.pdf", [], .empty), ("a.txt", Array("#!/bin/sh\n".utf8), .script),
        ("a.csv", Array("\n <?php x(); ?>".utf8), .php), ("a.html", Array("<?= 1 ?>".utf8), .php),
        ("a.txt", Array("  \n<!DOCTYPE html>".utf8), .html), ("a.json", Array("<ScRiPt>alert(1)</script>".utf8), .html),
        ("a.txt", [1, 2, 0, 3], .unknown), ("a.docx", Array("%PDF-1.4".utf8), .pdf),
        ("a.mp4", [0x50, 0x4B, 3, 4], .zip),
        ("a.jpg", Array("<?PHP system(1); ?>".utf8), .php), ("a.doc", Array("<html xmlns:o=\"x\">".utf8), .html),
        ("a.txt", Array("\u{FEFF}<!-- x --> <HTML>".utf8), .html), ("a.txt", Array("<p>Chữ".utf8), .html),
        ("a.csv", Array("\n<a href=x>".utf8), .html), ("a.json", Array("<style>".utf8), .html),
        ("a.kml", Array("<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"/>".utf8), .html),
        ("a.zip", Array("Rar!".utf8), .rar), ("a", Array("<?php".utf8), .php),
    ])
    func aFileThatIsSomethingElseIsNot(name: String, bytes: [UInt8], format: FileFormat) {
        #expect(fault(name, bytes) == .otherFormat(format))
    }

    /// With the type that its server gives it (docs/operators/serving.md), no browser takes such a text for a page.
    @Test(arguments: [
        ("a.txt", "Thẻ <script> và <html> là gì?"), ("a.csv", "Tên;Mô tả\nA;<body>"),
        ("a.json", "{\"a\": \"<iframe>\"}"),
        ("a.txt", "<anh> và <htmlx>"), ("a.xml", "<a once='1'/>"), ("a.xml", "<table><p/></table>"),
        (
            "a.kml",
            "<?xml version='1.0'?><kml xmlns='http://www.opengis.net/kml/2.2'><Placemark><description>"
                + "<![CDATA[<!DOCTYPE html><html><body><script>x</script></body></html>]]></description></Placemark></kml>"
        ),
    ])
    func aTextMayMentionPages(name: String, text: String) { #expect(fault(name, text) == nil) }

    @Test func whatWordItselfOpensUnderADocsNameIsFine() throws {
        #expect(fault("a.doc", try #require(Self.heads["rtf"])) == nil)
        #expect(fault("a.doc", ZIP.of(["[Content_Types].xml"])) == nil)
    }

    @Test func aPictureUnderAnothersEndingIsNamed() throws {
        let sample = FileSample(whole: try #require(Self.heads["png"]))
        #expect(Inspection("a.jpg", sample).otherPicture == .png && Inspection("a.png", sample).otherPicture == nil)
        let heic = Array("\0\0\0\u{18}ftypheic".utf8)
        #expect(fault("a.heic", heic) == .heic && fault("a.jpg", heic) == .heic, "renaming makes no JPEG")
    }
}
