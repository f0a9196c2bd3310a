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

    @Flag(name: .customLong("break-lock"), help: "Bỏ khóa đã hết hạn của lần phát hành dở dang. (Break a stale lock.)")
    var isBreaking = false

    mutating func validate() throws {
        guard !(adopt && overwrite) else { throw ValidationError("--adopt, --overwrite: chỉ một trong hai") }
        guard allowRemovals >= 0 else { throw ValidationError("--allow-removals: 0…") }
    }

    func run() async throws {
        let console = Console(language: source.lang, format: format)
        try await console.running {
            var session = try PublishSession(
                content: source.content, templates: folders.templates, output: folders.output, name: target, console)
            if case .zip(let path) = session.target.place {
                return try await bundle(ZipBundle(path: path, jobs: source.jobs), session)
            }
            try await session.reaching(jobs: source.jobs) { publisher in
                try await publisher.recover(&session.memory, isBreaking: isBreaking)
                if isOnlyIfDue, try await !isDue(publisher, console) { return }
                try await publish(publisher, &session)
            }
        }
    }

    /// A target at which nothing is live yet is due.
    private func isDue(_ publisher: Publisher, _ console: Console) async throws -> Bool {
        guard let live = try await publisher.nextChange() else { return true }
        if live.isEmpty || live > source.now.rfc3339 {
            console.error(Catalogue.notDue(live.isEmpty ? nil : live)[source.lang])
            return false
        }
        return true
    }

    private func publish(_ publisher: Publisher, _ session: inout PublishSession) async throws {
        let console = session.console
        let candidate = try await build(session.target, console)
        let start = ContinuousClock.now
        console.progress(Catalogue.comparing)
        let commit = await GitCommit(of: source.content)
        let live = try await publisher.live(basis: candidate.probableRecord)
        console.progress(nil)
        try await resolve(await publisher.drift(live, known: session.known) { await commit.includes($0) }, console)
        let plan = publisher.plan(candidate, over: live, decision, commit: commit.name)
        guard try await isWanted(plan, session, place: publisher.place) else {
            if plan.isEmpty, !isDryRun { try await settle(live, publisher, &session) }
            return
        }
        console.progress(Catalogue.publishing)
        let remarks = try await publisher.publish(
            plan, from: candidate.folder, &session.memory, isBreaking: isBreaking)
        console.progress(nil)
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
    private func bundle(_ bundle: ZipBundle, _ session: PublishSession) async throws {
        let console = session.console
        let candidate = try await build(session.target, console)
        let live = try await bundle.live()
        try await resolve(live.isForeign ? .foreign : nil, console)
        let next = candidate.record(
            over: live.record, time: PublishSession.clock, author: PublishSession.author,
            commit: await GitCommit(of: source.content).name)
        let plan = PublishPlan(from: live.record, to: next, expired: candidate.expired)
        guard try await isWanted(plan, session, place: bundle.path) else { return }
        try await bundle.write(plan.next, from: candidate.folder)
        console.error(Catalogue.bundled(bundle.path)[source.lang])
    }

    /// Shows a plan, holds it against what must be allowed by hand, and asks.
    private func isWanted(_ plan: PublishPlan, _ session: PublishSession, place: String) async throws -> Bool {
        let console = session.console
        PlanReport(plan, target: session.target, place: place).say(on: console)
        try await check(plan, session.target, console)
        guard !isDryRun else { return false }
        guard !plan.isEmpty else {
            console.error(Catalogue.upToDate()[source.lang])
            return false
        }
        guard try isConfirmed || console.confirms(Catalogue.confirmPublish()) else {
            console.error(Catalogue.notConfirmed()[source.lang])
            throw ExitCode.problems
        }
        return true
    }

    private func build(_ target: PublishTarget, _ console: Console) async throws -> Candidate {
        let options = Build.Options(
            content: source.content, templates: folders.templates, output: folders.output, now: source.now,
            isStrict: true, isClean: true, jobs: source.jobs, tool: Executable.stamp,
            compressor: target.isCompressed ? Executable.compressor : nil)
        let report = try await Build(options) { console.progress($0.text) }.run()
        console.progress(nil)
        try await console.report(report.problems, jobs: source.jobs)
        guard report.isWritten, let site = report.site else {
            console.error(report.failureText[source.lang])
            throw ExitCode.problems
        }
        let found = try await Check.problems(
            ofBuilt: site, report.articles, content: source.content, output: folders.output, jobs: source.jobs
        ).filter { !$0.isNote }
        try await console.report(found, jobs: source.jobs)
        guard found.isEmpty else {
            console.error(Catalogue.notPublishable(ProblemCount(found).words)[source.lang])
            throw ExitCode.problems
        }
        return Candidate(folder: folders.output, files: report.files, site: site, all: report.articles)
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
        guard problems.isEmpty else {
            try await console.report(problems)
            throw ExitCode.problems
        }
    }
}
