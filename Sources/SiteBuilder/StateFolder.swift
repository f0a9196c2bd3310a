import Diagnostics
import FileSystem
import Hashing
import Vietnamese

/// Everything that tdkt keeps between runs and that no visitor may see: one folder beside the content, never inside an output.
///
///     .tdkt/.gitignore                  keeps the folder out of a repository
///     .tdkt/inputs/1a/2b3c…             texts that somebody approved, named by their digest
///     .tdkt/public-1a2b3c4d/            one folder for each output folder
///         manifest                      the files that the last build wrote
///         lock                          held while one command writes the output; says which
///         staging/                      files on their way into the output
///         published                     the targets' live releases, as last seen from here
///         approved/TARGET               the inputs of the last publish by hand
package struct StateFolder: Sendable {
    /// The whole folder: `.tdkt`, or `site/.tdkt` for content in `site/content`.
    package let root: String
    /// The part that belongs to one output folder.
    package let path: String

    private static let name = ".tdkt"

    /// - Parameters:
    ///   - content: the content folder; the state is kept beside it, or beside the output where nothing may be written there.
    ///   - output: a folder that builds write. Its path below the state's own parent is the key, so that a project that is
    ///     moved as a whole keeps its state.
    package init(content: String, output: String) {
        let beside = Self.parent(of: content)
        let parent = Disk.mayWrite(beside) ? beside : Self.parent(of: output)
        root = parent == "." ? Self.name : "\(parent == "/" ? "" : parent)/\(Self.name)"
        let (base, place) = (Disk.place(of: parent), Disk.place(of: output))
        let key = place.hasPrefix(base + "/") ? String(place.dropFirst(base.count + 1)) : place
        let word = Slug.make(place.split(separator: "/").last ?? "")
        path = "\(root)/\(word.prefix(40))-\(Digest(of: Array(key.utf8)).hex.prefix(8))"
    }

    /// Whether a path leads into a folder of this kind, this project's or another one's.
    static func isPart(of path: String) -> Bool { Disk.place(of: path).split(separator: "/").contains { $0 == name } }

    /// The folder that a path is in, as it is written; `.` for a plain name.
    private static func parent(of path: String) -> String {
        guard let last = path.split(separator: "/").last, last != ".", last != ".." else {
            return parent(of: Disk.place(of: path))
        }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes the folder on its first use.
    /// - Throws: `ToolFailure`.
    package func make() throws {
        do throws(DiskError) {
            try Disk.makeDirectory(path)
            _ = try Disk.create(Array("*\n".utf8), at: "\(root)/.gitignore")
        } catch {
            throw ToolFailure(.outputFailed(error.description), at: error.path)
        }
    }

    /// The path of something in the output's part.
    package func file(_ name: String) -> String { "\(path)/\(name)" }
}
