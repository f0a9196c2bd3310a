import Vietnamese

/// The keys of a review of results.
enum ResultFields {
    static let period = Field("period", .text, "Kỳ: 2023, 2023-H1, 2021-2025")
    static let stage = Field("stage", .choice(CampaignResult.Stage.self), "so-ket hoặc tong-ket")
    static let indicators = Field("indicators", .list(of: .indicator), "Chỉ số: target, name, value, unit")
    static let all = [period.schema, stage.schema, indicators.schema]
}

extension CampaignResult {
    init(_ mapping: MappingReader, _ reading: inout FrontMatterReading) {
        let period = mapping.value(ResultFields.period, &reading)
        if let period, !Self.isPeriod(period), let node = mapping.node(of: "period") {
            reading.report(.badPeriod(period), at: node)
        }
        self.init(
            period: period, stage: mapping.value(ResultFields.stage, &reading),
            indicators: mapping.list(ResultFields.indicators, &reading))
    }

    private static func isPeriod(_ text: String) -> Bool {
        let (year, rest) = (text.utf8.prefix(4), text.utf8.dropFirst(4))
        guard year.count == 4, year.allSatisfy(isDigit) else { return false }
        return rest.isEmpty || rest.elementsEqual("-H1".utf8) || rest.elementsEqual("-H2".utf8)
            || (rest.count == 5 && rest.first == 45 && rest.dropFirst().allSatisfy(isDigit)
                && year.lexicographicallyPrecedes(rest.dropFirst()))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte)
    }
}

private enum IndicatorFields {
    static let target = Field("target", .located(.text), "Mã chỉ tiêu của phong trào")
    static let name = Field("name", .text, "Tên chỉ số, khi không có chỉ tiêu tương ứng")
    static let value = Field("value", .number, required: true, "Giá trị đạt được")
    static let unit = Field("unit", .text, "Đơn vị tính")
    static let all = [target.schema, name.schema, value.schema, unit.schema]
}

extension FieldType where Value == CampaignResult.Indicator {
    static var indicator: FieldType {
        typealias Fields = IndicatorFields
        return .object(Fields.all) { mapping, reading in
            let target = mapping.value(Fields.target, &reading)
            let name = mapping.value(Fields.name, &reading)
            let unit = mapping.value(Fields.unit, &reading)
            return mapping.value(Fields.value, &reading).map {
                CampaignResult.Indicator(target: target, name: name, value: $0, unit: unit)
            }
        }
    }
}

/// The keys of a plan, directive or guidance.
enum DocumentFields {
    static let number = Field("number", .documentNumber, "Số, ký hiệu văn bản")
    static let issued = Field("issued", .day, "Ngày ban hành")
    static let issuer = Field("issuer", .text, "Cơ quan ban hành")
    static let file = Field("file", .file, "Tệp văn bản, đường dẫn tính từ bài")
    static let all = [number.schema, issued.schema, issuer.schema, file.schema]
}

extension OfficialDocument {
    init(_ mapping: MappingReader, _ reading: inout FrontMatterReading) {
        self.init(
            number: mapping.value(DocumentFields.number, &reading),
            issued: mapping.value(DocumentFields.issued, &reading),
            issuer: mapping.value(DocumentFields.issuer, &reading), file: mapping.value(DocumentFields.file, &reading))
    }
}

/// The keys of a consultation.
enum ConsultationFields {
    static let opens = Field("opens", .day, required: true, "Ngày bắt đầu lấy ý kiến")
    static let closes = Field("closes", .day, required: true, "Ngày cuối cùng nhận ý kiến")
    static let contact = Field("contact", .text, "Nơi nhận ý kiến")
    static let all = [opens.schema, closes.schema, contact.schema] + RecipientFields.lists
}

extension Consultation {
    /// Days on which offices work, from the first to the last; nil when one of the two is unknown.
    /// - Parameter published: days before it don't count.
    package func workingDays(_ holidays: Holidays, since published: Day? = nil) -> Int? {
        guard let opens, let closes else { return nil }
        return holidays.workingDays(from: max(opens, published ?? opens), to: closes)
    }

    init(_ mapping: MappingReader, recipients: [Recipient], _ reading: inout FrontMatterReading) {
        let (opens, closes) = (
            mapping.value(ConsultationFields.opens, &reading), mapping.value(ConsultationFields.closes, &reading)
        )
        if let opens, let closes, closes < opens, let node = mapping.node(of: "closes") {
            reading.report(.endsBeforeItBegins(), at: node)
        }
        self.init(
            opens: opens, closes: closes, contact: mapping.value(ConsultationFields.contact, &reading),
            recipients: recipients)
    }
}
