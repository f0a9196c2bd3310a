import Attachments
import Content
import Diagnostics
import Foundation
import SectionSupport
import TestSupport
import Testing

@testable import Checking

@Suite("Attached files are checked by what is in them") struct AttachmentTests {
    private func problems(_ name: String, _ bytes: [UInt8]) async throws -> [String] {
        let section = try await SectionInMemory([
            "tin-tuc/2024/a.md": Array(SectionInMemory.article("[tệp](\(name))").utf8), "tin-tuc/2024/\(name)": bytes,
        ])
        let found = section.problems + (try await AttachmentChecks.problems(in: section.pages, jobs: 2))
        return describe(found.filter { $0.message.code.wholeMatch(of: #/(image|attachment)\/.*/#) != nil })
    }

    @Test(arguments: [true, false]) func aPictureThatTellsItsPlaceIsAnError(isBig: Bool) async throws {
        let block = TIFF(isBig: isBig).withPosition
        for (name, bytes) in [
            ("a.jpg", Picture.jpeg(block)), ("a.png", Picture.png(block)), ("a.webp", Picture.webp(block)),
        ] {
            #expect(try await problems(name, bytes) == ["image/position content/tin-tuc/2024/a.md:6"])
        }
    }

    @Test func aPictureThatNamesItsPhotographerIsWarnedOf() async throws {
        let block = TIFF(isBig: false).withText(tag: 0x013B, "Nguyen Van A")
        #expect(try await problems("a.jpg", Picture.jpeg(block)) == ["image/owner content/tin-tuc/2024/a.md:6"])
        let serial = TIFF(isBig: true).withText(tag: 0xA431, "12345678", inCameraBlock: true)
        #expect(try await problems("a.jpg", Picture.jpeg(serial)) == ["image/owner content/tin-tuc/2024/a.md:6"])
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
                "image/position content/tin-tuc/2024/a.md:6"
            ])
    }

    @Test func hostilePicturesEndNothing() {
        var random = SeededGenerator(seed: 7)
        let block = TIFF(isBig: false).withPosition
        for length in 0..<block.count {
            _ = PictureTraces(FileSample(whole: Picture.jpeg(Array(block.prefix(length)))))
        }
        // A directory whose camera block is itself.
        _ = PictureTraces(FileSample(whole: Picture.jpeg(TIFF(isBig: false).looping)))
        _ = PictureTraces(FileSample(whole: TIFF(isBig: false).looping))
        for _ in 0..<2000 {
            var bytes = block
            for _ in 0..<4 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            for picture in [Picture.jpeg(bytes), Picture.png(bytes), Picture.webp(bytes), bytes] {
                let cut = Int.random(in: 0...picture.count, using: &random)
                _ = PictureTraces(
                    FileSample(size: picture.count, head: Array(picture.prefix(cut)), tail: Array(picture.suffix(9))))
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

    @Test func scansAndPicturesOfNewerFormatsAreReadToo() async throws {
        let block = TIFF(isBig: true).withPosition
        #expect(try await problems("a.tif", block) == ["image/position content/tin-tuc/2024/a.md:6"])
        let avif = Array("\0\0\0\u{18}ftypavif\0\0\0\0avifmif1".utf8) + Array("Exif\0\0".utf8) + block
        #expect(try await problems("a.avif", avif) == ["image/position content/tin-tuc/2024/a.md:6"])
    }

    /// In its own metadata, under whatever prefix, and in pictures that it embeds, however these are written.
    @Test func aDrawingThatTellsAPlaceIsAnErrorToo() async throws {
        let jpeg = Picture.jpeg(TIFF(isBig: false).withPosition)
        let base64 = Data(jpeg).base64EncodedString()
        let nested = Data("<svg><image href='data:image/jpeg;base64,\(base64)'/></svg>".utf8).base64EncodedString()
        let percent = jpeg.map { String(format: "%%%02X", Int($0)) }.joined()
        for inside in [
            "<metadata><d exif:GPSLatitude='13,58N'/></metadata>",
            "<metadata><e:GPSLongitude>1</e:GPSLongitude></metadata>",
            "<image href=\"data:image/jpeg;base64,\(base64)\"/>",
            "<style>a{fill:url(data:image/jpeg;base64,\(base64))}</style>",
            "<image href=\"data:image/jpeg;base64,\n\(base64.prefix(40))&#10;\n \(base64.dropFirst(40))\"/>",
            "<image href='data:image/jpeg,\(percent)'/>", "<desc>data:image/svg+xml;base64,\(nested)</desc>",
        ] {
            let found = try await problems("a.svg", Drawing.with(inside))
            #expect(found == ["image/position content/tin-tuc/2024/a.md:6"], "\(inside)")
        }
    }

    @Test func aDrawingNamesAnOwnerOnlyInItsPictures() async throws {
        let block = TIFF(isBig: false).withText(tag: 0x013B, "Nguyen Van A")
        let picture = Data(Picture.jpeg(block)).base64EncodedString()
        #expect(
            try await problems("a.svg", Drawing.with("<image href='data:image/jpeg;base64,\(picture)'/>")) == [
                "image/owner content/tin-tuc/2024/a.md:6"
            ])
        #expect(try await problems("a.svg", Drawing.with("<metadata><dc:creator>A</dc:creator></metadata>")) == [])
    }

    @Test func hostileDrawingsEndNothing() {
        var random = SeededGenerator(seed: 11)
        let data = Data(Picture.jpeg(TIFF(isBig: true).withPosition)).base64EncodedString()
        let text = Drawing.with("<image href='data:image/jpeg;base64,\(data)'/><a b='data:,%4'/>data:data:;base64,&#1")
        for _ in 0..<2000 {
            var bytes = text
            for _ in 0..<4 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            _ = PictureTraces(markup: Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
        }
    }

    @Test func aVideoThatTellsItsPlaceIsAnError() async throws {
        let head = Array("\0\0\0\u{18}ftypmp42\0\0\0\0mp42isom".utf8)
        let android: [UInt8] = [0xA9] + Array("xyz\0\u{12}\0\0+13.9833+108.0000/".utf8)
        let apple = Array("com.apple.quicktime.location.ISO6709".utf8)
        for place in [android, apple] {
            #expect(try await problems("a.mp4", head + place) == ["image/position content/tin-tuc/2024/a.md:6"])
        }
        let chance: [UInt8] = [0xA9] + Array("xyz????????".utf8)
        #expect(try await problems("a.mp4", head + chance) == [])
    }

    /// What is far from both ends is found by `check`, which reads the whole file, at the file itself.
    @Test func aPictureWithinAFileIsFoundWhereverItLies() async throws {
        let gap = [UInt8](repeating: 1, count: (3 << 20) - 3)
        let inside = Picture.jpeg(TIFF(isBig: false).withPosition)
        let video = Array("\0\0\0\u{18}ftypmp42\0\0\0\0mp42isom".utf8) + gap + inside + gap
        #expect(try await problems("a.mp4", video) == ["image/position content/tin-tuc/2024/a.mp4"])
        let scan = PDF.saying("Bang khen") + inside
        #expect(try await problems("a.pdf", scan) == ["image/position content/tin-tuc/2024/a.pdf"])
    }

    /// Where a build does not look: between the beginning and the end of a large file.
    @Test func codeInTheMiddleOfALargeFileIsFound() async throws {
        let padding = [UInt8](repeating: 32, count: 3 << 20)
        let code = Array("<?php system(1); ?>".utf8)
        let pdf = Array("%PDF-1.4\n".utf8) + padding + code + padding
        #expect(try await problems("a.pdf", pdf).contains("attachment/server-code content/tin-tuc/2024/a.pdf"))
        let clean = Array("%PDF-1.4\n".utf8) + padding + padding
        #expect(try await problems("a.pdf", clean).allSatisfy { !$0.hasPrefix("attachment/server-code") })
    }

    @Test func aPDFThatIsTooLongToReadIsSaid() async throws {
        let pdf = Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 32, count: 64 << 20)
        #expect(try await problems("a.pdf", pdf).contains("attachment/pdf-long content/tin-tuc/2024/a.pdf"))
    }

    @Test func whatIsNotLookedAtIsSaid() async throws {
        let archive = ZIP.of(["anh.jpg"])
        #expect(try await problems("a.zip", archive) == ["attachment/metadata-unread content"])
        let video: [UInt8] = [0x1A, 0x45, 0xDF, 0xA3] + Array(repeating: 0, count: 60)
        #expect(try await problems("a.webm", video) == ["attachment/metadata-unread content"])
        #expect(
            try await problems("a.heic", Array("\0\0\0\u{18}ftypheic".utf8)) == [
                "attachment/heic content/tin-tuc/2024/a.md:6"
            ])
    }

    /// The note says of no drawing or page that it is a film.
    @Test func theNoteIsTrueOfEveryKind() {
        let message = Message.unreadMetadata(2, ["m.html", "a.dwg"])
        #expect(!message.text.vi.contains("video") && message.text.vi.hasSuffix("không được mở ra: m.html, a.dwg"))
    }

    /// The advice of the message, carried out: a portrait does not lie on its side afterwards.
    @Test func theAdviceKeepsTheOrientation() async throws {
        let message = Message.imagePosition("a.jpg", in: .picture)
        let advice = try #require(message.help?.en.firstMatch(of: #/exiftool (.*) FILE/#)?.output.1)
        let folder = try TemporaryFolder()
        try folder.copy(repositoryRoot.appending(path: "Tests/Pictures/portrait.jpg"), to: "a.jpg")
        let before = try Data(contentsOf: folder.url("a.jpg"))
        #expect(PictureTraces(FileSample(whole: Array(before))).hasPosition)
        let words = advice.split(separator: " ").map(String.init) + ["-overwrite_original", folder.url("a.jpg").path]
        #expect(
            try await ChildProcess(["/usr/bin/exiftool", "-q"] + words).ended() == 0,
            "apt-get install libimage-exiftool-perl")
        let after = try Data(contentsOf: folder.url("a.jpg"))
        #expect(PictureTraces(FileSample(whole: Array(after))) == PictureTraces())
        let size = try #require(ImageHeader.size(Array(before)))
        #expect(size.height > size.width && ImageHeader.size(Array(after)) == size)
    }
}
