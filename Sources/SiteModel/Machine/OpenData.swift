import Content
import Diagnostics

/// The register as files for other programs (docs/reference/open-data.md).
package enum OpenData {
    package enum Format: String, Sendable, CaseIterable { case csv, json }
}

/// The columns, in the order of the CSV: what a recipient has of its own, then what it has of its decision.
enum OpenDataColumn: CaseIterable {
    case name, kind, position, unit, unitID, award, awardID, `class`, reason, posthumous
    case year, decision, issued, issuer, campaigns, url

    static let ofDecision: [OpenDataColumn] = [.year, .decision, .issued, .issuer, .campaigns, .url]

    /// Its member in JSON.
    var key: StaticString {
        switch self {
        case .name: "name"
        case .kind: "kind"
        case .position: "position"
        case .unit: "unit"
        case .unitID: "unit_id"
        case .award: "award"
        case .awardID: "award_id"
        case .class: "class"
        case .reason: "reason"
        case .posthumous: "posthumous"
        case .year: "year"
        case .decision: "decision"
        case .issued: "issued"
        case .issuer: "issuer"
        case .campaigns: "campaigns"
        case .url: "url"
        }
    }

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
        case .reason: "Thành tích"
        case .posthumous: "Truy tặng"
        case .year: "Năm"
        case .decision: "Số quyết định"
        case .issued: "Ngày quyết định"
        case .issuer: "Cơ quan ban hành"
        case .campaigns: "Mã phong trào"
        case .url: "Địa chỉ"
        }
    }
}

extension Site {
    /// The rows of a list as UTF-8.
    package func openData(_ roll: Roll, _ format: OpenData.Format) -> [UInt8] {
        switch format {
        case .csv: csv(roll.honours)
        case .json: json(roll.honours, path: roll.path)
        }
    }

    /// The texts of the columns up to `posthumous`, without a list of them in between: there are many.
    private func tell(_ honour: Honour, _ cell: (OpenDataColumn, String?) -> Void) {
        let recipient = honour.recipient
        cell(.name, recipient.name)
        cell(.kind, recipient.kind.rawValue)
        cell(.position, recipient.position)
        cell(.unit, honour.unit?.name ?? recipient.unit)
        cell(.unitID, honour.unit?.id)
        cell(.award, honour.awardName)
        cell(.awardID, recipient.award.id)
        cell(.class, recipient.award.class.map(String.init))
        cell(.reason, recipient.reason)
        cell(.posthumous, recipient.isPosthumous ? "true" : nil)
    }

    private func values(_ honouring: HonouringDecision) -> [String?] {
        let (article, decision) = (article(of: honouring), honouring.decision)
        return [
            String(honouring.year), decision.number.written, decision.issued?.iso, decision.issuer,
            article.frontMatter.campaigns.map(\.value).joined(separator: " "), absolute(article.route),
        ]
    }

    /// RFC 4180, with the byte order mark by which spreadsheets know UTF-8.
    private func csv(_ honours: [Int]) -> [UInt8] {
        var writer = CSVWriter()
        for column in OpenDataColumn.allCases { writer.append(column.header) }
        writer.endRow()
        var tails = Tails { [self] decision in
            var tail = CSVWriter(part: ())
            for value in values(decision) { tail.append(value ?? "") }
            return tail.bytes
        }
        for position in honours {
            let honour = register.honours[position]
            tell(honour) { writer.append($1 ?? "") }
            writer.append(cells: tails[honour.decision])
            writer.endRow()
        }
        return writer.bytes
    }

    private func json(_ honours: [Int], path: String) -> [UInt8] {
        var tails = Tails { [self] decision in
            JSONWriter.members { json in
                for (column, value) in zip(OpenDataColumn.ofDecision, values(decision)) {
                    if let value { json.member(column.key, nonEmpty: value) }
                }
            }
        }
        return JSONWriter.object { json in
            json.member("title", configuration.title)
            json.member("agency", configuration.agency)
            json.member("url", absolute(path))
            json.member(
                "honours",
                array: { list in
                    for position in honours {
                        let honour = register.honours[position]
                        list.element { object in
                            tell(honour) { column, value in
                                if let value { object.member(column.key, nonEmpty: value) }
                            }
                            object.append(members: tails[honour.decision])
                        }
                    }
                })
        } + [UInt8(ascii: "\n")]
    }
}

/// What the rows of one decision end in, written once for each decision.
private struct Tails {
    let make: (HonouringDecision) -> [UInt8]
    private var known: [Int: [UInt8]] = [:]

    init(_ make: @escaping (HonouringDecision) -> [UInt8]) { self.make = make }

    subscript(decision: HonouringDecision) -> [UInt8] {
        mutating get { known.value(for: decision.number) { _ in make(decision) } }
    }
}
