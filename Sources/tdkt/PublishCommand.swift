import ArgumentParser
import Checking
import Content
import Diagnostics
import Foundation
import Publishing
import SiteBuilder

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Phát hành chuyên mục lên máy chủ, trọn vẹn hoặc không gì cả. (Publish, all or nothing.)")

    @Argument(help: "Tên đích trong site.yaml; không có thì lấy đích đầu tiên. (The target; else the first.)")
    var target: String?

    @OptionGroup var source: SourceOptions

    @OptionGroup var folders: FolderOptions

    @Option(help: "Dạng kết quả: text hoặc json. (Format of results.)")
    var format = DiagnosticFormat.text

    @Flag(name: .customLong("yes"), help: "Không hỏi lại. (Don't ask.)")
    var isConfirmed = false

    @Flag(name: .customLong("dry-run"), help: "Chỉ xem sẽ thay đổi gì. (Only show what would change.)")
    var isDryRun = false

    @Flag(
        name: .customLong("if-due"), help: "Chỉ khi đã tới hạn một bài hẹn giờ, hết hạn. (Only when something is due.)")
    var isOnlyIfDue = false

    @Flag(name: .customLong("allow-vanish"), help: "Cho phép địa chỉ mất hẳn. (Let addresses vanish.)")
    var mayVanish = false

    @Option(help: ArgumentHelp("Cho phép gỡ nhiều trang. (Let so many pages go.)", valueName: "số trang"))
    var allowRemovals = 0

    @Flag(help: "Giữ những gì người khác đã đổi ở đích. (Keep what others have changed at the target.)")
    var adopt = false

    @Flag(help: "Thay những gì người khác đã đổi ở đích. (Replace what others have changed at the target.)")
    var overwrite = false

    @Flag(name: .customLong("allow-sample"), help: "Cho phép đăng nội dung mẫu. (Let sample content be published.)")
    var maySample = false

    @Flag(name: .customLong("break-lock"), help: "Bỏ khóa đã hết hạn của lần phát hành dở dang. (Break a stale lock.)")
    var isBreaking = false

    mutating func validate() throws {
        guard !(adopt && overwrite) else { throw ValidationError("--adopt, --overwrite: chỉ một trong hai") }
        guard allowRemovals >= 0 else { throw ValidationError("--allow-removals: 0…") }
    }

    func run() async throws {
        let console = Console(language: source.lang, format: format)
        try await console.running {
            var session = try await PublishSession(
                content: source.content, output: folders.output, name: target, command: "tdkt publish", console)
            defer { withExtendedLifetime(session.lock) {} }
            if case .zip(let path) = session.target.place {
                return try await bundle(ZipBundle(path: path, jobs: source.jobs), &session)
            }
            try await session.reaching(jobs: source.jobs) { publisher in
                try await publisher.recover(&session.memory, isBreaking: isBreaking)
                let due = try await dueInputs(session) {
                    (try await publisher.liveName(), try await publisher.nextChange())
                }
                if isOnlyIfDue, due == nil { return }
                try await publish(publisher, &session, due)
            }
        }
    }

    private func publish(_ publisher: Publisher, _ session: inout PublishSession, _ due: Approval?) async throws {
        let console = session.console
        let (candidate, approval) = try await candidate(session, due)
        let start = ContinuousClock.now
        console.progress(Catalogue.comparing)
        let commit = await GitCommit(of: source.content)
        let live = try await publisher.live(basis: candidate.probableRecord)
        console.progress(nil)
        let known = session.known.union([approval.release])
        try await resolve(await publisher.drift(live, known: known) { await commit.includes($0) }, console)
        let plan = publisher.plan(candidate, over: live, decision, commit: approval.commit)
        guard try await isWanted(plan, candidate, session, place: publisher.place) else {
            guard plan.isEmpty, !isDryRun, let name = live.record?.name else { return }
            try await settle(live, publisher, &session)
            return try await approve(approval, release: name, candidate, session)
        }
        console.progress(Catalogue.publishing)
        // A timer that is cut off after its switch must find that release approved.
        if let due { try approvals(session).save(due.awaiting(plan.next.name), for: session.target.name) }
        let remarks = try await publisher.publish(
            plan, from: candidate.folder, &session.memory, isBreaking: isBreaking)
        console.progress(nil)
        try approvals(session).save(approval.released(plan.next.name), for: session.target.name)
        try await console.report(remarks)
        let seconds = String(format: "%.2f", start.duration(to: .now) / .seconds(1))
        console.error(Catalogue.published(plan.next.name, seconds: seconds)[source.lang])
    }

    /// What is live is what would be published: it is known from now on, and what a run has left is taken away.
    private func settle(_ live: Live, _ publisher: Publisher, _ session: inout PublishSession) async throws {
        try await session.console.report(try await publisher.tidyUp(&session.memory))
        if let name = live.record?.name { try session.memory.remember(live: name, of: session.target.name) }
    }

    /// A bundle has neither releases nor a lock: whoever uploads it decides.
    private func bundle(_ bundle: ZipBundle, _ session: inout PublishSession) async throws {
        let console = session.console
        let live = try await bundle.live()
        let due = try await dueInputs(session) {
            (live.isForeign ? .foreign : live.record.map { .release($0.name) }, live.record?.nextChange)
        }
        if isOnlyIfDue, due == nil { return }
        let (candidate, approval) = try await candidate(session, due)
        try await resolve(live.isForeign ? .foreign : nil, console)
        let next = candidate.record(
            over: live.record, time: PublishSession.clock, author: PublishSession.author, commit: approval.commit)
        let plan = PublishPlan(from: live.record, to: next)
        guard try await isWanted(plan, candidate, session, place: bundle.path) else {
            guard plan.isEmpty, !isDryRun, let name = live.record?.name else { return }
            return try await approve(approval, release: name, candidate, session)
        }
        if let due { try approvals(session).save(due.awaiting(plan.next.name), for: session.target.name) }
        try await bundle.write(plan.next, from: candidate.folder)
        try approvals(session).save(approval.released(plan.next.name), for: session.target.name)
        console.error(Catalogue.bundled(bundle.path)[source.lang])
    }

    private func approvals(_ session: PublishSession) -> ApprovalStore {
        ApprovalStore(session.state, jobs: source.jobs)
    }

    private var decision: DriftDecision { adopt ? .adopt : overwrite ? .overwrite : .stop }

    private func resolve(_ drift: Drift?, _ console: Console) async throws {
        guard let drift, decision == .stop || drift == .foreign && decision == .adopt else { return }
        let message: Message =
            switch drift {
            case .altered(let files): .driftAltered(files)
            case .otherRelease(let record): .driftRelease(record.name, by: record.author, at: record.time)
            case .foreign: .driftForeign()
            }
        try await console.fail(message, at: "tdkt publish")
    }
}

// What is published: what the editor has now, or what was approved and is due.
extension PublishCommand {
    /// What a timer is to publish; nil when nothing is due, which is said, or when no timer asks.
    /// - Throws: `ExitCode` when something is due that may not be published, after saying why.
    private func dueInputs(
        _ session: PublishSession, live: () async throws -> (LiveName?, nextChange: String?)
    ) async throws -> Approval? {
        guard isOnlyIfDue else { return nil }
        let (name, next) = try await live()
        let console = session.console
        let found = Approval.found(
            approvals(session).approval(for: session.target.name), live: name.map(\.text), liveNext: next,
            tool: Executable.stamp, now: source.now.rfc3339)
        switch found {
        case .notDue(let next):
            console.error(Catalogue.notDue(next)[source.lang])
            return nil
        case .refused(let refusal): try await console.fail(.init(refusal), at: "tdkt publish --if-due")
        case .due(let approval):
            let changed = try await approvals(session).changedAttachments(of: approval, content: source.content)
            try await refuse(changed, console)
            try await sayEdits(since: approval, console)
            return approval
        }
    }

    private func refuse(_ attachments: [String], _ console: Console) async throws {
        guard !attachments.isEmpty else { return }
        try await console.report(
            attachments.map { Diagnostic(.attachmentChanged(), at: SourceLocation("\(source.content)/\($0)")) })
        throw ExitCode.problems
    }

    private func sayEdits(since approval: Approval, _ console: Console) async throws {
        let current = try await CurrentInputs(
            content: source.content, templates: folders.templates, jobs: source.jobs)
        let edits = approval.edits(in: current)
        if !edits.isEmpty { console.error(Catalogue.editedSince(edits)[source.lang]) }
    }

    /// Builds and checks the section that would be published.
    /// - Parameter due: nil for what the editor has now.
    private func candidate(
        _ session: PublishSession, _ due: Approval?
    ) async throws -> (candidate: Candidate, approval: Approval) {
        let report = try await build(session, due)
        guard let site = report.site, let sources = report.sources else { throw ExitCode.problems }
        let folder = due == nil ? folders.output : dueFolder(session)
        let candidate = Candidate(folder: folder, files: report.files, site: site, all: report.articles)
        if let due {
            try await refuse(candidate.attachments(otherThan: due.attachments, in: site), session.console)
            return (candidate, due.seen(next: candidate.nextChange))
        }
        let approval = try await approvals(session).keep(
            sources, of: report.articles, content: source.content, tool: Executable.stamp,
            author: PublishSession.author, time: PublishSession.clock.rfc3339,
            commit: await GitCommit(of: source.content).name, next: candidate.nextChange)
        return (candidate, approval)
    }

    /// Where a timer builds: the editor's output stays as it is.
    private func dueFolder(_ session: PublishSession) -> String { session.state.file("due/\(session.target.name)") }

    private func build(_ session: PublishSession, _ due: Approval?) async throws -> Build.Report {
        let console = session.console
        var options = Build.Options(
            content: source.content, templates: folders.templates, output: folders.output, now: source.now,
            isStrict: true, isClean: true, jobs: source.jobs, tool: Executable.stamp,
            compressor: session.target.isCompressed ? Executable.compressor : nil)
        options.lock = session.lock
        if let due {
            (options.output, options.lock) = (dueFolder(session), nil)
            options.inputs = approvals(session).inputs(of: due, content: source.content)
        }
        let report = try await Build(options) { console.progress($0.text) }.run()
        console.progress(nil)
        try await console.report(report.problems, jobs: source.jobs)
        guard report.isWritten, let site = report.site, let sources = report.sources else {
            console.error(report.failureText[source.lang])
            throw ExitCode.problems
        }
        let found = try await Check.problems(
            ofBuilt: site, report.articles, tree: sources.tree, output: options.output, jobs: source.jobs
        ).filter { !$0.isNote }
        try await console.report(found, jobs: source.jobs)
        guard found.isEmpty else {
            console.error(Catalogue.notPublishable(ProblemCount(found).words)[source.lang])
            throw ExitCode.problems
        }
        return report
    }
}

// What somebody must say yes to.
extension PublishCommand {
    /// Shows a plan, holds it against what must be allowed by hand, and asks.
    private func isWanted(
        _ plan: PublishPlan, _ candidate: Candidate, _ session: PublishSession, place: String
    ) async throws -> Bool {
        let console = session.console
        PlanReport(plan, target: session.target, place: place).say(on: console)
        try await check(plan, session.target, console)
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
        let lines = candidate.upcoming.prefix(5).map { event in
            "\(event.moment.rfc3339)  \(Catalogue.dueWords[event.kind.rawValue]?[source.lang] ?? "")  \(event.title)"
        }
        console.error(Catalogue.upcoming(lines, of: candidate.upcoming.count)[source.lang])
    }

    /// - Throws: `ExitCode` unless somebody says yes.
    private func confirm(_ question: Localized, _ console: Console) async throws {
        guard try isConfirmed || console.confirms(question) else {
            console.error(Catalogue.notConfirmed()[source.lang])
            throw ExitCode.problems
        }
    }

    /// Keeps what a person has approved though nothing changes today: an article for tomorrow may be among it.
    private func approve(
        _ approval: Approval, release: String, _ candidate: Candidate, _ session: PublishSession
    ) async throws {
        let stored = approvals(session).approval(for: session.target.name)
        let next = approval.released(release)
        guard stored != next else { return }
        if !isOnlyIfDue, !next.hasSameInputs(as: stored), !candidate.upcoming.isEmpty {
            sayUpcoming(candidate, session.console)
            try await confirm(Catalogue.confirmApproval(), session.console)
        }
        try approvals(session).save(next, for: session.target.name)
    }

    /// What must be allowed by hand.
    private func check(_ plan: PublishPlan, _ target: PublishTarget, _ console: Console) async throws {
        var problems: [Diagnostic] = []
        if !mayVanish {
            problems = plan.vanished.map { Diagnostic(.vanished($0.title), at: SourceLocation("/" + $0.address)) }
        }
        let removal = RemovalGuard(maxCount: target.maxRemovals, maxShare: target.maxRemovalShare)
        if removal.stops(plan, allowed: allowRemovals) {
            let message = Message.tooManyRemovals(
                plan.removed.count, percent: Int((plan.removedShare * 100).rounded()), maxCount: target.maxRemovals,
                maxPercent: Int((target.maxRemovalShare * 100).rounded()))
            problems.append(Diagnostic(message, at: SourceLocation("tdkt publish")))
        }
        if plan.bringsSamples, !maySample, isConfirmed, !isDryRun {
            problems.append(Diagnostic(.sampleContent(plan.next.samples), at: SourceLocation("tdkt publish")))
        }
        guard problems.isEmpty else {
            try await console.report(problems)
            throw ExitCode.problems
        }
        if plan.bringsSamples, !maySample, !isDryRun {
            try await confirm(Catalogue.confirmSamples(plan.next.samples), console)
        }
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
