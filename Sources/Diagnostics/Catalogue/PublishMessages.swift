// What can be wrong with a publish. After each of them visitors see what they saw before.
extension Message {
    package static func badTargetName(_ text: String) -> Message {
        Message(
            "publish/bad-name", vi: "“\(text)” không phải là tên dùng được ở đây",
            en: "“\(text)” is no name that can be used here",
            help: Localized(
                vi: "Tên máy, tài khoản: chữ, số, dấu chấm, gạch nối; kho của rclone: ten:thung/thu-muc.",
                en: "Hosts and accounts: letters, digits, dots, hyphens; a remote of rclone: name:bucket/folder."))
    }

    package static func noTargets() -> Message {
        Message(
            "publish/no-target", vi: "site.yaml chưa có đích phát hành nào (khóa publish)",
            en: "site.yaml names no target (key publish)",
            help: Localized(
                vi: "Thêm đích như docs/operators/publishing.md chỉ dẫn.",
                en: "Add one as docs/operators/publishing.md shows."))
    }

    package static func unknownTarget(named name: String, nearest: String?, known: [String]) -> Message {
        Message(
            "publish/unknown-target", vi: "Không có đích phát hành “\(name)”", en: "There is no target “\(name)”",
            help: Catalogue.suggestion(nearest, among: known))
    }

    package static func missingProgram(_ name: String, package: String) -> Message {
        Message(
            "publish/missing-program", isMachineFault: true, vi: "Máy này chưa có chương trình \(name)",
            en: "The program \(name) is not installed",
            help: Localized(vi: "Cài gói \(package): apt-get install \(package).", en: "apt-get install \(package)"))
    }

    package static func programFailed(_ reason: String) -> Message {
        Message(
            "publish/program-failed", isMachineFault: true, vi: "Chương trình báo lỗi: \(reason)",
            en: "The program failed: \(reason)")
    }

    package static func noConnection(_ reason: String) -> Message {
        Message(
            "publish/no-connection", isMachineFault: true, vi: "Không kết nối được tới máy chủ: \(reason)",
            en: "The server cannot be reached: \(reason)",
            help: Localized(
                vi: "Thử lệnh ssh tới máy chủ ấy; kiểm tra mạng, tài khoản và khóa. Trang đang công bố vẫn nguyên.",
                en: "Try ssh to that server; check network, account and key. What is live is as it was."))
    }

    package static func targetFailed(_ reason: String) -> Message {
        Message(
            "publish/target-failed", isMachineFault: true, vi: "Đích phát hành báo lỗi: \(Catalogue.system(reason))",
            en: "The target failed: \(reason)",
            help: Localized(
                vi: "Trang đang công bố vẫn nguyên; kiểm tra chỗ trống và quyền ghi ở đích rồi chạy lại.",
                en: "What is live is as it was; check space and permissions there, then run again."))
    }

    package static func verificationFailed(_ files: [String]) -> Message {
        Message(
            "publish/verification-failed", isMachineFault: true,
            vi: "Tệp ở đích khác tệp đã gửi, hoặc không cho mọi người đọc: \(Catalogue.some(files))",
            en:
                "Files at the target are not those that were sent, or not for everybody to read: \(Catalogue.some(files))",
            help: Localized(
                vi: "Chưa chuyển sang bản mới; kiểm tra đĩa của máy chủ rồi chạy lại.",
                en: "Nothing was switched; check the server's disk, then run again."))
    }

    package static func closedFiles(_ files: [String]) -> Message {
        Message(
            "publish/closed-files", isMachineFault: true,
            vi:
                "Máy chủ web không đọc được các tệp này ở đích, vì chúng thuộc tài khoản khác: \(Catalogue.some(files))",
            en:
                "The web server cannot read these files at the target, which belong to another account: \(Catalogue.some(files))",
            help: Localized(
                vi: "Nhờ người quản trị máy chủ chạy chmod -R a+rX ở thư mục của đích, rồi chạy lại.",
                en: "Have the server's administrator run chmod -R a+rX in the target's folder, then run again."))
    }

    package static func releaseDamaged(_ files: [String]) -> Message {
        Message(
            "publish/release-damaged", isMachineFault: true,
            vi: "Bản phát hành ấy ở đích không còn nguyên: \(Catalogue.some(files))",
            en: "That release is not whole any more: \(Catalogue.some(files))",
            help: Localized(
                vi: "Chọn bản khác (tdkt releases), hoặc phát hành lại từ nội dung.",
                en: "Choose another one (tdkt releases), or publish from the sources."))
    }

    package static func targetLocked(_ owner: String, until expires: String) -> Message {
        Message(
            "publish/locked", vi: "\(owner) đang phát hành lên đích này (khóa đến \(expires))",
            en: "\(owner) is publishing to this target (locked until \(expires))",
            help: Localized(vi: "Chờ người ấy xong rồi chạy lại.", en: "Wait, then run again."))
    }

    package static func staleLock(_ owner: String, expired: String) -> Message {
        Message(
            "publish/stale-lock",
            vi: "Lần phát hành của \(owner) bị bỏ dở, khóa đã hết hạn lúc \(expired)",
            en: "A publish of \(owner) was cut off; its lock expired at \(expired)",
            help: Localized(
                vi: "Hỏi lại người ấy; nếu không còn chạy thì thêm --break-lock.",
                en: "Ask; when it does not run any more, add --break-lock."))
    }

    package static func lockLost(_ owner: String) -> Message {
        Message(
            "publish/lock-lost",
            vi: "\(owner) đã lấy khóa phát hành trong khi lệnh này đang chạy",
            en: "\(owner) has taken the lock meanwhile")
    }

    package static func changedMeanwhile() -> Message {
        Message(
            "publish/changed-meanwhile",
            vi: "Trong lúc chờ, bản đang công bố đã đổi; chưa làm gì",
            en: "What is live has changed meanwhile; nothing was done",
            help: Localized(vi: "Chạy lại để xem kế hoạch mới.", en: "Run again for a new plan."))
    }

    package static func switchUnclear(_ name: String) -> Message {
        Message(
            "publish/switch-unclear", isMachineFault: true,
            vi: "Mất liên lạc với đích đúng lúc chuyển sang bản \(name); chưa rõ đã chuyển hay chưa",
            en: "The target was lost just when it was switched to \(name); whether it was is not known",
            help: Localized(
                vi: "Trang đang công bố là trọn bản cũ hoặc trọn bản mới; ở đích không có liên kết thì có thể đang dở. "
                    + "Khi kết nối lại được, chạy lại lệnh này: nó xem đích rồi làm nốt.",
                en: "What is live is all of the old release or all of the new one, or at a target without links may be "
                    + "in between. When the target can be reached, run again: that finishes it."))
    }

    package static func canaryFailed(_ url: String, _ reason: String, back: String?) -> Message {
        Message(
            "publish/canary", isMachineFault: true,
            vi: "Xem lại \(url) sau khi chuyển thì không đúng (\(reason)); đã trở về \(back ?? "lúc chưa có bản nào")",
            en: "\(url) was wrong after the switch (\(reason)); switched back to \(back ?? "nothing")",
            help: Localized(
                vi: "Kiểm tra khóa url của đích và cấu hình máy chủ web (docs/operators/serving.md).",
                en: "Check the target's url and the web server's configuration (docs/operators/serving.md)."))
    }

    package static func nothingLive() -> Message {
        Message("publish/nothing-live", vi: "Đích này chưa có bản phát hành nào", en: "Nothing is published there")
    }

    package static func unknownRelease(_ name: String, kept: [String]) -> Message {
        Message(
            "publish/unknown-release", vi: "Không có đúng một bản phát hành “\(name)”",
            en: "There is not exactly one release “\(name)”", help: Catalogue.suggestion(nil, among: kept))
    }

    package static func notForThisTarget(_ what: String) -> Message {
        Message(
            "publish/not-for-target", vi: "Đích kiểu này không có việc ấy: \(what)",
            en: "This kind of target has no \(what)",
            help: Localized(
                vi: "Gói .zip được tải lên bằng tay; muốn trở về thì tải gói cũ lên lại.",
                en: "A bundle is uploaded by hand; to go back, upload an older one."))
    }
}

// What somebody must decide before a publish goes on.
extension Message {
    package static func vanished(_ title: String) -> Message {
        Message(
            "publish/vanished-address", vi: "Địa chỉ này sẽ mất mà không dẫn tới đâu: \(title)",
            en: "This address would vanish without leading anywhere: \(title)",
            help: Localized(
                vi: "Ghi địa chỉ cũ vào aliases của bài thay thế; nếu đúng là gỡ hẳn thì thêm --allow-vanish.",
                en: "Name it in the aliases of the article that replaces it; if it is to go, add --allow-vanish."))
    }

    package static func tooManyRemovals(_ count: Int, percent: Int, maxCount: Int, maxPercent: Int) -> Message {
        Message(
            "publish/removals",
            vi: "Lần này gỡ \(count) trang (\(percent)%), vượt mức \(maxCount) trang hoặc \(maxPercent)%",
            en: "\(count) pages (\(percent) %) would go, more than \(maxCount) or \(maxPercent) %",
            help: Localized(
                vi: "Xem danh sách gỡ ở trên; nếu đúng thì thêm --allow-removals \(count).",
                en: "See the list above; if it is right, add --allow-removals \(count)."))
    }

    package static func driftAltered(_ files: [String]) -> Message {
        Message(
            "publish/drift", vi: "Có người đã sửa ngay trên máy chủ: \(Catalogue.some(files))",
            en: "Somebody has changed files at the target: \(Catalogue.some(files))",
            help: Localized(
                vi: "--adopt giữ những sửa đổi ấy cho đến khi nội dung ở đây đổi; --overwrite bỏ đi.",
                en: "--adopt keeps them until the section has something else for them; --overwrite replaces them."))
    }

    package static func driftRelease(_ name: String, by author: String, at time: String) -> Message {
        Message(
            "publish/drift",
            vi: "Đang công bố là bản \(name) của \(author) lúc \(time), không phải bản phát hành lần trước từ đây",
            en: "Live is \(name) by \(author) at \(time), not what was last published from here",
            help: Localized(
                vi: "Lấy bài của người ấy về trước; nếu nội dung ở đây đã có đủ thì thêm --adopt.",
                en: "Get their articles first; if the sources here hold all of it, add --adopt."))
    }

    package static func driftForeign() -> Message {
        Message(
            "publish/foreign", vi: "Ở chỗ của chuyên mục đang có thứ không do tdkt phát hành",
            en: "Something that tdkt did not publish is where the section goes",
            help: Localized(
                vi: "Kiểm tra khóa path; nếu không còn dùng tới thì thêm --overwrite: liên kết được thay, "
                    + "tệp bị thay có bản sao trong .tdkt/versions.",
                en: "Check the key path; if it is of no use, add --overwrite: a link is replaced, and replaced files "
                    + "are kept as copies in .tdkt/versions."))
    }
}

extension Catalogue {
    /// The first few of many files, personal numbers in their names masked.
    static func some(_ names: [String]) -> String {
        let more = names.count - 5
        return names.prefix(5).map(PersonalData.discreet).joined(separator: ", ") + (more > 0 ? " (+\(more))" : "")
    }
}
