// What is wrong with the machine or the way the tool was called, and what the tool says when all is well.
extension Message {
    package static func missingContent() -> Message {
        Message(
            "tool/missing-content", isMachineFault: true, vi: "Không có thư mục nội dung này",
            en: "There is no such content folder",
            help: Localized(vi: "Chỉ thư mục bằng --content.", en: "Name it with --content."))
    }

    package static func missingTemplates() -> Message {
        Message(
            "tool/missing-templates", isMachineFault: true, vi: "Không có thư mục giao diện này",
            en: "There is no such template folder",
            help: Localized(vi: "Chỉ thư mục bằng --templates.", en: "Name it with --templates."))
    }

    package static func unreadableFolder(_ reason: String) -> Message {
        Message(
            "source/unreadable-folder", isMachineFault: true, vi: "Không đọc được thư mục: \(Catalogue.system(reason))",
            en: "The folder cannot be read: \(reason)",
            help: Localized(vi: "Kiểm tra quyền đọc của thư mục.", en: "Check the folder's permissions."))
    }

    package static func badFileName() -> Message {
        Message(
            "source/bad-name", vi: "Tên tệp hoặc thư mục không phải UTF-8",
            en: "The name of a file or folder is not UTF-8",
            help: Localized(vi: "Đổi tên.", en: "Rename it."))
    }

    package static func outputIsLink() -> Message {
        Message(
            "output/symbolic-link", vi: "Thư mục kết quả là một liên kết tượng trưng",
            en: "The output folder is a symbolic link",
            help: Localized(vi: "Chỉ thẳng thư mục thật.", en: "Name the folder itself."))
    }

    /// The next build would read what this one wrote.
    /// - Parameter option: the option that named the folder.
    package static func outputInsideInput(_ option: String = "--output") -> Message {
        Message(
            "output/inside-input", vi: "Thư mục kết quả nằm trong thư mục nội dung hoặc giao diện",
            en: "The output folder lies inside the content or the templates",
            help: Localized(vi: "Chọn thư mục khác bằng \(option).", en: "Choose another folder with \(option)."))
    }

    package static func foreignFile() -> Message {
        Message(
            "output/foreign-file", vi: "Tệp này không do tdkt ghi ra, nên không bị ghi đè",
            en: "tdkt did not write this file and won't replace it",
            help: Localized(
                vi: "Dời tệp đi chỗ khác, hoặc chọn thư mục kết quả khác.",
                en: "Move it away, or choose another folder for the result."))
    }

    package static func outputFailed(_ reason: String) -> Message {
        Message(
            "output/failed", isMachineFault: true, vi: "Không ghi được: \(Catalogue.system(reason))",
            en: "Writing failed: \(reason)",
            help: Localized(
                vi: "Những gì đang có vẫn nguyên; kiểm tra chỗ trống và quyền ghi rồi chạy lại.",
                en: "What was there is as it was; check space and permissions, then run again."))
    }

    /// A write that failed while files were being moved into place.
    package static func outputIncomplete(_ reason: String) -> Message {
        Message(
            "output/incomplete", isMachineFault: true,
            vi: "Ghi dở dang: \(Catalogue.system(reason))", en: "Writing stopped half-way: \(reason)",
            help: Localized(
                vi:
                    "Thư mục kết quả đang lẫn tệp mới và tệp cũ; kiểm tra chỗ trống và quyền ghi rồi chạy lại để ghi nốt.",
                en: "The output holds new files and old ones; check space and permissions, then run again to finish it."
            ))
    }

    package static func busyOutput(_ holder: String) -> Message {
        Message(
            "output/busy", vi: "Một lệnh khác đang ghi vào thư mục này: \(holder)",
            en: "Another command is writing to this folder: \(holder)",
            help: Localized(vi: "Chờ lệnh ấy xong rồi chạy lại.", en: "Wait for it to end, then run again."))
    }

    package static func compressionFailed() -> Message {
        Message(
            "output/compression-failed", isMachineFault: true,
            vi: "Lệnh brotli không nén được các tệp của chuyên mục",
            en: "The command brotli could not compress the section's files",
            help: Localized(
                vi: "Những gì đang có vẫn nguyên; kiểm tra chỗ trống và gói brotli rồi chạy lại, hoặc thôi nén sẵn.",
                en: "What was there is as it was; check space and the package brotli, or do without compressed files."))
    }

    /// An error that no message was written for.
    package static func unexpected(_ reason: String) -> Message {
        Message(
            "tool/unexpected", isMachineFault: true, vi: "Lỗi ngoài dự tính: \(Catalogue.system(reason))",
            en: "An unexpected error: \(reason)",
            help: Localized(
                vi: "Chạy lại; nếu vẫn vậy, gửi nguyên dòng này cho người phụ trách tdkt.",
                en: "Run again; if it stays, send this line to whoever looks after tdkt."))
    }
}

extension Message {
    package static func portTaken() -> Message {
        Message(
            "tool/port-taken", isMachineFault: true, vi: "Cổng này và các cổng kế tiếp đều đang bận",
            en: "This port and those after it are taken",
            help: Localized(vi: "Chọn cổng khác bằng --port.", en: "Choose another one with --port."))
    }

    package static func addressUnusable(_ reason: String) -> Message {
        Message(
            "tool/address-unusable", isMachineFault: true,
            vi: "Không mở được địa chỉ này để phục vụ: \(Catalogue.system(reason))",
            en: "This address cannot be served: \(reason)",
            help: Localized(
                vi: "Với --host, ghi một địa chỉ của chính máy này; cổng dưới 1024 cần quyền quản trị.",
                en: "With --host, name an address of this machine; ports below 1024 need an administrator."))
    }
}

extension Catalogue {
    package static func summary(pages: Int, changed: Int, removed: Int, seconds: String) -> Localized {
        Localized(
            vi: "Xong: \(pages) trang, \(changed) tệp thay đổi, \(removed) tệp gỡ bỏ, \(seconds) giây.",
            en: "Done: \(pages) pages, \(changed) files changed, \(removed) removed, \(seconds) s.")
    }

    package static func failure(errors: Int, warnings: Int) -> Localized {
        let counts = counted([(errors, "lỗi", "error", "errors"), (warnings, "cảnh báo", "warning", "warnings")])
        return Localized(
            vi: "Dừng: \(counts.vi); chưa ghi gì, trang cũ vẫn nguyên.",
            en: "Stopped: \(counts.en); nothing was written.")
    }

    package static func parsing() -> Localized { Localized(vi: "Đang đọc nội dung…", en: "Reading…") }
    package static func rendering(_ done: Int, of total: Int) -> Localized {
        Localized(vi: "Đang làm trang \(done)/\(total)…", en: "Making page \(done)/\(total)…")
    }
    package static func waiting(for holder: String) -> Localized {
        Localized(vi: "Đang chờ lệnh khác: \(holder)…", en: "Waiting for another command: \(holder)…")
    }
    package static func compressing() -> Localized { Localized(vi: "Đang nén…", en: "Compressing…") }
    package static func writing() -> Localized { Localized(vi: "Đang ghi…", en: "Writing…") }
}
