import Diagnostics
import Vietnamese

// What is read of single texts whose meaning is known: titles, summaries, the words of links and images.
extension Proofreader {
    private static let longest = 120

    package static func problems(inTitle title: String) -> [Message] {
        let count = title.unicodeScalars.count
        return (isAllCaps(title) ? [.allCapsTitle()] : []) + (count > longest ? [.longTitle(count)] : [])
    }

    /// Three words or more, so that ĐHĐCĐ 2024 and names of bodies pass.
    private static func isAllCaps(_ title: String) -> Bool {
        let letters = title.unicodeScalars.lazy.filter { $0.properties.isAlphabetic }
        guard title.utf8.count > 12, !letters.contains(where: { $0.properties.isLowercase }) else { return false }
        return title.split(separator: " ").count { $0.count { $0.isLetter } >= 2 } >= 3
    }

    /// Cut off by a field's limit or by hand: “…” at its end, or a sign or word after which a sentence must go on.
    package static func isCut(_ summary: String) -> Bool {
        // What matters is at the very end. By bytes, since the summary of every article is read.
        let end = summary.utf8.suffix(24)
        func ends(_ with: String) -> Bool { end.suffix(with.utf8.count).elementsEqual(with.utf8) }
        if ["v.v...", "v.v…", "v.v."].contains(where: ends) { return false }
        if ["…", "...", "…]", "...]", ",", ";"].contains(where: ends) { return true }
        guard let last = end.split(separator: UInt8(ascii: " ")).last, last.count <= longestUnfinished else {
            return false
        }
        return unfinished.contains(String(decoding: last, as: UTF8.self).lowercased())
    }

    private static let unfinished: Set<String> = [
        "và", "của", "các", "những", "với", "để", "tại", "hoặc", "do", "về", "bởi", "là",
    ]
    /// In bytes.
    private static let longestUnfinished = unfinished.map(\.utf8.count).max() ?? 0

    private static let vague: Set<String> = [
        "tai day", "o day", "day", "xem them", "click here", "here", "bam vao day", "nhan vao day", "xem tai day",
        "chi tiet", "xem chi tiet", "doc them", "doc tiep", "xem tiep", "more", "read more", "link", "lien ket",
        "nhap vao day", "click vao day", "tai ve tai day", "xem o day", "chi tiet tai day", "xem chi tiet tai day",
        "them", "bam de xem", "tai ve",
    ]

    private static let marks = Set("[]()>»›→.…!:\"“”".unicodeScalars)

    /// Whether a link's text says nothing of where it leads.
    package static func isVague(_ text: String) -> Bool {
        guard text.utf8.count <= 40, !isName(text.utf8) else { return false }
        let ends = text.unicodeScalars.filter { !marks.contains($0) }
        return vague.contains(Fold.fold(String(String.UnicodeScalarView(ends))))
    }

    /// A capital after small letters, as names and documents have them: quickly told, and most links are such.
    private static func isName(_ text: String.UTF8View) -> Bool {
        var hasSmall = false
        for byte in text {
            if hasSmall, (65...90).contains(byte) { return true }
            hasSmall = hasSmall || (97...122).contains(byte)
        }
        return false
    }

    /// Whether an alternative text is the image's file name, or a file name at all.
    package static func isFileName(_ alt: String, of destination: String) -> Bool {
        let alt = alt.lowercased()
        guard !alt.isEmpty, !alt.contains(" ") || alt.hasSuffix(".jpg") || alt.hasSuffix(".png") else { return false }
        let endings = [".jpg", ".jpeg", ".png", ".svg", ".webp", ".gif", ".heic"]
        if endings.contains(where: alt.hasSuffix) { return true }
        let file = destination.split(separator: "/").last.map { $0.lowercased() } ?? ""
        let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
        let isCamera = ["img_", "img-", "dsc_", "dsc0", "p10", "screenshot_"].contains(where: alt.hasPrefix)
        return alt == stem && (alt.contains("-") || alt.contains("_") || alt.contains(where: \.isNumber)) || isCamera
    }
}
