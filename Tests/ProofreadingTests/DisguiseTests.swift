import Diagnostics
import Proofreading
import SectionSupport
import TestSupport
import Testing

/// Numbers however they are written, and numbers that are nobody's.
@Suite("Numbers are found however they are written") struct DisguiseTests {
    private static let gaps = [
        "", " ", ".", "-", "–", "/", "\u{200B}", "\u{AD}", "\u{2060}", "\u{FEFF}", "\u{A0}", " - ", "\u{2011}",
    ]

    private func codes(_ text: String) -> Set<String> {
        let text = ProofText(source: "a", path: "a", text: text, kind: .markdown(bodyLine: 1))
        return Set(Proofreader().problems(in: text).map(\.message.code).filter { $0.hasPrefix("person/") })
    }

    /// ０ to ９ for some of the digits.
    private func disguised(_ digits: String, _ random: inout SeededGenerator) -> String {
        digits.unicodeScalars.map { scalar in
            let isWide = Bool.random(using: &random) && Bool.random(using: &random)
            return isWide ? String(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar) : String(scalar)
        }.joined()
    }

    @Test func everyPhoneIsReportedAndMasked() {
        var random = SeededGenerator(seed: 20)
        for _ in 0..<3000 {
            let second = ["3", "5", "7", "8", "9"].randomElement(using: &random) ?? "9"
            let rest = (0..<8).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
            let number = Array("0\(second)\(rest)")
            let gap = Self.gaps.randomElement(using: &random) ?? ""
            // A year behind a stroke is a document's.
            let middle = number[4..<7].map(String.init).joined()
            let parts = [number[..<4].map(String.init).joined(), middle, number[7...].map(String.init).joined()]
            let written = parts.map { disguised($0, &random) }.joined(separator: gap)
            #expect(codes("Gọi \(written) nhé.") == ["person/phone"], "\(written)")
            #expect(!PersonalData.discreet("Gọi \(written) nhé.").contains(written), "\(written)")
        }
    }

    @Test func datesDocumentsAndAmountsAreNobodys() {
        var random = SeededGenerator(seed: 21)
        func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }
        func two(_ range: ClosedRange<Int>) -> String {
            let value = number(range); return value < 10 ? "0\(value)" : "\(value)"
        }
        for _ in 0..<3000 {
            let date = "\(two(1...31))/\(two(1...12))/\(number(2000...2025))"
            let amount = "\(number(1...999)).\(number(100...999)).\(number(100...999)) đồng"
            let text = """
                Quyết định số \(number(1...9999))/QĐ-BQL ngày \(date), từ \(date) – \(date), \(amount), \
                giai đoạn \(number(2000...2020))–\(number(2021...2030)), \(two(1...9)) – \(two(1...12)) ngày.
                """
            #expect(codes(text) == [], "\(text)")
            #expect(PersonalData.discreet(text) == text, "\(text)")
        }
    }

    /// Lines and columns are those of the text as it is.
    @Test func aPlaceIsThatOfTheDisguisedText() {
        let text = "Dòng một\u{200B}.\n\u{FEFF}Gọi ０９１２\u{200B}３４５６７８, thư a\u{200B}b@example.com\n"
        let found = Proofreader().problems(
            in: ProofText(source: "a", path: "a", text: text, kind: .markdown(bodyLine: 1))
        ).filter { $0.message.code.hasPrefix("person/") }
        #expect(
            found.map { "\($0.message.code) \($0.location.words)" } == ["person/phone a:2:6", "person/email a:2:26"])
        let masked = Proofreader().masked(
            ProofText(source: "a", path: "a", text: text, kind: .markdown(bodyLine: 1)))
        #expect(masked == "Dòng một\u{200B}.\n\u{FEFF}Gọi ０９１２\u{200B}••••••, thư a\u{200B}•@example.com\n")
    }
}
