import BrowserSupport
import Foundation
import SectionSupport
import TestSupport
import Testing
import Vietnamese

@testable import Search

/// What the index is made by and what the browser reads it by are two programs: they must agree.
@Suite("The index and the browser's scripts agree", .serialized) struct SearchAgreementTests {
    private func asked(_ script: String, _ inputs: [String]) async throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.copy(repositoryRoot.appending(path: "templates/assets"), to: "assets")
        try folder.write(
            "<!DOCTYPE html><meta charset='utf-8'><script src='assets/search-text.js'></script><script src='assets/search-index.js'></script>",
            to: "page.html")
        let browser = try await LiveBrowser()
        try await browser.open(folder.url("page.html").absoluteString)
        let list = String(decoding: try JSONEncoder().encode(inputs), as: UTF8.self)
        let answer = try await browser.evaluate("JSON.stringify(\(list).map((text) => String(\(script))))")
        return try JSONDecoder().decode([String].self, from: Data(answer.utf8))
    }

    /// Every letter of the Latin blocks that offices and foreign names use (but for the two that only old German prints have), and
    /// the words of the case files.
    private static func words() throws -> [String] {
        let letters = [0xC0...0x17F, 0x1A0...0x1B0, 0x1E00...0x1EF9].joined().compactMap { Unicode.Scalar($0) }
            .filter { $0.properties.isAlphabetic && $0 != "ẛ" && $0 != "ẞ" }.map { String(Character($0)) }
        let cases = try ["fold", "person-name"].flatMap { try CaseFile.load($0) }
        let words = cases.flatMap { $0.input.split { $0.isWhitespace || $0.isPunctuation }.map(String.init) }
        return letters
            + words.filter { $0.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.value < 0x2000 } }
    }

    @Test func bothFoldAlike() async throws {
        let words = try Self.words()
        #expect(words.count > 400)
        let found = try await asked("tdkt.text.fold(text)", words)
        for (word, folded) in zip(words, found) {
            #expect(folded == Fold.fold(word).replacing("'", with: ""), "\(word)")
        }
    }

    @Test func bothTellTheVeryWord() async throws {
        let words = ["hòa", "hoà", "Thúy", "THUÝ", "đảng", "Đặng", "ươi", "giữa", "quý", "nghiêng", "Tơk", "ñ", "Krêl"]
        #expect(try await asked("tdkt.text.exact(text)", words) == words.map(ToneKey.make))
        #expect(ToneKey.make("hòa") == ToneKey.make("hoà") && ToneKey.make("hòa") != ToneKey.make("hoa"))
    }

    /// VNI's keys behind their letters or behind the word; digits that are no keys make nothing.
    @Test func keysOfVNIMakeTheVeryWord() async throws {
        let words = [
            "d9ie6n3": "điển", "hinh2": "hình", "tie6n1": "tiến", "d9uo7ng2": "đường", "tru7o7ng2": "trường",
            "truong72": "trường", "nguye6n4": "nguyễn", "na8m": "năm", "ba8ng2": "bằng", "xa4": "xã", "quy5": "quỵ",
        ]
        let exact = "tdkt.text.vni(text).term + ' ' + tdkt.text.vni(text).exact"
        #expect(
            try await asked(exact, Array(words.keys))
                == words.values.map { "\(Fold.fold($0)) \(ToneKey.make($0))" })
        #expect(
            try await asked("tdkt.text.vni(text)", ["so31", "2021", "qd9", "số3", "b6", "kinh"])
                == [String](repeating: "null", count: 6))
    }

    @Test func bothCutAlike() async throws {
        let runs = ["45QD", "H’Nhuên", "H'Nhuên", "031", "2021", "QĐ45a", "đua"]
        let found = try await asked("tdkt.text.parts(text).map((word) => word.term).join(' ')", runs)
        #expect(found == runs.map { Word.words(of: $0).words.map(\.term).joined(separator: " ") })
        #expect(found == ["45 qd", "h nhuen", "h nhuen", "31", "2021", "qd 45 a", "dua"])
    }

    @Test func bothHashAlike() async throws {
        let words = ["a", "thi", "dua", "31", "ł"]
        #expect(try await asked("tdkt.hashes.hash(text)", words) == words.map { String($0.searchHash) })
        for pages in [1, 1000, 10_000] {
            let pairs = Pairs(pageCount: pages)
            let places = zip(words, words.dropFirst()).map { String(pairs.place($0.searchHash, $1.searchHash)) }
            let script =
                "tdkt.hashes.pair(tdkt.hashes.hash(text.split(' ')[0]), tdkt.hashes.hash(text.split(' ')[1]), \(pairs.bits))"
            #expect(try await asked(script, zip(words, words.dropFirst()).map { "\($0) \($1)" }) == places)
        }
    }

    @Test func listsComeBackAsTheyWere() async throws {
        var random = SeededGenerator(seed: 7)
        var lists: [(limit: Int, numbers: [Int32])] = [
            (1, []), (1, [0]), (9, [8]), (100_000, [99_999]), (5, [0, 1, 2, 3, 4]),
        ]
        for _ in 0..<200 {
            let limit = Int.random(in: 1...20_000, using: &random), share = Double.random(in: 0...1, using: &random)
            lists.append(
                (
                    limit,
                    (0..<Int32(limit)).filter { _ in Double.random(in: 0...1, using: &random) < share * share * share }
                ))
        }
        let written = lists.map { list in
            var bytes = IndexBytes()
            bytes.append(list: list.numbers, limit: list.limit)
            bytes.append(number: 300)
            return "\(list.limit) \(bytes.bytes.base64)"
        }
        let script = """
            (() => {
              const [limit, data] = text.split(" ");
              const reader = new tdkt.Reader(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
              return [...reader.list(Number(limit)), reader.number()];
            })()
            """
        let found = try await asked(script, written)
        #expect(found == lists.map { ($0.numbers.map { "\($0)" } + ["300"]).joined(separator: ",") })
    }

    @Test func theSameSiteGivesTheSameBytes() async throws {
        let site = try #require(try await TemporarySite.sample().build().site)
        let one = try await SearchIndex(site, jobs: 1).files.map { ($0.path, $0.bytes) }
        let other = try await SearchIndex(site, jobs: 5).files.map { ($0.path, $0.bytes) }
        #expect(one.map(\.0) == other.map(\.0) && one.map(\.1) == other.map(\.1))
        #expect(Set(one.map(\.0)).count == one.count)
    }
}
