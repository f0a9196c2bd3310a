import Diagnostics

/// A series drawn as SVG, at build time: columns by period against the target's line.
///
/// Colour is not the only sign (WCAG 2.0, 1.4.1): a column below its target is hatched, and every value carries the sign
/// of its verdict. What the picture shows stands in its description, and in the table beside it.
struct Chart {
    private let series: TargetSeries
    private let id: String
    private let goal: String
    private let scale: Scale
    private let columns: [(period: Period, values: [TargetSeries.Value])]
    /// In pixels, as everything here.
    private let columnWidth: Int
    private let margin: (left: Int, right: Int, top: Int, bottom: Int)

    private static let height = 150
    /// The width of a digit or letter, at most.
    private static let letter = 7
    /// More values of one period than that are drawn as a span.
    private static let barLimit = 4

    /// Nil when there is nothing to draw.
    /// - Parameter id: for the ids of its parts; of no other chart on the page.
    init?(_ series: TargetSeries, id: String) {
        columns = series.periods
        guard !columns.isEmpty else { return nil }
        (self.series, self.id) = (series, id)
        goal = series.target.value.label(unit: series.target.unit)
        scale = Scale(
            columns.flatMap(\.values).map(\.quantity.value) + [series.target.value.value], height: Self.height)
        let longest = columns.flatMap(\.values).map(\.label.unicodeScalars.count).max() ?? 0
        columnWidth = max(56, (longest + 2) * Self.letter + 11)
        let lines = columns.map(\.period.short.count).max() ?? 1
        margin = (left: 2, right: 8 + goal.unicodeScalars.count * (Self.letter + 3), top: 30, bottom: 14 + 16 * lines)
    }

    private var width: Int { margin.left + columns.count * columnWidth + margin.right }

    var svg: String {
        let height = margin.top + Self.height + margin.bottom
        return """
            <svg class="chart" role="img" aria-labelledby="\(id)-ten \(id)-mo-ta" viewBox="0 0 \(width) \(height)" \
            width="\(width)" height="\(height)"><title id="\(id)-ten">\(Markup.escape(series.target.name))</title>\
            <desc id="\(id)-mo-ta">\(Markup.escape(description))</desc>\(hatching)\
            \(marks.map(\.bar).joined())\(axis)\(targetLine)\(marks.map(\.label).joined())\(periods)</svg>
            """
    }

    /// “Mức phấn đấu: từ 80% trở lên. Năm 2021: 79,2% (chưa đạt); …”
    private var description: String {
        let values = columns.map { column in
            "\(column.period.text): "
                + column.values.map { "\($0.text) (\($0.verdict.label.lowercased()))" }.joined(separator: ", ")
        }
        return Catalogue.chartDescription(goal: series.target.goal, values: values.joined(separator: "; "))
    }

    private var hatching: String {
        """
        <pattern id="\(id)-soc" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <path class="hatch" d="M0 0V6"/></pattern>
        """
    }

    private func y(_ value: Double) -> Int { margin.top + Self.height - scale.pixels(value) }

    /// A bar, and what is written above it: texts come after the target's line, so that it doesn't cross them.
    private struct Mark {
        let bar: String
        let label: String
    }

    private var marks: [Mark] {
        columns.enumerated().flatMap { index, column in
            let left = margin.left + index * columnWidth
            return column.values.count > Self.barLimit ? [span(column.values, left)] : bars(column.values, left)
        }
    }

    private var periods: String {
        columns.enumerated().flatMap { index, column in
            let x = margin.left + index * columnWidth + columnWidth / 2
            return column.period.short.enumerated().map { line, words in
                text(words, x: x, y: margin.top + Self.height + 20 + 16 * line)
            }
        }.joined()
    }

    private func bars(_ values: [TargetSeries.Value], _ left: Int) -> [Mark] {
        let width = (columnWidth - 20) / values.count
        return values.enumerated().map { index, value in
            let x = left + 10 + index * width
            let label = values.count == 1 ? "\(value.verdict.sign) \(value.label)" : value.verdict.sign
            return Mark(
                bar: bar(x, width - (values.count == 1 ? 0 : 2), from: 0, to: value.quantity.value, value.verdict),
                label: text(label, x: x + width / 2, y: min(y(value.quantity.value), y(0)) - 6))
        }
    }

    /// From the least to the greatest of many values; as bad as its worst.
    private func span(_ values: [TargetSeries.Value], _ left: Int) -> Mark {
        let sorted = values.sorted { $0.quantity.value < $1.quantity.value }
        guard let least = sorted.first, let greatest = sorted.last else { return Mark(bar: "", label: "") }
        let verdict = values.contains { $0.verdict == .missed } ? Verdict.missed : .met
        return Mark(
            bar: bar(
                left + 18, columnWidth - 36, from: least.quantity.value, to: greatest.quantity.value, verdict),
            label: text(
                "\(least.label)–\(greatest.label)", x: left + columnWidth / 2, y: y(greatest.quantity.value) - 6))
    }

    private func bar(_ x: Int, _ width: Int, from: Double, to: Double, _ verdict: Verdict) -> String {
        let (top, bottom) = (min(y(from), y(to)), max(y(from), y(to)))
        let fill = verdict == .missed ? " fill=\"url(#\(id)-soc)\"" : ""
        return """
            <rect class="bar \(verdict.rawValue)" x="\(x)" y="\(top)" width="\(width)" \
            height="\(max(1, bottom - top))"\(fill)/>
            """
    }

    private func text(_ text: String, x: Int, y: Int) -> String {
        "<text x=\"\(x)\" y=\"\(y)\">\(Markup.escape(text))</text>"
    }

    private var axis: String {
        "<path class=\"axis\" d=\"M\(margin.left) \(y(0))H\(width - margin.right)\"/>"
    }

    private var targetLine: String {
        let line = y(series.target.value.value)
        return """
            <path class="goal" d="M\(margin.left) \(line)H\(width - margin.right)"/>\
            <text class="goal-label" x="\(width - margin.right + 4)" y="\(line + 4)">\(Markup.escape(goal))</text>
            """
    }
}

/// Values on a height of so many pixels, zero among them.
private struct Scale {
    private let least: Double
    private let span: Double
    private let height: Int

    init(_ values: [Double], height: Int) {
        let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
        least = low
        // All zero: any span will do.
        span = high > low ? high - low : 1
        self.height = height
    }

    /// Above the lower end.
    func pixels(_ value: Double) -> Int {
        let share = ((value - least) / span * Double(height)).rounded()
        return share.isFinite ? max(0, min(height, Int(share))) : 0
    }
}

extension Verdict {
    /// The sign that the theme's tables show, too.
    fileprivate var sign: String {
        switch self {
        case .met: "✓"
        case .exceeded: "▲"
        case .missed: "✗"
        }
    }
}
