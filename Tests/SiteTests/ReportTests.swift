import Foundation
import Reporting
import SectionSupport
import Testing

/// What a report counts, and what it says of what it doesn't.
@Suite("A report counts what is there and names what is not") struct ReportTests {
    private static func table(_ id: String, of report: Report) throws -> [[String]] {
        let table = try #require(report.tables.first { $0.id == id })
        return (table.rows + [table.total].compactMap { $0 }).map { $0.map(\.text) }
    }

    private static func decision(_ keys: String, _ recipients: [String]) -> String {
        (["---", "title: Khen thưởng", "date: 2022-03-01", "summary: S.", keys, "recipients:"]
            + recipients.map { "  - {\($0)}" } + ["---", ""]).joined(separator: "\n")
    }

    @Test func peopleAreLeadersOrWorkersByTheListOrByTheirPositionsWords() async throws {
        let section = try TemporarySite.golden("section")
        let recipients = [
            "name: A, award: dh-ldtt, position: Phó Trưởng phòng", "name: B, award: dh-ldtt, position: Kế toán trưởng",
            "name: C, award: dh-ldtt, position: Chuyên viên chính",
            "name: D, award: dh-ldtt, position: Chuyên viên, role: lanh-dao", "name: E, award: dh-ldtt",
            "name: F, award: dh-ldtt, position: Phóng viên", "name: Phòng G, award: gk-co-so, kind: tap-the",
            "name: Hộ ông H, award: gk-co-so, kind: ho-gia-dinh",
        ]
        try section.folder.write(
            Self.decision("number: 1/QĐ-MAU\nissued: 2022-02-01\nreward_type: dot-xuat", recipients),
            to: "content/quyet-dinh/2022/a.md")
        let report = try await section.report("2022-01-01", "2022-12-31")
        #expect(
            try Self.table("awards", of: report) == [
                ["Cấp cơ sở", "Lao động tiên tiến", "6", "6", "3", "1", "2", "0", "0"],
                ["Cấp cơ sở", "Giấy khen", "2", "0", "0", "0", "0", "1", "1"],
                ["Tổng", "", "8", "6", "3", "1", "2", "1", "1"],
            ])
        #expect(
            try Self.table("reward_types", of: report) == [
                ["Khen thưởng đột xuất", "8", "6", "3", "1", "2", "1", "1"],
                ["Tổng", "8", "6", "3", "1", "2", "1", "1"],
            ])
        #expect(report.remarks.contains { $0.hasPrefix("2 lượt khen cá nhân chưa phân được") })
    }

    @Test func aDecisionCountsByItsDayOfSigningAndNotWhenAnnulled() async throws {
        let section = try TemporarySite.golden("section")
        let row = ["name: A, award: dh-ldtt"]
        for (name, keys) in [
            ("trong", "number: 1/QĐ-MAU\nissued: 2022-02-28"), ("ngoai", "number: 2/QĐ-MAU\nissued: 2022-01-31"),
            ("huy", "number: 3/QĐ-MAU\nissued: 2022-02-02\nstatus: huy-bo"), ("dang", "number: 4/QĐ-MAU"),
        ] {
            try section.folder.write(Self.decision(keys, row), to: "content/quyet-dinh/2022/\(name).md")
        }
        try section.folder.write(
            "---\ntitle: Chưa có danh sách\ndate: 2022-03-01\nsummary: S.\nnumber: 5/QĐ-MAU\nissued: 2022-02-05\n"
                + "declared_total: 7\n---\n", to: "content/quyet-dinh/2022/thieu.md")
        try section.folder.write(
            Self.decision("draft: true\nnumber: 6/QĐ-MAU\nissued: 2022-02-06", row),
            to: "content/quyet-dinh/2022/nhap.md")
        let report = try await section.report("2022-02-01", "2022-03-31")
        let numbers = try Self.table("decisions", of: report).map { $0[0] }
        #expect(numbers == ["5/QĐ-MAU", "1/QĐ-MAU", "4/QĐ-MAU", "Tổng"])
        #expect(try Self.table("awards", of: report).last?[2] == "2")
        for remark in [
            "Quyết định đã bị hủy bỏ, không tính: 3/QĐ-MAU.",
            "Quyết định chưa ghi ngày ký, tính theo ngày đăng: 4/QĐ-MAU.",
            "Quyết định chưa có danh sách được khen, không tính được số lượt khen: 5/QĐ-MAU.",
            "Bài chưa đăng hoặc không còn đăng, không tính: Khen thưởng.",
        ] {
            #expect(report.remarks.contains(remark), "\(report.remarks)")
        }
    }

    @Test func aResultCountsWhereItsPeriodEnds() async throws {
        let section = try TemporarySite.golden("section")
        func result(_ name: String, _ period: String, _ value: String) throws {
            try section.folder.write(
                """
                ---
                title: Kết quả \(name)
                date: 2023-01-15
                summary: S.
                campaigns: [thu]
                period: \(period)
                indicators: [{target: ho-so, value: \(value)}]
                ---
                """, to: "content/ket-qua/2023/\(name).md")
        }
        try section.folder.write(
            """
            ---
            title: Phong trào thử
            date: 2022-01-01
            start: 2022
            end: 2022-11-30
            level: co-so
            form: chuyen-de
            targets:
              - {id: ho-so, name: Hồ sơ đúng hạn, value: 95, unit: "%"}
              - {id: sang-kien, name: Sáng kiến, value: 2, unit: sáng kiến}
            ---
            """, to: "content/phong-trao/thu.md")
        try result("nam", "\"2022\"", "96")
        try result("nam-khac", "\"2022\"", "94")
        try result("giai-doan", "2021-2025", "97")
        let report = try await section.report("2022-07-01", "2022-12-31")
        let rows = try Self.table("indicators", of: report).filter { $0[0] == "Phong trào thử" }
        #expect(rows.map { $0[3...5].joined(separator: " ") } == ["Năm 2022 94% Chưa đạt", "Năm 2022 96% Vượt"])
        let campaigns = try Self.table("campaigns", of: report)
        #expect(campaigns.contains(["Cấp cơ sở", "2", "1", "1", "0", "0", "1", "1"]), "\(campaigns)")
        for remark in [
            "Kết quả của kỳ không kết thúc trong kỳ báo cáo, không tính: Kết quả giai-doan.",
            "Chỉ tiêu có giá trị khác nhau cho cùng một kỳ: Hồ sơ đúng hạn (Năm 2022).",
        ] {
            #expect(report.remarks.contains(remark), "\(report.remarks)")
        }
        #expect(
            report.remarks.contains { $0.hasPrefix("Chỉ tiêu chưa có kết quả trong kỳ:") && $0.contains("Sáng kiến") })
    }

    @Test(
        "A half-year and a year go by their names, any other period by its days",
        arguments: [
            ("2024-01-01", "2024-06-30", "6 tháng đầu năm 2024"), ("2024-07-01", "2024-12-31", "6 tháng cuối năm 2024"),
            ("2024-01-01", "2024-12-31", "khen thưởng năm 2024"),
            ("2023-12-16", "2024-06-14", "từ ngày 16 tháng 12 năm 2023 đến ngày 14 tháng 6 năm 2024"),
        ])
    func words(_ first: String, _ last: String, _ words: String) async throws {
        let html = try HTMLPage(try await TemporarySite.golden("section").report(first, last).html)
        #expect(html.text.contains(words))
    }

    @Test func whatAnEditorWroteCannotBecomeMarkup() async throws {
        let section = try TemporarySite.golden("hostile")
        let report = try await section.report("2000-01-01", "2030-12-31")
        #expect(try HTMLPage(report.html).tags("script").isEmpty)
        #expect(try JSONSerialization.jsonObject(with: Data(report.json)) is [String: Any])
    }
}
