extension Explanation {
    static let ofSpecialFiles: [Explanation] = [
        Explanation(
            "source/not-a-file",
            vi:
                "Trong nội dung hoặc giao diện có ống dẫn (FIFO), ổ cắm (socket) hoặc thiết bị mang tên một tệp. Đọc nó có thể phải "
                + "chờ mãi, nên nó bị từ chối chứ không được đọc.",
            en:
                "Among content or templates a named pipe, a socket or a device has the name of a file. Reading it could wait "
                + "for ever, so it is refused and not read.",
            bad: "mkfifo content/tin-tuc/2024/anh.jpg", good: "cp /home/ai-do/anh.jpg content/tin-tuc/2024/anh.jpg")
    ]
}
