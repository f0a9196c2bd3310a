// What is said of names of files and of addresses that hold somebody's number.
extension Message {
    /// A number in the name of a file or folder, as it is written there.
    package enum NamedNumber: Sendable, Hashable {
        case identity(String), phone(String)

        package var text: String {
            switch self {
            case .identity(let text), .phone(let text): text
            }
        }

        fileprivate var rule: Rule {
            switch self {
            case .identity: .identityNumber
            case .phone: .phone
            }
        }

        fileprivate var words: Localized {
            switch self {
            case .identity: Localized(vi: "số căn cước, chứng minh nhân dân", en: "an identity number")
            case .phone: Localized(vi: "số điện thoại", en: "a phone number")
            }
        }
    }

    /// - Parameter isAttachment: whether the path is an attached file's, rather than the article's own.
    package static func numberInName(_ number: NamedNumber, _ path: String, isAttachment: Bool) -> Message {
        let (words, shown) = (number.words, PersonalData.masked(number.text))
        let holder =
            isAttachment
            ? Localized(vi: "Tên tệp đính kèm “\(path)”", en: "The attached file's name “\(path)”")
            : Localized(vi: "Tên của bài hoặc thư mục", en: "The name of the article or a folder")
        return Message(
            number.rule, vi: "\(holder.vi) có \(words.vi) “\(shown)”; tên ấy thành địa chỉ trên mạng",
            en: "\(holder.en) holds \(words.en), “\(shown)”; the name becomes an address", help: renameHelp)
    }

    private static let renameHelp = Localized(
        vi: "Đổi tên, rồi sửa các liên kết dẫn tới đó; đừng giữ tên cũ trong aliases.",
        en: "Rename it and mend the links that lead there; don't keep the old name in aliases.")

    package static func numberInAlias(_ number: NamedNumber) -> Message {
        let (words, shown) = (number.words, PersonalData.masked(number.text))
        return Message(
            number.rule, vi: "Địa chỉ cũ có \(words.vi) “\(shown)”",
            en: "The old address holds \(words.en), “\(shown)”",
            help: Localized(
                vi: "Bỏ khỏi aliases; liên kết cũ tới địa chỉ ấy nên để hết hiệu lực.",
                en: "Take it out of aliases; links to that address had better end."))
    }
}
