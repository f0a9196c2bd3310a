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
                RunFolders(content: source.content, templates: folders.templates, output: folders.output),
                name: target, command: "tdkt publish", isTimer: isOnlyIfDue, console)
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

    func approvals(_ session: PublishSession) -> ApprovalStore {
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
