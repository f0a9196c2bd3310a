import Content
import Diagnostics
import SectionSupport
import Testing

/// Whatever bytes a file holds, reading gives values and problems; a failure names its seed.
@Suite("Any bytes at all give values and problems") struct HostileInputTests {
    private static let count: UInt64 = 2_000
    private static let head = Array("---\ntitle: A\ndate: 2024-02-05\nsummary: S.\n".utf8)

    private func read(_ files: [String: [UInt8]]) async throws -> SectionContent {
        let all = SectionFiles(bytes: files).adding(CaseSection.standard)
        return try await SectionContent(parsing: all.tree, jobs: 2)
    }

    /// Makes the files of every seed and reads them, a hundred seeds to a tree; files are named after their seeds.
    private func check(_ make: (UInt64) -> [String: [UInt8]]) async throws {
        for first in stride(from: 0, to: Self.count, by: 100) {
            let files = (first..<(first + 100)).reduce(into: [:]) { $0.merge(make($1)) { _, new in new } }
            for problem in try await read(files).problems {
                let (line, column) = (problem.location.line ?? 1, problem.location.column ?? 1)
                let bytes = files[String(problem.location.path.dropFirst("content/".count))] ?? []
                let lines = 1 + bytes.count { $0 == 10 || $0 == 13 }
                #expect(line >= 1 && line <= lines + 1 && column >= 1, "\(problem)")
                #expect(!problem.message.text.vi.isEmpty && !problem.message.text.en.isEmpty, "\(problem)")
            }
        }
    }

    @Test("A front matter")
    func frontMatter() async throws {
        let folders = ["tin-tuc", "dien-hinh", "quyet-dinh", "ket-qua", "phong-trao", "lay-y-kien", "van-ban"]
        try await check { seed in
            let bytes = Self.head + RandomBytes.text(seed: seed, RandomBytes.yaml) + Array("\n---\nThân.\n".utf8)
            return ["\(folders[Int(seed % 7)])/\(seed).md": bytes]
        }
    }

    @Test("A whole article")
    func article() async throws {
        try await check { seed in
            ["tin-tuc/\(seed).md": RandomBytes.text(seed: seed, RandomBytes.yaml + RandomBytes.markdown)]
        }
    }

    @Test("A list of recipients")
    func recipients() async throws {
        try await check { seed in
            let article = Self.head + Array("number: 1/QĐ-BQLKKT\nrecipients_file: \(seed).csv\n---\n".utf8)
            let header = seed % 3 == 0 ? [] : Array("name,award,reason\n".utf8)
            let list = header + RandomBytes.text(seed: seed, RandomBytes.csv)
            return ["quyet-dinh/\(seed).md": article, "quyet-dinh/\(seed).csv": list]
        }
    }

    @Test("An image: random, or a real one with bytes changed and cut")
    func image() {
        for seed in 0..<Self.count {
            var generator = ByteGenerator(seed: seed)
            var bytes = ImageFile.all.randomElement(using: &generator)?.bytes ?? []
            for _ in 0..<Int.random(in: 0...8, using: &generator) {
                guard let place = bytes.indices.randomElement(using: &generator) else { break }
                bytes[place] = UInt8.random(in: 0...255, using: &generator)
            }
            if seed % 2 == 0 { bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))) }
            if seed % 5 == 0 { bytes = bytes.prefix(4) + RandomBytes.any(count: 200, using: &generator) }
            let size = ImageHeader.size(bytes)
            #expect(size.map { $0.width > 0 && $0.height > 0 } ?? true, "seed \(seed)")
        }
    }

    @Test(
        "Nesting without end is a problem, not the end of the process",
        arguments: ["[", "{a: ", "- ", "? ", "[{a: ", "\"", "&a [", "!!seq [", "> "])
    func nesting(_ opening: String) async throws {
        let text = "---\ntitle: " + String(repeating: opening, count: 100_000) + "\n---\n"
        #expect(try await read(["tin-tuc/a.md": Array(text.utf8)]).problems.hasErrors)
    }

    @Test("Aliases of aliases are no way to fill the memory", arguments: ["campaigns: *a9", "? *a9\n: x"])
    func aliases(_ use: String) async throws {
        let levels = (1...9).map {
            "x\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ","))]"
        }
        let text = "---\ntitle: A\ndate: 2024-02-05\nx0: &a0 b\n\(levels.joined(separator: "\n"))\n\(use)\n---\n"
        #expect(try await read(["tin-tuc/a.md": Array(text.utf8)]).problems.hasErrors)
    }
}
