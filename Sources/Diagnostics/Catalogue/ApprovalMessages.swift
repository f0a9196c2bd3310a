// What keeps a timer from publishing, and what a publish by hand has to approve.
extension Message {
    package static func neverApproved() -> Message {
        Message(
            "publish/not-approved",
            vi: "Chưa có lần phát hành bằng tay nào từ thư mục này lên đích ấy, nên chưa có gì được duyệt",
            en: "Nobody has published to this target by hand from this folder, so nothing is approved",
            help: Localized(
                vi: "Chạy tdkt publish một lần; từ đó --if-due đăng đúng những gì lần ấy đã duyệt.",
                en: "Run tdkt publish once; from then on --if-due publishes what was approved by that."))
    }

    package static func notTheApproved(_ live: String?, approved: String) -> Message {
        let now = live ?? "–"
        return Message(
            "publish/other-release",
            vi:
                "Đang công bố là bản \(now), không phải bản đã duyệt \(approved): có người đã trở về bản trước hoặc phát hành từ nơi khác",
            en: "Live is \(now), not the approved \(approved): somebody went back or published from elsewhere",
            help: Localized(
                vi: "Bản đã gỡ không tự lên lại. Xem tdkt releases; khi nội dung đã đúng, phát hành bằng tay.",
                en: "What was taken back stays back. See tdkt releases; publish by hand when the content is right."))
    }

    package static func otherProgram() -> Message {
        Message(
            "publish/other-program",
            vi: "Bản tdkt này không phải bản đã dùng khi phát hành bằng tay, nên trang có thể khác đi",
            en: "This tdkt is not the one that published by hand, so pages might differ",
            help: Localized(
                vi: "Phát hành bằng tay một lần với bản mới.", en: "Publish by hand once with the new version."))
    }

    package static func attachmentChanged() -> Message {
        Message(
            "publish/changed-attachment", vi: "Tệp đính kèm đã duyệt nay không còn hoặc đã khác",
            en: "An approved attachment is missing or has changed",
            help: Localized(
                vi: "Đưa tệp cũ về chỗ, hoặc phát hành bằng tay để duyệt tệp mới.",
                en: "Put the old file back, or publish by hand to approve the new one."))
    }

    package static func editedMeanwhile() -> Message {
        Message(
            "publish/edited-meanwhile", vi: "Tệp này vừa được sửa trong lúc phát hành; chưa đăng gì",
            en: "This file was edited while the section was published; nothing was published",
            help: Localized(vi: "Lưu xong rồi chạy lại.", en: "Save, then run again."))
    }

    package static func damagedApproval() -> Message {
        Message(
            "publish/damaged-approval", vi: "Bản lưu nội dung đã duyệt không còn nguyên",
            en: "The copy of the approved content is damaged",
            help: Localized(
                vi: "Phát hành bằng tay một lần để lưu lại.", en: "Publish by hand once to store it again."))
    }

    package static func sampleContent(_ titles: [String]) -> Message {
        let (count, list) = (titles.count, Catalogue.some(titles))
        return Message(
            "publish/sample",
            vi: "Có \(count) bài đánh dấu là nội dung mẫu (sample: true) sắp lên trang lần đầu: \(list)",
            en: "Marked as samples (sample: true), \(count) would go online for the first time: \(list)",
            help: Localized(
                vi: "Gỡ bài mẫu, hoặc thêm --allow-sample nếu đúng là muốn đăng.",
                en: "Take them out, or add --allow-sample if they are meant to."))
    }
}

extension Catalogue {
    package static func editedSince(_ files: [String]) -> Localized {
        Localized(
            vi: "Đã sửa sau lần phát hành bằng tay, chưa đưa lên: \(some(files)).",
            en: "Edited since the last publish by hand and not published: \(some(files)).")
    }

    /// The line above a list of what a publish approves for later.
    package static func alsoApproved(_ count: Int) -> Localized {
        Localized(
            vi: "Lần phát hành này cũng duyệt \(count) việc hẹn giờ:",
            en: "This publish approves what is scheduled, too (\(count)):")
    }

    package static func confirmApproval() -> Localized {
        Localized(vi: "Duyệt các việc hẹn giờ ấy? [c/K] ", en: "Approve what is scheduled? [y/N] ")
    }

    package static func confirmSamples(_ titles: [String]) -> Localized {
        let (count, list) = (titles.count, some(titles))
        return Localized(
            vi: "\(count) bài là nội dung mẫu: \(list). Vẫn đăng? [c/K] ",
            en: "Samples, \(count): \(list). Publish them? [y/N] ")
    }
}
