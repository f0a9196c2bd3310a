import Diagnostics
import Hashing
import Markdown
import Proofreading
import Vietnamese

/// Reads one source file. It never throws for what an editor wrote: it gives what could be read, and the problems.
struct ArticleReader: Sendable {
    let tree: SourceTree
    let premises: Premises

    /// All that an article's reading depends on besides files: what else the configuration says is no part of it.
    struct Premises: Sendable, Equatable {
        let vocabulary: AwardVocabulary
        let holidays: Holidays
        let proofreader: Proofreader
        let attachments: AttachmentPolicy
        /// The section's own address without its path; pictures may come from there.
        let origin: String?
    }

    private var checks: ArticleChecks { ArticleChecks(vocabulary: premises.vocabulary, holidays: premises.holidays) }

    struct Outcome: Sendable {
        var article: Article?
        /// What could be read of a file that gives no article: its references are checked in the same run.
        var fragment: Article?
        var problems: [Diagnostic]
        /// Of all that the front matter says but `CommonFields.shown`; nil unless the reader signs.
        var head: Digest?

        /// Whether the file says of itself, once and so that it can be read, that it is a draft.
        var isDraft: Bool { (article ?? fragment)?.frontMatter.isDraft ?? false }
    }

    /// Whether articles shall know what they are listed by.
    var signs = false

    func read(_ file: SourceTree.File) -> Outcome {
        let path = tree.displayPath(file.path)
        guard let kind = file.path.utf8.split(separator: 47).first.flatMap({ Kind(folder: String(Substring($0))) })
        else {
            let folders = Kind.allCases.map(\.folder)
            return Outcome(problems: [Diagnostic(.unknownFolder(known: folders), at: SourceLocation(path))])
        }
        do throws(SourceText.Rejected) {
            let text = try SourceText(file: file, in: tree)
            let block = try FrontMatterBlock(text.text, path: path)
            var outcome = read(block, kind: kind, source: file.path)
            let kind = ProofText.Kind.markdown(bodyLine: block.bodyLine)
            if !ContentPath.isNamedAsArticle(file.path) {
                outcome.problems.append(Diagnostic(.otherEnding(), at: SourceLocation(path)))
            }
            outcome.problems += premises.proofreader.problems(in: text, source: file.path, path: path, kind: kind)
            return outcome
        } catch {
            return Outcome(fragment: draft(file, kind: kind), problems: [error.diagnostic])
        }
    }

    /// The article of a file that cannot be read as a whole, if its front matter can be read and says that it is a draft.
    private func draft(_ file: SourceTree.File, kind: Kind) -> Article? {
        guard let bytes = try? tree.read(file, SourceText.sizeLimit + 1), let head = FrontMatterBlock.head(of: bytes),
            let text = try? SourceText(bytes: head, path: file.path),
            let block = try? FrontMatterBlock(text.text, path: file.path)
        else { return nil }
        let outcome = read(block, kind: kind, source: file.path)
        return outcome.isDraft ? outcome.article ?? outcome.fragment : nil
    }

    private func read(_ block: FrontMatterBlock, kind: Kind, source: String) -> Outcome {
        let path = tree.displayPath(source)
        var reading = FrontMatterReading(path: path, source: source, lineOffset: 1, vocabulary: premises.vocabulary)
        var (front, details): (FrontMatter, Article.Details?) = (.unreadable, nil)
        var head: Digest?
        if let mapping = mapping(of: block, kind: kind, &reading) {
            front = FrontMatter(mapping, &reading)
            head = signs ? mapping.node.signature(without: CommonFields.shown) : nil
            details = self.details(of: kind, mapping, source: source, &reading)
            if let details { checks.check(details, front, mapping, &reading) }
        }
        let route = ContentPath.articleRoute(source)
        let body = ArticleBody(
            block, source: source, route: route, hasSummary: front.summary != nil, tree: tree, origin: premises.origin)
        let cover = resolved(front.image, source: source)
        front.image = cover.image
        let files = AttachedFiles(
            body.targets + reading.files + cover.targets, of: source, in: tree, premises.attachments,
            premises.proofreader)
        let article = Article(
            source: source, route: route, kind: kind, frontMatter: front, details: details ?? .news,
            body: body.document, targets: files.targets, refused: files.refused)
        let problems = reading.problems + body.problems + cover.problems + files.problems + named(article)
        guard front.isComplete, details != nil else { return Outcome(fragment: article, problems: problems) }
        return Outcome(article: article, problems: problems + missingSummary(article), head: head)
    }

    private func mapping(
        of block: FrontMatterBlock, kind: Kind, _ reading: inout FrontMatterReading
    ) -> MappingReader? {
        let before = reading.problems.count
        guard let root = reading.root(of: block.yaml) else {
            if reading.problems.count == before {
                reading.append([Diagnostic(.emptyFrontMatter(), at: SourceLocation(reading.path, line: 1, column: 1))])
            }
            return nil
        }
        return MappingReader(root, fields: kind.fields, &reading)
    }

    /// What the article's addresses say of persons.
    private func named(_ article: Article) -> [Diagnostic] {
        let (proofreader, path) = (premises.proofreader, tree.displayPath(article.source))
        return proofreader.problems(inPath: article.source, isAttachment: false).map {
            Diagnostic($0, at: SourceLocation(path))
        }
            + article.frontMatter.aliases.flatMap { alias in
                proofreader.problems(inAlias: alias.value).map { Diagnostic($0, at: alias.location(in: path)) }
            }
    }

    private func missingSummary(_ article: Article) -> [Diagnostic] {
        guard article.kind.wantsSummary, article.frontMatter.summary == nil else { return [] }
        return [Diagnostic(.missingSummary(), at: SourceLocation(tree.displayPath(article.source), line: 1))]
    }

    private func details(
        of kind: Kind, _ mapping: MappingReader, source: String, _ reading: inout FrontMatterReading
    ) -> Article.Details? {
        switch kind {
        case .news: .news
        case .exemplar: Exemplar(mapping, &reading).map(Article.Details.exemplar)
        case .decision: decision(mapping, source: source, &reading).map(Article.Details.decision)
        case .result: .result(CampaignResult(mapping, &reading))
        case .campaign: .campaign(Campaign(mapping, &reading))
        case .consultation:
            .consultation(
                Consultation(
                    mapping, recipients: recipients(mapping, source: source, &reading).recipients, &reading))
        case .document: .document(OfficialDocument(mapping, &reading))
        }
    }

    private func decision(
        _ mapping: MappingReader, source: String, _ reading: inout FrontMatterReading
    ) -> Decision? {
        let list = recipients(mapping, source: source, &reading)
        return Decision(mapping, recipients: list.recipients, hasWholeList: list.isWhole, &reading)
    }

    private func resolved(
        _ image: CoverImage?, source: String
    ) -> (image: CoverImage?, targets: [Located<String>], problems: [Diagnostic]) {
        guard var image else { return (nil, [], []) }
        let location = image.source.location(in: tree.displayPath(source))
        guard let path = LinkDestination(image.source.value).path.flatMap({ ContentPath.resolve($0, from: source) })
        else { return (image, [], [Diagnostic(.linkOutside(image.source.value), at: location)]) }
        image.file = path
        image.size = ArticleBody.size(of: path, in: tree)
        let problem = ArticleBody.problem(ofImage: image.source.value, file: path, in: tree, at: location)
        return (
            image, [Located(path, line: location.line ?? 1, column: location.column ?? 1)],
            problem.map { [$0] } ?? []
        )
    }
}

extension Kind {
    /// Every key that a file of this kind may have.
    package var fields: [FieldSchema] {
        switch self {
        case .news: CommonFields.all
        case .exemplar: Self.exemplarFields
        case .decision: Self.decisionFields
        case .result: Self.resultFields
        case .campaign: Self.campaignFields
        case .consultation: Self.consultationFields
        case .document: Self.documentFields
        }
    }

    private static let exemplarFields = CommonFields.all + ExemplarFields.all
    private static let decisionFields = CommonFields.all + DecisionFields.all
    private static let resultFields = CommonFields.all + ResultFields.all
    private static let campaignFields = CommonFields.all + CampaignFields.all
    private static let consultationFields = CommonFields.all + ConsultationFields.all
    private static let documentFields = CommonFields.all + DocumentFields.all
}
