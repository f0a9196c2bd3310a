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
    static let file = Field("file", .file, "Bản quét (.pdf), đường dẫn tính từ bài")
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
