import Diagnostics
import Proofreading
import Vietnamese

/// The three files beside the kinds' folders, read before any article: `site.yaml`, `units.yaml`, `awards.yaml`. (A class of
/// constants: whether something was made by this very reading of them is a question of identity.)
package final class Configuration: Sendable {
    /// Nil after a report: without it nothing can be made.
    package let site: SiteConfiguration?
    package let units: UnitRegister
    package let vocabulary: AwardVocabulary
    package let problems: [Diagnostic]

    /// Reads texts by what the office allows.
    package let proofreader: Proofreader

    /// The paths that it is read from.
    package static let files: Set<String> = ["site.yaml", "units.yaml", "awards.yaml"]

    /// What each of them may hold, by its name without `.yaml`.
    package static var schemas: [(name: String, value: ValueSchema)] {
        [
            ("site", .object(SiteFields.all)), ("units", .list(FieldType<Unit>.unit.schema)),
            ("awards", .list(FieldType<Award>.award.schema)),
        ]
    }

    /// What articles are read by.
    var premises: ArticleReader.Premises {
        ArticleReader.Premises(
            vocabulary: vocabulary, holidays: site?.holidays ?? Holidays(), proofreader: proofreader,
            attachments: attachmentPolicy, origin: site?.origin)
    }

    /// What decides whether a file may be attached.
    package var attachmentPolicy: AttachmentPolicy { (site?.attachments ?? AttachmentSettings()).policy }

    /// How the office weighs what is found.
    package var weights: RuleWeights { site?.checks ?? RuleWeights() }

    package init(_ tree: SourceTree) {
        var problems: [Diagnostic] = []
        let awards: [Award] = Self.list("awards.yaml", of: .award, in: tree, AwardVocabulary(), &problems)
        let vocabulary = AwardVocabulary(
            adding: awards, isComplete: !problems.hasErrors && !tree.isRefused("awards.yaml"))
        let units: [Unit] = Self.list("units.yaml", of: .unit, in: tree, vocabulary, &problems)
        site = Self.read("site.yaml", in: tree, vocabulary, &problems) { root, reading in
            MappingReader(root, fields: SiteFields.all, &reading).flatMap { SiteConfiguration($0, &reading) }
        }
        if tree.isMissing("site.yaml") {
            problems.append(Diagnostic(.noSiteConfiguration(), at: SourceLocation(tree.displayPath("site.yaml"))))
        }
        let proofreader = Proofreader(site?.allowances ?? Proofreader.Allowances())
        for file in Self.files.sorted().compactMap({ tree[$0] }) {
            guard let text = try? SourceText(file: file, in: tree) else { continue }
            let path = tree.displayPath(file.path)
            problems += proofreader.problems(in: text, source: file.path, path: path, kind: .yaml)
        }
        self.proofreader = proofreader
        self.units = UnitRegister(units)
        self.vocabulary = vocabulary
        self.problems = problems + Self.problems(of: units, path: tree.displayPath("units.yaml"))
    }

    private static func list<Value>(
        _ name: String, of type: FieldType<Value>, in tree: SourceTree, _ vocabulary: AwardVocabulary,
        _ problems: inout [Diagnostic]
    ) -> [Value] {
        read(name, in: tree, vocabulary, &problems) { root, reading in
            guard root.list != nil else {
                reading.report(.expectedList(), at: root)
                return []
            }
            reading.reportDuplicateIDs(in: root)
            return FieldType.list(of: type).read(root, &reading)
        } ?? []
    }

    private static func read<Value>(
        _ name: String, in tree: SourceTree, _ vocabulary: AwardVocabulary, _ problems: inout [Diagnostic],
        _ body: (YAMLNode, inout FrontMatterReading) -> Value?
    ) -> Value? {
        guard let file = tree[name] else { return nil }
        do throws(SourceText.Rejected) {
            let text = try SourceText(file: file, in: tree).text
            var reading = FrontMatterReading(path: tree.displayPath(name), lineOffset: 0, vocabulary: vocabulary)
            let root = reading.root(of: text)
            if root == nil, reading.problems.isEmpty, name == "site.yaml" {
                reading.append([Diagnostic(.emptyFile(), at: SourceLocation(reading.path))])
            }
            let value = root.flatMap { body($0, &reading) }
            problems += reading.problems
            return value
        } catch {
            problems.append(error.diagnostic)
            return nil
        }
    }

    private static func problems(of units: [Unit], path: String) -> [Diagnostic] {
        let ids = units.map(\.id)
        let known = Set(ids)
        let unknown = units.flatMap { [$0.parent, $0.successor].compactMap { $0 } }.filter { !known.contains($0.value) }
        let circles = UnitRegister(units).circles.map { Diagnostic(.unitCircle($0.value), at: $0.location(in: path)) }
        return unknown.map { Diagnostic(.unknownUnit($0.value, among: ids), at: $0.location(in: path)) } + circles
            + sharedNames(units).map { Diagnostic($0, at: SourceLocation(path)) }
    }

    /// Names that lists may use for several units, of which only the first gets the rows.
    private static func sharedNames(_ units: [Unit]) -> [Message] {
        let names = units.flatMap { unit in
            ([unit.name, unit.short].compactMap { $0 } + unit.aliases).map { (written: $0, unit: unit.id) }
        }
        let shared = Dictionary(grouping: names) { TextKey(lookup: $0.written) }.values
        return shared.filter { Set($0.map(\.unit)).count > 1 }.sorted { $0[0].written.precedes($1[0].written) }.map {
            let owners = $0.map(\.unit)
            return .sharedUnitName(
                $0[0].written, owners.indices.filter { owners.firstIndex(of: owners[$0]) == $0 }.map { owners[$0] })
        }
    }
}
