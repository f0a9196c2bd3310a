/// A digit as a text may write it: by itself, as HTML (`&#56;`, `&#x38;`) or as an address (`%38`).
struct WrittenDigit {
    let value: Int
    /// In scalars.
    let length: Int
    /// Where its own digits are among the scalars; two of them for an encoded one.
    let places: Range<Int>

    init?(at place: Int, in text: [Unicode.Scalar]) {
        guard place < text.count else { return nil }
        if let digit = text[place].decimalValue {
            (value, length, places) = (digit, 1, place..<place + 1)
            return
        }
        guard let code = Self.code(at: place, in: text), (48...57).contains(code.value) else { return nil }
        (value, length) = (Int(code.value) - 48, code.length)
        // “%38” ends with them, “&#56;” and “&#x38;” with a semicolon behind.
        let end = text[place] == "%" ? place + length : place + length - 1
        let isHex = text[place] == "&" && text[place + 2].value | 32 == 0x78
        places = (text[place] == "%" ? place + 1 : place + (isHex ? 3 : 2))..<end
    }

    /// What `&#64;`, `&#x40;` and `%40` stand for.
    static func code(at place: Int, in text: [Unicode.Scalar]) -> (value: UInt32, length: Int)? {
        switch text[place] {
        case "%" where place + 2 < text.count:
            return UInt32(string(text[place + 1...place + 2]), radix: 16).map { ($0, 3) }
        case "&" where place + 3 < text.count && text[place + 1] == "#":
            let reference = text[place...].prefix(8)
            guard let end = reference.firstIndex(of: ";") else { return nil }
            let isHex = text[place + 2] == "x" || text[place + 2] == "X"
            let digits = string(text[(place + (isHex ? 3 : 2))..<end])
            return UInt32(digits, radix: isHex ? 16 : 10).map { ($0, end + 1 - place) }
        default: return nil
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
