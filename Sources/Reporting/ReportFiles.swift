import Diagnostics
import SiteModel
import Vietnamese

// The report for spreadsheets and for programs (docs/editors/report.md).
extension Report {
    /// Table after table: a line with the title, the header, the rows, the total, an empty line.
    package var csv: [UInt8] {
        var writer = CSVWriter()
        func row(_ cells: [String]) {
            for cell in cells { writer.append(cell) }
            writer.endRow()
        }
        row([Catalogue.reportSubject(period.words)])
        row([])
        for table in tables {
            row([table.title])
            row(table.columns.map(\.title))
            for cells in table.rows + [table.total].compactMap({ $0 }) { row(cells.map(\.text)) }
            row([])
        }
        row([Catalogue.reportRemarks])
        for remark in remarks { row([remark]) }
        return writer.bytes
    }

    package var json: [UInt8] {
        JSONWriter.object { json in
            json.member("from", period.lowerBound.iso)
            json.member("to", period.upperBound.iso)
            json.member("made_on", madeOn.iso)
            json.member("agency", agency)
            json.member("source", source)
            json.member(
                "tables",
                object: { member in
                    for table in tables { member.member(named: table.id, object: { table.write(to: &$0) }) }
                })
            json.member("remarks", array: { list in for remark in remarks { list.element(remark) } })
        } + [UInt8(ascii: "\n")]
    }
}

extension ReportTable {
    fileprivate func write(to json: inout JSONWriter) {
        json.member("title", title)
        json.member("rows", array: { list in for row in rows { list.element(object: { write(row, to: &$0) }) } })
        if let total { json.member("total", object: { write(total, to: &$0) }) }
    }

    /// Members by the columns' ids; empty cells are left out.
    private func write(_ row: [Cell], to json: inout JSONWriter) {
        for (column, cell) in zip(columns, row) {
            switch cell {
            case .text(let text) where text.isEmpty: break
            case .text(let text): json.member(named: column.id, text)
            case .count(let count): json.member(named: column.id, count)
            }
        }
    }
}

extension ClosedRange<Day> {
    /// “năm 2024”, “6 tháng đầu năm 2024”, “từ ngày … đến ngày …”.
    var words: String {
        let year = String(lowerBound.year)
        if lowerBound.year == upperBound.year {
            switch (lowerBound.iso.suffix(5), upperBound.iso.suffix(5)) {
            case ("01-01", "12-31"): return Catalogue.inYear(lowerBound.year)
            case ("01-01", "06-30"): return Catalogue.firstHalf(year[...])
            case ("07-01", "12-31"): return Catalogue.secondHalf(year[...])
            default: break
            }
        }
        return Catalogue.fromTo(lowerBound.official, upperBound.official)
    }
}
