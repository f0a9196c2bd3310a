import Diagnostics
import Testing

@testable import Programs

@Suite("A program that does not end is ended") struct ProgramTests {
    @Test func aProgramThatNeverEndsIsEnded() async throws {
        let outcome = try await Program(name: "sleep", package: "coreutils").run(["600"], within: 1)
        #expect(outcome.status == 124)
    }

    @Test func oneThatEndsInTimeAnswers() async throws {
        let outcome = try await Program(name: "cat", package: "coreutils").run([], input: Array("a b".utf8), within: 60)
        #expect(outcome.status == 0 && outcome.text == "a b")
    }
}
