import Diagnostics

/// The keys of an exemplar.
enum ExemplarFields {
    static let subject = Field("subject", .subject, required: true, "Người hoặc tập thể điển hình")
    static let stage = Field("stage", .choice(Exemplar.Stage.self), "Khâu: phát hiện, bồi dưỡng, tổng kết, nhân rộng")
    static let awards = Field("awards", .list(of: .exemplarAward), "Khen thưởng đã có: award, year, decision, class")
    static let quotes = Field("quotes", .list(of: .quote), "Lời trích: text, by (người nói)")
    static let lessons = Field("lessons", .list(of: .text), "Điều có thể nhân rộng, mỗi điều một mục")
    static let all = [subject.schema, stage.schema, awards.schema, quotes.schema, lessons.schema]
}

extension Exemplar {
    init?(_ mapping: MappingReader, _ reading: inout FrontMatterReading) {
        let stage = mapping.value(ExemplarFields.stage, &reading)
        let awards = mapping.list(ExemplarFields.awards, &reading)
        let quotes = mapping.list(ExemplarFields.quotes, &reading)
        let lessons = mapping.list(ExemplarFields.lessons, &reading)
        guard let subject = mapping.value(ExemplarFields.subject, &reading) else { return nil }
        for award in awards {
            let faults = reading.vocabulary.faults(of: award.award, to: subject.kind)
            reading.append(faults.map { Diagnostic($0, at: award.place.location(in: reading.path)) })
        }
        self.init(subject: subject, stage: stage, awards: awards, quotes: quotes, lessons: lessons)
    }
}

private enum SubjectFields {
    static let name = Field("name", .text, required: true, "Họ tên hoặc tên tập thể")
    static let kind = Field("kind", .choice(RecipientKind.self), "ca-nhan, tap-the hoặc ho-gia-dinh")
    static let position = Field("position", .text, "Chức vụ")
    static let unit = Field("unit", .text, "Mã hoặc tên đơn vị")
    static let honorific = Field("honorific", .text, "Danh xưng: Ông, Bà, Đồng chí…")
    static let all = [name.schema, kind.schema, position.schema, unit.schema, honorific.schema]
}

extension FieldType where Value == Exemplar.Subject {
    static var subject: FieldType {
        typealias Fields = SubjectFields
        return .object(Fields.all) { mapping, reading in
            let kind = mapping.value(Fields.kind, &reading) ?? .person
            let position = mapping.value(Fields.position, &reading)
            let unit = mapping.value(Fields.unit, &reading)
            let honorific = mapping.value(Fields.honorific, &reading)
            return mapping.value(Fields.name, &reading).map {
                Exemplar.Subject(name: $0, kind: kind, position: position, unit: unit, honorific: honorific)
            }
        }
    }
}

private enum QuoteFields {
    static let text = Field("text", .text, required: true, "Lời trích, không cần ngoặc kép")
    static let by = Field("by", .text, "Người nói")
    static let all = [text.schema, by.schema]
}

extension FieldType where Value == Exemplar.Quote {
    static var quote: FieldType {
        .object(QuoteFields.all) { mapping, reading in
            let by = mapping.value(QuoteFields.by, &reading)
            return mapping.value(QuoteFields.text, &reading).map { Exemplar.Quote(text: $0, by: by) }
        }
    }
}

private enum ExemplarAwardFields {
    static let award = Field("award", .text, required: true, "Mã hoặc tên danh hiệu, hình thức khen thưởng")
    static let year = Field("year", .integer, "Năm")
    static let decision = Field("decision", .documentNumber, "Số quyết định")
    static let `class` = Field("class", .awardClass, "Hạng: 1, 2, 3")
    static let all = [award.schema, year.schema, decision.schema, `class`.schema]
}

extension FieldType where Value == Exemplar.Award {
    static var exemplarAward: FieldType {
        typealias Fields = ExemplarAwardFields
        return .object(Fields.all) { mapping, reading in
            guard let award = AwardReference(mapping, Fields.award, Fields.class, &reading) else { return nil }
            return Exemplar.Award(
                award: award, year: mapping.value(Fields.year, &reading),
                decision: mapping.value(Fields.decision, &reading), place: reading.place(of: mapping.node))
        }
    }
}

extension AwardReference {
    /// Resolves the award that a mapping names; an unknown one is an error with the nearest name.
    ///
    /// - Returns: nil without an award, or after a report of a class that is none.
    init?(
        _ mapping: MappingReader, _ field: Field<String>, _ classField: Field<Int>,
        _ reading: inout FrontMatterReading
    ) {
        let number = mapping.value(classField, &reading)
        let hasClass = mapping.node(of: classField.schema.name).map { !$0.isNull } ?? false
        guard let written = mapping.value(field, &reading), number != nil || !hasClass else { return nil }
        self = reading.vocabulary.resolve(written, class: number)
        if let number, id != nil, self.class != number, let node = mapping.node(of: classField.schema.name) {
            reading.report(.otherAwardClass(String(number), written), at: node)
        }
        if id == nil, reading.vocabulary.isComplete, let node = mapping.node(of: field.schema.name) {
            reading.report(.unknownAward(written, nearest: reading.vocabulary.nearest(to: written)), at: node)
        }
    }

    /// `1`, `Nhất`, `hạng Nhất`, `I` → 1.
    static func classNumber(_ text: String) -> Int? {
        let bare = text.lowercased().split(separator: " ").last ?? ""
        return [["1", "i", "nhất"], ["2", "ii", "nhì", "hai"], ["3", "iii", "ba"]]
            .firstIndex { $0.contains(String(bare)) }.map { $0 + 1 }
    }
}

extension FieldType where Value == Int {
    static var awardClass: FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            guard let number = AwardReference.classNumber(text) else {
                reading.report(.badAwardClass(text), at: node)
                return nil
            }
            return number
        }
    }
}
