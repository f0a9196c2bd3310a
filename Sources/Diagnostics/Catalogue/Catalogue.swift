/// The message catalogue: every sentence that the tool says to an editor, and every word that the pages' code says to
/// a visitor, in one place. Vietnamese is what people read; English is for `--lang en`.
///
/// What belongs to the layout of a page alone stands in the templates, where an agency can change it.
package enum Catalogue {
    static let error = Localized(vi: "lỗi", en: "error")
    static let warning = Localized(vi: "cảnh báo", en: "warning")
    static let note = Localized(vi: "lưu ý", en: "note")
    static let help = Localized(vi: "gợi ý", en: "help")

    /// The usual help: the nearest thing that exists, else the list of what exists when it is short.
    static func suggestion(_ nearest: String?, among known: [String]) -> Localized? {
        if let nearest { return Localized(vi: "Ý bạn là “\(nearest)”?", en: "Did you mean “\(nearest)”?") }
        guard !known.isEmpty, known.count <= 20 else { return nil }
        let list = known.joined(separator: ", ")
        return Localized(vi: "Các giá trị dùng được: \(list).", en: "Known values: \(list).")
    }
}
