// What a publish says when all is well.
extension Catalogue {
    package static let publishAdds = Localized(vi: "Thêm", en: "Added")
    package static let publishChanges = Localized(vi: "Sửa", en: "Changed")
    package static let publishRemoves = Localized(vi: "Gỡ", en: "Removed")

    package static func planHead(_ target: String, place: String, live: String?) -> Localized {
        Localized(
            vi: "Phát hành lên “\(target)” (\(place)); đang công bố: \(live ?? "chưa có gì").",
            en: "Publish to “\(target)” (\(place)); live: \(live ?? "nothing").")
    }

    package static func planGroup(_ verb: Localized, pages: Int) -> Localized {
        Localized(vi: "\(verb.vi) \(pages) bài:", en: "\(verb.en): \(pages) \(pages == 1 ? "article" : "articles")")
    }

    package static func planMore(_ count: Int) -> Localized {
        Localized(vi: "… và \(count) bài khác", en: "… and \(count) more")
    }

    package static func planRest(_ verb: Localized, indexes: Int, redirects: Int, files: Int) -> Localized {
        let counts = counted([
            (indexes, "trang mục lục", "index page", "index pages"),
            (redirects, "địa chỉ cũ", "old address", "old addresses"),
            (files, "tệp khác", "other file", "other files"),
        ])
        return Localized(vi: "\(verb.vi) \(counts.vi).", en: "\(verb.en): \(counts.en).")
    }

    /// “2 trang mục lục, 1 tệp khác”: what there is none of is left out.
    static func counted(_ parts: [(count: Int, vi: String, one: String, many: String)]) -> Localized {
        let parts = parts.filter { $0.count != 0 }
        return Localized(
            vi: parts.map { "\($0.count) \($0.vi)" }.joined(separator: ", "),
            en: parts.map { "\($0.count) \($0.count == 1 ? $0.one : $0.many)" }.joined(separator: ", "))
    }

    package static func planOverrides(_ files: [String]) -> Localized {
        Localized(
            vi: "Sửa đổi trên máy chủ sẽ mất: \(some(files)).",
            en: "Changes at the target that give way: \(some(files)).")
    }

    package static func upToDate() -> Localized {
        Localized(
            vi: "Bản đang công bố đã đúng với nội dung; không có gì để phát hành.", en: "What is live is up to date.")
    }

    package static func notDue(_ next: String?) -> Localized {
        Localized(
            vi: "Chưa đến hạn\(next.map { "; lần tới: \($0)" } ?? ""); không phát hành.",
            en: "Nothing is due\(next.map { "; next: \($0)" } ?? ""); nothing was published.")
    }

    package static func confirmPublish() -> Localized { Localized(vi: "Phát hành? [c/K] ", en: "Publish? [y/N] ") }

    package static func confirmRollback(from live: String, to name: String) -> Localized {
        Localized(vi: "Trở về từ \(live) sang \(name)? [c/K] ", en: "Go from \(live) back to \(name)? [y/N] ")
    }

    package static func notConfirmed() -> Localized { Localized(vi: "Thôi, chưa làm gì.", en: "Nothing was done.") }

    /// - Parameter alternative: what else the command can do without an answer.
    package static func needsConfirmation(_ alternative: Localized? = nil) -> Localized {
        Localized(
            vi: "Không có ai để hỏi: thêm --yes để làm luôn\(alternative.map { ", \($0.vi)" } ?? "").",
            en: "Nobody to ask: add --yes to go on\(alternative.map { ", \($0.en)" } ?? "").")
    }

    package static func orLook() -> Localized {
        Localized(vi: "--dry-run để chỉ xem", en: "--dry-run to look only")
    }

    package static func published(_ name: String, seconds: String) -> Localized {
        Localized(vi: "Đã phát hành \(name), \(seconds) giây.", en: "Published \(name), \(seconds) s.")
    }

    /// What stands beside the section in a bundle.
    package static func bundleGuide(_ folder: String, list: String) -> Localized {
        Localized(
            vi: """
                Gói chuyên mục Thi đua - Khen thưởng, để tải lên máy chủ bằng tay.

                1. Giải nén ở máy chủ, ngoài thư mục đang công bố.
                2. Kiểm tra: trong thư mục \(folder), chạy: sha256sum --quiet -c ../\(list)
                   Không có dòng nào hiện ra là đủ và đúng từng tệp.
                3. Đưa nội dung thư mục \(folder) vào chỗ công bố; chép thư mục assets trước, xóa tệp cũ sau cùng.

                """,
            en: "Unpack, check with sha256sum --quiet -c ../\(list) inside \(folder), then put the files in place.\n")
    }

    package static func bundled(_ path: String) -> Localized {
        Localized(vi: "Đã đóng gói \(path).", en: "Wrote \(path).")
    }

    package static func rolledBack(_ name: String) -> Localized {
        Localized(vi: "Đã trở về \(name).", en: "Went back to \(name).")
    }

    package static let publishing = Localized(vi: "Đang đưa lên đích…", en: "Sending…")
    package static let comparing = Localized(vi: "Đang so với bản đang công bố…", en: "Comparing with what is live…")

    package static func releaseLine(
        _ name: String, isLive: Bool, time: String, by author: String, pages: Int, changes: [Int], commit: String?
    ) -> Localized {
        let (mark, source) = (isLive ? "* " : "  ", commit.map { " \($0.prefix(12))" } ?? "")
        return Localized(
            vi:
                "\(mark)\(name)  \(time)  \(author)  \(pages) trang (+\(changes[0]) ~\(changes[1]) −\(changes[2]))\(source)",
            en:
                "\(mark)\(name)  \(time)  \(author)  \(pages) pages (+\(changes[0]) ~\(changes[1]) −\(changes[2]))\(source)"
        )
    }

    package static func noReleases() -> Localized { Localized(vi: "Chưa có bản phát hành nào.", en: "No releases.") }

    package static func nothingDue() -> Localized {
        Localized(vi: "Không có gì tới hạn.", en: "Nothing is due.")
    }

    package static let dueWords: [String: Localized] = [
        "appears": Localized(vi: "bài lên trang", en: "appears"),
        "expires": Localized(vi: "bài hết hạn", en: "expires"),
        "begins": Localized(vi: "phong trào bắt đầu", en: "campaign begins"),
        "ends": Localized(vi: "phong trào kết thúc", en: "campaign has ended"),
        "opens": Localized(vi: "mở lấy ý kiến", en: "consultation opens"),
        "countsDown": Localized(vi: "đếm ngày lấy ý kiến còn lại", en: "days left of a consultation"),
        "closes": Localized(vi: "hết lấy ý kiến", en: "consultation has closed"),
    ]
}
