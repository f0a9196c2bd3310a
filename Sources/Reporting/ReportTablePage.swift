import Diagnostics
import SiteModel

extension ReportTable {
    /// The table as HTML; where first cells repeat, each stands once above its rows, so that the columns fit on A4.
    var html: String {
        guard !rows.isEmpty else { return "<p>\(Catalogue.reportNothing)</p>" }
        let head = columns.dropFirst(isGrouped ? 1 : 0).map {
            "<th scope=\"col\">\(Markup.escape($0.title))</th>"
        }
        return """
            <div class="table" role="region" tabindex="0" aria-label="\(Markup.escape(title))">
            <table id="\(id)">
            <thead><tr>\(head.joined())</tr></thead>
            \(isGrouped ? groupedBody : "<tbody>\(lines(rows))</tbody>")\(foot)
            </table>
            </div>
            """
    }

    private var groupedBody: String {
        groups.map { group in
            let name = Markup.escape(group.name.text)
            let heading =
                "<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"\(columns.count - 1)\">\(name)</th></tr>"
            return "<tbody>\n\(heading)\(lines(group.rows.map { Array($0.dropFirst()) }))</tbody>"
        }.joined(separator: "\n")
    }

    private var foot: String {
        guard var total else { return "" }
        // The empty cell below the second column: the first one has no column of its own.
        if isGrouped { total.remove(at: 1) }
        return "\n<tfoot>\(lines([total]))</tfoot>"
    }

    private func lines(_ rows: [[Cell]]) -> String {
        "\n" + rows.map { "<tr>\(cells($0))</tr>\n" }.joined()
    }

    /// A row's first cell names it.
    private func cells(_ row: [Cell]) -> String {
        row.enumerated().map { index, cell in
            switch cell {
            case .text(let text) where index == 0: "<th scope=\"row\">\(Markup.escape(text))</th>"
            case .text(let text): "<td>\(Markup.escape(text))</td>"
            case .count(let count): "<td class=\"count\">\(count)</td>"
            }
        }.joined()
    }
}
