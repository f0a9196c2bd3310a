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
    /// The rows of a list as UTF-8.
    func openData(_ roll: Roll, _ format: OpenData.Format) -> [UInt8] {
        let honours = roll.honours.map { register.honours[$0] }
        return switch format {
        case .csv: csv(honours)
        case .json: json(honours, path: roll.path)
        }
    }

    /// The text of a cell; nil when there is nothing to say.
    private func value(of column: OpenDataColumn, _ honour: Honour) -> String? {
        let (recipient, article, decision) = (honour.recipient, honour.decision.article, honour.decision.decision)
        return switch column {
        case .name: recipient.name
        case .kind: recipient.kind.rawValue
        case .position: recipient.position
        case .unit: honour.unit?.name ?? recipient.unit
        case .unitID: honour.unit?.id
        case .award: honour.awardName
        case .awardID: recipient.award.id
        case .class: recipient.award.class.map(String.init)
        case .year: String(honour.year)
        case .decision: decision.number.written
        case .issued: decision.issued?.iso
        case .issuer: decision.issuer
        case .campaigns: article.frontMatter.campaigns.map(\.value).joined(separator: " ")
        case .reason: recipient.reason
        case .posthumous: recipient.isPosthumous ? "true" : nil
        case .url: absolute(article.route)
        }
    }

    /// RFC 4180, with the byte order mark by which spreadsheets know UTF-8.
    private func csv(_ honours: [Honour]) -> [UInt8] {
        var writer = CSVWriter()
        for column in OpenDataColumn.allCases { writer.append(column.header) }
        writer.endRow()
        for honour in honours {
            for column in OpenDataColumn.allCases { writer.append(value(of: column, honour) ?? "") }
            writer.endRow()
        }
        return writer.bytes
    }

    private func json(_ honours: [Honour], path: String) -> [UInt8] {
        JSONWriter.object { json in
            json.member("title", configuration.title)
            json.member("agency", configuration.agency)
            json.member("url", absolute(path))
            json.member(
                "honours",
                array: { list in
                    for honour in honours {
                        list.element { object in
                            for column in OpenDataColumn.allCases {
                                guard let value = value(of: column, honour), !value.isEmpty else { continue }
                                object.member(named: column.rawValue, value)
                            }
                        }
                    }
                })
        } + [UInt8(ascii: "\n")]
    }
}

/// Writes comma-separated values (RFC 4180) as UTF-8 with a byte order mark.
private struct CSVWriter {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var follows = false

    private static let special = ByteSet { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }

    /// Quoted where it must be. A cell that a spreadsheet would run as a formula gets an apostrophe (OWASP, “CSV
    /// Injection”).
    mutating func append(_ cell: String) {
        if follows { bytes.append(UInt8(ascii: ",")) }
        follows = true
        var cell = cell
        cell.withUTF8 { cell in
            let isQuoted = Self.special.firstIndex(in: cell) != nil
            if isQuoted { bytes.append(UInt8(ascii: "\"")) }
            if let first = cell.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) {
                bytes.append(UInt8(ascii: "'"))
            }
            if isQuoted {
                for byte in cell { bytes.append(contentsOf: byte == 0x22 ? [0x22, 0x22] : [byte]) }
                bytes.append(UInt8(ascii: "\""))
            } else {
                bytes.append(contentsOf: cell)
            }
        }
    }

    mutating func endRow() {
        bytes.append(contentsOf: [0x0D, 0x0A])
        follows = false
    }
}
