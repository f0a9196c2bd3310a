extension DocumentNumber {
    /// The ways of numbering documents.
    package enum Form: Sendable {
        /// Văn bản hành chính, số/LOẠI-CQ: `31/KH-BQLKKT`. Nghị định 30/2020/NĐ-CP.
        case administrative
        /// Công văn, số/CQ-ĐƠNVỊ: `123/BQLKKT-VP`. Nghị định 30/2020/NĐ-CP.
        case letter
        /// Văn bản quy phạm pháp luật, số/năm/LOẠI-CQ: `98/2023/NĐ-CP`.
        case regulation
        /// Luật and nghị quyết numbered by legislature, số/năm/QHnn: `06/2022/QH15`.
        case law
        /// Văn bản của Đảng, số-LOẠI/CQ: `19-CT/TU`.
        case party
    }
}

extension DocumentNumber.Form {
    /// The form and type of a number in its comparison form; nil when it has none of the forms.
    static func read(_ normal: String) -> (Self?, String?)? {
        let parts = normal.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 2: return isNumber(parts[0]) ? administrative(parts[1]) : party(parts[0], parts[1])
        case 3 where isNumber(parts[0]) && isYear(parts[1]): return legal(parts[2])
        default: return nil
        }
    }

    private static func administrative(_ symbol: Substring) -> (Self?, String?)? {
        guard let words = words(symbol), words.count > 1 else { return nil }
        let type = officialTypes[words[0]]
        return (type == nil ? .letter : .administrative, type)
    }

    private static func party(_ numberAndType: Substring, _ body: Substring) -> (Self?, String?)? {
        let sides = numberAndType.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, isNumber(sides[0]), let type = words(sides[1]), type.count == 1, words(body) != nil
        else { return nil }
        return (.party, officialTypes[type[0]] ?? type[0])
    }

    private static func legal(_ symbol: Substring) -> (Self?, String?)? {
        guard let words = words(symbol) else { return nil }
        if words.count > 1 { return (.regulation, officialTypes[words[0]] ?? words[0]) }
        return words[0].hasPrefix("QH") || words[0].hasPrefix("UBTVQH") ? (.law, nil) : nil
    }

    /// Digits and perhaps one letter, as in 12A.
    private static func isNumber(_ text: Substring) -> Bool {
        let tail = text.unicodeScalars.drop { Scalars.isDigit($0.value) }
        return tail.startIndex > text.startIndex && (tail.isEmpty || tail.count == 1 && isLetter(tail.first))
    }

    private static func isYear(_ text: Substring) -> Bool {
        text.utf8.count == 4 && text.utf8.allSatisfy { Scalars.isDigit(UInt32($0)) }
    }

    /// The parts between hyphens, each a word that begins with a letter: QĐ, BQLKKT, UBND.VX, HĐND15; nil when one is not.
    private static func words(_ symbol: Substring) -> [String]? {
        let words = symbol.split(separator: "-", omittingEmptySubsequences: false)
        return words.allSatisfy(isWord) ? words.map { String($0) } : nil
    }

    private static func isWord(_ text: Substring) -> Bool {
        isLetter(text.unicodeScalars.first)
            && text.unicodeScalars.allSatisfy { isLetter($0) || Scalars.isDigit($0.value) || $0 == "." || $0 == "&" }
    }

    private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { Alphabet.latin[$0] != nil } ?? false
    }

    /// Upper case → the law's spelling. Nghị định 30/2020/NĐ-CP, Phụ lục III (the 27 types and 3 kinds of copies), then
    /// the regulations (Luật 80/2015/QH13), then the Party's kết luận.
    private static let officialTypes: [String: String] = {
        let names = """
            NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB \
            SY TrS SL \
            NĐ TT TTLT NQLT PL L LCT \
            KL
            """
        return Dictionary(names.split(separator: " ").map { ($0.uppercased(), String($0)) }) { first, _ in first }
    }()
}
