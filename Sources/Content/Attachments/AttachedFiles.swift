import Attachments
import Diagnostics
import Proofreading

/// The files that an article leads to, each looked at before it is offered to visitors.
struct AttachedFiles {
    /// Every file, articles too, as they were given.
    let targets: [Located<String>]
    /// Those that must not be published.
    let refused: Set<String>
    let problems: [Diagnostic]

    init(
        _ targets: [Located<String>], of source: String, in tree: SourceTree, _ policy: AttachmentPolicy,
        _ proofreader: Proofreader
    ) {
        var (refused, problems): (Set<String>, [Diagnostic]) = ([], [])
        var seen: Set<String> = []
        for target in targets.sorted(by: { $0.line < $1.line })
        where !ContentPath.isArticle(target.value) && seen.insert(target.value).inserted {
            guard let file = tree[target.value] else { continue }
            let place = SourceLocation(
                tree.displayPath(source), line: Int(target.line), column: target.column > 0 ? Int(target.column) : nil)
            do {
                let attached = try AttachedFile(file, in: tree, policy)
                if attached.refusal != nil { refused.insert(target.value) }
                let named = proofreader.problems(inPath: target.value, isAttachment: true)
                problems += (attached.messages + named).map { Diagnostic($0, at: place) }
            } catch {
                problems.append(
                    Diagnostic(.unreadableFile("\(error)"), at: SourceLocation(tree.displayPath(file.path))))
            }
        }
        (self.targets, self.refused, self.problems) = (targets, refused, problems)
    }
}

/// One file as it would be published.
package struct AttachedFile {
    /// Why it must not be; nil when it may.
    package let refusal: Message?
    /// What is to be said of it, the refusal among them.
    package let messages: [Message]

    /// - Throws: what the tree throws when the file can't be read.
    package init(_ file: SourceTree.File, in tree: SourceTree, _ policy: AttachmentPolicy) throws {
        let sample = try Self.sample(of: file, in: tree)
        let inspection = Inspection(file.path, sample)
        let fault: Inspection.Fault? =
            if Configuration.files.contains(file.path) {
                .server
            } else if FrontMatterBlock.begins(sample.head) {
                .frontMatter
            } else {
                inspection.fault
            }
        let isAllowed = (fault?.isAllowable ?? false) && policy.allowed.contains(file.path)
        refusal = isAllowed ? nil : fault.map { Message.refused($0, file.path) }
        var messages = [refusal].compactMap { $0 }
        if refusal == nil {
            if let format = inspection.otherPicture { messages.append(.otherPicture(file.path, format.words.vi)) }
            if sample.size > policy.sizeLimit {
                messages.append(.largeFile(file.path, size: sample.size, limit: policy.sizeLimit))
            }
            messages += Self.messages(Self.traces(sample), file.path)
        }
        self.messages = messages
    }

    package static func sample(of file: SourceTree.File, in tree: SourceTree) throws -> FileSample {
        let size = try tree.size(file)
        let head = try tree.read(file, FileSample.headLength(of: file.path))
        let start = max(head.count, size - FileSample.tailLength)
        let tail = start < size ? try tree.read(file, from: start, count: size - start) : []
        return FileSample(size: size, head: head, tail: tail, parts: start < size ? try tree.parts(of: file) : [])
    }

    /// What pictures and videos say of place and owner.
    package static func traces(_ sample: FileSample) -> PictureTraces {
        let format = FileFormat(of: sample.head)
        if format == .xml || format == .html { return PictureTraces(markup: sample.head) }
        return format.isRaster || format == .isoMedia ? PictureTraces(sample) : PictureTraces()
    }

    package static func messages(_ traces: PictureTraces, _ path: String) -> [Message] {
        let holder: Message.PictureHolder =
            switch (FileKind.of(path)?.use, FileKind.of(path)?.family) {
            case (.picture, .markup): .drawing
            case (.picture, _): .picture
            case (.video, _): .video
            default: .document
            }
        return (traces.hasPosition ? [.imagePosition(path, in: holder)] : [])
            + (traces.owners.isEmpty ? [] : [.imageOwner(traces.owners, path, in: holder)])
    }
}
