import Diagnostics
import Programs

/// The git commit that the sources stand at.
package struct GitCommit: Sendable {
    private let folder: String
    /// With `+` after it when the sources have changes of their own; nil when there is no git or no repository.
    package let name: String?

    package init(of folder: String) async {
        self.folder = folder
        guard let head = await Self.answer(folder, ["rev-parse", "--verify", "HEAD"]),
            let changes = await Self.answer(folder, ["status", "--porcelain", "--", "."])
        else {
            name = nil
            return
        }
        name = head + (changes.isEmpty ? "" : "+")
    }

    /// Whether a commit is part of the history here, so that what was published from it is in the sources too.
    package func includes(_ commit: String) async -> Bool {
        guard !commit.hasSuffix("+"), name != nil else { return false }
        return await Self.answer(folder, ["merge-base", "--is-ancestor", commit, "HEAD"]) != nil
    }

    /// Trimmed; nil when git has nothing to say.
    private static func answer(_ folder: String, _ arguments: [String]) async -> String? {
        guard let outcome = try? await Program.git.run(["-C", folder] + arguments), outcome.status == 0 else {
            return nil
        }
        return outcome.text.split(separator: "\n").joined(separator: "\n")
    }
}
