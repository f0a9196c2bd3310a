// What the preview says: in the browser, to the editor; and to whoever asks it for what it doesn't give.
extension Catalogue {
    package static let previewMethod = Localized(vi: "Chỉ nhận GET và HEAD.", en: "Only GET and HEAD are answered.")
    package static let previewMalformed = Localized(vi: "Yêu cầu không đúng thể thức.", en: "A malformed request.")
    package static let previewForeignHost = Localized(
        vi: "Máy chủ xem trước chỉ trả lời theo địa chỉ in ra khi khởi động.",
        en: "The preview answers only at the address that it printed when it started.")
    package static let previewForeignSite = Localized(
        vi: "Yêu cầu này do một trang khác gửi đến, nên không được trả lời.",
        en: "Another site sent this request; it is not answered.")
    package static let previewNoToken = Localized(
        vi: "Hãy mở đường liên kết in ra khi khởi động, trong đó có mã truy cập.",
        en: "Open the link that was printed at the start: it holds the access token.")
    package static let previewNoSuchFile = Localized(
        vi: "Không có gì ở địa chỉ này.", en: "Nothing is at this address.")
}

// On the terminal.
extension Catalogue {
    package static func previewStarted(_ link: String, wanted: Int, got: Int) -> Localized {
        let isOther = wanted != got && wanted != 0
        return Localized(
            vi: (isOther ? "Cổng \(wanted) đang bận, dùng cổng \(got). " : "")
                + "Xem trước tại \(link)  (Ctrl+C để dừng)",
            en: (isOther ? "Port \(wanted) is taken, using \(got). " : "") + "Preview at \(link)  (Ctrl+C to stop)")
    }
    package static let previewChecking = Localized(vi: "Đang kiểm tra…", en: "Checking…")
    package static let previewChecked = Localized(vi: "Đã kiểm tra", en: "Checked")
    package static func previewChecked(errors: Int, warnings: Int) -> Localized {
        Localized(
            vi: "\(previewChecked.vi): \(errors) lỗi, \(warnings) cảnh báo.",
            en: "\(previewChecked.en): \(errors) errors, \(warnings) warnings.")
    }
    package static let previewPolling = Localized(
        vi: "Dò thay đổi mỗi giây: ổ đĩa mạng, hoặc hệ thống không báo thay đổi.",
        en: "Looking for changes every second: a network drive, or the system doesn't tell of them.")
}

// The bar at a page's foot, and the list of errors over it.
extension Catalogue {
    package static let previewNoSite = Localized(vi: "Chưa dựng được chuyên mục", en: "The section cannot be made yet")
    package static let previewNoSiteHelp = Localized(
        vi: "Sửa các lỗi bên dưới rồi lưu lại; trang sẽ tự hiện ra.",
        en: "Mend the errors below and save; the page will appear by itself.")
    package static let previewPublished = Localized(vi: "Đã đăng", en: "Online")
    package static let previewEdited = Localized(
        vi: "Đã đăng; phần sửa sau đó chưa phát hành", en: "Online; what was edited since is not published yet")
    package static let previewAbsent = Localized(
        vi: "Chưa đăng; sẽ đăng khi phát hành", en: "Not online yet; comes with the next publish")
    package static let previewPending = Localized(vi: "Sẽ đăng khi phát hành", en: "Online with the next publish")
    package static func previewStillLive(_ reason: Localized) -> Localized {
        Localized(
            vi: "\(reason.vi); bản đã đăng sẽ được gỡ khi phát hành",
            en: "\(reason.en); what is online goes with the next publish")
    }
    package static let previewDraft = Localized(vi: "Bản nháp", en: "Draft")
    package static func previewScheduled(_ moment: String) -> Localized {
        Localized(vi: "Hẹn đăng \(moment)", en: "Scheduled for \(moment)")
    }
    package static func previewExpired(_ day: String) -> Localized {
        Localized(vi: "Hết hạn từ \(day)", en: "Expired since \(day)")
    }
    package static let previewGenerated = Localized(
        vi: "Trang do tdkt lập từ nhiều bài", en: "Made by tdkt from many articles")
    package static let previewMissing = Localized(vi: "Không có trang ở địa chỉ này", en: "No page at this address")
    package static let previewMissingHelp = Localized(
        vi:
            "Bài có thể đã bị xóa, đổi tên hoặc chuyển thư mục. Nếu địa chỉ này từng được đăng, hãy ghi nó vào aliases của bài mới.",
        en:
            "The article may have been deleted, renamed or moved. If this address was published, name it in aliases of the new one."
    )
    package static let previewBroken = Localized(
        vi: "Bài có lỗi, chưa có trang", en: "The article has errors and no page yet")
    package static let previewBrokenHelp = Localized(
        vi: "Sửa các lỗi được nêu rồi lưu lại; trang sẽ tự hiện ra.",
        en: "Mend the errors and save; the page will appear by itself.")
    package static func previewHidden(_ state: Localized) -> Localized {
        Localized(
            vi: "Bài này không có trên chuyên mục: \(state.vi.prefix(1).lowercased() + state.vi.dropFirst()).",
            en: "This article is not in the section: \(state.en.prefix(1).lowercased() + state.en.dropFirst()).")
    }
    package static func previewWords(_ count: Int) -> Localized {
        Localized(vi: "\(count) chữ", en: count == 1 ? "1 word" : "\(count) words")
    }
    package static func previewWarnings(_ count: Int) -> Localized {
        count == 0
            ? Localized(vi: "Không có cảnh báo", en: "No warnings")
            : Localized(vi: "\(count) cảnh báo, lưu ý", en: count == 1 ? "1 warning" : "\(count) warnings")
    }
    package static func previewErrors(_ count: Int) -> Localized {
        Localized(
            vi: "\(count) lỗi – chuyên mục chưa thể đăng",
            en: count == 1
                ? "1 error – the section cannot be published" : "\(count) errors – the section cannot be published")
    }
    package static func previewDraftErrors(_ count: Int) -> Localized {
        Localized(
            vi: "\(count) lỗi trong bản nháp – cần sửa trước khi đăng bài này",
            en: count == 1
                ? "1 error in this draft – mend it before the article is published"
                : "\(count) errors in this draft – mend them before the article is published")
    }
    package static let previewHide = Localized(vi: "Ẩn", en: "Hide")
    package static func previewMore(_ count: Int) -> Localized {
        Localized(vi: "Còn \(count) lỗi nữa, xem ở bàn làm việc.", en: "\(count) more on the desk.")
    }
}

// The desk.
extension Catalogue {
    package static let deskTitle = Localized(vi: "Bàn làm việc", en: "Desk")
    package static let deskToSection = Localized(vi: "Về chuyên mục", en: "To the section")
    package static let deskProblems = Localized(vi: "Lỗi, cảnh báo, lưu ý khác", en: "Other problems")
    package static let deskBrokenLinks = Localized(vi: "Liên kết, ảnh hỏng", en: "Broken links and images")
    package static let deskScheduled = Localized(vi: "Bài hẹn giờ", en: "Scheduled")
    package static let deskDrafts = Localized(vi: "Bản nháp", en: "Drafts")
    package static let deskRecent = Localized(vi: "Sửa gần đây", en: "Recently edited")
    package static let deskExpired = Localized(vi: "Đã hết hạn", en: "Expired")
    package static let deskChanges = Localized(
        vi: "Nếu dựng lại bây giờ, so với lần dựng trước", en: "What a build would change now")
    package static let deskAdded = Localized(vi: "Thêm", en: "Added")
    package static let deskChanged = Localized(vi: "Sửa", en: "Changed")
    package static let deskRemoved = Localized(vi: "Gỡ", en: "Removed")
    package static let deskNone = Localized(vi: "Không có.", en: "None.")
    package static let deskBlocked = Localized(
        vi: "Còn lỗi nên chưa dựng lại được; hãy sửa các lỗi ở trên trước.",
        en: "There are errors: nothing can be built before they are mended.")
    package static let deskNotCompared = Localized(
        vi: "Chưa so sánh được với lần dựng trước; hãy tải lại trang.",
        en: "The last build could not be compared with; load this page again.")
    package static func deskMore(_ count: Int) -> Localized {
        Localized(vi: "… và \(count) mục nữa.", en: "… and \(count) more.")
    }
    package static func deskFiles(_ count: Int) -> Localized {
        Localized(
            vi: "Cùng \(count) tệp khác: nguồn tin, dữ liệu mở, tệp đính kèm, tệp giao diện, chỉ mục tìm kiếm.",
            en: "And \(count) other files: feeds, open data, attachments, assets, the search index.")
    }
}
