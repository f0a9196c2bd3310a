extension Explanation {
    static let ofLinks: [Explanation] = [
        Explanation(
            "page/broken-link",
            vi:
                "Trên trang đã làm xong có một liên kết tới địa chỉ của chuyên mục mà ở đó không có trang hay tệp nào. Liên kết "
                + "viết bằng địa chỉ web không được tự sửa khi bài đổi chỗ; liên kết viết bằng đường dẫn tệp thì có. Liên kết "
                + "nằm ở đầu, chân mọi trang chỉ báo một lần.",
            en:
                "A finished page links an address of the section at which there is nothing. Links written as web addresses don't "
                + "follow when an article moves; links written as files do. What stands on every page is told once.",
            bad: "Xem [kế hoạch](/thi-dua/van-ban/ke-hoach-31/).", good: "Xem [kế hoạch](../van-ban/kh-31.md)."),
        Explanation(
            "page/broken-anchor",
            vi:
                "Phần sau dấu # phải là tên một mục của trang. Tên ấy do tdkt đặt theo tiêu đề mục: chữ thường, không dấu, các "
                + "tiếng nối bằng gạch ngang. Sai tên thì trình duyệt mở trang ở đầu, người đọc không thấy chỗ cần xem.",
            en:
                "What follows # must name a part of the page. tdkt names parts by their headings: lower case, without marks, "
                + "hyphens between syllables. With another name browsers show the page's beginning.",
            bad: "Xem [phần kết quả](#kết-quả-đạt).\n\n## Kết quả đạt được",
            good: "Xem [phần kết quả](#ket-qua-dat-duoc).\n\n## Kết quả đạt được"),
        Explanation(
            "page/redirected-link",
            vi:
                "Liên kết dẫn tới địa chỉ cũ (aliases) của một bài; máy chủ sẽ chuyển người đọc sang địa chỉ mới, nhưng chậm hơn "
                + "và hỏng khi bỏ địa chỉ cũ.",
            en:
                "A link leads to an old address (aliases) of an article. Visitors are sent on, but later, and no longer once the "
                + "old address goes.",
            bad: "[Bài viết](/thi-dua/tin-tuc/ten-cu/)", good: "[Bài viết](../tin-tuc/2024/ten-moi.md)"),
        Explanation(
            "page/orphan",
            vi:
                "Không có liên kết nào trong chuyên mục dẫn tới trang này, nên người xem chỉ tới được nếu biết địa chỉ. Thường "
                + "do giao diện đã sửa bỏ mất một danh sách.",
            en:
                "No link of the section leads to this page: visitors reach it by its address alone. Mostly a changed theme has "
                + "lost a list.",
            bad: "<!-- templates/entry.mustache -->\n<h3>{{title}}</h3>",
            good: "<!-- templates/entry.mustache -->\n<h3><a href=\"{{href}}\">{{title}}</a></h3>"),
        Explanation(
            "attachment/unlinked",
            vi:
                "Trong thư mục nội dung có tệp mà không bài nào dẫn tới hay dùng làm danh sách. Tệp ấy không được đăng; nếu là "
                + "tệp thừa thì nên cất đi, vì tệp để lẫn dễ bị đăng nhầm hoặc quên đăng.",
            en:
                "The content folder has a file that no article links or reads as its list. It isn't published; if it is left "
                + "over, keep it elsewhere, since such files are published by mistake, or forgotten.",
            bad: "quyet-dinh/2024/45.md\nquyet-dinh/2024/45-ban-quet.pdf    # không bài nào nhắc tới",
            good: "# quyet-dinh/2024/45.md\nfile: 45-ban-quet.pdf"),
        Explanation(
            "link/malformed",
            vi:
                "Địa chỉ trang ngoài thiếu tên miền, thừa một lần http, có khoảng trắng, hoặc dính dấu câu của câu văn ở cuối. "
                + "Trình duyệt không mở được hoặc mở nhầm nơi.",
            en:
                "The address of another site lacks its host, has its scheme twice, a space in it, or ends in punctuation of the "
                + "sentence. Browsers can't open it, or open something else.",
            bad: "[Luật](https://http://chinhphu.vn/luat;)", good: "[Luật](https://chinhphu.vn/luat)"),
        Explanation(
            "link/private-host",
            vi:
                "Địa chỉ trỏ tới localhost, mạng 10., 172.16–31., 192.168. hoặc tên máy không có tên miền. Người xem ngoài cơ "
                + "quan không mở được, và địa chỉ ấy cho biết mạng nội bộ của cơ quan.",
            en:
                "The address is localhost, in 10., 172.16–31. or 192.168., or a bare machine name. Visitors outside can't open "
                + "it, and it tells how the agency's network is built.",
            bad: "[Văn bản](http://192.168.1.10/vb/45.pdf)", good: "[Văn bản](45.pdf)"),
        Explanation(
            "image/position",
            vi:
                "Điện thoại, máy ảnh ghi tọa độ nơi chụp vào tệp ảnh. Ảnh chụp tại nhà một người là địa chỉ nhà người ấy, đăng lên "
                + "là ai cũng đọc được. Ảnh SVG có thể mang tọa độ ở metadata hay trong ảnh được nhúng. Xóa thông tin kèm ảnh trước khi đưa "
                + "vào chuyên mục.",
            en:
                "Phones and cameras write where a picture was taken into its file. One taken at somebody's home is that person's "
                + "address, for everybody to read. SVG has it in its metadata or in pictures that it embeds. Remove what the file carries "
                + "before it goes in.",
            bad: "anh-den-tham.jpg: GPSLatitude 13° 58′, GPSLongitude 108° 0′",
            good: "exiftool -all= -tagsfromfile @ -Orientation anh-den-tham.jpg"),
        Explanation(
            "image/owner",
            vi:
                "Tệp ảnh mang tên người chụp, chủ máy hoặc số máy, có thể nối nhiều ảnh với một người. Tên người chụp nên ghi ở "
                + "khóa credit của ảnh, nơi người xem thấy được.",
            en:
                "The file names its photographer, the camera's owner or its serial number, which ties pictures to a person. Credit "
                + "belongs in the image's credit, where visitors see it.",
            bad: "anh.jpg: CameraOwnerName, BodySerialNumber",
            good: "image: {src: anh.jpg, alt: …, credit: Văn phòng Ban}"),
        Explanation(
            "attachment/pdf-damaged",
            vi:
                "Không đọc được tệp PDF: tệp hỏng, sao chép dở dang, hoặc có mật khẩu. Người xem cũng sẽ không mở được.",
            en:
                "The PDF can't be read: it is damaged, cut short, or locked by a password. Visitors won't open it either.",
            bad: "45-qd.pdf    # chép dở dang từ thẻ nhớ", good: "45-qd.pdf    # xuất lại từ tệp soạn thảo"),
        Explanation(
            "attachment/pdf-no-text",
            vi:
                "PDF chỉ có ảnh chụp các trang. Máy đọc màn hình, ô tìm kiếm và chính tdkt check không đọc được chữ trong đó; dữ "
                + "liệu cá nhân trong bản quét phải do người soát.",
            en:
                "The PDF has only pictures of its pages. Screen readers, searches and tdkt check can't read it; somebody must look "
                + "through it for personal data.",
            bad: "file: ban-quet.pdf    # chỉ có ảnh", good: "file: ban-quet-ocr.pdf    # đã nhận dạng chữ"),
        Explanation(
            "attachment/pdf-unread",
            vi:
                "Máy này chưa có pdftotext và pdfinfo nên chữ trong các tệp PDF chưa được soát. Cài gói poppler-utils rồi chạy lại.",
            en:
                "There are no pdftotext and pdfinfo here, so the text of PDFs was not read. Install poppler-utils and run again.",
            bad: "tdkt check    # máy chưa cài poppler-utils", good: "apt-get install poppler-utils && tdkt check"),
    ]
}
