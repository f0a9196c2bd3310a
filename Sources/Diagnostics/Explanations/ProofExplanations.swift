// What the rules about texts are for (target Proofreading). The numbers are invented.
extension Explanation {
    static let ofProofreading = ofPersons + ofLetters + ofStructure

    private static let ofPersons = [
        Explanation(
            "person/identity-number",
            vi:
                "Số căn cước (12 số), chứng minh nhân dân (9 số) hay hộ chiếu đủ để mạo danh. Danh sách khen thưởng không cần số ấy: bỏ cột. "
                + "Cột tên là CCCD, Số điện thoại, Ngày sinh… được báo theo tên cột, dù bảng tính đã làm mất số 0 ở đầu (64085001234, "
                + "6.4E+10). Tên tệp và thư mục cũng được xem.",
            en:
                "The number of an identity card or passport is enough to pass for somebody. No list of awards needs it: remove the column. "
                + "Columns of identity numbers, phones, accounts and birth dates are known by their titles, also where a spreadsheet has "
                + "lost a number's zeros (64085001234, 6.4E+10). Names of files and folders are read, too.",
            bad: "Bà Trần Thị B, CCCD số 064185001234", good: "Bà Trần Thị B, chuyên viên Văn phòng"),
        Explanation(
            "person/phone",
            vi:
                "Số điện thoại của người được khen không cần công khai. Số của cơ quan khai ở allow: contacts trong site.yaml. Tên tệp và "
                + "thư mục cũng được xem, vì tên thành địa chỉ trên mạng.",
            en:
                "A recipient's phone is nobody's business. The office's own goes to allow: contacts in site.yaml. Names of files and "
                + "folders are read too, since they become addresses.",
            bad: "Liên hệ ông A, 0912 345 678", good: "Liên hệ Văn phòng Ban, số khai trong site.yaml"),
        Explanation(
            "person/bank-account",
            vi:
                "Tài khoản nhận tiền thưởng là việc của kế toán, không phải của trang web. "
                + "Tài khoản của quỹ, của cơ quan khai ở allow: contacts.",
            en:
                "The account to which a reward goes is for accounting only. "
                + "An account of the office or of a fund goes to allow: contacts.",
            bad: "Số tài khoản: 5000205123456", good: "Tiền thưởng được chuyển khoản theo quy định"),
        Explanation(
            "person/email",
            vi:
                "Thư điện tử của cá nhân bị thu thập để gửi thư rác, lừa đảo. Hộp thư của cơ quan khai ở allow: contacts.",
            en: "Personal addresses are harvested for spam and fraud. The office's mailbox goes to allow: contacts.",
            bad: "Gửi về nguyenvana@example.com", good: "Gửi về hộp thư của Văn phòng Ban"),
        Explanation(
            "person/birth-date",
            vi:
                "Ngày tháng năm sinh đủ là dữ liệu cá nhân; chỉ nêu năm sinh thì không báo. Không báo ngày sinh lãnh tụ, danh nhân.",
            en: "A full birth date is personal data; a year alone is not told, nor birthdays of historic persons.",
            bad: "Ông Lê Văn C, sinh ngày 12/5/1980", good: "Ông Lê Văn C, sinh năm 1980"),
        Explanation(
            "person/home-address",
            vi: "Nơi ở đến số nhà, tổ, thôn chỉ ra nhà của một người. Xã, phường là đủ.",
            en: "A house number or hamlet leads to somebody's door. The commune is enough.",
            bad: "trú tại số nhà 15, tổ 3, phường Pleiku", good: "trú tại phường Pleiku"),
        Explanation(
            "person/minor",
            vi: "Họ tên đầy đủ cùng lớp, trường giúp người lạ tìm ra trẻ em. Viết tắt tên.",
            en: "A full name beside class and school lets strangers find a child. Write initials.",
            bad: "em Nguyễn Văn A, lớp 7B", good: "em N.V.A., lớp 7B"),
        Explanation(
            "secrecy/mark",
            vi:
                "Dấu MẬT, TỐI MẬT, TUYỆT MẬT, LƯU HÀNH NỘI BỘ đứng riêng cho biết văn bản không được đăng. Câu văn nói về bí mật "
                + "thì không báo. Văn bản đã giải mật được khai theo tên tệp ở allow: secrecy.",
            en:
                "A mark that stands by itself says that the text must not be published; a sentence about secrets is not told. "
                + "Declassified files are listed by name under allow: secrecy.",
            bad: "T Ố I  M Ậ T", good: "Quy định về bảo vệ bí mật nhà nước"),
    ]

    private static let ofLetters = [
        Explanation(
            "text/replacement-character",
            vi: "Ký tự U+FFFD đứng ở nơi một chữ đã mất khi chuyển mã; gõ lại theo bản gốc.",
            en: "U+FFFD stands where a letter was lost in a conversion; type it again.", bad: "Gia L\u{FFFD}i",
            good: "Gia Lai"),
        Explanation(
            "text/private-use",
            vi:
                "Ký tự vùng dùng riêng chỉ có nghĩa với một phông chữ (dấu đầu dòng của Word, phông Jrai cũ); máy khác hiện ô vuông.",
            en: "Such a character means something in one font only (bullets of Word, old Jrai fonts).",
            bad: "\u{F0B7} Nội dung", good: "- Nội dung"),
        Explanation(
            "text/invisible",
            vi: "Khoảng trắng cứng, dấu nối mềm, ký tự rộng bằng không làm tìm kiếm và so tên sai mà mắt không thấy.",
            en: "They break search and the comparison of names, and nobody sees why.", bad: "Gia\u{A0}Lai",
            good: "Gia Lai"),
        Explanation(
            "text/decomposed",
            vi:
                "Unicode tổ hợp (chữ và dấu là hai ký tự) được chuyển thành dựng sẵn khi đọc, nên trang vẫn đúng; chương trình khác "
                + "có thể không tìm thấy. Tên Jrai, Bahnar không có dạng dựng sẵn thì không báo.",
            en:
                "Decomposed letters are composed as they are read, so pages are right; other programs may not find them.",
            bad: "To + U+0302 + U+0309", good: "Tổ (một ký tự U+1ED5)"),
        Explanation(
            "text/legacy-encoding",
            vi: "Chữ TCVN3 (.VnTime), VNI (VNI-Times) không phải Unicode. Lời giúp cho biết dòng ấy có thể là gì.",
            en: "Text for the old fonts is no Unicode. The help shows what the line probably says.",
            bad: "Ban Qu¶n lý Khu kinh tÕ tØnh", good: "Ban Quản lý Khu kinh tế tỉnh"),
        Explanation(
            "text/look-alike", vi: "Chữ Nga, Hy Lạp, hay Ð (eth) trông như chữ Việt nhưng tìm không thấy.",
            en: "Cyrillic, Greek and eth look like Latin letters, but are not found.", bad: "Ðảng ủy",
            good: "Đảng ủy"),
        Explanation(
            "text/lost-diacritics",
            vi:
                "Một dòng ít nhất tám từ, gần như mọi từ là âm tiết tiếng Việt, mà không có dấu nào. Chính tả thì không xét.",
            en: "A line of eight words or more, nearly all of them Vietnamese syllables, without one mark.",
            bad: "Hoi nghi tong ket phong trao thi dua nam 2024", good: "Hội nghị tổng kết phong trào thi đua năm 2024"),
        Explanation(
            "text/all-caps-title", vi: "Tiêu đề toàn chữ hoa khó đọc và che mất tên riêng.",
            en: "A title in capitals is hard to read and hides names.", bad: "HỘI NGHỊ TỔNG KẾT THI ĐUA",
            good: "Hội nghị tổng kết thi đua"),
        Explanation(
            "text/double-space",
            vi: "Hai dấu cách liền nhau giữa hai từ là lỗi gõ. Thụt dòng, cột của bảng thì không báo.",
            en: "Two spaces between words are a slip; indentation and columns are not told.", bad: "thi đua  yêu nước",
            good: "thi đua yêu nước"),
    ]

    private static let ofStructure = [
        Explanation(
            "link/vague-text",
            vi: "Người dùng trình đọc màn hình nghe riêng chữ của liên kết: “tại đây” không nói gì.",
            en: "Screen readers read the words of links by themselves: “here” says nothing.",
            bad: "Xem [tại đây](ke-hoach.md)", good: "Xem [Kế hoạch 31/KH-BQLKKT](ke-hoach.md)"),
        Explanation(
            "markdown/heading-skip", vi: "Sau tiêu đề cấp 2 là cấp 3, không phải cấp 4; tên bài là cấp 1.",
            en: "After level 2 comes level 3; the page's title is level 1.", bad: "## Nội dung\n\n#### Mục tiêu",
            good: "## Nội dung\n\n### Mục tiêu"),
        Explanation(
            "markdown/empty-heading", vi: "Tiêu đề trống vẫn hiện trong mục lục của trình đọc màn hình.",
            en: "An empty heading is still announced.", bad: "##", good: "## Kết quả"),
        Explanation(
            "markdown/table-header", vi: "Dòng đầu của bảng phải nêu tên cột, để nghe bảng cũng hiểu được.",
            en: "A table's first row names its columns, also for those who only hear it.", bad: "|   |   |\n|---|---|",
            good: "| Họ tên | Đơn vị |\n|---|---|"),
        Explanation(
            "image/alt-file-name", vi: "“IMG_1234.jpg” không tả được ảnh cho ai.",
            en: "“IMG_1234.jpg” describes nothing.", bad: "![IMG_1234.jpg](IMG_1234.jpg)",
            good: "![Trưởng ban trao bằng khen](IMG_1234.jpg)"),
        Explanation(
            "front-matter/long-title", vi: "Danh sách và máy tìm kiếm cắt tiêu đề dài; trên 120 ký tự thì nên rút.",
            en: "Lists and search engines cut what is longer than 120 characters.",
            bad: "title: Hội nghị … (130 ký tự)", good: "title: Hội nghị tổng kết thi đua năm 2024"),
        Explanation(
            "front-matter/summary-cut", vi: "Sapo kết thúc bằng dấu ba chấm, dấu phẩy hay “và”, “của” là sapo bị cắt.",
            en: "A summary that ends in an ellipsis, a comma or “và” was cut off.",
            bad: "summary: Sáng 20/9, Ban tổ chức hội nghị và...", good: "summary: Sáng 20/9, Ban tổ chức hội nghị."),
    ]
}
