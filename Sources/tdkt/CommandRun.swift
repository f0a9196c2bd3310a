import ArgumentParser
import Diagnostics
import Foundation
import Publishing

// How every command runs and ends.
extension Console {
    /// Runs a command's work, says what kept it from being done, and ends with that failure's exit code, the same in every
    /// command.
    func running(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let problem as TargetProblem {
            try await fail(problem.problems.sortedBySource())
        } catch let failure as ToolFailure {
            try await fail([failure.diagnostic])
        } catch let end where end is ExitCode || end is ValidationError || end is CleanExit {
            throw end
        } catch {
            try await fail([Diagnostic(.unexpected("\(error)"), at: SourceLocation("tdkt"))])
        }
    }

    private func fail(_ problems: [Diagnostic]) async throws -> Never {
        progress(nil)
        try await report(problems)
        throw ExitCode(of: problems)
    }

    /// Whether somebody says yes.
    /// - Parameter alternative: what else can be done where nobody can be asked.
    /// - Throws: `ExitCode` when nobody can be asked.
    func confirms(_ question: Localized, elsewise alternative: Localized? = nil) throws -> Bool {
        guard isatty(0) == 1 else {
            error(Catalogue.needsConfirmation(alternative)[language])
            throw ExitCode.problems
        }
        ask(question[language])
        return ["c", "có", "co", "y", "yes"].contains(readLine()?.lowercased() ?? "")
    }
}

extension ExitCode {
    /// Somebody must decide or mend something.
    static let problems = ExitCode(1)
    /// The machine, the network or the target failed.
    static let toolFailed = ExitCode(2)

    init(of problems: some Sequence<Diagnostic>) {
        self = problems.contains(where: \.message.isMachineFault) ? .toolFailed : .problems
    }

    init(of message: Message) { self = message.isMachineFault ? .toolFailed : .problems }
}
