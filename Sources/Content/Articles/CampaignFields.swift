/// The keys of a campaign.
enum CampaignFields {
    static let theme = Field("theme", .text, "Chủ đề, khẩu hiệu thi đua")
    static let start = Field("start", .edge, "Ngày hoặc năm bắt đầu")
    static let end = Field("end", .edge, "Ngày hoặc năm kết thúc; bỏ trống nếu chưa định")
    static let level = Field("level", .choice(Campaign.Level.self), "Cấp phát động")
    static let form = Field("form", .choice(Campaign.Form.self), "Hình thức: thường xuyên hoặc chuyên đề")
    static let parents = Field("parents", .list(of: .located(.text)), "Mã các phong trào mà phong trào này triển khai")
    static let launch = Field("launched_by", .launch, "Văn bản phát động: number, date, issuer, url hoặc file")
    static let targets = Field("targets", .list(of: .target), "Chỉ tiêu: id, name, value, unit, direction")

    static let all: [FieldSchema] = [
        theme.schema, start.schema, end.schema, level.schema, form.schema, parents.schema, launch.schema,
        targets.schema,
    ]
}

extension Campaign {
    init(_ mapping: MappingReader, _ reading: inout FrontMatterReading) {
        typealias Fields = CampaignFields
        let (start, end) = (mapping.value(Fields.start, &reading), mapping.value(Fields.end, &reading))
        if let first = start?.firstDay, let last = end?.lastDay, last < first, let node = mapping.node(of: "end") {
            reading.report(.endsBeforeItBegins(), at: node)
        }
        let targets = mapping.list(Fields.targets, &reading)
        if let node = mapping.node(of: "targets") { reading.reportDuplicateIDs(in: node) }
        self.init(
            theme: mapping.value(Fields.theme, &reading), start: start, end: end,
            level: mapping.value(Fields.level, &reading),
            form: mapping.value(Fields.form, &reading), parents: mapping.list(Fields.parents, &reading),
            launch: mapping.value(Fields.launch, &reading), targets: targets)
    }
}

extension Campaign {
    package func target(_ id: String) -> Target? { targets.first { $0.id == id } }
}

private enum LaunchFields {
    static let number = Field("number", .documentNumber, required: true, "Số, ký hiệu văn bản")
    static let date = Field("date", .day, "Ngày ban hành")
    static let issuer = Field("issuer", .text, "Cơ quan ban hành")
    static let url = Field("url", .address, "Địa chỉ văn bản trên mạng")
    static let file = Field("file", .file, "Tệp văn bản, đường dẫn tính từ bài")
    static let all = [number.schema, date.schema, issuer.schema, url.schema, file.schema]
}

extension FieldType where Value == Campaign.Launch {
    static var launch: FieldType {
        typealias Fields = LaunchFields
        return .object(Fields.all) { mapping, reading in
            guard let number = mapping.value(Fields.number, &reading) else { return nil }
            return Campaign.Launch(
                number: number, date: mapping.value(Fields.date, &reading),
                issuer: mapping.value(Fields.issuer, &reading), url: mapping.value(Fields.url, &reading),
                file: mapping.value(Fields.file, &reading))
        }
    }
}

private enum TargetFields {
    static let id = Field("id", .text, required: true, "Mã chỉ tiêu, dùng trong kết quả")
    static let name = Field("name", .text, required: true, "Tên chỉ tiêu")
    static let value = Field("value", .number, required: true, "Mức phấn đấu")
    static let unit = Field("unit", .text, "Đơn vị tính, thường là %")
    static let direction = Field(
        "direction", .choice(Campaign.Target.Direction.self), "at-least: từ mức ấy trở lên; at-most: không quá")
    static let all = [id.schema, name.schema, value.schema, unit.schema, direction.schema]
}

extension FieldType where Value == Campaign.Target {
    static var target: FieldType {
        typealias Fields = TargetFields
        return .object(Fields.all) { mapping, reading in
            guard let id = mapping.value(Fields.id, &reading), let name = mapping.value(Fields.name, &reading),
                let value = mapping.value(Fields.value, &reading)
            else { return nil }
            return Campaign.Target(
                id: id, name: name, value: value, unit: mapping.value(Fields.unit, &reading) ?? "%",
                direction: mapping.value(Fields.direction, &reading) ?? .atLeast)
        }
    }
}
