import ArgumentParser
import Checking
import Content
import Diagnostics
import Publishing
import SiteBuilder

/// What is published: what the editor has now, or what was approved and is due.
extension PublishCommand {
    /// What a timer is to publish; nil when nothing is due, which is said, or when no timer asks.
    /// - Throws: `ExitCode` when something is due that may not be published, after saying why.
    func dueInputs(
        _ session: PublishSession, live: () async throws -> (LiveName?, nextChange: String?)
    ) async throws -> Approval? {
        guard isOnlyIfDue else { return nil }
        let (name, next) = try await live()
        let console = session.console
        let stored = try approvals(session).approval(for: session.target.name)
        let found = Approval.found(
            stored, at: session.target.place.words, live: name.map(\.text), liveNext: next, tool: Executable.stamp,
            now: source.now.rfc3339)
        if let stored, stored.place == session.target.place.words { await sayEdits(since: stored, console) }
        switch found {
        case .notDue(let next):
            if let stored, next != nil {
                try await refuse(approvals(session).missingAttachments(of: stored, content: source.content), console)
            }
            console.error(Catalogue.notDue(next)[source.lang])
            return nil
        case .refused(let refusal): try await console.fail(.init(refusal), at: "tdkt publish --if-due")
        case .due(let approval):
            let changed = try await approvals(session).changedAttachments(of: approval, content: source.content)
            try await refuse(changed, console)
            guard try await approvals(session).isWhole(approval) else {
                try await console.fail(.damagedApproval(), at: session.state.file("approved"))
            }
            return approval
        }
    }

    private func refuse(_ attachments: [String], _ console: Console) async throws {
        guard !attachments.isEmpty else { return }
        try await console.report(
            attachments.map { Diagnostic(.attachmentChanged(), at: SourceLocation("\(source.content)/\($0)")) })
        throw ExitCode.problems
    }

    /// Names what an editor has now and a timer leaves at home, whatever else it does. Nothing is said when a folder isn't
    /// there: to decide about that is up to what is published.
    private func sayEdits(since approval: Approval, _ console: Console) async {
        guard
            let current = try? await CurrentInputs(
                content: source.content, templates: folders.templates, jobs: source.jobs)
        else { return }
        let edits = approval.edits(in: current)
        if !edits.isEmpty { console.error(Catalogue.editedSince(edits)[source.lang]) }
    }

    /// Builds and checks the section that would be published.
    /// - Parameter due: nil for what the editor has now.
    func candidate(
        _ session: PublishSession, _ due: Approval?
    ) async throws -> (candidate: Candidate, approval: Approval) {
        let built = try await build(session, due)
        let folder = due == nil ? folders.output : dueFolder(session)
        let candidate = Candidate(folder: folder, files: built.files, site: built.site, all: built.articles)
        if let due {
            try await refuse(candidate.attachments(otherThan: due.attachments, in: built.site), session.console)
            return (candidate, due.seen(candidate))
        }
        let approval = try await approvals(session).keep(
            built.sources, of: built.articles, candidate, at: session.target.place.words, content: source.content,
            tool: Executable.stamp,
            author: PublishSession.author, time: PublishSession.clock.rfc3339,
            commit: await GitCommit(of: source.content).name)
        return (candidate, approval)
    }

    /// Where a timer builds: the editor's output stays as it is.
    private func dueFolder(_ session: PublishSession) -> String { session.state.file("due/\(session.target.name)") }

    private func build(_ session: PublishSession, _ due: Approval?) async throws -> Build.Built {
        let console = session.console
        var options = Build.Options(
            content: source.content, templates: folders.templates, output: folders.output, now: source.now,
            isStrict: due == nil, isClean: true, jobs: source.jobs, tool: Executable.stamp,
            compressor: session.target.isCompressed ? Executable.compressor : nil)
        options.lock = session.lock
        if let due {
            (options.output, options.lock) = (dueFolder(session), nil)
            options.inputs = approvals(session).inputs(of: due, content: source.content)
        }
        let outcome = try await Build(options) { console.progress($0.text) }.run()
        console.progress(nil)
        try await console.report(outcome.problems, jobs: source.jobs)
        // A clean build is never up to date.
        guard case .written(let built) = outcome else {
            console.error(outcome.problems.failureText[source.lang])
            throw ExitCode(of: outcome.problems)
        }
        let found = try await Check.problems(of: built, output: options.output, jobs: source.jobs)
            .filter { !$0.isNote }
        try await console.report(found, jobs: source.jobs)
        // What was approved had no warnings. Those that time brings are said, and stop nothing.
        guard due == nil ? found.isEmpty : !found.hasErrors else {
            console.error(Catalogue.notPublishable(ProblemCount(found).words)[source.lang])
            throw ExitCode.problems
        }
        return built
    }
}

extension LiveName {
    fileprivate var text: String {
        switch self {
        case .release(let name): name
        case .foreign: "?"
        }
    }
}

extension Message {
    fileprivate init(_ refusal: Approval.Refusal) {
        self =
            switch refusal {
            case .neverApproved: .neverApproved()
            case .otherRelease(let live, let approved): .notTheApproved(live, approved: approved)
            case .otherProgram: .otherProgram()
            }
    }
}
