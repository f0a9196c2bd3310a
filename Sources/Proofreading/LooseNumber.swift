import Diagnostics

/// Digits with other signs between their groups than numbers mostly have: `0912/345/678`, `0912–345–678`, `09 12 34 56 78`,
/// `0084 912 345 678`, `0912&nbsp;345&nbsp;678`.
struct LooseNumber {
    private let groups: [Range<Int>]
    private let sheet: Sheet

    /// Nil for numbers that begin neither with 0 nor with +84, as nearly all do.
    init?(at first: Range<Int>, in sheet: Sheet) {
        let isAbroad = sheet[first.lowerBound - 1] == 43 && sheet.holds("84", at: first.lowerBound)
        guard isAbroad || sheet[first.lowerBound] == 48 && (2...5).contains(first.count),
            sheet.looseGap(at: first.upperBound) > 0
        else { return nil }
        var (groups, offset) = ([first], first.upperBound)
        while groups.count < 8 {
            let gap = sheet.looseGap(at: offset)
            guard gap > 0 else { break }
            let start = offset + gap
            offset = start
            while sheet[offset].isDigit { offset += 1 }
            groups.append(start..<offset)
        }
        (self.groups, self.sheet) = (groups, sheet)
    }

    /// As many groups from the first one on as make up the number of digits.
    private func parts(_ digits: Int) -> ArraySlice<Range<Int>>? {
        var (sum, last) = (0, 0)
        while last < groups.count, sum < digits { (sum, last) = (sum + groups[last].count, last + 1) }
        return sum == digits && last > 1 ? groups[..<last] : nil
    }

    private func range(_ parts: ArraySlice<Range<Int>>) -> Range<Int> {
        parts[0].lowerBound..<parts[parts.count - 1].upperBound
    }

    /// Its digits, without what is between them.
    func digits(of range: Range<Int>) -> [UInt8] {
        groups.filter { range.contains($0.lowerBound) }.flatMap { sheet.bytes[$0] }
    }

    // MARK: Kinds

    /// Twelve digits in groups of three or more.
    var identity: Range<Int>? {
        guard let parts = parts(12), parts.allSatisfy({ $0.count >= 3 }) else { return nil }
        return range(parts)
    }

    var phone: Range<Int>? { abroad ?? here }

    private var here: Range<Int>? {
        let second = sheet[groups[0].lowerBound + 1]
        guard sheet[groups[0].lowerBound] == 48, [50, 51, 53, 55, 56, 57].contains(second),
            let parts = parts(second == 50 ? 11 : 10)
        else { return nil }
        let isGrouped = parts[0].count >= 3 && parts.allSatisfy { $0.count >= 2 }
        let hasYear = parts.dropFirst().contains { isYear($0) && sheet[$0.lowerBound - 1] == 47 }
        return isGrouped && !hasYear || isInPairs(parts) ? range(parts) : nil
    }

    private func isYear(_ group: Range<Int>) -> Bool {
        group.count == 4 && (sheet.holds("19", at: group.lowerBound) || sheet.holds("20", at: group.lowerBound))
    }

    /// `09 12 34 56 78`: only with spaces or a label, and not in a row of such numbers. Plots and versions have full stops.
    private func isInPairs(_ parts: ArraySlice<Range<Int>>) -> Bool {
        let isSpaced = zip(parts, parts.dropFirst()).allSatisfy { sheet.isSpace($0.upperBound..<$1.lowerBound) }
        guard parts.count == 5, parts.allSatisfy({ $0.count == 2 }) else { return false }
        let number = range(parts)
        let isLabelled = Labels.last(Labels.phones, in: sheet.label(of: number.lowerBound)) != nil
        guard isSpaced || isLabelled else { return false }
        let isAmongOthers =
            sheet[number.lowerBound - 1] == 32 && sheet[number.lowerBound - 2].isDigit
            || sheet[number.upperBound] == 32 && sheet[number.upperBound + 1].isDigit
        let needsLabel = sheet.kind == .plain || sheet.kind == .csv || sheet.tableStart != nil
        return !isAmongOthers && (!needsLabel || isLabelled)
    }

    /// `0084 912 345 678`, `+84–912–345–678`, `+84 (0)269 3824 123`.
    private var abroad: Range<Int>? {
        let prefix = sheet.holds("0084", at: groups[0].lowerBound) ? 4 : sheet[groups[0].lowerBound] == 56 ? 2 : 0
        guard prefix > 0 else { return nil }
        for length in [9, 10, 11] {
            guard let parts = parts(prefix + length) else { continue }
            let digits = parts.flatMap { sheet.bytes[$0] }.dropFirst(prefix)
            let number = digits.first == 48 ? digits.dropFirst() : digits
            guard let first = number.first else { continue }
            let isPhone = first == 50 ? number.count == 10 : number.count == 9 && [51, 53, 55, 56, 57].contains(first)
            if isPhone { return range(parts) }
        }
        return nil
    }
}

extension Sheet {
    fileprivate func isSpace(_ range: Range<Int>) -> Bool { range.count == space(at: range.lowerBound) }

    /// The bytes of a space, also one that breaks no line or is written as HTML; 0 where none begins.
    private func space(at offset: Int) -> Int {
        switch self[offset] {
        case 32: 1
        case 0xC2 where self[offset + 1] == 0xA0: 2
        case 0xE2 where self[offset + 1] == 0x80 && (self[offset + 2] <= 0x8A || self[offset + 2] == 0xAF): 3
        case 38: holds("&nbsp;", at: offset) || holds("&#160;", at: offset) ? 6 : 0
        case 37: holds("%20", at: offset) ? 3 : 0
        default: 0
        }
    }

    /// The bytes between two groups: a space, or a sign with at most one space at each side; 0 where no digit follows.
    fileprivate func looseGap(at start: Int) -> Int {
        var offset = start + space(at: start)
        let sign = partingSign(at: offset)
        if sign > 0 {
            offset += sign
            offset += space(at: offset)
        }
        // +84 (0)912
        if self[offset] == 40 { offset += 1 }
        return offset > start && self[offset].isDigit ? offset - start : 0
    }

    private func isDashOrQuote(_ byte: UInt8) -> Bool { (0x90...0x95).contains(byte) || byte == 0x98 || byte == 0x99 }

    /// Markdown's strong emphasis between two digits; one asterisk, or a space beside it, multiplies.
    private func emphasis(at start: Int) -> Int {
        var end = start
        while self[end] == 42, end - start < 3 { end += 1 }
        return end - start > 1 && self[start - 1].isDigit && self[end].isDigit ? end - start : 0
    }

    private func partingSign(at offset: Int) -> Int {
        switch self[offset] {
        case 39, 41, 45, 46, 47: return 1
        case 42: return emphasis(at: offset)
        // Markdown's escape: 0912\.345\.678
        case 92: return [45, 46, 42].contains(self[offset + 1]) ? 2 : 0
        // A middle dot.
        case 0xC2: return self[offset + 1] == 0xB7 ? 2 : 0
        // A comma is no cell's end, and stands between no two numbers of a list.
        case 44: return kind != .csv && self[offset + 1].isDigit && self[offset - 1].isDigit ? 1 : 0
        case 0xE2: return self[offset + 1] == 0x80 && isDashOrQuote(self[offset + 2]) ? 3 : 0
        case 38:
            return ["&shy;", "&#173;", "&#xAD;", "&#8203;"].first { holds($0, at: offset) }?.utf8CodeUnitCount ?? 0
        default: return 0
        }
    }
}

extension Scan {
    /// - Returns: where to go on.
    mutating func readLooseNumber(at first: Range<Int>) -> Int {
        guard let number = LooseNumber(at: first, in: sheet) else { return first.upperBound }
        if let range = number.identity, let found = identityNumber(number, range) {
            add(found, range.lowerBound, about: range)
            return range.upperBound
        }
        guard let range = number.phone, isPhone(range) else { return first.upperBound }
        add(.phone(sheet.text(range)), range.lowerBound, about: range)
        return range.upperBound
    }

    private func identityNumber(_ number: LooseNumber, _ range: Range<Int>) -> Message? {
        guard !sheet.isPart(range), Sheet.isIdentity(number.digits(of: range).map { Int($0) - 48 }) else { return nil }
        let label = sheet.label(of: range.lowerBound)
        let named = Labels.last(Labels.identities, in: label) ?? -1
        let other = Labels.last(Labels.codes + Labels.phones, in: label) ?? -1
        guard named > other || other < 0 else { return nil }
        return Labels.isCounted(sheet.after(range.upperBound)) ? nil : .identityNumber(sheet.text(range))
    }
}
