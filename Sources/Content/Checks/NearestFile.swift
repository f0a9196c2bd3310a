import Vietnamese

/// The file that a link to none most likely means.
///
/// A plausible one is of the same kind (a picture for a picture, an article for an article), never the article with the link
/// itself, and has the same numbers in its name: `anh-1.jpg` is another photo than `anh-2.jpg`.
enum NearestFile {
    private static let kinds: [[String]] = [
        ["jpg", "jpeg", "png", "webp", "gif", "svg", "heic", "tif", "tiff"], ["md", "markdown"],
        ["pdf", "doc", "docx", "odt"], ["csv", "xls", "xlsx", "ods"], ["mp4", "webm"], ["mp3", "m4a", "ogg"],
        ["zip", "rar", "7z"],
    ]

    /// How many files are looked at whether they may be offered, at most.
    private static let attempts = 3

    /// - Parameters:
    ///   - source: the article with the link.
    ///   - mayBeLinked: whether a link to a file is allowed; called for the best matches only.
    static func match(
        _ path: String, among files: some Sequence<String>, from source: String, where mayBeLinked: (String) -> Bool
    ) -> String? {
        var others = files.filter { $0 != source }
        for _ in 0..<attempts {
            guard let best = best(for: path, among: others, from: source) else { return nil }
            if mayBeLinked(best) { return best }
            others.removeAll { $0 == best }
        }
        return nil
    }

    private static func best(for path: String, among files: [String], from source: String) -> String? {
        let wanted = FileName(path)
        var nearby: [String: String] = [:]
        var elsewhere: [String] = []
        for file in files {
            let name = FileName(file)
            guard name.kind == wanted.kind, name.digits == wanted.digits else { continue }
            if name.folder == wanted.folder { nearby[name.stem] = nearby[name.stem] ?? file }
            if name.stem == wanted.stem { elsewhere.append(file) }
        }
        if let same = nearby[wanted.stem] { return same }
        if wanted.stem.utf8.count > 3,
            let stem = Nearest.match(wanted.stem, among: nearby.keys.sorted { $0.precedes($1) }, slipsPerLetters: 4)
        {
            return nearby[stem]
        }
        // The right name in another folder, where it is the only one.
        return elsewhere.count == 1 ? elsewhere[0] : nil
    }

    /// A path taken apart, its name without marks and case.
    private struct FileName {
        let folder: Substring
        let stem: String
        let kind: String
        /// Its numbers: 1 and 01 are the same.
        var digits: [Substring] { stem.split { !$0.isNumber }.map { $0.drop { $0 == "0" } } }

        init(_ path: String) {
            let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
            folder = path[..<cut]
            let name = Fold.fold(String(path[cut...]))
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            stem = String(name[..<dot])
            let ending = String(name[dot...].dropFirst())
            kind = NearestFile.kinds.first { $0.contains(ending) }?[0] ?? ending
        }
    }
}
