// What is said of files with code in them that is not their own, or that load something from elsewhere.
extension Message {
    /// - Parameter opening: as it is in the file, `<?php`.
    package static func serverCode(_ path: String, opening: String) -> Message {
        Message(
            "attachment/server-code", vi: "“\(path)” chứa mã lệnh mà máy chủ web có thể chạy (\(opening))",
            en: "“\(path)” holds code that a web server may run (\(opening))",
            help: exceptionHelp(
                path,
                instead: Localized(
                    vi: "Bỏ đoạn mã ấy khỏi tệp; với ảnh, âm thanh, PDF thì lưu lại từ bản gốc sạch.",
                    en: "Remove the code; save a picture, sound or PDF again from a clean original.")))
    }

    /// - Parameter name: of the action in the standard, `/JavaScript`.
    package static func documentAction(_ path: String, _ name: String) -> Message {
        Message(
            "attachment/pdf-action", vi: "Mở “\(path)” ra là tệp tự chạy mã lệnh hoặc chương trình (\(name))",
            en: "“\(path)” runs a script or a program when somebody opens it (\(name))",
            help: exceptionHelp(
                path,
                instead: Localized(
                    vi: "In tệp ra PDF khác (Print to PDF), hoặc xuất lại từ tệp soạn thảo.",
                    en: "Print it to another PDF, or export it again from its source.")))
    }

    /// - Parameter address: what the file loads, in its own words.
    package static func remoteReference(_ path: String, to address: String) -> Message {
        let shown = address.count > 80 ? address.prefix(80) + "…" : address
        return Message(
            "attachment/remote", vi: "“\(path)” tự tải nội dung từ nơi khác (\(shown))",
            en: "“\(path)” loads something from elsewhere by itself (\(shown))",
            help: exceptionHelp(
                path,
                instead: Localized(
                    vi: "Nhúng ảnh, phông chữ, bản mẫu vào tệp, hoặc xuất thành PNG, PDF.",
                    en: "Embed the picture, font or template, or export a PNG or PDF.")))
    }

    /// - Parameter limit: in MB.
    package static func tooLong(limit: Int) -> Message {
        Message(
            "attachment/pdf-long", .note, vi: "Tệp lớn hơn \(limit) MB nên chữ trong tệp không được đọc",
            en: "The file is larger than \(limit) MB, so its text was not read",
            help: Localized(
                vi:
                    "Giảm dung lượng hoặc chia thành nhiều tệp; nếu không thì tự soát dữ liệu cá nhân, dấu mật trong tệp.",
                en: "Make it smaller or split it; otherwise look for personal data and marks of secrecy yourself."))
    }
}
