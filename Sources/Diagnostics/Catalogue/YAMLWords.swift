// What the YAML parser says, in Vietnamese: it speaks English alone, and editors meet it more often than any other.
extension Catalogue {
    /// The problem in both languages; one that is not known here is passed on as it is.
    static func yaml(_ problem: String) -> Localized {
        Localized(vi: yamlProblems.first { problem.hasPrefix($0.en) }?.vi ?? problem, en: problem)
    }

    private static let yamlProblems: [Localized] = [
        Localized(vi: "dấu hai chấm ở chỗ không thể có khóa", en: "mapping values are not allowed"),
        Localized(vi: "ký tự này không thể mở đầu một giá trị", en: "found character that cannot start any token"),
        Localized(vi: "dấu ngoặc kép mở ở đây không được đóng", en: "found unexpected end of stream"),
        Localized(vi: "dấu ngoặc kép mở ở đây không được đóng", en: "found unexpected document indicator"),
        Localized(vi: "danh sách mở ở đây thiếu dấu phẩy hoặc dấu ]", en: "did not find expected ',' or ']'"),
        Localized(vi: "nhóm mở ở đây thiếu dấu phẩy hoặc dấu }", en: "did not find expected ',' or '}'"),
        Localized(vi: "ở đây phải là một khóa; xem lại cách lùi dòng", en: "did not find expected key"),
        Localized(vi: "mục của danh sách phải bắt đầu bằng “- ”", en: "did not find expected '-' indicator"),
        Localized(vi: "mục “- ” ở chỗ không thể có danh sách", en: "block sequence entries are not allowed"),
        Localized(vi: "thiếu dấu hai chấm sau khóa", en: "could not find expected ':'"),
        Localized(vi: "sau dấu * hoặc & phải là chữ không dấu hoặc số", en: "did not find expected alphabetic"),
        Localized(vi: "dấu * ở đầu giá trị", en: "found undefined alias"),
        Localized(vi: "lùi dòng bằng phím Tab", en: "found a tab character"),
        Localized(vi: "có ký tự điều khiển không nhìn thấy được", en: "control characters are not allowed"),
        Localized(vi: "dấu \\ trong ngoặc kép phải viết hai lần", en: "found unknown escape character"),
        Localized(vi: "phần khai báo đã kết thúc ở dòng trên", en: "did not find expected <document start>"),
        Localized(vi: "chỉ được có một phần khai báo", en: "expected a single document"),
        Localized(vi: "quá nhiều tầng hoặc quá nhiều giá trị", en: "too many nodes"),
        Localized(vi: "quá nhiều tầng lồng nhau", en: "Maximum nesting level reached"),
    ]
}
