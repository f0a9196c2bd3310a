// What `tdkt check` says besides what it has found.
extension Catalogue {
    package static func checked(pages: Int, _ counts: Localized) -> Localized {
        Localized(vi: "Đã soát \(pages) trang: \(counts.vi).", en: "Read \(pages) pages: \(counts.en).")
    }

    package static func notPublishable(_ counts: Localized) -> Localized {
        Localized(vi: "Chưa phát hành: \(counts.vi).", en: "Not published: \(counts.en).")
    }

    package static func explainHint(_ code: String) -> Localized {
        Localized(vi: "Giải thích một mã: tdkt explain \(code)", en: "What a code is about: tdkt explain \(code)")
    }

    static let fixedWeight = Localized(vi: "luôn báo", en: "always told")
    static let sourceLabel = Localized(vi: "Căn cứ", en: "Source")
    static let badLabel = Localized(vi: "Chưa đúng", en: "Bad")
    static let goodLabel = Localized(vi: "Đúng", en: "Good")

    package static func nothingToMend() -> Localized {
        Localized(vi: "Không có chỗ nào để tự sửa.", en: "There is nothing to mend.")
    }

    package static func keptLine(_ place: SourceLocation) -> Localized {
        Localized(
            vi: "\(place.words): giữ nguyên, vì sửa dòng này sẽ làm đổi cấu trúc bài; hãy xem và sửa bằng tay.",
            en:
                "\(place.words): stays as it is, since mending it would change the text's structure; look at it yourself."
        )
    }

    package static func confirmMending(lines: Int, files: Int) -> Localized {
        Localized(
            vi: "Sửa \(lines) dòng trong \(files) tệp? [c/k] ", en: "Mend \(lines) lines in \(files) files? [y/n] ")
    }

    package static func notMended() -> Localized { Localized(vi: "Chưa sửa gì.", en: "Nothing was mended.") }

    package static func mended(lines: Int, files: Int) -> Localized {
        Localized(vi: "Đã sửa \(lines) dòng trong \(files) tệp.", en: "Mended \(lines) lines in \(files) files.")
    }
}

extension Message {
    package static func changedWhileMending() -> Message {
        Message(
            "tool/changed-meanwhile", vi: "Trong lúc chờ, tệp đã được ai đó sửa; tệp ấy vẫn nguyên",
            en: "Somebody has changed the file meanwhile; it is as it was",
            help: Localized(vi: "Chạy lại để xem lại.", en: "Run again to look again."))
    }
}
