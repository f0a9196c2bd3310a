// Paths and names that are not what their writer meant, or longer than files' names may be.
extension Explanation {
    static let ofPaths: [Explanation] =
        [
            Explanation(
                "route/long-name",
                vi:
                    "Tên quá dài thì nhiều hệ thống tệp không giữ được: mỗi phần của địa chỉ (tên tệp, tên thư mục, mã đơn vị, mã danh "
                    + "hiệu, mã phong trào, địa chỉ cũ) tối đa 200 byte, cả địa chỉ tối đa 1000 byte.",
                en:
                    "Many file systems can't keep a name that long: each part of an address (file, folder, id of a unit, award or campaign, "
                    + "old address) has 200 bytes at most, a whole address 1000.",
                bad: "aliases: [/tin-tuc/le-cong-bo-…-(250 chữ)/]", good: "aliases: [/tin-tuc/le-cong-bo-quyet-dinh/]")
        ]
        + area(
            ["publish/bad-path", "publish/path-overlap"],
            vi:
                "Đường dẫn của đích không dẫn tới nơi người viết muốn, hoặc trùng với chính thư mục nội dung, giao diện, kết quả. Chỉ "
                + "“~/” được thay bằng thư mục riêng; $HOME, %X%, C:\\, \\\\máy, file:// và ~tên thì không. Đích phải nằm ngoài các thư "
                + "mục ấy: bản nháp không được lên mạng, và lần làm trang sau không được đọc nhầm bản đã phát hành.",
            en:
                "A target's path does not lead where it was meant to, or lies over the content, the templates or the output. Only “~/” "
                + "is expanded; $HOME, %X%, C:\\, \\\\server, file:// and ~name are not. A target lies outside these folders: drafts must not "
                + "go online, and the next build must not read what was published.",
            bad: "path: $HOME/web", good: "path: ~/web")
}
