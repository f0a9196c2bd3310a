// What the rules about persons and secrecy say; what they quote is masked.
extension Message {
    private static let removeOrAllow = Localized(
        vi: "Bỏ khỏi bài và khỏi tệp đính kèm; nếu là của cơ quan, ghi vào allow: contacts trong site.yaml.",
        en: "Take it out of the article; if it is the office's own, list it in site.yaml under allow: contacts.")
    private static let remove = Localized(
        vi: "Bỏ khỏi bài và khỏi danh sách; họ tên, chức vụ, đơn vị và hình thức khen là đủ.",
        en: "Take it out; name, position, unit and award are enough.")

    package static func identityNumber(_ number: String) -> Message {
        let shown = PersonalData.masked(number)
        return Message(
            .identityNumber, vi: "Số căn cước, chứng minh nhân dân hoặc hộ chiếu “\(shown)”",
            en: "The identity number “\(shown)”", help: remove)
    }

    package static func phone(_ number: String) -> Message {
        let shown = PersonalData.masked(number)
        return Message(.phone, vi: "Số điện thoại “\(shown)”", en: "The phone number “\(shown)”", help: removeOrAllow)
    }

    package static func bankAccount(_ number: String) -> Message {
        let shown = PersonalData.masked(number)
        return Message(
            .bankAccount, vi: "Số tài khoản “\(shown)”", en: "The bank account “\(shown)”", help: removeOrAllow)
    }

    package static func email(_ address: String) -> Message {
        let at = address.firstIndex(of: "@") ?? address.endIndex
        let shown = PersonalData.masked(String(address[..<at]), keeping: 1) + address[at...]
        return Message(
            .email, vi: "Địa chỉ thư điện tử “\(shown)”", en: "The e-mail address “\(shown)”", help: removeOrAllow)
    }

    package static func birthDate() -> Message {
        Message(.birthDate, vi: "Ngày sinh đầy đủ của một người", en: "Somebody's full birth date", help: remove)
    }

    package static func homeAddress() -> Message {
        Message(
            .homeAddress, vi: "Địa chỉ nhà riêng của một người", en: "Somebody's home address", help: removeOrAllow)
    }

    package static func minor(_ name: String) -> Message {
        let shown = name.split(separator: " ").map { PersonalData.masked(String($0), keeping: 1) }
            .joined(separator: " ")
        return Message(
            .minor, vi: "Học sinh được nêu đủ họ tên cùng lớp học: “\(shown)”",
            en: "A pupil's full name beside the class: “\(shown)”",
            help: Localized(
                vi: "Viết tắt tên (em N.V.A.), hoặc bỏ lớp; chỉ để đủ khi cha mẹ đã đồng ý bằng văn bản.",
                en: "Write initials, or leave out the class; keep both only with the parents' written consent."))
    }

    package static func secrecyMark(_ mark: String, file: String) -> Message {
        Message(
            .secrecyMark, vi: "Dấu “\(mark)”", en: "The mark “\(mark)”",
            help: Localized(
                vi:
                    "Không đăng văn bản mật, nội bộ. Nếu đã được giải mật hay cho phép, ghi “\(file)” vào allow: secrecy "
                    + "trong site.yaml.",
                en: "Don't publish it. If it is declassified, list “\(file)” in site.yaml under allow: secrecy."))
    }
}

// What the rules about letters say.
extension Message {
    package static func replacementCharacter() -> Message {
        Message(
            .replacementCharacter, vi: "Chữ bị hỏng khi chuyển mã (ký tự �)", en: "A letter was lost (U+FFFD)",
            help: Localized(
                vi: "Gõ lại chữ ấy theo văn bản gốc.", en: "Type it again as the original has it."))
    }

    package static func privateUse(_ code: String) -> Message {
        Message(
            .privateUse, vi: "Ký tự dùng riêng \(code), chỉ hiện đúng với một phông chữ",
            en: "The private use character \(code) shows with one font only",
            help: Localized(
                vi: "Thay bằng chữ hoặc dấu thông thường.", en: "Put an ordinary letter or sign in its place."))
    }

    package static func invisible(_ name: Localized) -> Message {
        Message(
            .invisible, vi: "Ký tự không nhìn thấy: \(name.vi)", en: "An invisible character: \(name.en)",
            help: Localized(
                vi: "Xóa đi, hoặc gõ lại bằng dấu cách thường; thường do chép từ Word hay trang web.",
                en: "Remove it, or type an ordinary space; it often comes with text copied from Word."))
    }

    package static func decomposed(lines: Int) -> Message {
        Message(
            .decomposed, vi: "Chữ có dấu viết bằng Unicode tổ hợp, ở \(lines) dòng",
            en: "Letters with decomposed accents, on \(lines) line\(lines == 1 ? "" : "s")",
            help: Localized(
                vi: "Trang vẫn hiện đúng; nên chuyển tệp sang Unicode dựng sẵn (NFC) trong bộ gõ hay trình soạn thảo.",
                en: "Pages are right; convert the file to composed Unicode (NFC)."))
    }

    package static func legacyEncoding(_ encoding: String, decoded: String) -> Message {
        Message(
            .legacyEncoding, vi: "Dòng này theo bảng mã \(encoding), không phải Unicode",
            en: "This line is in \(encoding), not in Unicode",
            help: Localized(vi: "Có thể là: “\(decoded)”", en: "Perhaps: “\(decoded)”"))
    }

    package static func lookAlike(_ letter: String, code: String, word: String, meant: String) -> Message {
        Message(
            .lookAlike, vi: "“\(word)”: “\(letter)” là \(code), không phải chữ “\(meant)”",
            en: "“\(word)”: “\(letter)” is \(code), not the letter “\(meant)”",
            help: Localized(vi: "Gõ lại từ ấy.", en: "Type the word again."))
    }

    package static func lostDiacritics() -> Message {
        Message(
            .lostDiacritics, vi: "Dòng tiếng Việt không có dấu", en: "A line of Vietnamese without marks",
            help: Localized(vi: "Gõ lại có dấu.", en: "Type it again with marks."))
    }

    package static func allCapsTitle() -> Message {
        Message(
            .allCapsTitle, vi: "Tiêu đề viết toàn chữ in hoa", en: "The title is all capitals",
            help: Localized(
                vi: "Viết như câu thường; trang tự trình bày chữ hoa khi cần.", en: "Write it like a sentence."))
    }

    package static func doubleSpace() -> Message {
        Message(
            .doubleSpace, vi: "Hai khoảng trắng liền nhau", en: "Two spaces between words",
            help: Localized(vi: "Bỏ bớt một.", en: "Remove one."))
    }
}
