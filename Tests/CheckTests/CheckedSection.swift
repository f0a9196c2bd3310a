import Foundation
import SectionSupport
import TestSupport

/// A small section without a fault, to be broken by a test and checked as an office does it.
struct CheckedSection {
    private let made: TemporarySite
    var folder: TemporaryFolder { made.folder }

    /// - Parameter files: more articles, or others in place of the section's own.
    init(_ files: [String: String] = [:]) throws {
        let own = ["site.yaml": Self.site, "tin-tuc/2024/hien-mau.md": Self.article("Ngày hội hiến máu")]
        made = try TemporarySite(SectionFiles(own).adding(files))
    }

    static let site = """
        title: Thi đua
        agency: Cơ quan mẫu
        base_url: https://vi-du.vn/thi-dua/

        """

    static func article(_ title: String, front: String = "", _ body: String = "Cơ quan tổ chức ngày hội.") -> String {
        "---\ntitle: \(title)\ndate: 2024-06-01\nsummary: Một câu nói điều chính.\n\(front)---\n\n\(body)\n"
    }

    /// Runs `tdkt check` on 15/6/2024.
    func check(_ arguments: String..., today: String = "2024-06-15") async throws -> TdktBinary.Outcome {
        try await TdktBinary.run(["check", "--today", today, "--lang", "en"] + arguments, in: folder.url)
    }

    /// The codes that a check tells, each as often as it does.
    func codes(_ arguments: [String] = [], today: String = "2024-06-15") async throws -> [String] {
        let outcome = try await TdktBinary.run(
            ["check", "--format", "json", "--today", today] + arguments, in: folder.url)
        return try outcome.output.split(separator: "\n").map { line in
            try JSONDecoder().decode(Finding.self, from: Data(line.utf8)).code
        }.sorted()
    }

    struct Finding: Decodable {
        let code: String
        let severity: String
        let path: String
        let line: Int?
        let column: Int?
        let message: [String: String]
    }
}
