import Content
import Diagnostics

/// The register as files for other programs (docs/open-data.md).
package enum OpenData {
    package enum Format: String, Sendable, CaseIterable { case csv, json }
}

/// The columns, in the order of the CSV.
enum OpenDataColumn: String, CaseIterable {
    case name, kind, position, unit
    case unitID = "unit_id"
    case award
    case awardID = "award_id"
    case `class`, year, decision, issued, issuer, campaigns, reason, posthumous, url

    var header: String {
        switch self {
        case .name: "Họ tên, tên tập thể"
        case .kind: "Đối tượng"
        case .position: "Chức vụ"
        case .unit: "Đơn vị"
        case .unitID: "Mã đơn vị"
        case .award: "Danh hiệu, hình thức khen thưởng"
        case .awardID: "Mã danh hiệu, hình thức"
        case .class: "Hạng"
        case .year: "Năm"
        case .decision: "Số quyết định"
        case .issued: "Ngày quyết định"
        case .issuer: "Cơ quan ban hành"
        case .campaigns: "Mã phong trào"
        case .reason: "Thành tích"
        case .posthumous: "Truy tặng"
        case .url: "Địa chỉ"
        }
    }
}

extension Site {
    func openData(_ roll: Roll, _ format: OpenData.Format) -> String {
        let rows = roll.honours.map { position in
            OpenDataColumn.allCases.map { value(of: $0, register.honours[position]) }
        }
        return switch format {
        case .csv: Self.csv(rows)
        case .json: json(rows, path: roll.path)
        }
    }

    /// The text of a cell; empty when there is nothing to say.
    private func value(of column: OpenDataColumn, _ honour: Honour) -> String {
        let (recipient, article) = (honour.recipient, articles[honour.decision])
        guard case .decision(let decision) = article.details else { return "" }
        return switch column {
        case .name: recipient.name
        case .kind: recipient.kind.rawValue
        case .position: recipient.position ?? ""
        case .unit: recipient.unit.map(unitName) ?? ""
        case .unitID: honour.unit ?? ""
        case .award: name(of: recipient.award)
        case .awardID: recipient.award.id ?? ""
        case .class: recipient.award.class.map(String.init) ?? ""
        case .year: String(honour.year)
        case .decision: decision.number.written
        case .issued: decision.issued?.iso ?? ""
        case .issuer: decision.issuer ?? ""
        case .campaigns: article.frontMatter.campaigns.map(\.value).joined(separator: " ")
        case .reason: recipient.reason ?? ""
        case .posthumous: recipient.isPosthumous ? "true" : ""
        case .url: absolute(article.route)
        }
    }

    /// RFC 4180, with the byte order mark by which spreadsheets know UTF-8.
    private static func csv(_ rows: [[String]]) -> String {
        let lines = [OpenDataColumn.allCases.map(\.header)] + rows
        return "\u{FEFF}" + lines.map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// Quoted where it must be. A cell that a spreadsheet would run as a formula gets an apostrophe (OWASP, “CSV
    /// Injection”).
    private static func csvCell(_ text: String) -> String {
        let isFormula = text.utf8.first.map { [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.utf8.contains(where: { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    private func json(_ rows: [[String]], path: String) -> String {
        let bytes = JSONWriter.object { json in
            json.member("title", configuration.title)
            json.member("agency", configuration.agency)
            json.member("url", absolute(path))
            json.member(
                "honours",
                array: { list in
                    for row in rows {
                        list.element { object in
                            for (column, value) in zip(OpenDataColumn.allCases, row) where !value.isEmpty {
                                object.member(named: column.rawValue, value)
                            }
                        }
                    }
                })
        }
        return String(decoding: bytes, as: UTF8.self) + "\n"
    }
}
