import Diagnostics
import Vietnamese

/// Decisions that share number, issuer and year: documents are numbered from 1 each year (Nghị định 30/2020/NĐ-CP). One that
/// tells no issuer can be anybody's.
struct NumberChecks {
    let problems: [Diagnostic]

    init(_ articles: [Article], tree: SourceTree) {
        // Of most numbers there is one: only the others' issuers are looked at.
        let byNumber = Dictionary(grouping: articles.filter { $0.decision != nil }) { $0.decision?.number }
        problems = byNumber.values.filter { $0.count > 1 }.flatMap { Self.problems(among: $0, tree) }
    }

    private static func problems(among articles: [Article], _ tree: SourceTree) -> [Diagnostic] {
        let told = articles.compactMap { article in
            article.decision.map {
                (article: article, decision: $0, issuer: $0.issuer.map(LookupKey.make), year: article.decisionYear)
            }
        }
        return told.indices.compactMap { index in
            let (article, decision, issuer, year) = told[index]
            let earlier = told[..<index].first {
                $0.year == year && ($0.issuer == issuer || $0.issuer == nil || issuer == nil)
            }
            guard let other = earlier?.article else { return nil }
            return Diagnostic(
                .repeatedNumber(decision.number.written, with: tree.displayPath(other.source)),
                at: decision.numberPlace.location(in: tree.displayPath(article.source)))
        }
    }
}
