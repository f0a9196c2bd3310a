import Content
import Diagnostics
import Testing

/// Whose problem it is: what is there only because of a draft stops nobody.
@Suite("Problems of drafts stop nobody") struct DraftProblemTests {
    private static func article(_ front: String, _ body: String = "Nội dung.") -> String {
        "---\ntitle: Bài viết\ndate: 2024-02-05\nsummary: Tóm tắt.\n\(front)---\n\n\(body)\n"
    }

    private static func decision(_ front: String) -> String { article("issued: 2024-02-01\n\(front)") }

    /// `code path`, of what counts and of what only drafts have.
    private func told(_ files: [String: String]) async throws -> (binding: [String], ofDrafts: [String]) {
        let all = CaseSection.standard.merging(files) { _, new in new }
        let found = try await SectionContent(parsing: SourceTree(texts: all), jobs: 2).found
        func words(_ problems: [Diagnostic]) -> [String] {
            Set(problems.filter { !$0.isNote }.map { "\($0.message.code) \($0.location.path.dropFirst(8))" }).sorted()
        }
        return (words(found.binding), words(found.ofDrafts))
    }

    @Test func whatADraftsFileSaysIsTheDrafts() async throws {
        let text = Self.article("draft: true\ntitel: x\ncampaigns: [khong-co]\n", "![Ảnh](khong-co.png)")
        let told = try await told(["tin-tuc/nhap.md": text])
        #expect(told.binding == [])
        #expect(
            told.ofDrafts == [
                "front-matter/unknown-key tin-tuc/nhap.md", "link/missing-file tin-tuc/nhap.md",
                "reference/unknown-campaign tin-tuc/nhap.md",
            ])
    }

    @Test func aDraftNeedNotBeComplete() async throws {
        let told = try await told(["tin-tuc/nhap.md": "---\ndraft: true\nunits: [khong-co]\n---\n"])
        #expect(told.binding == [])
        #expect(told.ofDrafts.contains("front-matter/missing-key tin-tuc/nhap.md"))
        #expect(told.ofDrafts.contains("reference/unknown-unit tin-tuc/nhap.md"))
    }

    @Test(arguments: [
        "---\ntitle: Bài\ndate: 2024-02-05\ndraft: true\n\nKhông có dòng đóng.\n",
        "---\ntitle: [\ndraft: true\n---\n",
        "---\ntitle: Bài\ndate: 2024-02-05\nsummary: S.\ndraft: có thể\n---\n",
        "---\ntitle: Bài\ndate: 2024-02-05\nsummary: S.\ndraft: true\ndraft: false\n---\n",
        "---\ntitle: Bài\ndate: 2024-02-05\nsummary: S.\nDraft: true\n---\n",
        "---\ntitle: Bài\ndate: 2024-02-05\nsummary: S.\nnote: {draft: true}\n---\n",
        "---\n- draft: true\n---\n",
        "draft: true\n",
        "---\ntitle: Hẹn giờ\ndate: 2099-02-05\nsummary: S.\ncampaigns: [khong-co]\n---\n",
        "---\ntitle: Hết hạn\ndate: 2024-02-05\nexpires: 2024-03-01\nsummary: S.\ncampaigns: [khong-co]\n---\n",
    ])
    func whatDoesNotSayPlainlyThatItIsADraftIsNone(text: String) async throws {
        let told = try await told(["tin-tuc/bai.md": text])
        #expect(told.binding.count == 1, "\(told)")
        #expect(told.ofDrafts == [])
    }

    // MARK: Files that several articles use

    private static let wrongList = "name,award\nNguyễn Thị Mẫu,dh-khong-co\n"

    @Test func aListOfADraftAloneIsTheDrafts() async throws {
        let told = try await told([
            "quyet-dinh/nhap.md": Self.decision("draft: true\nnumber: 1/QĐ-BQLKKT\nrecipients_file: ds.csv\n"),
            "quyet-dinh/ds.csv": Self.wrongList,
        ])
        #expect(told.binding == [])
        #expect(told.ofDrafts.contains { $0.hasSuffix(" quyet-dinh/ds.csv") }, "\(told)")
    }

    @Test func aListThatAPublishedDecisionUsesTooKeepsItsErrors() async throws {
        let told = try await told([
            "quyet-dinh/dang.md": Self.decision("number: 2/QĐ-BQLKKT\nrecipients_file: ds.csv\n"),
            "quyet-dinh/nhap.md": Self.decision("draft: true\nnumber: 1/QĐ-BQLKKT\nrecipients_file: ds.csv\n"),
            "quyet-dinh/ds.csv": Self.wrongList,
        ])
        #expect(told.binding.contains { $0.hasSuffix(" quyet-dinh/ds.csv") }, "\(told)")
    }

    /// It has its weight, and is not said again as a note.
    @Test func aSharedProblemIsToldOnce() async throws {
        let list = Self.wrongList
        let files = CaseSection.standard.merging([
            "quyet-dinh/dang.md": Self.decision("number: 2/QĐ-BQLKKT\nrecipients_file: ds.csv\n"),
            "quyet-dinh/nhap.md": Self.decision("draft: true\nnumber: 1/QĐ-BQLKKT\nrecipients_file: ds.csv\n"),
            "quyet-dinh/ds.csv": list,
        ]) { _, new in new }
        let problems = try await SectionContent(parsing: SourceTree(texts: files), jobs: 2).problems.sortedBySource()
        let ofList = problems.filter { $0.location.path.hasSuffix("ds.csv") }
        #expect(ofList.count == 1 && ofList.allSatisfy(\.isError), "\(ofList)")
    }

    // MARK: A draft and another article

    private static let campaign = "level: co-so\nform: thuong-xuyen\nstart: 2024\n"

    @Test func twoCampaignsOfOneIdOneOfThemADraft() async throws {
        let target = "targets: [{id: ti-le, name: Tỉ lệ, unit: \"%\", value: 90}]\n"
        let told = try await told([
            "phong-trao/a/moi.md": Self.article("draft: true\n" + Self.campaign),
            "phong-trao/b/moi.md": Self.article(Self.campaign + target),
            "ket-qua/kq.md": Self.article(
                "campaigns: [moi]\nstage: so-ket\nperiod: 2024-H1\n"
                    + "indicators: [{name: Tỉ lệ, value: 80, unit: \"%\", target: ti-le}]\n"),
        ])
        #expect(told.binding == [], "the draft neither takes the id nor hides the published campaign's targets")
        #expect(told.ofDrafts.contains("reference/duplicate-campaign phong-trao/b/moi.md"), "\(told)")
    }

    @Test func aPublishedArticleMayNameADraftCampaignAsBefore() async throws {
        let told = try await told([
            "phong-trao/moi.md": Self.article("draft: true\n" + Self.campaign),
            "tin-tuc/bai.md": Self.article("campaigns: [moi]\n"),
        ])
        #expect(told.binding == [] && told.ofDrafts == [], "\(told)")
    }

    @Test func twoDecisionsOfOneNumber() async throws {
        let (first, second) = ("number: 1/QĐ-BQLKKT\n", "number: 1/QĐ-BQLKKT\ndraft: true\n")
        let withDraft = try await told([
            "quyet-dinh/a.md": Self.decision(second), "quyet-dinh/b.md": Self.decision(first),
        ])
        #expect(withDraft.binding == [])
        #expect(withDraft.ofDrafts == ["decision/repeated-number quyet-dinh/b.md"])
        let published = try await told([
            "quyet-dinh/a.md": Self.decision(first), "quyet-dinh/b.md": Self.decision(first),
            "quyet-dinh/c.md": Self.decision(second),
        ])
        #expect(published.binding == ["decision/repeated-number quyet-dinh/b.md"])
        #expect(published.ofDrafts == ["decision/repeated-number quyet-dinh/c.md"])
    }

    private static func exemplar(decision: String) -> String {
        article(
            "subject: {name: Nguyễn Thị Mẫu, kind: ca-nhan, unit: van-phong}\nstage: phat-hien\n"
                + "awards: [{award: dh-ldtt, year: 2024, decision: \(decision)}]\n")
    }

    private static let others = "recipients: [{name: Lê Văn Thử, unit: van-phong, award: dh-ldtt}]\n"

    @Test func aClaimAboutADecisionThatIsADraft() async throws {
        let told = try await told([
            "dien-hinh/mau.md": Self.exemplar(decision: "1/QĐ-BQLKKT"),
            "quyet-dinh/nhap.md": Self.decision("draft: true\nnumber: 1/QĐ-BQLKKT\n" + Self.others),
        ])
        #expect(told.binding == [], "its list may still change")
        #expect(told.ofDrafts == ["award/not-in-decision dien-hinh/mau.md"])
    }

    @Test func aDraftDoesNotProveAClaimAgainstAPublishedDecision() async throws {
        let told = try await told([
            "dien-hinh/mau.md": Self.exemplar(decision: "1/QĐ-BQLKKT"),
            "quyet-dinh/dang.md": Self.decision("number: 1/QĐ-BQLKKT\n" + Self.others),
            "quyet-dinh/nhap.md": Self.decision(
                "draft: true\nnumber: 1/QĐ-BQLKKT\nissuer: Sở Nội vụ\n"
                    + "recipients: [{name: Nguyễn Thị Mẫu, unit: van-phong, award: dh-ldtt}]\n"),
        ])
        #expect(told.binding == ["award/not-in-decision dien-hinh/mau.md"])
    }

    @Test func aClaimThatNoDecisionBearsOutIsToldWhateverDraftsThereAre() async throws {
        let told = try await told([
            "dien-hinh/mau.md": Self.exemplar(decision: "7/QĐ-BQLKKT"),
            "quyet-dinh/nhap.md": Self.decision("draft: true\nnumber: 1/QĐ-BQLKKT\n" + Self.others),
        ])
        #expect(told.binding == ["award/unknown-decision dien-hinh/mau.md"])
        #expect(told.ofDrafts == [], "the nearest number is another one with the draft; the problem is one")
    }

    @Test func aDraftDecisionThatCannotBeReadYetMakesNoClaimUnknown() async throws {
        let told = try await told([
            "dien-hinh/mau.md": Self.exemplar(decision: "1/QĐ-BQLKKT"),
            "quyet-dinh/nhap.md": Self.decision("draft: true\n" + Self.others),
        ])
        #expect(told.binding == [])
    }

    @Test func twoResultsOfOnePeriod() async throws {
        func result(_ value: Int, _ more: String = "") -> String {
            Self.article(
                "\(more)campaigns: [moi]\nstage: so-ket\nperiod: 2024-H1\n"
                    + "indicators: [{name: Tỉ lệ, value: \(value), unit: \"%\", target: ti-le}]\n")
        }
        let told = try await told([
            "phong-trao/moi.md": Self.article(
                Self.campaign + "targets: [{id: ti-le, name: Tỉ lệ, unit: \"%\", value: 90}]\n"),
            "ket-qua/a.md": result(80, "draft: true\n"), "ket-qua/b.md": result(85),
        ])
        #expect(told.binding == [])
        #expect(told.ofDrafts == ["result/contradicting-values ket-qua/b.md"])
    }

    // MARK: The office's weights

    @Test func theOfficesWeightComesFirst() async throws {
        let site = (CaseSection.standard["site.yaml"] ?? "") + "checks:\n  front-matter/title-full-stop: off\n"
        let files = CaseSection.standard.merging([
            "site.yaml": site,
            "tin-tuc/nhap.md": "---\ntitle: Bài.\ndate: 2024-02-05\nsummary: S.\ndraft: true\n---\n",
        ]) { _, new in new }
        let problems = try await SectionContent(parsing: SourceTree(texts: files), jobs: 2).problems
        #expect(problems.map(\.message.code) == ["checks/silenced"])

        let strict = files.merging(["site.yaml": site.replacing(": off", with: ": error")]) { _, new in new }
        let content = try await SectionContent(parsing: SourceTree(texts: strict), jobs: 2)
        #expect(content.found.ofDrafts.map(\.message.severity) == [.error])
        #expect(content.problems.map(\.message.severity) == [.note])
        #expect(content.problems.first?.message.help?.vi.contains("bản nháp") == true)
    }

    @Test func titlesThatRequireOthersCountWithoutDrafts() async throws {
        let site = (CaseSection.standard["site.yaml"] ?? "") + "checks:\n  award/prerequisite: error\n"
        func decision(_ number: Int, _ year: Int, _ recipient: String, _ more: String = "") -> String {
            "---\ntitle: Khen thưởng\ndate: \(year)-12-20\nissued: \(year)-12-10\nsummary: S.\n\(more)number: \(number)/QĐ-BQLKKT\n"
                + "recipients: [{\(recipient), unit: van-phong}]\n---\n"
        }
        let (first, higher) = (
            "name: Nguyễn Thị Mẫu, award: dh-cstd-co-so", "name: Nguyễn Thị Mẫu, award: dh-cstd-tinh"
        )
        let told = try await told([
            "site.yaml": site,
            "quyet-dinh/a.md": decision(1, 2021, first),
            "quyet-dinh/b.md": decision(2, 2024, higher, "issuer: UBND tỉnh Gia Lai\n"),
            // With it the register would hold the first title of two years, and ask for both.
            "quyet-dinh/c.md": decision(3, 2022, "name: Lê Văn Thử, award: dh-cstd-co-so", "draft: true\n"),
        ])
        #expect(told.binding == [])
        #expect(told.ofDrafts == ["award/prerequisite quyet-dinh/b.md"])
    }
}
