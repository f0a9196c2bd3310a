import Diagnostics
import Proofreading

/// What `site.yaml` says of the section as a whole.
package struct SiteConfiguration: Sendable {
    package struct NamedLink: Sendable {
        package let title: String
        package let url: String
    }
    package let title: String
    package let agency: String
    package let description: String?
    /// Where the section will be: absolute, ends in `/`.
    package let baseURL: String
    /// Entries of a list's page.
    package let pageSize: Int
    /// Whether there is a register of honours, with the pages of awards and units.
    package let hasRegister: Bool
    /// Whether there is a search page, with its index and a box on every page.
    package let hasSearch: Bool
    /// The agency's portal, around which the section stands.
    package let hostHome: String?
    package let headerLinks: [NamedLink]
    package let footerLinks: [NamedLink]
    package let contactAddress: String?
    package let contactNote: String?
    /// What searches the section for visitors whose browser runs no scripts.
    package let webSearch: WebSearch?
    package let checks: RuleWeights
    /// What may stand in texts though a rule would tell it.
    package let allowances: Proofreader.Allowances
    package let attachments: AttachmentSettings
    package let holidays: Holidays
    package let report: ReportSettings
    package let freshness: FreshnessSettings
    /// Where the section goes; the first is the default.
    package let targets: [PublishTarget]

    /// The path of `baseURL`: `/thi-dua-khen-thuong/`.
    package var basePath: String {
        let afterScheme = baseURL.range(of: "://").map { baseURL[$0.upperBound...] } ?? baseURL[...]
        return afterScheme.firstIndex(of: "/").map { String(afterScheme[$0...]) } ?? "/"
    }

    /// `https://bqlkkt.gialai.gov.vn`, without the path.
    package var origin: String { String(baseURL.dropLast(basePath.count)) }
}

enum SiteFields {
    static let title = Field("title", .text, required: true, "Tên chuyên mục")
    static let agency = Field("agency", .text, required: true, "Tên cơ quan")
    static let description = Field("description", .text, "Một câu giới thiệu chuyên mục")
    static let baseURL = Field("base_url", .text, required: true, "Địa chỉ của chuyên mục trên mạng, https://…/")
    static let pageSize = Field("page_size", .integer, "Số bài trên một trang danh sách")
    static let register = Field("register", .boolean, "false: không có bảng vàng, trang danh hiệu và trang đơn vị")
    static let search = Field("search", .boolean, "false: không có trang tìm kiếm và ô tìm kiếm")
    static let host = Field("host", .host, "Cổng thông tin của cơ quan: home, header_links, footer_links")
    static let contact = Field("contact", .contact, "Nơi liên hệ: address, note")
    static let checks = Field("checks", .ruleWeights, "Quy tắc kiểm tra theo mã: error, warning, note hoặc off")
    static let allow = Field(
        "allow", .allowances, "Điều được phép đăng: contacts (liên hệ của cơ quan), secrecy (tệp có dấu mật)")
    static let attachments = Field(
        "attachments", .attachments, "Tệp đính kèm: allow (tệp được phép dù loại ấy không được), max_size (20 MB)")
    static let holidays = Field(
        "holidays", .list(of: .dayInterval), "Ngày nghỉ lễ, Tết: 2025-04-07 hoặc cả đợt 2025-01-25/2025-02-02")
    static let report = Field(
        "report", .report, "Thể thức báo cáo: superior, place, symbol, form, position, signer, sent_to")
    static let freshness = Field("freshness", .freshness, "Khi nào nhắc chuyên mục chậm cập nhật: quiet_days, reports")
    static let webSearch = Field(
        "web_search", .choice(WebSearch.self),
        "Máy tìm kiếm khi trình duyệt không chạy mã lệnh")
    static let publish = Field(
        "publish", .publishTargets, "Đích phát hành theo tên: directory, ssh, zip, object-storage")
    static let all = [
        title.schema, agency.schema, description.schema, baseURL.schema, pageSize.schema, register.schema,
        search.schema,
        host.schema, contact.schema, checks.schema, allow.schema, attachments.schema, holidays.schema, report.schema,
        freshness.schema,
        webSearch.schema, publish.schema,
    ]
}

extension SiteConfiguration {
    init?(_ mapping: MappingReader, _ reading: inout FrontMatterReading) {
        typealias Fields = SiteFields
        let (title, agency) = (mapping.value(Fields.title, &reading), mapping.value(Fields.agency, &reading))
        let baseURL = mapping.value(Fields.baseURL, &reading)
        let host = mapping.value(Fields.host, &reading)
        let contact = mapping.value(Fields.contact, &reading)
        if let baseURL, !Self.isAbsolute(baseURL), let node = mapping.node(of: "base_url") {
            reading.report(.badBaseURL(baseURL), at: node)
        }
        pageSize = min(1000, max(1, mapping.value(Fields.pageSize, &reading) ?? 20))
        hasRegister = mapping.value(Fields.register, &reading) ?? true
        hasSearch = mapping.value(Fields.search, &reading) ?? true
        description = mapping.value(Fields.description, &reading)
        checks = mapping.value(Fields.checks, &reading) ?? RuleWeights()
        allowances = mapping.value(Fields.allow, &reading) ?? Proofreader.Allowances()
        attachments = mapping.value(Fields.attachments, &reading) ?? AttachmentSettings()
        holidays = Holidays(mapping.list(Fields.holidays, &reading))
        report = mapping.value(Fields.report, &reading) ?? .none
        freshness = mapping.value(Fields.freshness, &reading) ?? .none
        webSearch = mapping.value(Fields.webSearch, &reading)
        targets = mapping.value(Fields.publish, &reading) ?? []
        guard let title, let agency, let baseURL else { return nil }
        (self.title, self.agency) = (title, agency)
        self.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
        (hostHome, headerLinks) = (host?.home, host?.headerLinks ?? [])
        footerLinks = host?.footerLinks ?? []
        (contactAddress, contactNote) = (contact?.address, contact?.note)
    }

    private static func isAbsolute(_ url: String) -> Bool {
        url.wholeMatch(of: #/https?:\/\/[A-Za-z0-9.\-]+(:\d+)?(\/[A-Za-z0-9._~\-\/]*)?/#) != nil
    }
}

/// The agency's portal, around which the section stands.
struct Host {
    let home: String?
    let headerLinks: [SiteConfiguration.NamedLink]
    let footerLinks: [SiteConfiguration.NamedLink]
}

/// Whom visitors can turn to.
struct Contact {
    let address: String?
    let note: String?
}

private enum HostFields {
    static let home = Field("home", .address, "Trang chủ của cơ quan")
    static let header = Field("header_links", .list(of: .namedLink), "Liên kết đầu trang")
    static let footer = Field("footer_links", .list(of: .namedLink), "Liên kết cuối trang")
    static let all = [home.schema, header.schema, footer.schema]
}

private enum LinkFields {
    static let title = Field("title", .text, required: true, "Chữ của liên kết")
    static let url = Field("url", .address, required: true, "Địa chỉ")
}

private enum ContactFields {
    static let address = Field("address", .text, "Nơi nhận")
    static let note = Field("note", .text, "Ghi chú")
}

extension FieldType where Value == SiteConfiguration.NamedLink {
    fileprivate static var namedLink: FieldType {
        .object([LinkFields.title.schema, LinkFields.url.schema]) { mapping, reading in
            let url = mapping.value(LinkFields.url, &reading)
            guard let title = mapping.value(LinkFields.title, &reading), let url else { return nil }
            return SiteConfiguration.NamedLink(title: title, url: url)
        }
    }
}

extension FieldType where Value == Host {
    static var host: FieldType {
        .object(HostFields.all) { mapping, reading in
            Host(
                home: mapping.value(HostFields.home, &reading), headerLinks: mapping.list(HostFields.header, &reading),
                footerLinks: mapping.list(HostFields.footer, &reading))
        }
    }
}

extension FieldType where Value == Contact {
    static var contact: FieldType {
        .object([ContactFields.address.schema, ContactFields.note.schema]) { mapping, reading in
            Contact(
                address: mapping.value(ContactFields.address, &reading),
                note: mapping.value(ContactFields.note, &reading))
        }
    }
}
