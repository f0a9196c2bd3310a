/// The problems of a section in two parts, by whom they concern: a draft that is half written stops nobody.
package struct SectionProblems: Sendable, Hashable {
    /// Of the configuration and of every article that is not a draft: published, scheduled, expired, or not to be read.
    package var binding: [Diagnostic]
    /// Problems that are there only because of drafts: in a draft's own file, in a list or image that it uses, or between
    /// a draft and another article.
    package var ofDrafts: [Diagnostic]

    package init(binding: [Diagnostic] = [], ofDrafts: [Diagnostic] = []) {
        (self.binding, self.ofDrafts) = (binding, ofDrafts)
    }

    /// Every problem with its full weight: for whoever works on the drafts, or shows them.
    package var all: [Diagnostic] { binding + ofDrafts }

    /// Every problem, those of drafts as notes: for whoever publishes.
    package var forPublishing: [Diagnostic] { binding + lowered }

    /// A list that an article uses beside a draft has its problems once, with their weight.
    private var lowered: [Diagnostic] {
        guard !ofDrafts.isEmpty else { return [] }
        let told = Set(binding.map(Place.init))
        return ofDrafts.filter { !told.contains(Place($0)) }.map(\.ofDraft)
    }

    /// - Parameter showsDrafts: whether drafts are part of what is made.
    package func weighed(showsDrafts: Bool) -> [Diagnostic] { showsDrafts ? all : forPublishing }

    /// The second's problems behind the first's.
    package static func + (one: SectionProblems, other: SectionProblems) -> SectionProblems {
        SectionProblems(binding: one.binding + other.binding, ofDrafts: one.ofDrafts + other.ofDrafts)
    }

    /// What only drafts cause: the problems of all articles together without those that are there without the drafts. Two
    /// that differ in nothing but their words, the nearest name for instance, are one.
    /// - Parameters:
    ///   - whole: of all articles, drafts among them.
    ///   - binding: of the others alone.
    package init(of whole: [Diagnostic], withoutDrafts binding: [Diagnostic]) {
        let told = Set(binding.map(Kind.init))
        self.init(binding: binding, ofDrafts: whole.filter { !told.contains(Kind($0)) })
    }

    private struct Place: Hashable {
        let kind: Kind
        let text: Localized

        init(_ problem: Diagnostic) { (kind, text) = (Kind(problem), problem.message.text) }
    }

    private struct Kind: Hashable {
        let code: String
        let location: SourceLocation

        init(_ problem: Diagnostic) { (code, location) = (problem.message.code, problem.location) }
    }
}

extension Diagnostic {
    /// The same as a note, which says why it is no more than that.
    fileprivate var ofDraft: Diagnostic { isNote ? self : Diagnostic(message.ofDraft, at: location) }
}
