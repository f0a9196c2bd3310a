import Diagnostics

/// The keys of a decision on commendation.
enum DecisionFields {
    static let number = Field("number", .documentNumber, required: true, "Số, ký hiệu quyết định")
    static let issued = Field("issued", .day, "Ngày ký")
    static let issuer = Field("issuer", .text, "Cơ quan ban hành")
    static let signer = Field("signer", .signer, "Người ký: name, position, form (KT., TM., TL., TUQ., Q.)")
    static let rewardType = Field(
        "reward_type", .choice(Decision.RewardType.self), "Loại hình khen thưởng (Luật 06/2022/QH15, Điều 8)")
    static let status = Field("status", .choice(Decision.Status.self), "hieu-luc hoặc huy-bo")
    static let file = Field("file", .text, "Bản quét (.pdf), đường dẫn tính từ bài")
    static let declaredTotal = Field("declared_total", .integer, "Tổng số được khen ghi trong quyết định")

    static let all: [FieldSchema] =
        [
            number.schema, issued.schema, issuer.schema, signer.schema, rewardType.schema, status.schema,
            file.schema, declaredTotal.schema,
        ] + RecipientFields.lists
}

extension Decision {
    init?(
        _ mapping: MappingReader, recipients: [Recipient], hasWholeList: Bool, _ reading: inout FrontMatterReading
    ) {
        typealias Fields = DecisionFields
        let issued = mapping.value(Fields.issued, &reading)
        let issuer = mapping.value(Fields.issuer, &reading)
        let signer = mapping.value(Fields.signer, &reading)
        let rewardType = mapping.value(Fields.rewardType, &reading)
        let status = mapping.value(Fields.status, &reading) ?? .inForce
        let file = mapping.value(Fields.file, &reading)
        let declaredTotal = mapping.value(Fields.declaredTotal, &reading)
        guard let number = mapping.value(Fields.number, &reading),
            let node = mapping.node(of: Fields.number.schema.name)
        else { return nil }
        self.init(
            number: number, numberPlace: reading.place(of: node), issued: issued, issuer: issuer, signer: signer,
            rewardType: rewardType, status: status,
            file: file, declaredTotal: declaredTotal, recipients: recipients, hasWholeList: hasWholeList)
    }
}

private enum SignerFields {
    static let name = Field("name", .text, required: true, "Họ tên người ký")
    static let position = Field("position", .text, "Chức vụ")
    static let form = Field("form", .text, "Thể thức ký: KT., TM., TL., TUQ., Q.")
    static let all = [name.schema, position.schema, form.schema]
}

extension FieldType where Value == Decision.Signer {
    static var signer: FieldType {
        .object(SignerFields.all) { mapping, reading in
            let position = mapping.value(SignerFields.position, &reading)
            let form = mapping.value(SignerFields.form, &reading)
            return mapping.value(SignerFields.name, &reading).map {
                Decision.Signer(name: $0, position: position, form: form)
            }
        }
    }
}

/// The keys of one recipient, and of the two ways to list them.
enum RecipientFields {
    static let name = Field("name", .text, required: true, "Họ tên hoặc tên tập thể")
    static let kind = Field("kind", .choice(RecipientKind.self), "ca-nhan, tap-the hoặc ho-gia-dinh")
    static let position = Field("position", .text, "Chức vụ")
    static let unit = Field("unit", .text, "Mã hoặc tên đơn vị")
    static let award = Field("award", .text, required: true, "Mã hoặc tên danh hiệu, hình thức khen thưởng")
    static let `class` = Field("class", .awardClass, "Hạng: 1, 2, 3")
    static let reason = Field("reason", .text, "Thành tích, lý do khen")
    static let posthumous = Field("posthumous", .boolean, "true: truy tặng")
    static let sortKey = Field("sort_key", .text, "Khóa xếp thứ tự khi tên không theo lối họ – đệm – tên")

    static let all: [FieldSchema] = [
        name.schema, kind.schema, position.schema, unit.schema, award.schema, `class`.schema, reason.schema,
        posthumous.schema, sortKey.schema,
    ]

    static let recipients = Field("recipients", .list(of: .recipient), "Danh sách được khen")
    static let file = Field("recipients_file", .located(.text), "Tệp .csv của danh sách, đường dẫn tính từ bài")
    static let lists = [recipients.schema, file.schema]
}

extension FieldType where Value == Recipient {
    static var recipient: FieldType {
        typealias Fields = RecipientFields
        return .object(Fields.all) { mapping, reading in
            let number = mapping.value(Fields.class, &reading)
            let name = mapping.value(Fields.name, &reading)
            let kind = mapping.value(Fields.kind, &reading)
            guard let award = AwardReference(mapping, Fields.award, class: number, &reading), let name else {
                return nil
            }
            return Recipient(
                name: name, kind: kind ?? reading.vocabulary.likelyKind(for: award),
                position: mapping.value(Fields.position, &reading), unit: mapping.value(Fields.unit, &reading),
                award: award, reason: mapping.value(Fields.reason, &reading),
                isPosthumous: mapping.value(Fields.posthumous, &reading) ?? false,
                sortKey: mapping.value(Fields.sortKey, &reading))
        }
    }
}

extension AwardVocabulary {
    /// What a recipient is when the list doesn't say: what the award is for, a person when it is for several.
    func likelyKind(for award: AwardReference) -> RecipientKind {
        award.id.flatMap { self[$0]?.recipients.first } ?? .person
    }
}
