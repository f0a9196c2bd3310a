import Diagnostics
import Vietnamese

/// What one article says against itself or the law. Told while it is read, since its keys' places are known then.
struct ArticleChecks {
    let vocabulary: AwardVocabulary
    let holidays: Holidays

    func check(
        _ details: Article.Details, _ front: FrontMatter, _ mapping: MappingReader, _ reading: inout FrontMatterReading
    ) {
        switch details {
        case .decision(let decision):
            checkDate(decision.issued, front, mapping, &reading)
            checkTotal(decision, mapping, &reading)
            checkLevel(decision, mapping, &reading)
        case .document(let document): checkDate(document.issued, front, mapping, &reading)
        case .consultation(let consultation): checkLength(consultation, published: front.date.day, mapping, &reading)
        case .news, .exemplar, .result, .campaign: break
        }
    }

    private func checkDate(
        _ issued: Day?, _ front: FrontMatter, _ mapping: MappingReader, _ reading: inout FrontMatterReading
    ) {
        guard let issued, front.isComplete, front.date.day < issued, let node = mapping.node(of: "issued") else {
            return
        }
        reading.report(.issuedAfterDate(), at: node)
    }

    /// A decision whose list is not published, only its scan, has nothing to compare.
    private func checkTotal(_ decision: Decision, _ mapping: MappingReader, _ reading: inout FrontMatterReading) {
        let hasList = RecipientFields.lists.contains { mapping.node(of: $0.name) != nil }
        guard hasList, decision.hasWholeList, let declared = decision.declaredTotal,
            declared != decision.recipients.count,
            let node = mapping.node(of: "declared_total")
        else { return }
        reading.report(.declaredTotal(declared, rows: decision.recipients.count), at: node)
    }

    /// Each award of the list once.
    private func checkLevel(_ decision: Decision, _ mapping: MappingReader, _ reading: inout FrontMatterReading) {
        let awards = Set(decision.recipients.compactMap(\.award.id)).compactMap { vocabulary[$0] }
        let high = awards.filter { Authority(of: $0.level) > .agency }
        guard !high.isEmpty, let authority = Authority(issuer: decision.issuer, number: decision.number),
            let node = mapping.node(of: "issuer") ?? mapping.node(of: "number")
        else { return }
        let above = high.filter { Authority(of: $0.level) > authority }.sorted { $0.id.precedes($1.id) }
        guard !above.isEmpty else { return }
        reading.report(.aboveLevel(above.map(\.name), issuer: decision.issuer ?? decision.number.written), at: node)
    }

    /// Nghị định 98/2023/NĐ-CP, Điều 46.2.
    private static let consultationDays = 10

    private func checkLength(
        _ consultation: Consultation, published: Day, _ mapping: MappingReader, _ reading: inout FrontMatterReading
    ) {
        guard let opens = consultation.opens, let closes = consultation.closes, opens <= closes,
            // Nobody can answer before it is online.
            let days = consultation.workingDays(holidays, since: published), days < Self.consultationDays,
            let node = mapping.node(of: "closes")
        else { return }
        reading.report(.shortConsultation(workingDays: days), at: node)
    }
}
