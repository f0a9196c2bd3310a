/// Pseudo-random numbers that a seed gives again (SplitMix64).
struct ByteGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Bytes that look enough like a format to reach far into its reader.
enum RandomBytes {
    static let yaml = [
        "title: ", "date: ", "2024-02-05", "2024-02-31", "T08:30", "Z", "+07:00", "campaigns: ", "units: [van-phong",
        "]", "[",
        "{", "}", ",", ": ", ":", "\n", "\n", "\n", "\n  ", "\n- ", "- ", "  ", "\t", "\"", "'", "#", "&a ", "*a",
        "!!str ",
        "|\n", ">\n", "? ", "~", "null", "---\n", "...\n", "<<: ", "%YAML 1.2\n", "@", "`", "\\", "\\u12", "\r\n", "\r",
        "\u{FEFF}", "\0", "\u{1}", "\u{85}", "\u{2028}", "\u{FFFE}", "đ", "ơ\u{323}", "Thi đua", "95,5", "-1", "1e9",
        "true",
        "image: {src: a.png, alt: A}", "image:", "recipients: ", "award: ", "Huân chương Lao động hạng Ba", "hạng ",
        "class: ",
        "subject: ", "name: ", "targets: ", "value: ", "period: ", "parents: [a]", "aliases: [", "/a/../b", "draft: có",
        "start: 2024", "end: 2023", "number: ", "45/QĐ-BQLKKT", "file: ../../a", "recipients_file: a.md", "opens: ",
        "closes: ",
    ]

    static let markdown = [
        "---\n", "\n\n", "# ", "## ", "[a](", "b.md)", "../../a)", "a%zz)", "%C4%91)", "![](a.png)", "![a](", "<b>",
        "|a|\n|-|\n",
        "javascript:x)", "`", "```\n", "> ", "1. ", "*", "_", "&quot;", "<!--", "[a]: b.md\n", "?x#y)", "a:b)", "//a)",
        "#)",
    ]

    static let csv = [
        ",", ",", ";", "\t", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "\"\n", " ", "Nguyễn Văn A", "LĐTT", "Giấy khen",
        "name",
        "award", "Họ và tên", "Danh hiệu", "STT", "\u{FEFF}", "\0", "\u{85}", "\u{2028}", "\u{B}", "e\u{301}",
        "\u{301}", "x", "hạng",
        "Huân chương Lao động hạng ", "=1+1",
    ]

    static func any(count: Int, using generator: inout ByteGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// Every fourth seed gives bytes without sense; the others pieces of the format, now and then with a byte among them.
    static func text(seed: UInt64, _ pieces: [String]) -> [UInt8] {
        var generator = ByteGenerator(seed: seed)
        if seed % 4 == 0 { return any(count: 300, using: &generator) }
        return (0..<Int.random(in: 0...60, using: &generator)).flatMap { _ -> [UInt8] in
            let isByte = Int.random(in: 0..<200, using: &generator) == 0
            if isByte { return [UInt8.random(in: 0...255, using: &generator)] }
            return Array((pieces.randomElement(using: &generator) ?? "").utf8)
        }
    }
}
