import ArgumentParser
import Content
import Diagnostics
import Publishing
import SiteModel

/// What somebody must say yes to.
extension PublishCommand {
    /// Shows a plan, holds it against what must be allowed by hand, and asks.
    func isWanted(
        _ plan: PublishPlan, _ candidate: Candidate, _ session: PublishSession, place: String
    ) async throws -> Bool {
        let console = session.console
        PlanReport(plan, target: session.target, place: place).say(on: console)
        try await check(plan, newSamples(plan, candidate, session), session.target, console)
        guard !isDryRun else { return false }
        guard !plan.isEmpty else {
            console.error(Catalogue.upToDate()[source.lang])
            return false
        }
        if !isOnlyIfDue { sayUpcoming(candidate, console) }
        try await confirm(Catalogue.confirmPublish(), console)
        return true
    }

    private func sayUpcoming(_ candidate: Candidate, _ console: Console) {
        guard !candidate.upcoming.isEmpty else { return }
        console.error(Catalogue.alsoApproved(candidate.upcoming.count)[source.lang])
        for event in candidate.upcoming.prefix(5) {
            let words = Catalogue.dueWords[event.kind.rawValue]?[source.lang] ?? ""
            console.error("  \(event.moment.rfc3339)  \(words)  \(event.title)")
        }
        if candidate.upcoming.count > 5 { console.error("  (+\(candidate.upcoming.count - 5))") }
    }

    /// - Throws: `ExitCode` unless somebody says yes.
    private func confirm(_ question: Localized, _ console: Console) async throws {
        guard try isConfirmed || console.confirms(question, elsewise: Catalogue.orLook()) else {
            console.error(Catalogue.notConfirmed()[source.lang])
            throw ExitCode.problems
        }
    }

    /// Keeps what a person has approved though nothing changes today: an article for tomorrow may be among it.
    func approve(
        _ approval: Approval, release: String, _ candidate: Candidate, _ session: PublishSession
    ) async throws {
        let stored = try? approvals(session).approval(for: session.target.name)
        let next = approval.released(release)
        guard stored != next else { return }
        if !isOnlyIfDue, !next.hasSameInputs(as: stored), !candidate.upcoming.isEmpty {
            sayUpcoming(candidate, session.console)
            try await confirm(Catalogue.confirmApproval(), session.console)
        }
        try approvals(session).save(next, for: session.target.name)
    }

    /// The titles of the sample articles that nobody has said yes to yet. A timer brings nothing but what was approved.
    private func newSamples(_ plan: PublishPlan, _ candidate: Candidate, _ session: PublishSession) -> [String] {
        guard !isOnlyIfDue, !isDryRun, !maySample else { return [] }
        let approval = try? approvals(session).approval(for: session.target.name)
        let known = approval?.place == session.target.place.words ? approval : nil
        return candidate.titles(of: plan.newSamples(since: known))
    }

    /// What must be allowed by hand.
    /// - Parameter samples: the titles of sample articles that would go online for the first time.
    private func check(
        _ plan: PublishPlan, _ samples: [String], _ target: PublishTarget, _ console: Console
    ) async throws {
        var problems: [Diagnostic] = []
        if !mayVanish {
            problems = plan.vanished.map { Diagnostic(.vanished($0.title), at: SourceLocation("/" + $0.address)) }
        }
        let removal = RemovalGuard(maxCount: target.maxRemovals, maxShare: target.maxRemovalShare)
        // Expiries that a timer brings were approved.
        let count = isOnlyIfDue ? plan.removedForGood : plan.removed.count
        if removal.stops(plan, count: count, allowed: allowRemovals) {
            let message = Message.tooManyRemovals(
                count, percent: Int((plan.share(count) * 100).rounded()), maxCount: target.maxRemovals,
                maxPercent: Int((target.maxRemovalShare * 100).rounded()))
            problems.append(Diagnostic(message, at: SourceLocation("tdkt publish")))
        }
        if !samples.isEmpty, isConfirmed {
            problems.append(Diagnostic(.sampleContent(samples), at: SourceLocation("tdkt publish")))
        }
        guard problems.isEmpty else {
            try await console.report(problems)
            throw ExitCode.problems
        }
        if !samples.isEmpty { try await confirm(Catalogue.confirmSamples(samples), console) }
    }
}
