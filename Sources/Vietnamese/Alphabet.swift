/// One cased Latin letter: what is left of it without marks, and where it stands in the order.
struct Letter: Sendable {
    /// The ASCII letter without marks, lower case: ế → e, đ → d. Zero for what is not a letter of the table.
    var base: UInt8 = 0
    /// The second ASCII letter of æ, œ, ß, þ; otherwise zero.
    var second: UInt8 = 0
    /// Place in the alphabet, the same for all tones and both cases: a < ă < â < b … Even, so that a letter with a breve
    /// of its own (Jrai ơ̆ after ơ) has the odd place behind it.
    var rank: UInt8 = 0
    /// 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng: the order of Vietnamese dictionaries.
    var tone: UInt8 = 0
    var isUpper = false
    /// The letter in lower case with its tone.
    var lower: UInt16 = 0
    /// One of the twelve vowels that can carry a tone, counted from 1; otherwise zero.
    var vowel: UInt8 = 0
}

/// The Latin letters of Vietnamese, Jrai, Bahnar and of foreign names, by scalar.
struct Alphabet: Sendable {
    static let latin = Alphabet()

    private var letters = [Letter](repeating: Letter(), count: 0x350)
    private var vowels: [[UInt16]] = []

    /// The letter of a scalar in normal form C, or nil.
    subscript(scalar: Unicode.Scalar) -> Letter? {
        guard let index = Alphabet.index(scalar.value) else { return nil }
        let letter = letters[index]
        return letter.base == 0 ? nil : letter
    }

    /// The letter that writes a vowel with a tone: vowel 1 (a) and tone 1 give à.
    func lower(vowel: UInt8, tone: UInt8) -> UInt16 { vowels[Int(vowel) - 1][Int(tone)] }

    /// The table holds U+0000…U+024F, then U+1E00…U+1EFF.
    private static func index(_ value: UInt32) -> Int? {
        if value < 0x250 { return Int(value) }
        return 0x1E00..<0x1F00 ~= value ? Int(value) - 0x1E00 + 0x250 : nil
    }

    /// The order: the Vietnamese letters, with those of Jrai and Bahnar and f j w z at their places among them.
    private static let order = "aăâbƀcčdđeêfghijklmnñoôơpqrstuưvwxyz"

    /// Jrai letters with a breve, each at the odd place behind its vowel.
    private static let breves: [(Unicode.Scalar, Unicode.Scalar)] = [("ĕ", "e"), ("ĭ", "i"), ("ŏ", "o"), ("ŭ", "u")]

    /// The vowels with their six tones.
    private static let tones = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ]

    /// The other Latin letters with marks, each in the group of the letter that it is ordered as.
    private static let foreign = [
        "aäåāąǎǟǡǻȁȃȧḁ", "bḃḅḇ", "cçćĉċḉ", "dďḋḍḏḑḓ", "eëēėęěȅȇȩḕḗḙḛḝ", "fḟ", "gĝğġģǧǵḡ", "hĥȟḣḥḧḩḫẖħ",
        "iîïīįǐȉȋḭḯı", "jĵǰ", "kķǩḱḳḵ", "lĺļľḷḹḻḽł", "mḿṁṃ", "nńņňǹṅṇṉṋ", "oöōőǒǫǭȍȏȫȭȯȱṍṏṑṓø", "pṕṗ", "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩ", "tţťțṫṭṯṱẗŧ", "uûüūůűųǔǖǘǚǜȕȗṳṵṷṹṻ", "vṽṿ", "wŵẁẃẅẇẉẘ", "xẋẍ", "yÿŷȳẏẙ", "zźżžẑẓẕ",
    ]

    /// Letters that are đ: the capitals Ð and Ɖ look the same as Đ and are found typed for it.
    private static let strokes = "ðɖ"

    private static let pairs: [(Unicode.Scalar, String)] = [("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th")]

    private init() {
        let rows = Alphabet.tones.map { Array($0.unicodeScalars) }
        for (place, scalar) in Alphabet.order.unicodeScalars.enumerated() {
            let base = Alphabet.bases[scalar] ?? UInt8(ascii: scalar)
            let vowel = (rows.firstIndex { $0.first == scalar } ?? -1) + 1
            add(scalar, Letter(base: base, rank: UInt8(0x10 + 2 * place), vowel: UInt8(vowel)))
        }
        for row in rows {
            vowels.append(row.map { UInt16(truncatingIfNeeded: $0.value) })
            for (tone, scalar) in row.enumerated().dropFirst() { add(scalar, like: row[0], tone: UInt8(tone)) }
        }
        for (scalar, vowel) in Alphabet.breves { addForeign(scalar, like: vowel, place: 1) }
        for group in Alphabet.foreign.map({ Array($0.unicodeScalars) }) {
            for scalar in group.dropFirst() { addForeign(scalar, like: group[0]) }
        }
        for scalar in Alphabet.strokes.unicodeScalars { add(scalar, like: "đ", lower: "đ") }
        add("İ", like: "i", lower: "i")
        for (scalar, base) in Alphabet.pairs { addPair(scalar, Array(base.utf8)) }
    }

    /// The letters of `order` that are not ASCII.
    private static let bases: [Unicode.Scalar: UInt8] = {
        let written = zip("ăâƀčđêñôơư".unicodeScalars, "aabcdenoou".utf8)
        return Dictionary(written) { first, _ in first }
    }()

    private mutating func add(
        _ scalar: Unicode.Scalar, like model: Unicode.Scalar, tone: UInt8 = 0, lower: Unicode.Scalar? = nil
    ) {
        guard var letter = self[model] else { return }
        letter.tone = tone
        add(scalar, letter, lower: lower)
    }

    /// A vowel with a foreign mark has no letters with the Vietnamese tones.
    private mutating func addForeign(_ scalar: Unicode.Scalar, like model: Unicode.Scalar, place: UInt8 = 0) {
        guard var letter = self[model] else { return }
        letter.rank += place
        letter.vowel = 0
        add(scalar, letter)
    }

    private mutating func addPair(_ scalar: Unicode.Scalar, _ base: [UInt8]) {
        guard var letter = self[Unicode.Scalar(base[0])] else { return }
        letter.base = base[0]
        letter.second = base[1]
        letter.vowel = 0
        add(scalar, letter)
    }

    /// Enters the letter in both cases.
    private mutating func add(_ scalar: Unicode.Scalar, _ letter: Letter, lower: Unicode.Scalar? = nil) {
        var letter = letter
        letter.lower = UInt16(truncatingIfNeeded: (lower ?? scalar).value)
        letter.isUpper = false
        if let index = Alphabet.index(scalar.value) { letters[index] = letter }
        let upper = scalar.properties.uppercaseMapping.unicodeScalars
        guard upper.count == 1, let capital = upper.first, capital != scalar,
            let index = Alphabet.index(capital.value), letters[index].base == 0
        else { return }
        letter.isUpper = true
        letters[index] = letter
    }
}
