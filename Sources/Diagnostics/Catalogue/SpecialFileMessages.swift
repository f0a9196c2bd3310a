// What lies among the sources and is no file.
extension Message {
    package static func notAFile() -> Message {
        Message(
            "source/not-a-file",
            vi: "Đây không phải tệp mà là ống dẫn (FIFO), ổ cắm (socket) hoặc thiết bị, nên không đọc được",
            en: "This is no file but a named pipe, a socket or a device, and can't be read",
            help: Localized(vi: "Xóa đi, hoặc chép tệp thật vào đây.", en: "Remove it, or copy the file itself here."))
    }
}
