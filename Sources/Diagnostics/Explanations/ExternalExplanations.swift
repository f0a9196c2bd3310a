extension Explanation {
    static let ofExternal: [Explanation] = [
        Explanation(
            "link/dead",
            vi:
                "Máy chủ của trang ngoài trả lời rằng trang không còn (404, 410), hoặc tên miền không tồn tại. Cổng thông tin "
                + "của cơ quan nhà nước hay đổi địa chỉ khi sáp nhập; người đọc bấm vào thì gặp trang lỗi. Chỉ báo khi chạy "
                + "với --external.",
            en:
                "The other site's server says that the page is gone (404, 410), or there is no such host. Portals move when "
                + "agencies merge, and visitors land on an error. Told with --external alone.",
            bad: "Xem [Chỉ thị 19/CT-TTg](https://cu.example/van-ban/19).",
            good: "Xem [Chỉ thị 19/CT-TTg](https://moi.example/van-ban/19)."),
        Explanation(
            "link/moved",
            vi:
                "Máy chủ báo trang đã chuyển hẳn (301, 308) và địa chỉ mới xem được. Sửa ngay thì liên kết không hỏng khi "
                + "máy chủ thôi dẫn tiếp. Chỉ báo khi chạy với --external.",
            en:
                "The server says that the page has moved for good (301, 308), and the new address answers. Mended now, the "
                + "link won't break when the redirect ends. Told with --external alone.",
            bad: "[Luật](http://cong.example/luat)", good: "[Luật](https://cong.example/van-ban/luat)"),
        Explanation(
            "link/unreachable",
            vi:
                "Máy chủ không trả lời kịp, từ chối, hoặc báo lỗi của chính nó; chưa thể nói trang còn hay không. Nhiều cổng "
                + "thông tin từ chối chương trình tự động, nên đây chỉ là lưu ý. Chỉ báo khi chạy với --external.",
            en:
                "The server didn't answer in time, refused, or failed; whether the page is there is not known. Many portals "
                + "refuse programs, so this is a note. Told with --external alone.",
            bad: "[Văn bản](https://cham.example/) không trả lời trong 20 giây",
            good: "mở bằng trình duyệt; xem được thì để nguyên"),
    ]
}
