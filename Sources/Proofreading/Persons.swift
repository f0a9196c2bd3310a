import Diagnostics
import Vietnamese

extension Sheet {
    /// The year of a date that begins with these digits: 12/5/1980, 12-05-1980, 1980-05-12, 05 tháng 02 năm 1980.
    func date(at group: Range<Int>) -> Int? {
        let end = group.upperBound
        if group.count == 4 {
            guard self[end] == 45, self[end + 1].isDigit, self[end + 2].isDigit, self[end + 3] == 45 else { return nil }
            return number(group)
        }
        guard group.count <= 2 else { return nil }
        if self[end] == 32 { return dateInWords(from: end) }
        guard [47, 45, 46].contains(self[end]), let month = digits(from: end + 1), month.count <= 2,
            self[month.upperBound] == self[end], let year = digits(from: month.upperBound + 1)
        else { return nil }
        return year.count == 4 ? number(year) : year.count == 2 ? century(of: number(year)) : nil
    }

    /// 1980 of 80, 2012 of 12.
    private func century(of year: Int) -> Int { year > 20 ? 1900 + year : 2000 + year }

    private func dateInWords(from start: Int) -> Int? {
        guard holds(" th\u{E1}ng ", at: start), let month = digits(from: start + " tháng ".utf8.count),
            holds(" n\u{103}m ", at: month.upperBound)
        else { return nil }
        return digits(from: month.upperBound + " năm ".utf8.count).flatMap { $0.count == 4 ? number($0) : nil }
    }

    /// Where a date ends that begins at an offset: after its third number.
    func dateEnd(from start: Int) -> Int {
        var (end, numbers) = (start, 0)
        while end < line.upperBound, numbers < 3 || self[end].isDigit {
            if self[end].isDigit, !self[end - 1].isDigit || end == start { numbers += 1 }
            end += 1
        }
        return end
    }

    private func digits(from start: Int) -> Range<Int>? {
        var end = start
        while self[end].isDigit { end += 1 }
        return end > start ? start..<end : nil
    }

    private func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(bytes[$1]) - 48 } }
}

enum BirthLabel {
    /// Words before “sinh” with which it means other things than birth, or the birth of those whom history remembers.
    private static let others: Set<Substring> = [
        "phát", "học", "thí", "tuyển", "vệ", "hy", "tái", "khai", "nảy", "dân", "mưu", "sản", "hồi", "giáo", "ký",
        "đản",
        "sơ", "y", "an", "môn", "sổ", "quyên", "nữ", "nam", "sinh", "thư", "nghiên",
    ]

    /// Whether the words just before a date say that somebody was born on it.
    static func ends(_ label: String) -> Bool {
        guard BirthDates.mayBe(in: label) else { return false }
        var words = label.split { !($0.isLetter) }
        // “ngày sinh của ông là”
        if words.last == "là", let start = words.suffix(8).firstIndex(of: "sinh"), words[..<start].last == "ngày" {
            return !(words[..<start].dropLast().last.map(others.contains) ?? false)
        }
        while let last = words.last, ["ngày", "năm", "vào", "tháng", "date", "day"].contains(last) {
            words.removeLast()
        }
        guard let last = words.popLast() else { return false }
        if ["birth", "birthday", "dob", "sn", "ntns", "bday"].contains(last) { return true }
        return last == "sinh" && words.last.map { !others.contains($0) } ?? true
    }

    /// Whether a date's note says so behind it: “12/05/1980 (ngày sinh)”.
    static func begins(_ text: String) -> Bool {
        [" (ngày sinh", " (ngày tháng năm sinh", " (ntns", " (sinh)"].contains(where: text.lowercased().hasPrefix)
    }
}

extension Scan {
    // MARK: E-mail

    /// An address round the sign @, with its place; nil when it is none, or the office's own.
    func email(at offset: Int) -> (message: Message, place: Range<Int>)? {
        var (start, end) = (offset, offset + 1)
        // Markdown's escape: nguyenvana\@gmail.com
        if sheet[start - 1] == 92 { start -= 1 }
        while isLocal(sheet[start - 1]) { start -= 1 }
        while sheet[start] == 46 || sheet[start] == 45, start < offset { start += 1 }
        while sheet[end].isASCIILetter || sheet[end].isDigit || [45, 46].contains(sheet[end]) { end += 1 }
        while end > offset, [45, 46].contains(sheet[end - 1]) { end -= 1 }
        let domain = sheet.text(min(offset + 1, end)..<end)
        guard start < offset, sheet[start - 1] != 47, let dot = domain.lastIndex(of: ".") else { return nil }
        let ending = domain[domain.index(after: dot)...].lowercased()
        guard ending.count >= 2, ending.allSatisfy(\.isLetter), !["png", "jpg", "jpeg", "svg", "webp"].contains(ending)
        else { return nil }
        let address = sheet.text(start..<end)
        return contacts.allow(address) ? nil : (.email(address), start..<end)
    }

    private func isLocal(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isDigit || [46, 95, 37, 43, 45].contains(byte)
    }
}

/// A pupil's full name beside a class.
struct PupilName {
    let text: String
    let offset: Int
    /// In bytes, with what stands between its words.
    let length: Int

    private static let links: Set<String> = ["học", "sinh", "đang", "hiện", "là", "ở", "của", "em", "–", "-", "(", ","]
    private static let callings: Set<String> = ["em", "cháu", "sinh", "bé", "bạn"]
    /// Callings that begin a sentence.
    private static let openers: Set<String> = ["Em", "Cháu", "Bé", "Bạn", "Các"]
    /// Words that begin the names of schools and places.
    private static let institutions: Set<String> = [
        "Trường", "Tiểu", "Trung", "Liên", "Chi", "Đội", "Phòng", "Sở", "Ban", "Lớp",
    ]

    /// - Parameters:
    ///   - start: of the word “lớp”.
    ///   - group: the class's number.
    init?(at start: Int, class group: Range<Int>, in sheet: Sheet) {
        guard let found = Self.before(start, in: sheet) ?? Self.after(group, start, in: sheet) else { return nil }
        self = found
    }

    /// - Parameter words: with where each begins.
    private init(_ words: some Collection<(text: String, start: Int)>, from offset: Int) {
        text = words.map(\.text).joined(separator: " ")
        self.offset = offset
        length = words.map { $0.start + $0.text.utf8.count }.max().map { $0 - offset } ?? 0
    }

    private static func words(_ range: Range<Int>, in sheet: Sheet) -> [(text: String, start: Int)] {
        var (words, offset): ([(String, Int)], Int) = ([], range.lowerBound)
        while offset < range.upperBound {
            var end = offset
            while end < range.upperBound, ![32, 34, 39, 40, 41, 44, 46, 58, 91, 93].contains(sheet[end]) { end += 1 }
            if end == offset { end += 1 }
            if sheet[offset] != 32 { words.append((sheet.text(offset..<end), offset)) }
            offset = end
        }
        return words
    }

    /// “em Nguyễn Văn A, lớp 7B”, “cháu A. (học sinh lớp 5)”.
    private static func before(_ start: Int, in sheet: Sheet) -> PupilName? {
        var words = words(max(sheet.line.lowerBound, start - 160)..<start, in: sheet)
        while let last = words.last, links.contains(last.text) { words.removeLast() }
        var name: [(text: String, start: Int)] = []
        while let last = words.last, isName(last.text) || name.isEmpty && isLetter(last.text), name.count < 6 {
            name.insert(words.removeLast(), at: 0)
        }
        guard isWhole(name.map(\.text)), let first = name.first, !institutions.contains(first.text) else { return nil }
        let calling = words.last.map { $0.text.lowercased() } ?? ""
        let isListed = words.contains { ["em", "cháu"].contains($0.text) } && sheet[start - 1] == 40
        guard callings.contains(calling) || (isListed && [",", "và"].contains(calling)) else { return nil }
        return PupilName(name, from: first.start)
    }

    /// “học sinh lớp 7B Nguyễn Văn A”, “em lớp 9A, em Nguyễn Văn A”.
    private static func after(_ group: Range<Int>, _ start: Int, in sheet: Sheet) -> PupilName? {
        let before = sheet.before(start, limit: 24)
        guard ["sinh ", "em ", "cháu "].contains(where: before.hasSuffix) else { return nil }
        var words = words(group.upperBound..<min(sheet.line.upperBound, group.upperBound + 80), in: sheet)[...]
        // The class's letter, then what leads over to the name.
        if let first = words.first, first.start == group.upperBound { words.removeFirst() }
        while let first = words.first, links.contains(first.text) || first.text == "cháu" { words.removeFirst() }
        let name = words.prefix { isName($0.text) || isLetter($0.text) }.prefix(5)
        guard isWhole(name.map(\.text)), let first = name.first, !institutions.contains(first.text) else { return nil }
        return PupilName(name, from: first.start)
    }

    static func isFullName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return words.count <= 6 && isWhole(words.map(String.init))
    }

    /// Two words at least that are names; the last word may be a letter, as in “Nguyễn Văn A”.
    private static func isWhole(_ words: [String]) -> Bool {
        let names = words.last.map(isLetter) ?? false ? words.dropLast() : words[...]
        return names.count >= 2 && names.allSatisfy(isName)
    }

    private static func isLetter(_ word: String) -> Bool { word.count == 1 && word.first?.isUppercase ?? false }

    /// A capital, then small letters.
    private static func isName(_ word: String) -> Bool {
        guard let first = word.first, first.isUppercase, word.count > 1, !openers.contains(word) else { return false }
        return word.dropFirst().contains(where: \.isLowercase)
    }
}
