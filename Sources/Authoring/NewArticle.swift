import Content
import Diagnostics
import SiteModel
import Vietnamese

/// The file with which an article begins: in the right place, with every key that its kind may have, explained.
package struct NewArticle: Sendable {
    /// Longer file names help nobody to find one.
    private static let slugLimit = 60

    package let kind: Kind
    package let title: String
    package let day: Day
    /// What is known already, by key: `number`, `subject.name`.
    package let values: [String: String]

    package init(_ kind: Kind, title: String, on day: Day, values: [String: String] = [:]) {
        (self.kind, self.title, self.day, self.values) = (kind, title, day, values)
    }

    /// Below the content folder: `tin-tuc/2026/khen-thuong-dot-xuat.md`; nil when the title holds nothing that an address may.
    package var path: String? {
        let slug = Self.shortened(Slug.make(title))
        guard !slug.isEmpty else { return nil }
        return kind.isByYear ? "\(kind.folder)/\(day.year)/\(slug).md" : "\(kind.folder)/\(slug).md"
    }

    private static func shortened(_ slug: String) -> String {
        guard slug.utf8.count > slugLimit else { return slug }
        let start = slug.prefix(slugLimit + 1)
        return String(start.lastIndex(of: "-").map { start[..<$0] } ?? start.dropLast())
    }

    /// A key without which the kind has no page, and which nobody but its author knows.
    package struct Question: Sendable, Hashable {
        /// `subject.name`
        package let key: String
        package let summary: String
    }

    package var questions: [Question] {
        Self.required(kind.fields).filter { $0.key != "title" && $0.key != "date" && values[$0.key] == nil }
    }

    private static func required(_ fields: [FieldSchema], below path: String = "") -> [Question] {
        fields.filter(\.isRequired).flatMap { field -> [Question] in
            if case .object(let inner) = field.value { return required(inner, below: "\(path)\(field.name).") }
            return [Question(key: path + field.name, summary: field.summary)]
        }
    }

    /// Keys of `values` that the kind doesn't have.
    package var unknownKeys: [String] {
        let known = Set(Self.keys(kind.fields))
        return values.keys.filter { !known.contains($0) }.sorted { $0.precedes($1) }
    }

    /// The keys of a kind's texts, those within mappings with a dot.
    package static func keys(_ fields: [FieldSchema], below path: String = "") -> [String] {
        fields.flatMap { field -> [String] in
            if case .object(let inner) = field.value { return keys(inner, below: "\(path)\(field.name).") }
            return [path + field.name]
        }
    }
}

extension NewArticle {
    /// The file's text.
    package var text: String {
        var known = values
        (known["title"], known["date"]) = (title, day.iso)
        known["draft"] = known["draft"] ?? "true"
        let lines = FrontMatterText(known, wanted: kind.wantsSummary ? ["summary"] : []).lines(of: kind.fields)
        return """
            ---
            \(lines.joined(separator: "\n"))
            ---

            \(Catalogue.newArticleBody)

            """
    }
}

extension Kind {
    /// Kinds of which so many come that a folder for each year keeps them in order.
    fileprivate var isByYear: Bool {
        switch self {
        case .news, .exemplar, .decision, .result: true
        case .campaign, .consultation, .document: false
        }
    }

    /// By folder, by id, or by what people call it: `quyet-dinh`, `decision`, “Quyết định”.
    package init?(name: String) {
        let slug = Slug.make(name)
        let found = Kind.allCases.first { [$0.folder, $0.rawValue, Slug.make($0.label)].contains(slug) }
        guard let found else { return nil }
        self = found
    }
}
