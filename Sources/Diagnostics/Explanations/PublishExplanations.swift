// What can be said of targets, locks, approvals and releases.
extension Explanation {
    static let ofPublishing: [Explanation] =
        area(
            [
                "publish/bad-name", "publish/no-target", "publish/unknown-target", "publish/not-for-target",
                "publish/missing-program", "publish/no-connection", "publish/program-failed", "publish/target-failed",
            ],
            vi:
                "Chưa tới được đích phát hành: đích khai báo sai trong site.yaml, thiếu chương trình (thông báo nêu gói cài), không kết "
                + "nối được, hoặc đích báo lỗi. Trang đang công bố vẫn nguyên.",
            en:
                "The target can't be reached: it is declared wrongly in site.yaml, a program is missing (its package is told), there is no "
                + "connection, or the target failed. What is live is as it was.",
            bad: "tdkt publish wbe", good: "tdkt publish web")
        + area(
            ["publish/locked", "publish/stale-lock", "publish/lock-lost", "publish/changed-meanwhile"],
            vi:
                "Có người khác đang phát hành, hoặc một lần phát hành dở dang để lại khóa. Chờ; khóa đã hết hạn thì hỏi người ghi trên "
                + "khóa rồi mới bỏ khóa.",
            en:
                "Somebody else is publishing, or a run that was cut off has left its lock. Wait; ask whoever the lock names before an "
                + "expired one is broken.",
            bad: "tdkt publish --yes    # hai người cùng lúc", good: "tdkt publish --break-lock    # sau khi đã hỏi")
        + area(
            ["publish/drift", "publish/foreign", "publish/vanished-address", "publish/removals", "publish/sample"],
            vi:
                "Điều đang có ở đích khác với lần phát hành trước, hoặc bản mới làm mất địa chỉ, gỡ nhiều trang, đưa nội dung mẫu lên "
                + "lần đầu. Dừng lại để người phụ trách xem và cho phép bằng tay.",
            en:
                "What is live is not what was published last, or the new release lets addresses vanish, removes many pages or brings sample "
                + "content online. Somebody has to look, and to allow it by hand.",
            bad: "git mv tin-tuc/ten-cu.md tin-tuc/ten-moi.md", good: "aliases: [/tin-tuc/ten-cu/]")
        + area(
            [
                "publish/not-approved", "publish/other-release", "publish/other-program", "publish/changed-attachment",
                "publish/damaged-approval", "publish/edited-meanwhile",
            ],
            vi:
                "Lịch hẹn giờ (tdkt publish --if-due) chỉ đăng đúng những gì lần phát hành bằng tay gần nhất đã duyệt. Khi bản đang công "
                + "bố, tệp đính kèm, chương trình hoặc bản lưu không còn đúng như lúc duyệt thì không đăng gì và nêu lý do.",
            en:
                "A timer (tdkt publish --if-due) publishes what the last publish by hand approved and nothing else. When the live release, "
                + "an attachment, the program or the stored copy is no longer what was approved, nothing is published and the reason is said.",
            bad: "tdkt publish --yes --if-due    # ngay sau khi trở về bản trước",
            good: "tdkt publish    # bằng tay, sau khi đã xem lại")
        + area(
            [
                "publish/canary", "publish/verification-failed", "publish/closed-files", "publish/switch-unclear",
                "publish/release-damaged",
                "publish/nothing-live", "publish/no-earlier-release", "publish/unknown-release", "publish/already-live",
            ],
            vi:
                "Kiểm tra ở đích không đạt: tệp đọc lại sai mã băm, trang xem lại không đúng, bản muốn trở về không còn hoặc bị hỏng. Bản "
                + "đang công bố vẫn trọn vẹn; chạy lại sau khi xem nguyên nhân.",
            en:
                "A check at the target failed: a file reads back differently, a page is wrong from outside, the release to go back to is "
                + "gone or damaged. What is live is whole; look at the cause and run again.",
            bad: "tdkt rollback web 1a2b    # bản không còn", good: "tdkt releases web")
}
