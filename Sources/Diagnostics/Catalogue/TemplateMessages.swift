// What can be wrong with the theme.
extension Message {
    package static func templateSyntax(_ problem: Localized) -> Message {
        Message(
            "template/syntax", vi: "Sai cú pháp giao diện: \(problem.vi)", en: "Template syntax error: \(problem.en)",
            help: Localized(vi: "Xem docs/reference/templates.md.", en: "See docs/reference/templates.md."))
    }

    package static func templateSyntax(_ problem: String) -> Message {
        templateSyntax(Localized(vi: problem, en: problem))
    }

    package static func missingTemplate(_ name: String) -> Message {
        Message(
            "template/missing", vi: "Thiếu giao diện \(name).mustache", en: "The template \(name).mustache is missing",
            help: Localized(vi: "Chép lại từ bộ giao diện gốc.", en: "Copy it again from the original theme."))
    }

    package static func missingPartial(_ name: String, nearest: String?, known: [String]) -> Message {
        Message(
            "template/missing-partial", vi: "Không có giao diện \(name).mustache",
            en: "There is no template \(name).mustache",
            help: Catalogue.suggestion(nearest, among: []))
    }

    package static func partialCircle(_ name: String) -> Message {
        Message(
            "template/circle", vi: "Giao diện “\(name)” gọi lại chính nó", en: "The template “\(name)” includes itself",
            help: Localized(vi: "Bỏ thẻ gọi lại ấy.", en: "Remove that tag."))
    }

    package static func unknownBlock(_ name: String, nearest: String?, known: [String]) -> Message {
        Message(
            "template/unknown-block", vi: "Khung trang không có khối “\(name)”",
            en: "The layout has no block “\(name)”",
            help: Catalogue.suggestion(nearest, among: known))
    }

    package static func templateFeature(_ tag: String) -> Message {
        Message(
            "template/unsupported", vi: "Thẻ \(tag) không dùng được ở đây", en: "The tag \(tag) cannot be used here",
            help: Localized(
                vi: "Chỉ dùng {{tên}}, {{#mục}}, {{^mục}}, {{>phần}}, {{<khung}}, {{$khối}}, {{!ghi chú}}.",
                en: "Use {{name}}, {{#section}}, {{^section}}, {{>partial}}, {{<layout}}, {{$block}}, {{!note}} only."))
    }

    package static func notText(_ name: String) -> Message {
        Message(
            "template/not-text", vi: "“\(name)” không phải là chữ để hiện ra", en: "“\(name)” is no text to show",
            help: Localized(
                vi: "Dùng {{#\(name)}}…{{/\(name)}}; loại của từng trường: docs/reference/templates.md.",
                en: "Use {{#\(name)}}…{{/\(name)}}; kinds of fields: docs/reference/templates.md."))
    }

    package static func unknownField(_ name: String, nearest: String?) -> Message {
        Message(
            "template/unknown-field", vi: "Trang không có trường “\(name)”", en: "The page has no field “\(name)”",
            help: nearest.flatMap { Catalogue.suggestion($0, among: []) }
                ?? Localized(
                    vi: "Các trường của từng trang: docs/reference/templates.md.",
                    en: "Fields of each page: docs/reference/templates.md."))
    }
}
