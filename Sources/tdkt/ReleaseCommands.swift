import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import SiteModel

struct RollbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Trở về một bản phát hành trước. (Make an earlier release live.)")

    @OptionGroup var options: TargetOptions

    @Argument(help: "Tên bản phát hành; không có thì lấy bản ngay trước. (The release; else the one before.)")
    var release: String?

    @Flag(name: .customLong("yes"), help: "Không hỏi lại. (Don't ask.)")
    var isConfirmed = false

    @Flag(name: .customLong("break-lock"), help: "Bỏ khóa đã hết hạn của lần phát hành dở dang. (Break a stale lock.)")
    var isBreaking = false

    func run() async throws {
        let console = Console(language: options.lang, format: options.format)
        try await console.running {
            var session = try await PublishSession(
                options.folders, name: options.target, command: "tdkt rollback", console)
            try await session.reaching(jobs: ProcessInfo.processInfo.activeProcessorCount) { publisher in
                try await rollBack(publisher, &session)
            }
        }
    }

    private func rollBack(_ publisher: Publisher, _ session: inout PublishSession) async throws {
        let console = session.console
        try await publisher.recover(&session.memory, isBreaking: isBreaking)
        let (live, wanted) = try await publisher.rollbackPlan(to: release)
        let plan = PublishPlan(from: live, to: wanted)
        PlanReport(plan, target: session.target, place: publisher.place, isRollback: true).say(on: console)
        let question = Catalogue.confirmRollback(from: live?.name ?? "?", to: wanted.name)
        guard try isConfirmed || console.confirms(question) else {
            console.error(Catalogue.notConfirmed()[options.lang])
            throw ExitCode.problems
        }
        let remarks = try await publisher.rollback(to: wanted.name, &session.memory, isBreaking: isBreaking)
        try await console.report(remarks)
        console.error(Catalogue.rolledBack(wanted.name)[options.lang])
    }
}

struct ReleasesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "releases", abstract: "Các bản phát hành còn giữ ở đích. (The releases that a target holds.)")

    @OptionGroup var options: TargetOptions

    func run() async throws {
        let console = Console(language: options.lang, format: options.format)
        try await console.running {
            let target = try Targets(options.folders).target(options.target)
            try await target.reaching(jobs: 1) { try await list(releases: $0.releases()) }
        }
    }

    private func list(releases: [(brief: ReleaseBrief, isLive: Bool)]) {
        switch options.format {
        case .json: Console.say(json: releases.flatMap { Self.json($0.brief, $0.isLive) })
        case .text where releases.isEmpty: Console.say([Catalogue.noReleases()[options.lang]])
        case .text: for (brief, isLive) in releases { Console.say([Self.line(brief, isLive)[options.lang]]) }
        }
    }

    private static func line(_ brief: ReleaseBrief, _ isLive: Bool) -> Localized {
        Catalogue.releaseLine(
            brief.name, isLive: isLive, time: brief.time, by: brief.author, pages: brief.pages,
            changes: [brief.added, brief.changed, brief.removed], commit: brief.commit)
    }

    /// A line for each release.
    private static func json(_ brief: ReleaseBrief, _ isLive: Bool) -> [UInt8] {
        JSONWriter.object { json in
            json.member("name", brief.name)
            json.member("live", isLive)
            json.member("time", brief.time)
            json.member("by", brief.author)
            json.member("commit", brief.commit)
            json.member("base", brief.base)
            json.member("digest", brief.digest)
            json.member("pages", brief.pages)
            json.member("added", brief.added)
            json.member("changed", brief.changed)
            json.member("removed", brief.removed)
        } + [10]
    }
}
