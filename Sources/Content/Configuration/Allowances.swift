import Diagnostics
import Proofreading

private enum AllowFields {
    static let contacts = Field(
        "contacts", .list(of: .text),
        "Số điện thoại, thư điện tử, địa chỉ của cơ quan; @mien.gov.vn là mọi thư của miền ấy")
    static let secrecy = Field(
        "secrecy", .list(of: .text), "Tệp được phép mang dấu mật, nội bộ: quyet-dinh/2024/a.md")
    static let all = [contacts.schema, secrecy.schema]
}

extension FieldType where Value == Proofreader.Allowances {
    static var allowances: FieldType {
        .object(AllowFields.all) { mapping, reading in
            Proofreader.Allowances(
                contacts: mapping.list(AllowFields.contacts, &reading),
                marked: Set(mapping.list(AllowFields.secrecy, &reading)))
        }
    }
}

extension Proofreader {
    /// What a file's text would be told of, and the form of its bytes.
    func problems(in text: SourceText, source: String, path: String, kind: ProofText.Kind) -> [Diagnostic] {
        let problems = problems(in: ProofText(source: source, path: path, text: text.text, kind: kind))
        guard let decomposed = text.decomposed else { return problems }
        let place = SourceLocation(path, line: decomposed.line, column: decomposed.column)
        return problems + [Diagnostic(.decomposed(lines: decomposed.lines), at: place)]
    }
}
