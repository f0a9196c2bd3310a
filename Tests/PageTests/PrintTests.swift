import BrowserSupport
import Foundation
import TestSupport
import Testing

/// A long register on paper, printed by Firefox. It breaks pages where Chromium doesn't, since it has no `break-after: avoid`.
@Suite("A long register prints well") struct PrintTests {
    private static let path = "bang-vang/2023/index.html"

    private static let printed = Task {
        let firefox = try await FirefoxVisitor()
        try await firefox.open(try await SamplePages.shared().address(path))
        return try PrintedPages(await firefox.printed())
    }

    /// A heading never ends a sheet, nor does the head of its table.
    @Test func aHeadingIsOnTheSheetOfTheFirstRowBelowIt() async throws {
        let pages = try await Self.printed.value
        // Each with the rest of its sheet: “Giấy khen (2)”.
        let headings = pages.texts.flatMap { text in
            text.ranges(of: #/(?:^|\n)\S[^\n]+ \(\d+\)\n/#).map { text[$0.lowerBound...] }
        }
        #expect(headings.count > 3 && pages.texts.count > 3)
        for text in headings { #expect(text.contains("/QĐ"), "\(text.prefix(60))") }
    }

    /// The last row of a sheet is closed below.
    @Test func aTableThatGoesOnHasItsLines() async throws {
        let pages = try await Self.printed.value
        for (number, page) in pages.pictures.dropLast().enumerated() {
            #expect(page.lowestLine > page.width / 2, "page \(number + 1)")
        }
    }
}

/// The sheets of a PDF.
private struct PrintedPages: Sendable {
    let texts: [String]
    let pictures: [GreyPicture]

    init(_ pdf: Data) throws {
        let folder = try TemporaryFolder()
        try folder.write(pdf, to: "a.pdf")
        for words in [["pdftotext", "-layout", "a.pdf", "a.txt"], ["pdftoppm", "-gray", "-r", "96", "a.pdf", "page"]] {
            try #require(try ChildProcess(["/usr/bin/\(words[0])"] + words.dropFirst(), in: folder.path).wait() == 0)
        }
        texts = try folder.text("a.txt").split(separator: "\u{C}").map(String.init)
        let names = try TemporaryFolder.files(below: folder.url).filter { $0.hasSuffix(".pgm") }.sorted()
        pictures = try names.map { try GreyPicture(Data(contentsOf: folder.url($0))) }
    }
}

/// A picture of grey pixels, as pdftoppm writes it: `P5`, width, height, 255, and a byte a pixel.
private struct GreyPicture: Sendable {
    let width: Int
    private let pixels: [UInt8]

    init(_ file: Data) throws {
        let head = file.split(separator: 10, maxSplits: 3)
        let sizes = String(decoding: try #require(head.dropFirst().first), as: UTF8.self).split(separator: " ")
        width = try #require(sizes.first.flatMap { Int($0) })
        pixels = Array(try #require(head.last))
    }

    /// The number of dark pixels in the lowest row that has any, or in one of the two rows above it if that has more.
    var lowestLine: Int {
        let rows = stride(from: 0, to: pixels.count, by: width).map { start in
            pixels[start..<min(start + width, pixels.count)].count { $0 < 230 }
        }
        let end = rows.lastIndex { $0 > 0 } ?? 0
        return rows[max(0, end - 2)...end].max() ?? 0
    }
}
