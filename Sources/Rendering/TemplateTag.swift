/// A tag of a template's text with its place: what the checks look at before any template is rendered.
struct TemplateTag {
    /// `#`, `^`, `/`, `>`, `<`, `$`, `&`, `{`, `!`, `=`, `%`; nil for a plain variable.
    let sigil: Character?
    let name: String
    let line: Int
    let column: Int

    /// All tags in their order. Understands the default delimiters only; the check refuses others.
    static func scan(_ text: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var rest = line
            while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
                let column = line.unicodeScalars.distance(from: line.startIndex, to: open.lowerBound) + 1
                tags.append(TemplateTag(rest[open.upperBound..<close.lowerBound], line: index + 1, column: column))
                rest = rest[close.upperBound...]
            }
        }
        return tags
    }

    private init(_ content: Substring, line: Int, column: Int) {
        let trimmed = content.drop(while: \.isWhitespace)
        let sigil = trimmed.first.flatMap { "#^/><$&{!=%".contains($0) ? $0 : nil }
        self.sigil = sigil
        name = String((sigil == nil ? trimmed : trimmed.dropFirst()).filter { !$0.isWhitespace })
        (self.line, self.column) = (line, column)
    }
}
