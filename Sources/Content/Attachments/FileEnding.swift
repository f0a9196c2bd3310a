/// The ending of a file's name.
enum FileEnding {
    /// In lower case, without its dot; empty when there is none.
    ///
    ///     tin-tuc/Bảng.CSV -> csv
    static func of(_ path: String) -> String {
        let name = path[(path.lastIndex(of: "/") ?? path.startIndex)...].dropFirst()
        return name.lastIndex(of: ".").map { name[$0...].dropFirst().lowercased() } ?? ""
    }
}
