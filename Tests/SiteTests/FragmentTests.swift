import Fragments
import SectionSupport
import TestSupport
import Testing

/// What becomes of a page when it is made ready to be pasted into a portal.
@Suite("A page becomes plain HTML for a portal") struct FragmentTests {
    /// Without the end of its last line.
    private func fragment(_ main: String, at address: String = "https://vi-du.vn/tdkt/tin-tuc/bai/") -> String {
        let page =
            "<!DOCTYPE html><html><head><title>x</title></head><body><nav>y</nav><main>\(main)</main></body></html>"
        return String(decoding: Fragment.bytes(of: Array(page.utf8), at: address).dropLast(), as: UTF8.self)
    }

    @Test(arguments: [
        ("../../", "https://vi-du.vn/tdkt/"), ("../../tin-tuc/khac/#muc", "https://vi-du.vn/tdkt/tin-tuc/khac/#muc"),
        ("./", "https://vi-du.vn/tdkt/tin-tuc/bai/"),
        ("ảnh.png?x=1&amp;y", "https://vi-du.vn/tdkt/tin-tuc/bai/ảnh.png?x=1&amp;y"),
        ("#muc", "https://vi-du.vn/tdkt/tin-tuc/bai/#muc"), ("/goc/", "https://vi-du.vn/goc/"),
        ("//khac.vn/a", "https://khac.vn/a"), ("http://khac.vn/../a", "http://khac.vn/../a"),
        ("mailto:a@vi-du.vn", "mailto:a@vi-du.vn"), ("../../../../../a", "https://vi-du.vn/a"),
        ("a:b/c", "a:b/c"), ("tệp:1", "https://vi-du.vn/tdkt/tin-tuc/bai/tệp:1"),
    ])
    func everyLinkBecomesAbsolute(_ link: String, absolute: String) {
        #expect(fragment("<a href=\"\(link)\">x</a>") == "<a href=\"\(absolute)\">x</a>")
    }

    @Test(arguments: [
        "<script>a < b</script>", "<style>p { }</style>", "<svg><path d=\"M0\"/><text>5</text></svg>",
        "<form><p><input name=\"q\"></p></form>", "<nav class=\"toc\"><a href=\"#a\">a</a></nav>", "<h1>Tiêu đề</h1>",
        "<p class=\"print-only\">Địa chỉ</p>", "<!-- ghi chú -->", "<iframe src=\"https://x\"></iframe>",
        // With what held nothing else.
        "<div class=\"table-scroll\"><section><svg></svg></section>\n</div>",
    ])
    func whatAPortalWouldStripIsLeftOut(_ part: String) {
        #expect(fragment("<p>trước</p>\(part)<p>sau</p>") == "<p>trước</p><p>sau</p>")
    }

    @Test(arguments: [
        ("<section><p>a</p></section>", "<div><p>a</p></div>"),
        ("<p><time datetime=\"2024-02-05\">5/2</time></p>", "<p>5/2</p>"),
        ("<p id=\"a\" class=\"x\" onclick=\"b()\" role=\"note\">a</p>", "<p>a</p>"),
        ("<ol start=\"3\"><li>a</li></ol>", "<ol start=\"3\"><li>a</li></ol>"),
        ("<my-element>a</my-element>", "a"), ("<p>a<br>b<wbr>c</p>", "<p>a<br>b<wbr>c</p>"),
        ("<td class=\"tr\">5</td>", "<td style=\"border:1px solid #d9d0c5;padding:6px;text-align:right\">5</td>"),
        ("<p>&lt;script&gt; &amp;amp; \" '</p>", "<p>&lt;script&gt; &amp;amp; &quot; &#39;</p>"),
        (
            "<img src=\"/a.png\" alt=\"&quot;&gt;&lt;b&gt;\">",
            "<img style=\"max-width:100%;height:auto\" src=\"https://vi-du.vn/a.png\" alt=\"&quot;&gt;&lt;b&gt;\">"
        ),
        ("<p>Đỗ Ước – “phở”\u{2028}</p>", "<p>Đỗ Ước – “phở”\u{2028}</p>"),
    ])
    func whatStaysIsPlainHTML(_ part: String, written: String) { #expect(fragment(part) == written) }

    /// A theme of an agency need not write as strictly as ours.
    @Test func endTagsThatHTMLLetsGoAreWritten() {
        #expect(fragment("<ul><li>a<li>b</ul><p>c<p>d<br/>e") == "<ul><li>a</li><li>b</li></ul><p>c</p><p>d<br>e</p>")
        let page = "<body><header>đầu</header><p>thân</p><footer>cuối</footer></body>"
        let bytes = Fragment.bytes(of: Array(page.utf8), at: "https://vi-du.vn/")
        #expect(String(decoding: bytes, as: UTF8.self) == "<p>thân</p>\n", "a theme without <main>")
    }

    @Test func theTitleIsLeftToThePortalButNothingOfTheText() {
        #expect(fragment("<h1>Tên bài</h1><h1>Trong bài</h1><p>a</p>") == "<h2>Trong bài</h2><p>a</p>")
    }

    @Test func linesOfFactsAndVerdictsKeepTheirSigns() {
        let meta = fragment("<p class=\"meta\"><span>a</span> <time>b</time> <span class=\"mark\">c</span></p>")
        #expect(meta.contains(">a · b <span") && !meta.contains("· <span"))
        #expect(fragment("<b class=\"verdict chua-dat\">Chưa đạt</b>").contains(">✗ Chưa đạt</b>"))
        #expect(
            fragment("<dl class=\"facts\"><div><dt>a</dt><dd><b>đang</b> mở</dd></div></dl>").contains("<b>Đang</b> mở")
        )
    }

    /// Quotes as deep as an editor's slip with Markdown can make them; nothing is lost, and nothing waits.
    @Test func depthIsNoLimit() {
        let (open, close) = (
            String(repeating: "<blockquote>", count: 50_000), String(repeating: "</blockquote>", count: 50_000)
        )
        let text = fragment("\(open)sâu\(close)<p>sau</p>")
        #expect(text.hasSuffix("</blockquote><p>sau</p>") && text.contains(">sâu<"))
    }

    @Test func noTwoPagesShareAFile() {
        let paths = [
            "", "a/b/", "a-b/", "a-b-2/", "index/", "trang-chu/", "a/" + String(repeating: "dài-", count: 90) + "/",
        ]
        let names = FragmentNames(paths)
        let files = paths.compactMap { names[$0] }
        #expect(Set(files).count == paths.count && !files.contains(FragmentNames.index))
        #expect(files[1...3] == ["a-b-3.html", "a-b.html", "a-b-2.html"])
        #expect(files.allSatisfy { $0.utf8.count < 255 })
        #expect(FragmentNames(["tin-tuc/2024/ten-bai/"])["tin-tuc/2024/ten-bai/"] == "tin-tuc-2024-ten-bai.html")
    }
}
