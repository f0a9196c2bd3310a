import Attachments
import Foundation
import TestSupport
import Testing

/// What of an SVG picture or an XML file a browser would run.
@Suite("Scripts in SVG and XML are found") struct ScriptedMarkupTests {
    private func finding(_ text: String, _ name: String = "a.svg") -> String? {
        guard case .active(let what) = Inspection(name, FileSample(whole: Array(text.utf8))).fault else { return nil }
        return what
    }

    private func svg(_ inner: String, _ attributes: String = "") -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(inner)</svg>"
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "<script>"), ("<SCRIPT/>", "<SCRIPT>"), ("<s:script xmlns:s='x'/>", "<s:script>"),
        ("<script\n>", "<script>"), ("<g onload='x()'/>", "onload"), ("<g title='>' onclick = \"x()\"/>", "onclick"),
        ("<g ev:onBegin='x'/>", "ev:onBegin"), ("<foreignObject><p/></foreignObject>", "<foreignObject>"),
        ("<a href='javascript:alert(1)'/>", "javascript:"),
        ("<a xlink:href='&#106;ava&#x0A;script:x'/>", "javascript:"),
        ("<a href=' JavaScript :x'/>", "javascript:"), ("<set attributeName='href' to='javascript:x'/>", "javascript:"),
        ("<set attributeName='onload' to='a()'/>", "onload"),
        ("<animate attributeName=' OnClick ' to='a'/>", "onclick"),
        ("<set attributeName='&#111;nload' to='a()'/>", "onload"),
        ("<a href='data:text/html,x'/>", "data:"), ("<use href='data:image/svg+xml;base64,x'/>", "data:"),
        ("<iframe/>", "<iframe>"), ("<!-- a --><script/>", "<script>"), ("<![CDATA[ x ]]><script/>", "<script>"),
        ("<?xml-stylesheet href='a.xsl'?>", "<?xml-stylesheet?>"), ("<g a='", "<…"), ("<!-- ", "<…"),
    ])
    func activePicturesAreFound(inner: String, what: String) { #expect(finding(svg(inner)) == what) }

    @Test func theRootAndTheHeadAreReadToo() {
        #expect(finding(svg("", "onload=\"x()\"")) == "onload")
        #expect(finding("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + svg("")) == "<!DOCTYPE>")
        #expect(finding("<!DOCTYPE svg SYSTEM \"http://x.example/a.dtd\">" + svg("")) == "<!DOCTYPE>")
        #expect(finding("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + svg("")) == "utf-7")
    }

    @Test(arguments: [
        "<!-- <script>alert(1)</script> -->", "<text>javascript: là gì?</text>", "<style>rect { fill: red }</style>",
        "<![CDATA[<script>]]>", "<title>onload</title>", "<image href='data:image/png;base64,iVBORw0='/>",
        "<a href='https://example.vn/?on=1'><rect/></a>", "<animate attributeName='x' from='0' to='9'/>",
        "<set attributeName='opacity' to='1'/>",
    ])
    func picturesThatOnlyShowAreNot(inner: String) { #expect(finding(svg(inner)) == nil) }

    @Test func drawingProgramsWriteADocumentTypeThatIsHarmless() {
        let type =
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
        #expect(finding("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + type + svg("<rect/>")) == nil)
    }

    @Test func dataInXMLIsOnlyData() {
        #expect(finding("<a once=\"1\" online=\"có\"><script>x</script></a>", "a.xml") == nil)
        #expect(
            finding("<a xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script>x</h:script></a>", "a.xml") == "<h:script>")
        #expect(finding("<?xml-stylesheet href='x.xsl' type='text/xsl'?><a/>", "a.xml") == "<?xml-stylesheet?>")
    }

    @Test func everyPictureOfTheRepositoryIsStill() throws {
        for folder in ["content", "templates", "Tests/GoldenSites"] {
            let root = repositoryRoot.appending(path: folder)
            for path in try TemporaryFolder.files(below: root) where path.hasSuffix(".svg") {
                let bytes = Array(try Data(contentsOf: root.appending(path: path)))
                #expect(Inspection("a.svg", FileSample(whole: bytes)).fault == nil, "\(path)")
            }
        }
    }

    @Test func hostilePicturesEndNothing() {
        let text = Array((svg("<g onload='x'/><!-- a --><![CDATA[b]]><a href=\"&#106;x\"/>") + "<?a b?>").utf8)
        for length in 0..<text.count { _ = Inspection("a.svg", FileSample(whole: Array(text.prefix(length)))).fault }
        _ = Inspection("a.svg", FileSample(whole: [UInt8](repeating: 60, count: 200_000))).fault
    }
}
