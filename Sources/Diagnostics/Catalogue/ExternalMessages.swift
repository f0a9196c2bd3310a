// What is said of links to other sites, and of asking for them.
extension Message {
    package static func deadLink(_ url: String, _ reason: String) -> Message {
        Message(
            .deadLink, vi: "Trang này không còn: \(url) (\(reason))", en: "This is gone: \(url) (\(reason))",
            help: Localized(
                vi: "Tìm địa chỉ mới của trang; nếu không còn thì bỏ liên kết, giữ số và ngày của văn bản.",
                en:
                    "Find where it is now; if it is nowhere, take the link away and keep the document's number and date."
            ))
    }

    package static func movedLink(_ url: String, to new: String) -> Message {
        Message(
            .movedLink, vi: "Trang này đã chuyển hẳn: \(url)", en: "This has moved for good: \(url)",
            help: Localized(vi: "Địa chỉ mới: \(new)", en: "It is now at \(new)"))
    }

    package static func unreachableLink(_ url: String, _ reason: String) -> Message {
        Message(
            .unreachableLink, vi: "Chưa xem được trang này: \(url) (\(reason))",
            en: "This could not be seen: \(url) (\(reason))",
            help: Localized(vi: "Mở bằng trình duyệt để xem lại.", en: "Look at it in a browser."))
    }
}

extension Catalogue {
    package static func askingLinks(_ done: Int, of count: Int) -> Localized {
        Localized(vi: "Đang hỏi liên kết ngoài \(done)/\(count)…", en: "Asking for links \(done)/\(count)…")
    }

    package static func askedLinks(_ count: Int, remembered: Int, dead: Int, moved: Int, unreachable: Int) -> Localized
    {
        let found = counted([
            (dead, "hỏng", "dead", "dead"), (moved, "đã chuyển", "moved", "moved"),
            (unreachable, "chưa xem được", "not seen", "not seen"),
        ])
        let known = counted([(remembered, "còn nhớ từ lần trước", "remembered", "remembered")])
        func list(_ known: String, _ found: String) -> String {
            (known.isEmpty ? "" : " (\(known))") + (found.isEmpty ? "" : ", \(found)")
        }
        return Localized(
            vi: "Liên kết ngoài: \(count) địa chỉ\(list(known.vi, found.vi)).",
            en: "Links to other sites: \(count)\(list(known.en, found.en)).")
    }
}
