import Diagnostics

// Where somebody lives.
extension Scan {
    /// “trú tại”, “thường trú:” with a place that only a house or a hamlet has.
    /// - Parameter offset: of the t in “trú”.
    /// - Returns: the address's place, from that word on.
    func homeAddress(at offset: Int) -> Range<Int>? {
        guard sheet[offset] | 32 == 116, !sheet[offset - 1].isWordByte else { return nil }
        let word = offset + "trú".utf8.count
        let written = sheet.after(word, limit: 100)
        let after = written.lowercased()
        let before = sheet.before(offset, limit: 24)
        let isTemporary = before.hasSuffix("lưu ") || before.hasSuffix("nội ")
        guard !isTemporary, after.hasPrefix(" tại") || after.hasPrefix(":") || after.hasPrefix(" ở ") else {
            return nil
        }
        let clause = after.prefix { $0 != "." && $0 != ";" }
        let isResident = before.hasSuffix("cư ")
        guard HomePlace.isMeant(by: String(clause), exactly: isResident) || HomePlace.beginsWithHouse(written) else {
            return nil
        }
        guard !before.contains("đăng ký "), !contacts.allow(String(clause), inPart: true) else { return nil }
        return offset..<word + clause.utf8.count
    }

    /// “số nhà 12”, “nhà số 12”, “nơi ở hiện nay: số 15”, “Địa chỉ: 15/3 hẻm 7”.
    /// - Parameter offset: of the house's number.
    mutating func houseNumber(at offset: Int) {
        guard !hasHomeAddress, mayBeHouse(endingAt: offset - 1) else { return }
        let before = sheet.before(offset, limit: 40)
        let clause = sheet.bytes[offset..<sheet.line.upperBound].prefix { ![46, 59].contains($0) }
        let isHome =
            ["số nhà ", "nhà số ", "nhà riêng số "].contains(where: before.hasSuffix)
            || HomePlace.labels.contains { before.hasSuffix($0 + ": ") || before.hasSuffix($0 + ": số ") }
            || before.hasSuffix("địa chỉ: ")
                && HomePlace.isLane(String(decoding: clause.prefix(100), as: UTF8.self).lowercased())
        guard isHome else { return }
        let near = sheet.before(offset, limit: 160) + sheet.after(offset, limit: 160)
        guard !contacts.allow(near, inPart: true) else { return }
        addHomeAddress(offset..<clause.endIndex)
    }
}

extension Scan {
    /// Whether the word before a number's space can be the end of “số nhà”, “nhà số”, “riêng số”, “: số” or of a label with a colon.
    /// By bytes, since nearly all words end otherwise.
    private func mayBeHouse(endingAt end: Int) -> Bool {
        switch sheet[end - 1] {
        // The labels have marks near their end, but for HKTT; keys of front matter have none.
        case 58: sheet[end - 2] | 32 == 116 || (2...9).contains { sheet[end - $0] >= 0x80 }
        // à of nhà, behind its h.
        case 0xA0: sheet[end - 3] | 32 == 104
        // ố of số.
        case 0x91: sheet[end - 5] == 32 && [0xA0, 103, 71, 58].contains(sheet[end - 6])
        default: false
        }
    }
}

extension HomePlace {
    /// What says that a place is somebody's home, before a colon.
    static let labels = [
        "nơi ở", "nơi ở hiện nay", "nơi ở hiện tại", "chỗ ở", "chỗ ở hiện nay", "chỗ ở hiện tại", "hộ khẩu", "hktt",
        "địa chỉ nhà", "địa chỉ nhà riêng", "nhà riêng", "quê quán",
    ]

    /// Whether a number and the name of a street follow “trú”: “ tại 15 Lê Lợi”, and not “ tại 12 xã”.
    static func beginsWithHouse(_ text: String) -> Bool {
        text.prefixMatch(of: #/ ?(?:tại|ở|:) (?:số )?\d{1,4}[A-Z]?(?:/\d{1,4}[A-Z]?)* (?:đường |hẻm |\p{Lu})/#) != nil
    }

    /// Lanes and groups of houses, in which hardly an office is.
    static func isLane(_ clause: String) -> Bool {
        ["hẻm ", "ngõ ", "ngách ", "kiệt ", "tổ "].contains { clause.contains($0) }
    }
}
