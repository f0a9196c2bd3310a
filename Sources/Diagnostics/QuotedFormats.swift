/// Numbers that a spreadsheet wrote as powers of ten, 9.12E+08 and 6.4085E+10: as long as phones and identity numbers.
struct PowersOfTen {
    /// The digits to mask, all but the first three.
    private(set) var places: [Int] = []

    init(in text: [Unicode.Scalar]) {
        for sign in text.indices.dropFirst(2) where text[sign] == "+" && "Ee".unicodeScalars.contains(text[sign - 1]) {
            let start = Self.start(before: sign - 1, in: text)
            var end = sign + 1
            while end < text.count, text[end].decimalValue != nil { end += 1 }
            let exponent = text[(sign + 1)..<end].reduce(0) { min(100, $0 * 10 + ($1.decimalValue ?? 0)) }
            guard start < sign - 1, (8...13).contains(exponent) else { continue }
            places += (start..<sign).filter { text[$0].decimalValue != nil }.dropFirst(3) + Array(sign + 1..<end)
        }
    }

    /// Where 9.12 begins, of whose whole part there is one digit.
    private static func start(before end: Int, in text: [Unicode.Scalar]) -> Int {
        var start = end
        while start > 0, text[start - 1].decimalValue != nil { start -= 1 }
        guard start > 1, text[start - 1] == "." || text[start - 1] == ",", text[start - 2].decimalValue != nil else {
            return start
        }
        return start - 2
    }
}

/// Dates beside a word that says that somebody was born then: “sinh ngày 12/5/1980”, “NTNS 12/05/1980”.
package struct BirthDates {
    /// The digits to mask, which are all of them.
    private(set) var places: [Int] = []

    private static let words = ["sinh", "ntns", "birth", "bday", "dob"]
    /// How many scalars of a text may be between the word and the date.
    private static let reach = 24

    init(in text: [Unicode.Scalar]) {
        var place = 0
        while place < text.count {
            let end = Self.dateEnd(from: place, in: text)
            guard let end else {
                place += 1
                continue
            }
            if Self.isBirth(place..<end, in: text) {
                places += (place..<end).filter { text[$0].decimalValue != nil }
            }
            place = end
        }
    }

    /// Whether the text has such a word, or “SN”; nearly none has.
    package static func mayBe(in text: String) -> Bool {
        var last: UInt32 = 0
        return text.holds { byte in
            last = last << 8 | UInt32(byte | 32)
            return last == 0x7369_6E68 || last == 0x6E74_6E73 || last == 0x6972_7468 || last == 0x6264_6179
                || last & 0xFF_FFFF == 0x64_6F62 || last & 0xFFFF == 0x736E
        }
    }

    /// The end of 12/5/1980, 12-05-80, 1980-05-12; nil where no date begins.
    private static func dateEnd(from start: Int, in text: [Unicode.Scalar]) -> Int? {
        guard text[start].decimalValue != nil, start == 0 || text[start - 1].decimalValue == nil else { return nil }
        var (place, numbers, sign) = (start, [Int](), Unicode.Scalar(0))
        while numbers.count < 3 {
            let first = place
            while place < text.count, text[place].decimalValue != nil { place += 1 }
            numbers.append(place - first)
            guard numbers.count < 3 else { break }
            guard place < text.count, "/-.".unicodeScalars.contains(text[place]),
                numbers.count == 1 || text[place] == sign
            else { return nil }
            sign = text[place]
            place += 1
        }
        if numbers == [4, 2, 2] { return place }
        let isDate = numbers.prefix(2).allSatisfy((1...2).contains) && [2, 4].contains(numbers[2])
        return isDate ? place : nil
    }

    private static func isBirth(_ date: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
        let before = text[..<date.lowerBound].suffix(reach).map(String.init).joined().lowercased()
        let after = text[date.upperBound...].prefix(12).map(String.init).joined().lowercased()
        guard words.contains(where: before.contains) else { return words.contains { after.contains($0) } }
        return !["phát sinh", "học sinh", "thí sinh", "tuyển sinh", "vệ sinh"].contains(where: before.contains)
    }
}
