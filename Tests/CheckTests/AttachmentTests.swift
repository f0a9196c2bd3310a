import Diagnostics
import SectionSupport
import Testing

@testable import Checking

@Suite struct AttachmentTests {
    private func problems(_ name: String, _ bytes: [UInt8]) async throws -> [String] {
        let section = try await SectionInMemory([
            "tin-tuc/2024/a.md": Array(SectionInMemory.article("[tệp](\(name))").utf8), "tin-tuc/2024/\(name)": bytes,
        ])
        return describe(try await AttachmentChecks.problems(in: section.pages, jobs: 2))
    }

    @Test(arguments: [true, false]) func aPictureThatTellsItsPlaceIsAnError(isBig: Bool) async throws {
        let block = TIFF(isBig: isBig).withPosition
        for (name, bytes) in [
            ("a.jpg", Picture.jpeg(block)), ("a.png", Picture.png(block)), ("a.webp", Picture.webp(block)),
        ] {
            #expect(try await problems(name, bytes) == ["image/position content/tin-tuc/2024/\(name)"])
        }
    }

    @Test func aPictureThatNamesItsPhotographerIsWarnedOf() async throws {
        let block = TIFF(isBig: false).withText(tag: 0x013B, "Nguyen Van A")
        #expect(try await problems("a.jpg", Picture.jpeg(block)) == ["image/owner content/tin-tuc/2024/a.jpg"])
        let serial = TIFF(isBig: true).withText(tag: 0xA431, "12345678", inCameraBlock: true)
        #expect(try await problems("a.jpg", Picture.jpeg(serial)) == ["image/owner content/tin-tuc/2024/a.jpg"])
    }

    @Test func copyrightAndBlankTagsAreFine() async throws {
        let copyright = TIFF(isBig: false).withText(tag: 0x8298, "Ban Quan ly")
        #expect(try await problems("a.jpg", Picture.jpeg(copyright)) == [])
        let blank = TIFF(isBig: false).withText(tag: 0x013B, "        ")
        #expect(try await problems("a.jpg", Picture.jpeg(blank)) == [])
    }

    @Test func xmpTellsAPlaceToo() async throws {
        let text = "http://ns.adobe.com/xap/1.0/\0<rdf:Description exif:GPSLatitude='13,58N'/>"
        #expect(
            try await problems("a.jpg", Picture.jpeg(segment: Array(text.utf8))) == [
                "image/position content/tin-tuc/2024/a.jpg"
            ])
    }

    @Test func hostilePicturesEndNothing() {
        var random = SeededGenerator(seed: 7)
        let block = TIFF(isBig: false).withPosition
        for length in 0..<block.count { _ = ImageChecks.messages(Picture.jpeg(Array(block.prefix(length)))) }
        // A directory whose camera block is itself.
        _ = ImageChecks.messages(Picture.jpeg(TIFF(isBig: false).looping))
        for _ in 0..<2000 {
            var bytes = block
            for _ in 0..<4 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            for picture in [Picture.jpeg(bytes), Picture.png(bytes), Picture.webp(bytes)] {
                let cut = Int.random(in: 0...picture.count, using: &random)
                _ = ImageChecks.messages(Array(picture.prefix(cut)))
            }
        }
    }

    @Test func aPDFWithTextIsRead() async throws {
        #expect(try await problems("a.pdf", PDF.saying("Quyet dinh khen thuong")) == [])
    }

    @Test func aScanIsNotedAndADamagedFileIsWarnedOf() async throws {
        #expect(try await problems("a.pdf", PDF.saying("")) == ["attachment/pdf-no-text content/tin-tuc/2024/a.pdf"])
        #expect(
            try await problems("a.pdf", Array("%PDF-1.4\nhỏng".utf8)) == [
                "attachment/pdf-damaged content/tin-tuc/2024/a.pdf"
            ])
    }
}
