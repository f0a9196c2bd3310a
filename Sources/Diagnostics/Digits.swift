// Digits as they are typed, copied and saved: in any script, with signs between them that nobody sees.

extension Unicode.Scalar {
    /// 0 to 9 for a decimal digit of any script, such as the fullwidth ０ to ９; nil for everything else.
    @inline(__always) package var decimalValue: Int? {
        if value < 0x660 { return (48...57).contains(value) ? Int(value) - 48 : nil }
        // Vietnamese letters and marks of typography are among these: most texts need no look into Unicode's tables.
        return (0x1E00..<0xA620).contains(value) ? nil : decimalValueInUnicode
    }

    private var decimalValueInUnicode: Int? {
        properties.numericType == .decimal ? properties.numericValue.map { Int($0) } : nil
    }

    /// A sign that takes no room on paper: soft hyphen, zero width, joiners, marks of direction and of pictographs. One between
    /// two digits parts no number.
    package var hasNoWidth: Bool {
        switch value {
        case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20E3,
            0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }
}

/// Digits that are written as one number, in groups: `0912 345 678`, `(0269) 3824 123`, `064–080–001–234`.
struct DigitChain {
    struct Group {
        /// Where its digits are among the scalars.
        var places: [Int] = []
        var digits: [Int] = []
        /// What parts it from the group before.
        var gap = ""

        /// The place behind its last digit.
        var end = 0

        var first: Int { places[0] }
        var isYear: Bool { digits.count == 4 && (digits.starts(with: [1, 9]) || digits.starts(with: [2, 0])) }
    }

    private(set) var groups: [Group] = []

    /// No number of a person has more groups.
    private static let limit = 12

    /// - Parameter start: the place of a digit.
    init(at start: Int, in text: [Unicode.Scalar]) {
        var (place, gap) = (start, "")
        while groups.count < Self.limit {
            var group = Group(gap: gap)
            var next = place
            while let digit = WrittenDigit(at: next, in: text) {
                group.places += digit.places
                group.digits.append(digit.value)
                next += digit.length
                group.end = next
                while next < text.count, text[next].hasNoWidth { next += 1 }
            }
            groups.append(group)
            guard let found = Self.gap(at: group.end, in: text) else { return }
            (place, gap) = (group.end + found.length, found.text)
        }
    }

    /// Whatever number of spaces or signs a writer puts between two groups: at most one sign with a space at each side.
    private static func gap(at start: Int, in text: [Unicode.Scalar]) -> (text: String, length: Int)? {
        var (place, shown) = (start, "")
        while place < text.count, WrittenDigit(at: place, in: text) == nil, shown.unicodeScalars.count < 3 {
            if text[place...].starts(with: "%20".unicodeScalars) {
                (place, shown) = (place + 3, shown + " ")
            } else if text[place].hasNoWidth {
                place += 1
            } else if let sign = sign(text[place]) {
                (place, shown) = (place + 1, shown + sign)
            } else {
                return nil
            }
        }
        guard place > start, WrittenDigit(at: place, in: text) != nil, !others.contains(shown) else {
            return nil
        }
        return (shown, place - start)
    }

    /// Of columns and of lists.
    private static let others: Set<String> = ["  ", "   ", ", "]

    private static func sign(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
        case 0x2D, 0x2010...0x2015, 0x2212: "-"
        case 0x27, 0x2018, 0x2019: "'"
        // The asterisk is Markdown's emphasis, the backslash its escape.
        case 0x28...0x2A, 0x2C, 0x2E, 0x2F, 0x5C, 0x5F, 0xB7, 0x2219, 0x22C5: String(scalar)
        default: nil
        }
    }
}
