import Diagnostics
import Vietnamese

/// Decisions that share number, issuer and year: documents are numbered from 1 each year (Nghị định 30/2020/NĐ-CP).
struct NumberChecks {
    private struct Key: Hashable {
        let number: DocumentNumber
        let issuer: String?
        let year: Int
    }

    let problems: [Diagnostic]

    init(_ articles: [Article], tree: SourceTree) {
        // Of most numbers there is one: only the others' issuers are looked at.
        let byNumber = Dictionary(grouping: articles.filter { $0.decision != nil }) { $0.decision?.number }
        problems = byNumber.values.filter { $0.count > 1 }.flatMap { Self.problems(among: $0, tree) }
    }

    private static func problems(among articles: [Article], _ tree: SourceTree) -> [Diagnostic] {
        var first: [Key: Article] = [:]
        return articles.compactMap { article in
            guard let decision = article.decision else { return nil }
            let key = Key(
                number: decision.number, issuer: decision.issuer.map(LookupKey.make),
                year: decision.issued?.year ?? article.year)
            guard let other = first[key] else {
                first[key] = article
                return nil
            }
            return Diagnostic(
                .repeatedNumber(decision.number.written, with: tree.displayPath(other.source)),
                at: decision.numberPlace.location(in: tree.displayPath(article.source)))
        }
    }
}
