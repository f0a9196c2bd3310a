import Attachments
import Testing

/// Code of web servers in files that are no programs, and scripts in pictures: errors unless that very file is allowed.
@Suite("Code for servers is found in any attached file") struct HiddenCodeTests {
    private func fault(_ name: String, _ bytes: [UInt8]) -> Inspection.Fault? {
        Inspection("tin-tuc/\(name)", FileSample(whole: bytes)).fault
    }

    private static let openings = [
        ("<?php echo 1 ?>", "<?php"), ("<?PHP\techo 1", "<?php"), ("<?= $x ?>", "<?="), ("<? echo 1 ?>", "<?"),
        ("<%= x %>", "<%"), ("<% x %>", "<%"), ("<%-- x --%>", "<%"), ("<%@ Page Language=\"C#\" %>", "<%@"),
        ("<!--#exec cmd=\"id\" -->", "<!--#exec"), ("<!--#include virtual=\"/x\" -->", "<!--#include"),
        ("<!--#INCLUDE file=\"x\" -->", "<!--#include"), ("<!--#echo var=\"DATE_LOCAL\" -->", "<!--#echo"),
    ]

    @Test(arguments: openings) func textsWithCodeForAServer(code: String, opening: String) {
        for (name, before) in [
            ("a.txt", "Thông báo\n"), ("a.csv", "a;b\n"), ("a.json", "{\"a\": \""), ("a.rtf", "{\\rtf1 "),
        ] {
            let bytes = Array((before + code).utf8)
            #expect(fault(name, bytes) == .serverCode(opening), "\(name)")
        }
        #expect(Inspection.Fault.serverCode(opening).isAllowable)
    }

    @Test(arguments: ["<?php x() ?>", "<!--#exec cmd=\"id\" -->"]) func markupWithCodeWhereBrowsersDoNotLook(
        code: String
    )
        throws
    {
        let opening = try #require(Self.openings.first { code.hasPrefix($0.1) }).1
        for text in ["<a><![CDATA[\(code)]]></a>", "<a>\(code)</a>", "<a><!-- \(code) --></a>"] {
            #expect(fault("a.xml", Array(text.utf8)) == .serverCode(opening), "\(text)")
            #expect(fault("a.svg", Array(text.utf8)) == .serverCode(opening), "\(text)")
        }
    }

    @Test func textsOfWindowsOwnEditorAreReadToo() {
        let bytes: [UInt8] = [0xFF, 0xFE] + "Thử <?php x".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(fault("a.txt", bytes) == .serverCode("<?php"))
    }

    @Test(arguments: [
        "Tỷ lệ <%", "giảm <% so với năm trước", "x <?> y", "<!--#region -->", "<!-- #include -->", "<?phpx b", "1<?2",
    ])
    func textsThatOnlyLookLikeIt(text: String) { #expect(fault("a.txt", Array("a \(text)".utf8)) == nil) }

    @Test func declarationsOfXMLAreNoCode() {
        let text =
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><?xpacket begin=\"\"?><?php-x y?><a/>"
        #expect(fault("a.xml", Array(text.utf8)) == nil)
    }

    private static let binaries: [String: [UInt8]] = [
        "pdf": Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3], "mp3": Array("ID3\u{3}\0".utf8),
        "jpg": Picture.jpeg(segment: Array("Exif\0\0".utf8)), "gif": Array("GIF89a".utf8) + [9, 0, 9, 0],
        "png": [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "mp4": Array("\0\0\0\u{18}ftypmp42".utf8),
        "zip": [0x50, 0x4B, 3, 4], "doc": [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0],
    ]

    @Test(arguments: binaries.keys.sorted()) func codeInTheBytesOfOtherFiles(ending: String) throws {
        let file = try #require(Self.binaries[ending])
        let code = Array("<?php system($_GET['c']); ?>".utf8)
        #expect(fault("a.\(ending)", file) == nil)
        #expect(fault("a.\(ending)", file + code) == .serverCode("<?php"))
        #expect(fault("a.\(ending)", file + Array("<!--#exec cmd='id'-->".utf8)) == .serverCode("<!--#exec"))
        #expect(fault("a.\(ending)", file + Array("<?=<%=<? <% %><?php\0<?xpacket begin ".utf8)) == nil, "by chance")
        let padding = [UInt8](repeating: 0, count: 1000)
        let large = FileSample(size: 50_000_000, head: file, tail: padding + code + padding)
        #expect(Inspection("a.\(ending)", large).fault == .serverCode("<?php"), "behind the end")
    }

    /// A picture that is a script as well: `GIF89a` is a name, and `/*` makes a comment of the header.
    @Test func aPictureThatIsAScriptToo() {
        let bytes = Array("GIF89a/*".utf8) + [0, 0, 0] + Array("*/=1;<ScRiPt>alert(1)</script>".utf8)
        #expect(fault("a.gif", bytes) == .active("<script>"))
        #expect(fault("a.jpg", Picture.jpeg(segment: Array("<script src=x>".utf8))) == .active("<script>"))
    }

    @Test func anOpeningMayBeSplitBetweenPieces() {
        let bytes = Array("%PDF-1.7 \0\0\0<?php x".utf8)
        for place in 0...bytes.count {
            var scanner = CodeScanner(for: "a.pdf")
            scanner.read(Array(bytes[..<place]))
            scanner.read(Array(bytes[place...]))
            #expect(scanner.finding == .server("<?php"), "\(place)")
        }
    }

    @Test func hostileTextsAreReadOnce() {
        let text = Array(String(repeating: "<%=<?<!--#", count: 20_000).utf8)
        #expect(fault("a.txt", text) == nil)
    }
}

/// What a picture in SVG loads from other sites by itself.
@Suite("Pictures load nothing from other sites") struct RemoteReferenceTests {
    private func remote(_ inner: String) -> String? {
        let text =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\(inner)</svg>"
        guard case .remote(let address) = Inspection("a.svg", FileSample(whole: Array(text.utf8))).fault else {
            return nil
        }
        return address
    }

    @Test(arguments: [
        ("<image href='https://dem.example/a.png'/>", "https://dem.example/a.png"),
        ("<image xlink:href='//dem.example/a.png'/>", "//dem.example/a.png"),
        ("<image href='&#104;ttp://dem.example/'/>", "http://dem.example/"),
        ("<use href='http://dem.example/a.svg#b'/>", "http://dem.example/a.svg#b"),
        ("<feImage href='https://dem.example/a'/>", "https://dem.example/a"),
        ("<set attributeName='href' to='https://dem.example/a'/>", "https://dem.example/a"),
        ("<rect style='fill: url(https://dem.example/a#b)'/>", "https://dem.example/a#b"),
        ("<rect fill='url(\"//dem.example/a#b\")'/>", "//dem.example/a#b"),
        ("<style>@import url(a.css);</style>", "@import"), ("<style>@\\69mport 'a.css';</style>", "@import"),
        ("<style><![CDATA[@font-face { src: url( 'https://dem.example/f' ) }]]></style>", "https://dem.example/f"),
        ("<s:style xmlns:s='x'>a { background: url(\\68ttps://dem.example/) }</s:style>", "https://dem.example/"),
        ("<a href='https://dem.example/' style='fill:url(//dem.example/a)'/>", "//dem.example/a"),
    ])
    func whatIsLoadedIsFound(inner: String, address: String) { #expect(remote(inner) == address) }

    @Test(arguments: [
        "<a href='https://example.gov.vn/'><rect/></a>", "<use href='#a'/>", "<image href='a.png'/>",
        "<rect fill='url(#mau)'/>", "<style>rect { fill: url(#mau) }</style>", "<text>https://example.gov.vn</text>",
        "<metadata><d resource='https://purl.org/dc' about='http://x/'/></metadata>", "<!-- <image href='//x/'/> -->",
        "<image href='data:image/png;base64,iVBORw0='/>",
    ])
    func whatIsNotLoadedIsNot(inner: String) { #expect(remote(inner) == nil) }

    @Test func itMayBeAllowed() { #expect(Inspection.Fault.remote("//x/").isAllowable) }
}

/// Macros by what a package says of itself, whatever its name and those of its parts.
@Suite("Macros are found whatever a document is named") struct MacroTypeTests {
    private static let types = "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"
    private static let plain = "<Override ContentType=\"application/vnd.openxmlformats\"/>"

    private func package(_ types: String, isPacked: Bool = true, after start: Int = 0) -> [UInt8] {
        ZIP.of([("word/a.bin", "x"), ("[Content_Types].xml", types)], isPacked: isPacked, after: start)
    }

    private func fault(_ name: String, _ sample: FileSample) -> Inspection.Fault? { Inspection(name, sample).fault }

    @Test(arguments: [true, false]) func aDocumentWithMacrosUnderAnotherEnding(isPacked: Bool) {
        #expect(fault("a.docx", FileSample(whole: package(Self.types, isPacked: isPacked))) == .macros)
        #expect(fault("a.doc", FileSample(whole: package(Self.types, isPacked: isPacked))) == .macros)
        #expect(fault("a.docx", FileSample(whole: package(Self.plain, isPacked: isPacked))) == nil)
    }

    @Test func theListMayBeAtTheEndOfALargeFile() {
        let start = 10_000_000
        let end = package(Self.types, after: start)
        let sample = FileSample(size: start + end.count, head: [0x50, 0x4B, 3, 4], tail: end)
        #expect(fault("a.docx", sample) == .macros)
    }

    @Test func hostilePackagesEndNothing() {
        let bytes = package(Self.types)
        for place in bytes.indices {
            var broken = bytes
            broken[place] = 0xFF
            _ = fault("a.docx", FileSample(whole: broken))
        }
    }
}
