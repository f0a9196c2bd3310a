/// What a report's head and foot say, as Nghị định 30/2020/NĐ-CP, Phụ lục I orders an administrative document
/// (`report` in `site.yaml`). What is missing is left blank, to be written by hand.
package struct ReportSettings: Sendable {
    /// The authority above the agency.
    package let superior: String?
    /// The place of signing.
    package let place: String?
    /// The agency in a document's number: `BQLKKT` of `12/BC-BQLKKT`.
    package let symbol: String?
    /// KT., TM., TL., TUQ., Q.; nil when the head of the agency signs.
    package let form: String?
    package let position: String?
    package let signer: String?
    /// Nơi nhận.
    package let recipients: [String]

    static let none = ReportSettings(
        superior: nil, place: nil, symbol: nil, form: nil, position: nil, signer: nil, recipients: [])
}

enum ReportFields {
    static let superior = Field("superior", .text, "Cơ quan chủ quản, ở đầu báo cáo")
    static let place = Field("place", .text, "Địa danh: Gia Lai")
    static let symbol = Field("symbol", .text, "Chữ viết tắt tên cơ quan trong số văn bản: BQLKKT")
    static let form = Field("form", .text, "Thể thức ký: KT., TM., TL., TUQ., Q.")
    static let position = Field("position", .text, "Chức vụ của người ký")
    static let signer = Field("signer", .text, "Họ tên người ký")
    static let recipients = Field("sent_to", .list(of: .text), "Nơi nhận, mỗi nơi một mục")
    static let all = [
        superior.schema, place.schema, symbol.schema, form.schema, position.schema, signer.schema, recipients.schema,
    ]
}

extension FieldType where Value == ReportSettings {
    static var report: FieldType {
        .object(ReportFields.all) { mapping, reading in
            ReportSettings(
                superior: mapping.value(ReportFields.superior, &reading),
                place: mapping.value(ReportFields.place, &reading),
                symbol: mapping.value(ReportFields.symbol, &reading),
                form: mapping.value(ReportFields.form, &reading),
                position: mapping.value(ReportFields.position, &reading),
                signer: mapping.value(ReportFields.signer, &reading),
                recipients: mapping.list(ReportFields.recipients, &reading))
        }
    }
}
