// What is said of code in files that are no programs, of what files load, and of the list that allows files.
extension Explanation {
    static let ofHiddenCode: [Explanation] = [
        Explanation(
            "attachment/server-code",
            vi:
                "Trong tệp có mã lệnh của máy chủ web: <?php ở bất kỳ tệp nào (cả trong thông tin kèm ảnh, trong PDF, sau phần âm thanh); "
                + "<?=, <% … %>, <!--#exec, <!--#include ở tệp văn bản, CSV, JSON, XML, SVG. Máy chủ cấu hình sai sẽ chạy mã ấy. Lệnh build "
                + "xem phần đầu và phần cuối tệp lớn; check và publish đọc cả tệp. Khai báo <?xml và <?xpacket không phải là mã.",
            en:
                "The file holds code of web servers: <?php in any file (a picture's metadata, a PDF, behind the sound), <?=, <% … %>, "
                + "<!--#exec and <!--#include in texts, CSV, JSON, XML and SVG. A server that is set up wrongly would run it. A build looks "
                + "at the beginning and the end of a large file; check and publish read all of it. <?xml and <?xpacket are no code.",
            bad: "ghi-chu.txt: <?php system($_GET['c']); ?>", good: "ghi-chu.txt: Danh sách kèm theo"),
        Explanation(
            "attachment/pdf-action",
            vi:
                "Tệp PDF có /JavaScript hoặc /Launch: mở ra là chạy mã lệnh, hoặc gọi một chương trình trên máy người xem. Bản in ra PDF từ "
                + "Word, LibreOffice không có các mục ấy. Lệnh build tìm ở phần đầu, phần cuối tệp; check và publish đọc cả tệp.",
            en:
                "The PDF has /JavaScript or /Launch: when it is opened it runs a script, or starts a program of the visitor's computer. PDFs "
                + "from Word and LibreOffice have neither. A build looks at the beginning and the end; check and publish read the whole file.",
            bad: "bieu-mau.pdf: /OpenAction << /S /JavaScript /JS (…) >>", good: "bieu-mau.pdf    # in lại thành PDF"),
        Explanation(
            "attachment/remote",
            vi:
                "Ảnh SVG hoặc tệp XML tự tải ảnh, phông chữ, kiểu từ trang khác (href, url(…), @import), hoặc tài liệu Word, Excel, PowerPoint "
                + "gắn với bản mẫu, ảnh ở nơi khác (attachedTemplate…): mở ra thì nơi ấy biết địa chỉ của người xem, và có thể gửi về macro. "
                + "Liên kết để bấm vào thì được.",
            en:
                "An SVG picture or XML file loads pictures, fonts or styles from another site by itself (href, url(…), @import), or an office "
                + "document is tied to a template or picture elsewhere (attachedTemplate): that place then knows the visitor's address, and may "
                + "answer with macros. Links to click are fine.",
            bad: "<image href=\"https://dem.example/a.png\"/>", good: "<image href=\"data:image/png;base64,…\"/>"),
        Explanation(
            "attachment/pdf-long",
            vi:
                "Tệp PDF lớn hơn 64 MB không được đọc chữ, nên dữ liệu cá nhân hay dấu mật trong đó không được báo. Tọa độ trong ảnh và mã "
                + "lệnh vẫn được tìm.",
            en:
                "The text of a PDF larger than 64 MB is not read, so personal data and marks of secrecy in it are not found. Places in "
                + "pictures and code are.",
            bad: "ky-yeu.pdf    # 90 MB", good: "ky-yeu-phan-1.pdf    # 30 MB"),
        Explanation(
            "attachment/bad-allowance",
            vi:
                "Một dòng của attachments: allow không thể cho phép gì: tệp của máy chủ (.php, web.config…), site.yaml, bài viết, ảnh HEIC; "
                + "đường dẫn bắt đầu bằng / hoặc có ..; mẫu như *.exe. Mỗi dòng là đúng một tệp, tính từ thư mục nội dung.",
            en:
                "An entry of attachments: allow can allow nothing: files of servers (.php, web.config), site.yaml, articles, HEIC pictures; "
                + "a path that begins with / or has ..; a pattern like *.exe. Each entry is one file, from the content folder.",
            bad: "attachments: {allow: [\"*.html\"]}", good: "attachments: {allow: [tin-tuc/ban-do.html]}"),
        Explanation(
            "attachment/missing-allowance",
            vi:
                "attachments: allow nêu một tệp không có: gõ nhầm, tệp đã đổi tên, hoặc đường dẫn không tính từ thư mục nội dung. Để nguyên "
                + "thì tệp nào mai này mang tên ấy cũng được đăng mà không ai quyết định.",
            en:
                "attachments: allow names a file that is not there: a slip, a file that was renamed, or a path from elsewhere. Left as it is, "
                + "whatever gets that name one day is published without anybody's decision.",
            bad: "attachments: {allow: [content/tin-tuc/ban-do.html]}",
            good: "attachments: {allow: [tin-tuc/ban-do.html]}"),
        Explanation(
            "publish/shared-place",
            vi:
                "Hai đích phát hành vào cùng một nơi, hoặc nơi này nằm trong nơi kia: lần phát hành tới đích này thay, gỡ tệp của đích kia.",
            en:
                "Two targets have one place, or one is inside the other: a publish to one replaces and removes the other's files.",
            bad: "web: {type: directory, path: /srv/web}, thu: {type: directory, path: /srv/web/thu}",
            good: "web: {type: directory, path: /srv/web}, thu: {type: directory, path: /srv/thu}"),
    ]
}
