import Content
import Diagnostics
import Vietnamese

/// Publishing to one target: plan, lock, bring everything there, switch, look, switch back if it is wrong, tidy up.
///
/// Until the switch visitors see the old release, after it the new one; a run that is cut off anywhere leaves one of
/// the two, and what it left besides is taken away by the next.
package struct Publisher: Sendable {
    package let target: PublishTarget
    let deployment: any Deployment
    /// `ban-bien-tap@may-van-phong`
    let author: String
    /// A text that no other run has.
    let run: String
    let clock: @Sendable () -> PublishTime
    /// Looks at the section from outside after a switch; nil when there is no address.
    let canary: Canary?

    package init(
        _ target: PublishTarget, _ deployment: any Deployment, author: String, run: String, canary: Canary? = nil,
        clock: @escaping @Sendable () -> PublishTime
    ) {
        (self.target, self.deployment, self.author, self.run) = (target, deployment, author, run)
        (self.canary, self.clock) = (canary, clock)
    }

    private var files: any TargetFiles { deployment.files }
    /// How messages name the target.
    package var place: String { deployment.files.place }

    /// Ends the connection to the target; nothing can be asked of it any more.
    package func close() async { await files.close() }

    // MARK: Looking

    /// What is live now.
    /// - Parameter basis: what the record is probably like.
    package func live(basis: ReleaseRecord? = nil) async throws -> Live {
        switch try await deployment.liveName() {
        case nil: return .nothing
        case .foreign:
            if let obstacle = try await deployment.obstacle {
                throw ToolFailure(.obstructed(obstacle.words), at: "\(place)/current")
            }
            return Live(record: nil, files: [:], isForeign: true)
        case .release(let name):
            guard let record = try await record(name, basis: basis) else {
                return Live(record: nil, files: [:], isForeign: true)
            }
            var live = Live(record: record, files: try await deployment.files(of: record), isForeign: false)
            live.newest = try await deployment.kept().last
            return live
        }
    }

    /// Undoes what a run left half done that was cut off while it replaced files; nothing where releases are switched.
    package func recover(_ memory: inout PublishMemory, isBreaking: Bool = false) async throws {
        guard try await deployment.isInterrupted else { return }
        _ = try await locked(&memory, isBreaking: isBreaking) { _, _ in
            try await deployment.recover()
            return []
        }
    }

    /// What visitors see now; nil when there is nothing yet.
    package func liveName() async throws -> LiveName? { try await deployment.liveName() }

    /// When time alone changes what is live, as RFC 3339; nil when it won't, or nothing is live.
    package func nextChange() async throws -> String? {
        guard case .release(let name) = try await deployment.liveName() else { return nil }
        return try await record(name, basis: nil)?.nextChange
    }

    /// Whether what is live is what was left there.
    /// - Parameters:
    ///   - known: the releases that may be live without anybody else having been there.
    ///   - includes: whether the sources here hold a commit, so that its release is no surprise.
    package func drift(_ live: Live, known: Set<String>, includes: (String) async -> Bool) async -> Drift? {
        if live.isForeign { return .foreign }
        guard let record = live.record else { return nil }
        if !live.altered.isEmpty { return .altered(live.altered) }
        if known.contains(record.name) { return nil }
        if let commit = record.commit, await includes(commit) { return nil }
        return .otherRelease(record)
    }

    package func plan(
        _ candidate: Candidate, over live: Live, _ decision: DriftDecision, commit: String?
    ) -> PublishPlan {
        var base = decision == .adopt ? live.adopting : live.actual
        // What gives way is no longer to be kept.
        if decision == .overwrite { base?.adopted = [:] }
        let next = candidate.record(over: base, time: clock(), author: author, commit: commit, after: live.newest)
        var plan = PublishPlan(from: live.actual, to: next)
        plan.overridden = live.altered.filter { next.adopted[$0] == nil }
        return plan
    }

    // MARK: Publishing

    /// Carries out a plan.
    /// - Returns: what went wrong after the switch, in tidying up: the release is live, the next publish tidies up.
    /// - Throws: `ToolFailure`; what visitors see is then as it was.
    package func publish(
        _ plan: PublishPlan, from folder: String, _ memory: inout PublishMemory, isBreaking: Bool = false
    ) async throws -> [Diagnostic] {
        try await locked(&memory, isBreaking: isBreaking) { lock, memory in
            try await expect(plan.live?.name)
            try await noteUnlogged()
            try await deployment.prepare(plan.next, from: folder, over: plan.live)
            try await write(plan)
            try await lock.renew()
            try memory.remember(next: plan.next.name, of: target.name)
            var remarks = try await goLive(plan.next, from: plan.live, event: .publish, checking: plan)
            try memory.remember(live: plan.next.name, of: target.name)
            await Self.collecting(&remarks) { try await prune() }
            return remarks
        }
    }

    /// Takes away what a run from this folder has left that was cut off, when there is nothing else to do.
    /// - Returns: what went wrong in it.
    package func tidyUp(_ memory: inout PublishMemory) async throws -> [Diagnostic] {
        try await expectReadableLive()
        guard memory.token(target.name) != nil else { return [] }
        return try await locked(&memory, isBreaking: false) { _, _ in
            try await noteUnlogged()
            var remarks: [Diagnostic] = []
            await Self.collecting(&remarks) { try await prune() }
            return remarks
        }
    }

    /// Makes an earlier release live again.
    /// - Parameter name: nil for the one that was live before.
    /// - Returns: what went wrong after the switch.
    /// - Throws: `ToolFailure`; what visitors see is then as it was.
    package func rollback(to name: String?, _ memory: inout PublishMemory, isBreaking: Bool = false) async throws
        -> [Diagnostic]
    {
        let (live, wanted) = try await rollbackPlan(to: name)
        return try await locked(&memory, isBreaking: isBreaking) { lock, memory in
            try await expect(live?.name)
            try await noteUnlogged()
            let found = try await deployment.files(of: wanted)
            let wrong = wanted.files.filter { found[$0.key] != $0.value && !Self.isCompressedAsset($0.key) }
            guard wrong.isEmpty else { throw ToolFailure(.releaseDamaged(wrong.keys.ordered), at: files.place) }
            try await expectReadable(wanted)
            try await lock.renew()
            let plan = PublishPlan(from: live, to: wanted)
            try memory.remember(next: wanted.name, of: target.name)
            let remarks = try await goLive(wanted, from: live, event: .rollback, checking: plan)
            try memory.remember(live: wanted.name, of: target.name)
            return remarks
        }
    }

    /// A compressed form of an asset may have been made anew by another version of its tool.
    private static func isCompressedAsset(_ path: String) -> Bool {
        ReleaseRecord.isAsset(path) && (path.hasSuffix(".gz") || path.hasSuffix(".br"))
    }

    /// What is live, and what would be.
    package func rollbackPlan(to name: String?) async throws -> (live: ReleaseRecord?, wanted: ReleaseRecord) {
        guard case .release(let liveName) = try await deployment.liveName() else {
            throw ToolFailure(.nothingLive(), at: files.place)
        }
        let live = try await record(liveName, basis: nil)
        let kept = try await deployment.kept()
        let wanted = try name.map { try Self.release($0, among: kept, at: files.place) } ?? live?.base
        let others = kept.reversed().filter { $0 != liveName }
        if wanted == liveName { throw ToolFailure(.alreadyLive(liveName, others: others), at: files.place) }
        guard let wanted, kept.contains(wanted) else {
            throw ToolFailure(.noEarlierRelease(before: liveName, others: others), at: files.place)
        }
        guard let record = try await record(wanted, basis: live) else {
            throw ToolFailure(.releaseDamaged([".tdkt/releases/\(wanted)"]), at: files.place)
        }
        return (live, record)
    }

    /// A release by its name or the beginning of it.
    private static func release(_ name: String, among kept: [String], at place: String) throws -> String {
        let matching = kept.filter { $0 == name || $0.hasPrefix(name) || $0.hasSuffix("-\(name)") }
        guard matching.count == 1 else { throw ToolFailure(.unknownRelease(name, kept: kept), at: place) }
        return matching[0]
    }

    /// The releases that the target holds, newest first, and which of them is live.
    package func releases() async throws -> [(brief: ReleaseBrief, isLive: Bool)] {
        let live = try await deployment.liveName()
        var briefs: [(ReleaseBrief, Bool)] = []
        for name in try await deployment.kept().reversed() {
            guard let brief = try await brief(name) else { continue }
            briefs.append((brief, live == .release(name)))
        }
        return briefs
    }
}

extension Publisher {
    private func locked(
        _ memory: inout PublishMemory, isBreaking: Bool,
        _ body: (TargetLock, inout PublishMemory) async throws -> [Diagnostic]
    ) async throws -> [Diagnostic] {
        let lock = TargetLock(files: deployment.files, token: run, owner: author, clock: clock)
        // A lock of a run from this folder that was cut off: nobody is at work, since this process holds the folder.
        let earlier = memory.token(target.name)
        try await lock.take(own: earlier, isBreaking: isBreaking) { try memory.remember(token: run, of: target.name) }
        do {
            let remarks = try await body(lock, &memory)
            // The token stays where something is left to be tidied up.
            if await lock.release(), remarks.isEmpty { try? memory.remember(token: nil, of: target.name) }
            return remarks
        } catch {
            _ = await lock.release()
            throw error
        }
    }

    /// After the switch nothing that fails may look like a publish that failed.
    private static func collecting(_ remarks: inout [Diagnostic], _ body: () async throws -> Void) async {
        do {
            try await body()
        } catch let failure as ToolFailure {
            remarks.append(failure.diagnostic.weighing(.warning))
        } catch {
            remarks.append(Diagnostic(.programFailed("\(error)"), at: SourceLocation("tdkt")).weighing(.warning))
        }
    }

    /// - Throws: `ToolFailure` when what is live is no longer what the plan was made for.
    private func expect(_ name: String?) async throws {
        let live = try await deployment.liveName()
        let isSame = name.map { live == .release($0) } ?? (live == nil || live == .foreign)
        guard isSame else { throw ToolFailure(.changedMeanwhile(), at: deployment.files.place) }
    }

    private func goLive(
        _ record: ReleaseRecord, from live: ReleaseRecord?, event: ReleaseLog.Event, checking plan: PublishPlan
    ) async throws -> [Diagnostic] {
        var remarks: [Diagnostic] = []
        try await switchOver(to: record, from: live)
        await Self.collecting(&remarks) { try await log.add(event, record.name, from: live?.name) }
        guard let canary, let fault = try await canary.fault(of: plan) else { return remarks }
        if let live { try await deployment.goLive(live, from: record) } else { try await deployment.goDark() }
        try await log.add(.undone, live?.name ?? "-", from: record.name)
        throw ToolFailure(.canaryFailed(fault.url, fault.reason, back: live?.name), at: deployment.files.place)
    }

    /// A switch whose answer was lost has been made all the same, and files that were replaced in part go back.
    private func switchOver(to record: ReleaseRecord, from live: ReleaseRecord?) async throws {
        do {
            try await deployment.goLive(record, from: live)
        } catch {
            let name: LiveName?
            do {
                if try await deployment.isInterrupted { try await deployment.recover() }
                name = try await deployment.liveName()
            } catch {
                throw ToolFailure(.switchUnclear(record.name), at: place)
            }
            guard name == .release(record.name) else { throw error }
        }
    }

    private var log: ReleaseLog { ReleaseLog(files: deployment.files, author: author, clock: clock) }

    /// A run that was cut off right after its switch has not said so.
    private func noteUnlogged() async throws {
        guard case .release(let name) = try await deployment.liveName(), try await log.lastLive() != name else {
            return
        }
        try await log.add(.found, name, from: nil)
    }

    private func prune() async throws {
        guard case .release(let live) = try await deployment.liveName() else { return }
        let names = try await deployment.kept()
        var briefs: [String: ReleaseBrief] = [:]
        for name in names { briefs[name] = try await brief(name) }
        // One without a brief was never finished.
        let whole = names.filter { briefs[$0] != nil }
        let kept = Set(whole.suffix(target.keep) + [live] + [briefs[live]?.base].compactMap { $0 })
        let gone = names.filter { !kept.contains($0) }
        try await deployment.prune(gone, keeping: names.filter(kept.contains))
        try await deployment.files.remove(gone.flatMap { [Self.recordPath($0), Self.briefPath($0)] })
    }
}
