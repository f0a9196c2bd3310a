// What is said of drafts' problems.
extension Message {
    /// The same as a note: it stops nothing while the article that it is of is a draft, and is no fault of the machine's either.
    var ofDraft: Message {
        let help = help.map {
            Localized(vi: "\($0.vi) \(Catalogue.onlyDraft.vi)", en: "\($0.en) \(Catalogue.onlyDraft.en)")
        }
        return Message(code, .note, vi: text.vi, en: text.en, help: help ?? Catalogue.onlyDraft)
    }
}

extension Catalogue {
    fileprivate static let onlyDraft = Localized(
        vi: "Chỉ liên quan đến bản nháp nên không ngăn phát hành; cần sửa trước khi đăng bài này.",
        en: "Only a draft is concerned, so nothing is stopped; mend it before the draft is published.")
}
