/// The keys of one recipient, and of the two ways to list them.
import Vietnamese

enum RecipientFields {
    static let name = Field("name", .text, required: true, "Họ tên hoặc tên tập thể")
    static let kind = Field("kind", .choice(RecipientKind.self), "ca-nhan, tap-the hoặc ho-gia-dinh")
    static let role = Field("role", .choice(Recipient.Role.self), "lanh-dao hoặc nguoi-lao-dong")
    static let position = Field("position", .text, "Chức vụ")
    static let unit = Field("unit", .text, "Mã hoặc tên đơn vị")
    static let award = Field("award", .text, required: true, "Mã hoặc tên danh hiệu, hình thức khen thưởng")
    static let `class` = Field("class", .awardClass, "Hạng: 1, 2, 3")
    static let reason = Field("reason", .text, "Thành tích, lý do khen")
    static let posthumous = Field("posthumous", .boolean, "true: truy tặng")
    static let sortKey = Field("sort_key", .text, "Khóa xếp thứ tự khi tên không theo lối họ – đệm – tên")

    static let all: [FieldSchema] = [
        name.schema, kind.schema, role.schema, position.schema, unit.schema, award.schema, `class`.schema,
        reason.schema, posthumous.schema, sortKey.schema,
    ]

    static let recipients = Field("recipients", .list(of: .recipient), "Danh sách được khen")
    static let file = Field("recipients_file", .located(.text), "Tệp .csv của danh sách, đường dẫn tính từ bài")
    static let filled = Field(
        "fill_down", .list(of: .choice(FilledColumn.self)), "Cột có ô gộp trong tệp: ô trống lấy giá trị của ô trên")
    static let lists = [recipients.schema, file.schema, filled.schema]
}

extension FieldType where Value == Recipient {
    static var recipient: FieldType {
        typealias Fields = RecipientFields
        return .object(Fields.all) { mapping, reading in
            let name = mapping.value(Fields.name, &reading)
            let kind = mapping.value(Fields.kind, &reading)
            guard let award = AwardReference(mapping, Fields.award, Fields.class, &reading), let name else {
                return nil
            }
            let key = TextKey(recipient: name)
            return Recipient(
                name: name, kind: kind ?? reading.vocabulary.likelyKind(for: award, name: key),
                role: mapping.value(Fields.role, &reading), position: mapping.value(Fields.position, &reading),
                unit: mapping.value(Fields.unit, &reading), award: award,
                reason: mapping.value(Fields.reason, &reading),
                isPosthumous: mapping.value(Fields.posthumous, &reading) ?? false,
                sortKey: mapping.value(Fields.sortKey, &reading), place: reading.place(of: mapping.node), key: key)
        }
    }
}

/// Columns that offices merge over a block of rows: a spreadsheet then saves the value in the first row alone.
enum FilledColumn: String, CaseIterable {
    case kind, role, position, unit, award, `class`, reason

    var column: RecipientColumn {
        switch self {
        case .kind: .kind
        case .role: .role
        case .position: .position
        case .unit: .unit
        case .award: .award
        case .class: .class
        case .reason: .reason
        }
    }
}
