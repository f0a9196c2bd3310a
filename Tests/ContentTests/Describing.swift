import Content
import Vietnamese

extension Article {
    /// The values that were read, a line each; what is absent, false or empty is left out.
    var dump: String {
        var lines = ["\(source) → /\(route)"]
        // An article that is here is complete.
        lines += Described(frontMatter).lines.filter { $0 != "isComplete: true" }
        if let details = Mirror(reflecting: details).children.first?.value { lines += Described(details).lines }
        let linked = targets.map(\.value)
        if !linked.isEmpty { lines.append("files: \(linked.joined(separator: ", "))") }
        return lines.joined(separator: "\n")
    }
}

/// A value of the content model as lines `name: value`.
private struct Described {
    let lines: [String]

    init(_ value: Any) {
        lines = Mirror(reflecting: value).children.flatMap { child in
            Self.lines(child.label ?? "", child.value)
        }
    }

    private static func lines(_ name: String, _ value: Any) -> [String] {
        // Where things stand is the checks' affair, and what is here is whole.
        if value is SourcePlace || name == "hasWholeList" || name == "key" { return [] }
        if let text = text(value) { return ["\(name): \(text)"] }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { lines(name, $0.value) } ?? []
        case .collection where mirror.children.isEmpty: return []
        case .collection:
            let items = mirror.children.map(\.value)
            let texts = items.compactMap(text)
            if texts.count == items.count { return ["\(name): \(texts.joined(separator: ", "))"] }
            return ["\(name):"]
                + items.flatMap { item in
                    Described(item).lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
                }
        default:
            if let flag = value as? Bool { return flag ? ["\(name): true"] : [] }
            return ["\(name):"] + Described(value).lines.map { "  " + $0 }
        }
    }

    /// The value on one line, if it is one.
    private static func text(_ value: Any) -> String? {
        switch value {
        case let text as String: text
        case let number as Int: "\(number)"
        case let day as Day: day.iso
        case let moment as Moment: moment.rfc3339
        case let located as Located<String>: located.value
        case let number as DocumentNumber: number.written
        case let quantity as Quantity: "\(quantity.written) (\(quantity.value))"
        case let award as AwardReference: text(award)
        case .day(let day) as CampaignEdge: day.iso
        case .year(let year) as CampaignEdge: "năm \(year)"
        case let raw as any RawRepresentable: "\(raw.rawValue)"
        default: nil
        }
    }

    private static func text(_ award: AwardReference) -> String {
        "\(award.id ?? "?")\(award.class.map { " hạng \($0)" } ?? "") ← \(award.written)"
    }
}
