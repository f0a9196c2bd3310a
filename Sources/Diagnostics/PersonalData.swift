/// Hides personal data in what is shown of a text, so that terminals, logs and the preview don't spread it further.
package enum PersonalData {
    static let dot: Unicode.Scalar = "•"

    /// Whether a message is about personal data.
    package static func isMeant(byCode code: String) -> Bool { code.utf8.starts(with: "person/".utf8) }

    /// The first letters and digits stay, so that an editor knows which is meant: `0912•••••`, `n•••@…`.
    package static func masked(_ text: String, keeping kept: Int = 4) -> String {
        // A short number would be shown whole.
        let count = text.unicodeScalars.count(where: \.isPersonal)
        let kept = kept > 1 && count < 6 ? count / 2 : kept
        var (result, seen) = (String.UnicodeScalarView(), 0)
        for scalar in text.unicodeScalars {
            guard scalar.isPersonal else {
                result.append(scalar)
                continue
            }
            seen += 1
            result.append(seen > kept ? dot : scalar)
        }
        return String(result)
    }

    /// Words of which the first letter or digit stays: `N••••• V•• T••`.
    package static func initials(of text: String) -> String {
        var (result, isInside) = (String.UnicodeScalarView(), false)
        for scalar in text.unicodeScalars {
            result.append(scalar.isPersonal && isInside ? dot : scalar)
            isInside = scalar.isPersonal
        }
        return String(result)
    }

    /// A line of a source: its numbers, whatever else they are, its e-mail addresses, and, where the code is about what is written
    /// in words, the words from the place that is meant on.
    /// - Parameter offset: scalars before the place.
    static func maskedLine(_ line: [Unicode.Scalar], code: String, from offset: Int?) -> [Unicode.Scalar] {
        var line = line
        maskNumbers(&line)
        maskAddresses(&line)
        if code == Rule.homeAddress.code || code == Rule.minor.code {
            for place in (offset ?? 0)..<max(offset ?? 0, line.count) where line[place].isPersonal {
                // The first letter of each word stays.
                if place > 0, line[place - 1].isPersonal || line[place - 1] == dot { line[place] = dot }
            }
        }
        return line
    }

    private static let gaps = Set(" .-/()\u{A0}\u{202F}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}".unicodeScalars)

    private static func maskNumbers(_ line: inout [Unicode.Scalar]) {
        var place = 0
        while place < line.count {
            // What is masked already counts among a number's digits.
            func isDigit(_ place: Int) -> Bool { line[place].decimalValue != nil || line[place] == dot }
            func isGap(_ place: Int) -> Bool { line[place].hasNoWidth || gaps.contains(line[place]) }
            guard isDigit(place) else {
                place += 1
                continue
            }
            var (end, digits) = (place, [Int]())
            while end < line.count, isDigit(end) || isGap(end) {
                if isDigit(end) { digits.append(end) }
                end += 1
            }
            let isDate = line[place..<end].contains("/")
            // House numbers and days of birth are short; of long numbers an editor must know which is meant.
            let kept = isDate || digits.count < 7 ? 0 : 4
            for digit in digits.dropFirst(kept) { line[digit] = dot }
            place = end
        }
    }

    private static func maskAddresses(_ line: inout [Unicode.Scalar]) {
        for at in line.indices where line[at] == "@" {
            var start = at
            while start > 0, line[start - 1].isPersonal || "._%+-".unicodeScalars.contains(line[start - 1]) {
                start -= 1
            }
            for place in min(start + 1, at)..<at where line[place].isPersonal { line[place] = dot }
        }
    }
}

extension Unicode.Scalar {
    /// A letter, a mark or a digit.
    fileprivate var isPersonal: Bool {
        isASCII
            ? decimalValue != nil || (65...90).contains(value & ~32)
            : properties.isAlphabetic || (0x300..<0x370).contains(value) || decimalValue != nil
    }
}
