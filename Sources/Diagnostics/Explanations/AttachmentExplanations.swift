// What is said of files that may not be published, or not as they are, and of articles under other names.
extension Explanation {
    static let ofAttachments: [Explanation] = [
        Explanation(
            "attachment/server-file",
            vi:
                "Tệp là chương trình chạy trên máy chủ (.php, .aspx, .jsp, .cgi, .shtml…), cấu hình của máy chủ (web.config, .ini, "
                + ".yaml…) hoặc cấu hình của chính chuyên mục (site.yaml, units.yaml, awards.yaml). Đăng lên thì máy chủ có thể chạy "
                + "chương trình ấy, hoặc ai cũng đọc được tên máy, tài khoản, đường dẫn. Không thiết lập nào cho phép.",
            en:
                "The file is a program that servers run, a server's setting, or the section's own (site.yaml, units.yaml, "
                + "awards.yaml). Published, a server might run it, or everybody could read hosts, accounts and paths. No setting "
                + "allows it.",
            bad: "Xem [cấu hình](../site.yaml).", good: "Xem [hướng dẫn](huong-dan.pdf)."),
        Explanation(
            "attachment/article",
            vi:
                "Tệp được dẫn tới như tệp đính kèm nhưng bắt đầu bằng phần khóa như một bài viết, thường vì Windows thêm đuôi: "
                + "bai.md.txt. Nếu đăng nguyên tệp thì mọi khóa, kể cả draft: true, ra ngoài. Đổi đuôi thành .md để tệp được đọc như bài.",
            en:
                "The linked file begins with an article's keys, mostly since Windows added an ending: name.md.txt. Published as it "
                + "is, every key would be online, draft: true among them. Rename it to .md.",
            bad: "[Bản tin](ban-tin.md.txt)", good: "[Bản tin](ban-tin.md)"),
        Explanation(
            "attachment/other-format",
            vi:
                "Các byte đầu của tệp không đúng định dạng mà đuôi tệp ghi: một .pdf thật ra là chương trình hay trang HTML, một "
                + ".txt có mã PHP, một .docx không phải là tài liệu. Lưu lại đúng định dạng từ tệp gốc.",
            en:
                "The first bytes are not those of the format in the name: a .pdf that is a program or a page, a .txt with PHP in it. "
                + "Save it again from its source.",
            bad: "quyet-dinh/2024/45.pdf    # là tệp .exe đổi đuôi", good: "quyet-dinh/2024/45.pdf    # xuất từ Word"),
        Explanation(
            "attachment/active",
            vi:
                "Trang HTML, mã lệnh JavaScript, hoặc tệp SVG, XML có <script>, thuộc tính on…, foreignObject, liên kết javascript:, "
                + "DOCTYPE tự đặt. Mở riêng thì trình duyệt chạy những thứ ấy dưới tên miền của cơ quan. Xuất thành PDF hay ảnh; nếu "
                + "phải đăng đúng tệp ấy, ghi đường dẫn vào attachments: allow của site.yaml, máy chủ cấu hình theo docs/operators/serving.md vẫn "
                + "không cho mã trong tệp chạy.",
            en:
                "An HTML page, a script, or an SVG or XML file with <script>, on… attributes, foreignObject, javascript: links or a "
                + "DOCTYPE of its own: opened by itself it would run under the agency's name. Export a PDF or a picture. A file named "
                + "in attachments: allow passes; a server set up as docs/operators/serving.md says still runs nothing in it.",
            bad: "![Sơ đồ](so-do.svg)    # tệp có <script>", good: "![Sơ đồ](so-do.png)"),
        Explanation(
            "attachment/macros",
            vi:
                "Tài liệu Word, Excel, PowerPoint, LibreOffice có macro (.docm, .xlsm, hoặc .docx, .doc có vbaProject): là đường lây mã độc "
                + "quen thuộc. Lưu lại dạng không macro.",
            en: "The document holds macros, a usual way for malware. Save it without them.",
            bad: "[Biểu mẫu](bieu-mau.docm)", good: "[Biểu mẫu](bieu-mau.docx)"),
        Explanation(
            "attachment/program",
            vi:
                "Tệp là chương trình cho máy của người xem (.exe, .msi, .bat, .apk, .jar…). Chuyên mục không phải nơi phát hành phần mềm.",
            en: "The file is a program for visitors' computers. A section of news doesn't distribute software.",
            bad: "[Tải về](phan-mem.exe)", good: "[Trang của phần mềm](https://phan-mem.example.vn/)"),
        Explanation(
            "attachment/unknown-kind",
            vi:
                "Loại tệp không có trong bảng các loại được đính kèm (docs/editors/content.md). Chuyển sang loại có trong bảng, hoặc cho phép "
                + "đúng tệp ấy trong site.yaml.",
            en:
                "The kind is not in the table of docs/editors/content.md. Convert the file, or allow that very file in site.yaml.",
            bad: "[Bản vẽ](mat-bang.dwg)", good: "[Bản vẽ](mat-bang.pdf)"),
        Explanation(
            "attachment/heic",
            vi:
                "Ảnh HEIC của điện thoại iPhone: ngoài Safari, trình duyệt không hiện được; tọa độ nơi chụp trong ảnh cũng không được đọc "
                + "để kiểm tra. Lưu thành JPEG.",
            en: "A HEIC picture of an iPhone: only Safari shows it, and its place isn't read here. Save it as JPEG.",
            bad: "[Ảnh](IMG_0012.HEIC)", good: "![Trao bằng khen](trao-bang-khen.jpg)"),
        Explanation(
            "attachment/uninspected",
            vi:
                "Tệp thuộc loại phải xem bên trong (SVG, XML, tài liệu Office) nhưng quá lớn, bị cắt ngang hay hỏng nên không xem được. Lưu "
                + "lại tệp, hoặc xuất thành PDF.",
            en:
                "A file of a kind that must be looked into (SVG, XML, office documents) is too large, cut short or damaged. Save it again, "
                + "or export a PDF.",
            bad: "[Báo cáo](bao-cao.docx)    # tải về chưa hết", good: "[Báo cáo](bao-cao.docx)    # mở được bằng Word"),
        Explanation(
            "attachment/other-ending",
            vi:
                "Ảnh còn nguyên nhưng đuôi tệp nói loại khác, như ảnh PNG mang tên .jpg. Trình duyệt và chương trình khác có thể không mở.",
            en: "A sound picture has the ending of another kind, as a PNG named .jpg. Some programs won't open it.",
            bad: "![Hội nghị](hoi-nghi.jpg)    # là ảnh PNG", good: "![Hội nghị](hoi-nghi.png)"),
        Explanation(
            "attachment/large",
            vi:
                "Tệp lớn hơn attachments: max_size (mặc định 20 MB; 1 MB là 1024 × 1024 byte). Người xem bằng điện thoại tải lâu, và mỗi "
                + "lần phát hành phải gửi cả tệp.",
            en:
                "The file is larger than attachments: max_size (20 MB by default; 1 MB is 1024 × 1024 bytes). Phones take long for it, and "
                + "so does publishing.",
            bad: "attachments: {max_size: 20 MB}    # tệp 180 MB", good: "attachments: {max_size: 200 MB}"),
        Explanation(
            "attachment/idle-allowance",
            vi: "attachments: allow nêu một tệp mà không bài nào dẫn tới: gõ nhầm đường dẫn, hoặc bài đã bỏ tệp.",
            en: "attachments: allow names a file that no article links: a slip, or the article has dropped it.",
            bad: "attachments: {allow: [content/tin-tuc/ban-do.html]}",
            good: "attachments: {allow: [tin-tuc/ban-do.html]}"),
        Explanation(
            "site/file-size",
            vi:
                "Dung lượng viết bằng số và đơn vị KB, MB, GB; không có đơn vị là MB. Trong ngoặc {…} dấu phẩy ngăn hai khóa, nên viết 0.5 GB; "
                + "1.000 có thể là một nghìn hoặc một, nên viết 1000.",
            en:
                "A size is a number with KB, MB or GB; MB without any. Within {…} a comma parts two keys, so write 0.5 GB; 1.000 may be a "
                + "thousand or one, so write 1000.",
            bad: "max_size: 1.000 MB",
            good: "max_size: 20 MB"),
        Explanation(
            "article/other-ending",
            vi:
                "Bài có đuôi .MD, .Md hay .markdown vẫn được đọc như .md, nhưng trình soạn thảo và chương trình khác có thể không nhận ra.",
            en: "An article named .MD or .markdown is read like .md, but other programs may not know it.",
            bad: "tin-tuc/2024/BAN-TIN.MD", good: "tin-tuc/2024/ban-tin.md"),
        Explanation(
            "article/unread",
            vi:
                "Trong thư mục của một loại bài có tệp bắt đầu bằng phần khóa mà tên không kết thúc bằng .md, nên không được đọc: thường là "
                + "bai.md.txt do Windows thêm đuôi, hoặc bản lưu.",
            en:
                "A kind's folder has a file that begins with an article's keys and isn't read, since its name doesn't end in .md: mostly "
                + "name.md.txt, or a backup.",
            bad: "tin-tuc/2024/ban-tin.md.txt", good: "tin-tuc/2024/ban-tin.md"),
        Explanation(
            "image/other-site",
            vi:
                "Ảnh trong bài lấy từ trang khác. Máy chủ cấu hình theo docs/operators/serving.md chỉ cho trang tải ảnh của chính chuyên mục, nên ảnh "
                + "không hiện; và ảnh ở nơi khác có thể mất, bị thay, hoặc ghi lại người xem.",
            en:
                "A picture comes from another site. A server set up as docs/operators/serving.md says lets pages load the section's own pictures "
                + "only, so it doesn't show; and pictures elsewhere go, are replaced, or count visitors.",
            bad: "![Lễ trao](https://bao.example.vn/le-trao.jpg)", good: "![Lễ trao](le-trao.jpg)"),
        Explanation(
            "attachment/metadata-unread",
            vi:
                "Chữ và ảnh trong .docx, .xlsx, .pptx, .odt, .zip… được nén, nên tdkt không đọc được số căn cước, điện thoại, tọa độ trong "
                + "chúng; video WebM, MKV, AVI, WMV, MPEG có thẻ riêng. Tệp chữ (.txt, .csv, .json, .xml, .rtf, .vcf, .svg…), PDF, ảnh rời "
                + "và video MP4, MOV thì đọc được.",
            en:
                "Words and pictures in .docx, .xlsx, .pptx, .odt, .zip and the like are packed, so identity numbers, phones and places in "
                + "them are not read; WebM, MKV, AVI, WMV and MPEG videos have tags of their own. Texts (.txt, .csv, .json, .xml, .rtf, "
                + ".vcf, .svg and so on), PDFs, pictures by themselves, and MP4 and MOV videos are.",
            bad: "[Kỷ yếu](ky-yeu.docx)", good: "[Kỷ yếu](ky-yeu.pdf)"),
    ]
}
