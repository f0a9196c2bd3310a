import Diagnostics

/// What an office makes of the rules: another weight, or silence (`checks` in `site.yaml`).
package struct RuleWeights: Sendable {
    /// By the rule's code, each with its place in `site.yaml`.
    private let weights: [String: (weight: Weight, location: SourceLocation)]

    enum Weight: String, CaseIterable, Sendable {
        case error, warning, note, off

        var severity: Severity? { Severity(rawValue: rawValue) }
    }

    init(_ weights: [String: (weight: Weight, location: SourceLocation)] = [:]) { self.weights = weights }

    /// The problems as the office weighs them. Of each rule that is off, one note says how often it would have spoken.
    package func weigh(_ problems: [Diagnostic]) -> [Diagnostic] {
        weigh(SectionProblems(binding: problems)).binding
    }

    /// The same for a section with drafts, whose problems are weighed before they become notes.
    package func weigh(_ problems: SectionProblems) -> SectionProblems {
        guard !weights.isEmpty else { return problems }
        var silenced: [String: Int] = [:]
        var weighed = SectionProblems(
            binding: told(problems.binding, &silenced), ofDrafts: told(problems.ofDrafts, &silenced))
        weighed.binding += silenced.compactMap { code, count in
            weights[code].map { Diagnostic(.silencedRule(code, count: count), at: $0.location) }
        }
        return weighed
    }

    private func told(_ problems: [Diagnostic], _ silenced: inout [String: Int]) -> [Diagnostic] {
        problems.compactMap { problem in
            guard let weight = weights[problem.message.code]?.weight else { return problem }
            if weight == .off { silenced[problem.message.code, default: 0] += 1 }
            return weight.severity.map(problem.weighing)
        }
    }

    /// Rules that are off though they have nothing to say any more, as notes.
    /// - Parameters:
    ///   - problems: what everything that was looked at says, weighed.
    ///   - unasked: codes that were not looked for.
    package func idle(among problems: [Diagnostic], unasked: Set<String> = []) -> [Diagnostic] {
        let silenced = Set(problems.filter { $0.message.code == Message.silencedCode }.map(\.location))
        return weights.filter { $0.value.weight == .off && !unasked.contains($0.key) }
            .filter { !silenced.contains($0.value.location) }
            .map { Diagnostic(.idleRule($0.key), at: $0.value.location) }
    }
}

extension FieldType where Value == RuleWeights {
    /// A mapping from the codes of `Rule.all` to weights.
    static var ruleWeights: FieldType {
        let fields = Rule.all.map { Field<RuleWeights.Weight>($0.code, .choice(), $0.summary.vi) }
        return .object(fields.map(\.schema)) { mapping, reading in
            let weights = fields.compactMap { field -> (String, (RuleWeights.Weight, SourceLocation))? in
                let code = field.schema.name
                guard let weight = mapping.value(field, &reading), let node = mapping.node(of: code) else { return nil }
                return (code, (weight, reading.location(of: node)))
            }
            return RuleWeights(Dictionary(weights, uniquingKeysWith: { $1 }))
        }
    }
}
