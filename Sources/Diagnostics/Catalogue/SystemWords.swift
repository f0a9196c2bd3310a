// What the operating system says of a failed call, in Vietnamese: it speaks English unless told otherwise.
extension Catalogue {
    /// The reason in Vietnamese; one that is not known here is passed on as it is.
    static func system(_ reason: String) -> String { systemReasons[reason] ?? reason }

    private static let systemReasons = [
        "Cannot assign requested address": "máy này không có địa chỉ ấy",
        "Permission denied": "không có quyền",
        "Operation not permitted": "không có quyền",
        "No space left on device": "đĩa đã đầy",
        "Disk quota exceeded": "đã hết hạn mức đĩa",
        "Read-only file system": "ổ đĩa chỉ cho đọc",
        "Input/output error": "đĩa bị lỗi đọc, ghi",
        "Not a directory": "không phải là thư mục",
        "Is a directory": "đây là thư mục",
        "No such file or directory": "không có tệp hay thư mục này",
        "Directory not empty": "thư mục không trống",
        "File name too long": "tên tệp quá dài",
        "Too many open files": "mở quá nhiều tệp cùng lúc",
        "Too many levels of symbolic links": "là liên kết tượng trưng",
    ]
}
