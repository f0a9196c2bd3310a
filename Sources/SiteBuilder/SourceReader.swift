import Content
import Diagnostics
import FileSystem
import Rendering

/// The only reading: trees on disk become values.
package struct SourceReader: Sendable {
    package static let disk = SourceReader()

    /// Lists a content tree; its files are read when they are parsed.
    /// - Throws: `ToolFailure` when the folder itself is not there.
    package func content(_ root: String) throws -> SourceTree {
        let listing = try list(root, missing: .missingContent())
        return SourceTree(
            name: root, files: listing.files.map(SourceTree.File.init(diskPath:)), problems: listing.problems,
            reader: Self.reader(root))
    }

    private static func reader(_ root: String) -> FileReader {
        FileReader(
            read: { file, limit in try Disk.read("\(root)/\(file.diskPath)", limit: limit) },
            size: { file in try Disk.size(of: "\(root)/\(file.diskPath)") },
            part: { file, start, count in
                try Disk.read("\(root)/\(file.diskPath)", from: start, count: count)
            })
    }

    /// Reads a theme: `*.mustache` and the files of `assets/`.
    package func templates(_ root: String) throws -> (set: TemplateSet, problems: [Diagnostic]) {
        var listing = try list(root, missing: .missingTemplates())
        var (texts, assets): ([String: String], [String: [UInt8]]) = ([:], [:])
        for path in listing.files {
            do {
                let bytes = try Disk.read("\(root)/\(path)")
                if path.hasSuffix(".mustache") {
                    texts[String(path.dropLast(9))] = try Self.text(bytes, path: "\(root)/\(path)")
                } else if path.hasPrefix("assets/") {
                    assets[String(path.dropFirst(7))] = bytes
                }
            } catch let rejected as SourceText.Rejected {
                listing.problems.append(rejected.diagnostic)
            } catch {
                let location = SourceLocation("\(root)/\(path)")
                listing.problems.append(Diagnostic(.unreadableFile("\(error)"), at: location))
            }
        }
        let refused = Set(listing.problems.map { String($0.location.path.dropFirst(root.count + 1)) })
        return (TemplateSet(name: root, texts: texts, assets: assets, refused: refused), listing.problems)
    }

    /// A template's text: without BOM and CR, for templates are scanned by lines. An empty one is a template, too.
    private static func text(_ bytes: [UInt8], path: String) throws -> String {
        bytes.isEmpty ? "" : try SourceText(bytes: bytes, path: path).text
    }

    package enum Listed: Sendable {
        case nothing, file
        /// A pipe, a link: told as a problem.
        case refused
    }

    /// What a listing of `root` has now at a path below it; of a folder, nothing. By its name alone, without reading it.
    package func listed(_ path: String, in root: String) -> Listed {
        guard !path.split(separator: "/").contains(where: { Self.isIgnored(String($0)) }) else { return .nothing }
        return switch Disk.kind(of: "\(root)/\(path)") {
        case nil, .directory: .nothing
        case .file: .file
        case .symbolicLink, .other, .unnamed: .refused
        }
    }

    package func isFile(_ path: String) -> Bool { Disk.kind(of: path) == .file }

    package func isFolder(_ path: String) -> Bool { Disk.kind(of: path) == .directory }

    /// The names of the folders in a folder that a listing goes into; none when it can't be read.
    package func folders(in path: String) -> [String] {
        let entries = (try? Disk.entries(of: path)) ?? []
        return entries.filter { $0.kind == .directory && !Self.isIgnored($0.name) }.map(\.name)
    }

    /// What tells of each file below a folder whether it was written again, and of what is refused whether it is still there;
    /// without those that can't be looked at.
    package func stamps(_ root: String) -> [String: FileStamp] {
        guard let listing = try? list(root, missing: .missingContent()) else { return [:] }
        let refused = listing.problems.map { String($0.location.path.dropFirst(root.count + 1)) }
        return Dictionary(
            (listing.files + refused).compactMap { file in FileStamp("\(root)/\(file)").map { (file, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private struct Listing {
        var files: [String] = []
        var problems: [Diagnostic] = []
    }

    private func list(_ root: String, missing: Message) throws -> Listing {
        guard let kind = Disk.kind(of: root + "/") ?? Disk.kind(of: root), kind == .directory else {
            throw ToolFailure(missing, at: root)
        }
        var listing = Listing()
        var waiting = [""]
        while let folder = waiting.popLast() {
            let path = folder.isEmpty ? root : "\(root)/\(folder)"
            do throws(DiskError) {
                for entry in try Disk.entries(of: path) where !Self.isIgnored(entry.name) {
                    add(entry, folder.isEmpty ? entry.name : "\(folder)/\(entry.name)", root, &listing, &waiting)
                }
            } catch {
                listing.problems.append(Diagnostic(.unreadableFolder(error.description), at: SourceLocation(path)))
            }
        }
        return listing
    }

    private func add(
        _ entry: (name: String, kind: Disk.Entry), _ path: String, _ root: String, _ listing: inout Listing,
        _ waiting: inout [String]
    ) {
        let location = SourceLocation("\(root)/\(path)")
        switch entry.kind {
        case .unnamed: listing.problems.append(Diagnostic(.badFileName(), at: location))
        case .file where entry.name.unicodeScalars.contains("\u{FFFD}"):
            listing.problems.append(Diagnostic(.badFileName(), at: location))
        case .directory: waiting.append(path)
        case .file: listing.files.append(path)
        case .symbolicLink: listing.problems.append(Diagnostic(.symbolicLink(), at: location))
        case .other: listing.problems.append(Diagnostic(.notAFile(), at: location))
        }
    }

    /// Hidden files, and what editors leave beside the file that they edit.
    package static func isIgnored(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$") || name.hasPrefix("#")
            || name.hasSuffix(".swp") || name.hasSuffix(".tmp")
    }
}
