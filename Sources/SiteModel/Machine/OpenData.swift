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
