import Attachments
import Diagnostics
import Markdown
import Proofreading
import Vietnamese

/// An article's Markdown, rendered: its links lead to addresses, its images know their size.
struct ArticleBody {
    let document: MarkdownDocument
    let targets: [Located<String>]
    let problems: [Diagnostic]

    /// - Parameters:
    ///   - route: the article's address, from which its links start.
    ///   - origin: `https://` and the name of the section's own server.
    init(_ block: FrontMatterBlock, source: String, route: String, hasSummary: Bool, tree: SourceTree, origin: String?)
    {
        var options = Self.options(source: source, route: route, tree: tree)
        options.excerpt = !hasSummary
        document = MarkdownParser(options: options).parse(block.body)
        let place = Place(source: source, path: tree.displayPath(source), lineOffset: block.bodyLine - 1)
        var problems = document.notices.compactMap { place.diagnostic(of: $0) }
        var targets: [Located<String>] = []
        for link in document.links.map({ ($0.destination, $0.line) })
            + document.images.map({ ($0.destination, $0.line) })
        {
            place.follow(link.0, line: link.1, &targets, &problems)
        }
        problems +=
            place.brokenImages(document.images, in: tree) + place.foreignImages(document.images, origin: origin)
            + place.structure(of: document)
        (self.targets, self.problems) = (targets, problems)
    }

    private static func options(source: String, route: String, tree: SourceTree) -> MarkdownOptions {
        var options = MarkdownOptions(slug: { Slug.make($0) })
        options.rewriteLink = { destination in
            let link = LinkDestination(destination)
            guard let path = link.path.flatMap({ ContentPath.resolve($0, from: source) }) else { return destination }
            return ContentPath.relative(from: route, to: ContentPath.route(path)) + link.suffix
        }
        options.imageSize = { destination in
            LinkDestination(destination).path.flatMap { ContentPath.resolve($0, from: source) }
                .flatMap { size(of: $0, in: tree) }
        }
        options.figures = true
        options.lazyImages = true
        options.accessibleTables = true
        options.tableLabel = Catalogue.tableLabel
        return options
    }

    /// What is wrong with an image's file; nil when all is well, when the file is not there, which is reported with the
    /// links, and when it is no image at all, which is reported with the attached files.
    static func problem(
        ofImage written: String, file path: String, in tree: SourceTree, at location: SourceLocation
    ) -> Diagnostic? {
        guard let file = tree[path] else { return nil }
        do {
            if ImageHeader.size(try tree.read(file, ImageHeader.prefixLength)) != nil { return nil }
            let isReported = Inspection(path, try AttachedFile.sample(of: file, in: tree)).fault != nil
            return isReported ? nil : Diagnostic(.unreadableImage(written), at: location)
        } catch {
            return Diagnostic(.unreadableFile("\(error)"), at: SourceLocation(tree.displayPath(path)))
        }
    }

    static func size(of path: String, in tree: SourceTree) -> PixelSize? {
        tree[path].flatMap { try? tree.read($0, ImageHeader.prefixLength) }.flatMap(ImageHeader.size)
    }
}

/// Where a body stands in its file.
private struct Place {
    let source: String
    let path: String
    let lineOffset: Int

    func diagnostic(_ message: Message, line: Int) -> Diagnostic {
        Diagnostic(message, at: SourceLocation(path, line: line + lineOffset))
    }

    /// Notes the content file to which a relative link leads.
    func follow(_ destination: String, line: Int, _ targets: inout [Located<String>], _ problems: inout [Diagnostic]) {
        guard let link = LinkDestination(destination).path else { return }
        if let target = ContentPath.resolve(link, from: source) {
            targets.append(Located(target, line: line + lineOffset, column: 0))
        } else {
            problems.append(diagnostic(.linkOutside(destination), line: line))
        }
    }

    /// Images whose file is there but is no image. (A file that isn't there is told with the other links.)
    func brokenImages(_ images: [Image], in tree: SourceTree) -> [Diagnostic] {
        images.compactMap { image in
            guard let link = LinkDestination(image.destination).path,
                let file = ContentPath.resolve(link, from: source)
            else { return nil }
            let location = SourceLocation(path, line: image.line + lineOffset)
            return ArticleBody.problem(ofImage: image.destination, file: file, in: tree, at: location)
        }
    }

    /// Images on other servers: those that the section's own server lets no page load.
    func foreignImages(_ images: [Image], origin: String?) -> [Diagnostic] {
        images.filter { image in
            let address = image.destination.lowercased()
            guard ["http://", "https://", "//"].contains(where: address.hasPrefix) else { return false }
            return !(origin.map { address.hasPrefix($0.lowercased() + "/") } ?? false)
        }.map { diagnostic(.foreignImage($0.destination), line: $0.line) }
    }

    /// What the rules say of headings, the words of links, and those of images.
    func structure(of document: MarkdownDocument) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        // The page's own title is level 1.
        var level = 1
        for heading in document.headings {
            if heading.text.isEmpty { problems.append(diagnostic(.emptyHeading(), line: heading.line)) }
            if heading.level > level + 1 {
                problems.append(diagnostic(.headingSkip(from: level, to: heading.level), line: heading.line))
            }
            level = heading.level
        }
        for link in document.links where Proofreader.isVague(link.text) {
            problems.append(diagnostic(.vagueLink(link.text), line: link.line))
        }
        for image in document.images where Proofreader.isFileName(image.alt, of: image.destination) {
            problems.append(diagnostic(.altFileName(image.alt), line: image.line))
        }
        return problems
    }

    func diagnostic(of notice: MarkdownNotice) -> Diagnostic? {
        switch notice {
        case .rawHTML(let line, let excerpt): diagnostic(.rawHTML(excerpt), line: line)
        case .unsafeLink(let line, let destination), .unsafeImage(let line, let destination):
            diagnostic(isLocalPath(destination) ? .localPath(destination) : .unsafeLink(destination), line: line)
        case .missingAlt(let line, let destination): diagnostic(.missingAlt(destination), line: line)
        case .headingLevelOne(let line): diagnostic(.headingLevelOne(), line: line)
        case .emptyTableHeader(let line): diagnostic(.tableHeader(), line: line)
        case .tooDeep(let line): diagnostic(.nestedTooDeep(), line: line)
        }
    }
}
