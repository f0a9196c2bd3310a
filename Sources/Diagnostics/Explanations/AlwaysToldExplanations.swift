// What is no rule: it keeps a file from being read, a link from leading anywhere, a command from being carried out.
extension Explanation {
    static let ofFiles: [Explanation] = [
        Explanation(
            "front-matter/missing",
            vi: "Bài phải bắt đầu bằng phần khóa giữa hai dòng ---; không có thì không biết tiêu đề và ngày đăng.",
            en: "An article begins with its keys between two lines of ---; without them there is no title and no date.",
            bad: "Ban phát động thi đua.",
            good: "---\ntitle: Phát động thi đua\ndate: 2024-02-05\n---\n\nBan phát động thi đua."),
        Explanation(
            "front-matter/unclosed", vi: "Phần khóa mở bằng --- mà không có dòng --- đóng lại.",
            en: "The keys are opened by --- and never closed by another.", bad: "---\ntitle: A\n\nThân bài.",
            good: "---\ntitle: A\n---\n\nThân bài."),
        Explanation(
            "front-matter/empty", vi: "Giữa hai dòng --- không có khóa nào.",
            en: "There is no key between the two lines of ---.",
            bad: "---\n---", good: "---\ntitle: A\ndate: 2024-02-05\n---"),
        Explanation(
            "front-matter/yaml-syntax",
            vi:
                "Phần khóa viết sai cách YAML. Hay gặp: giá trị có dấu hai chấm mà không đặt trong dấu nháy, thụt dòng bằng tab.",
            en: "The keys are no YAML. Mostly a value with a colon lacks its quotes, or a tab indents.",
            bad: "title: Phát động: thi đua năm 2024", good: "title: \"Phát động: thi đua năm 2024\""),
        Explanation(
            "front-matter/duplicate-key", vi: "Một khóa viết hai lần; không rõ giá trị nào đúng.",
            en: "A key is written twice; which value is right is not clear.", bad: "date: 2024-02-05\ndate: 2024-02-06",
            good: "date: 2024-02-06"),
        Explanation(
            "front-matter/missing-key", vi: "Thiếu khóa bắt buộc của loại bài này.",
            en: "A key that this kind must have is missing.",
            bad: "title: Phát động thi đua", good: "title: Phát động thi đua\ndate: 2024-02-05"),
        Explanation(
            "front-matter/unknown-key",
            vi:
                "Khóa không có trong danh sách khóa của loại bài. Thông báo nêu khóa gần giống nhất; gõ nhầm mà bỏ qua thì mất dữ liệu "
                + "trong im lặng.",
            en:
                "The kind has no such key; the nearest one is told. A slip that were passed over would lose data in silence.",
            bad: "titel: Phát động thi đua", good: "title: Phát động thi đua"),
        Explanation(
            "front-matter/unknown-value", vi: "Khóa này chỉ nhận một trong các giá trị đã định.",
            en: "The key takes one of certain values alone.", bad: "status: hieu luc", good: "status: hieu-luc"),
        Explanation(
            "front-matter/wrong-type", vi: "Giá trị không đúng kiểu: cần chữ, số, có/không, danh sách hoặc nhóm khóa.",
            en: "The value is of another type than the key's: text, number, true or false, a list, a group of keys.",
            bad: "page_size: mười", good: "page_size: 10"),
        Explanation(
            "front-matter/bad-date", vi: "Ngày không có trong lịch hoặc không viết theo NĂM-THÁNG-NGÀY.",
            en: "The day is not in the calendar, or not written YEAR-MONTH-DAY.", bad: "date: 31/02/2024",
            good: "date: 2024-02-29"),
        Explanation(
            "front-matter/bad-period",
            vi: "Kỳ viết theo một trong các dạng 2023, 2023-H1, 2023-H2, 2021-2025; ngày cuối không trước ngày đầu.",
            en: "A period is 2023, 2023-H1, 2023-H2 or 2021-2025; an end is not before its beginning.",
            bad: "period: 6 tháng đầu 2023", good: "period: 2023-H1"),
        Explanation(
            "front-matter/bad-class", vi: "Hạng là 1, 2 hoặc 3 (Nhất, Nhì, Ba).", en: "A class is 1, 2 or 3.",
            bad: "class: 4", good: "class: 3"),
        Explanation(
            "front-matter/ambiguous-number", vi: "Số như 1.500 có thể là một nghìn năm trăm hoặc một phẩy năm.",
            en: "1.500 may be fifteen hundred or one and a half.", bad: "value: 1.500", good: "value: 1500"),
        Explanation(
            "csv/syntax", vi: "Tệp CSV viết sai: dấu nháy mở không đóng.",
            en: "The CSV is malformed: a quote is not closed.",
            bad: "\"Nguyễn Văn Mẫu,LĐTT", good: "\"Nguyễn Văn Mẫu\",LĐTT"),
        Explanation(
            "csv/header", vi: "Không tìm thấy dòng tên cột dùng được, như Họ và tên, Tập thể, Danh hiệu.",
            en: "No row of usable column names was found.", bad: "1,Nguyễn Văn Mẫu,LĐTT",
            good: "STT,Họ và tên,Danh hiệu\n1,Nguyễn Văn Mẫu,LĐTT"),
        Explanation(
            "csv/incomplete-row", vi: "Một dòng thiếu tên hoặc thiếu danh hiệu.",
            en: "A row lacks its name or its award.",
            bad: "Họ và tên,Danh hiệu\nNguyễn Văn Mẫu,", good: "Họ và tên,Danh hiệu\nNguyễn Văn Mẫu,LĐTT"),
        Explanation(
            "csv/surplus-cell",
            vi: "Một dòng có nhiều ô hơn số cột, thường do dấu phẩy trong ô không đặt trong dấu nháy.",
            en: "A row has more cells than columns, mostly by a comma that isn't quoted.",
            bad: "Nguyễn Văn Mẫu,Phòng A, B,LĐTT", good: "Nguyễn Văn Mẫu,\"Phòng A, B\",LĐTT"),
        Explanation(
            "csv/unnamed-column", vi: "Một cột có dữ liệu nhưng không có tên nên không dùng được.",
            en: "A column has data and no name, so it isn't used.", bad: "Họ và tên,\nNguyễn Văn Mẫu,Văn phòng",
            good: "Họ và tên,Đơn vị\nNguyễn Văn Mẫu,Văn phòng"),
        Explanation(
            "csv/workbook", vi: "Danh sách là tệp Excel; hãy lưu thành CSV UTF-8.",
            en: "The list is a workbook; save it as CSV UTF-8.",
            bad: "recipients_file: danh-sach.xlsx", good: "recipients_file: danh-sach.csv"),
        Explanation(
            "source/encoding", vi: "Tệp không phải UTF-8. Mở bằng trình soạn thảo rồi lưu lại với bảng mã UTF-8.",
            en: "The file is no UTF-8. Save it as UTF-8.", bad: "tin.md    # lưu bằng Windows-1258",
            good: "tin.md    # lưu bằng UTF-8"),
        Explanation(
            "source/empty", vi: "Tệp trống.", en: "The file is empty.", bad: "tin.md    # 0 byte",
            good: "---\ntitle: A\ndate: 2024-02-05\n---"),
        Explanation(
            "source/too-large", vi: "Tệp văn bản lớn hơn 16 MB: gần như chắc chắn là nhầm tệp.",
            en: "A text of more than 16 MB is almost surely another file.", bad: "tin.md    # 40 MB",
            good: "tin.md    # 12 KB"),
        Explanation(
            "source/bad-name",
            vi: "Tên tệp hoặc thư mục không dùng được: không phải UTF-8, hoặc hai tên chỉ khác cách dựng dấu.",
            en: "A name can't be used: it is no UTF-8, or two differ by normal form alone.", bad: "tin-tuc/bài\\xE0.md",
            good: "tin-tuc/bai-viet.md"),
        Explanation(
            "source/unknown-folder",
            vi:
                "Bài phải nằm trong thư mục của một loại: tin-tuc, dien-hinh, quyet-dinh, ket-qua, phong-trao, lay-y-kien, van-ban.",
            en: "Articles lie in the folder of a kind.", bad: "content/bai.md", good: "content/tin-tuc/2024/bai.md"),
        Explanation(
            "source/symbolic-link",
            vi: "Liên kết tượng trưng trong nội dung bị từ chối: nó có thể dẫn ra ngoài những gì cơ quan định đăng.",
            en: "Symbolic links in content are refused: they may lead out of what the office means to publish.",
            bad: "ln -s /home/ai-do/tep.pdf content/tin-tuc/tep.pdf",
            good: "cp /home/ai-do/tep.pdf content/tin-tuc/tep.pdf"),
        Explanation(
            "source/unreadable", vi: "Không đọc được tệp: thường do quyền truy cập.",
            en: "The file can't be read, mostly for want of permission.",
            bad: "chmod 000 tin.md", good: "chmod 644 tin.md"),
        Explanation(
            "source/unreadable-folder", vi: "Không mở được thư mục: thường do quyền truy cập.",
            en: "The folder can't be opened, mostly for want of permission.", bad: "chmod 000 tin-tuc",
            good: "chmod 755 tin-tuc"),
        Explanation(
            "site/missing", vi: "Thư mục nội dung thiếu site.yaml.", en: "The content folder lacks site.yaml.",
            bad: "content/    # không có site.yaml",
            good: "title: Thi đua - Khen thưởng\nagency: Cơ quan\nbase_url: https://co-quan.example/thi-dua/"),
        Explanation(
            "site/base-url",
            vi: "base_url là địa chỉ đầy đủ của chuyên mục, bắt đầu bằng https:// và kết thúc bằng dấu gạch chéo.",
            en: "base_url is the section's whole address.", bad: "base_url: co-quan.example/thi-dua",
            good: "base_url: https://co-quan.example/thi-dua/"),
        Explanation(
            "image/unreadable", vi: "Tệp không phải ảnh JPEG, PNG, WebP, GIF hoặc SVG đọc được.",
            en: "The file is no picture that can be read.", bad: "![Lễ trao](le-trao.heic)",
            good: "![Lễ trao](le-trao.jpg)"),
        Explanation(
            "markdown/raw-html", vi: "HTML trong bài bị bỏ qua, để trang giữ đúng giao diện và an toàn. Dùng Markdown.",
            en: "HTML in a text is left out, so that pages keep their look and are safe. Use Markdown.",
            bad: "<b>Kết quả</b>", good: "**Kết quả**"),
        Explanation(
            "markdown/unsafe-link", vi: "Liên kết có thể chạy mã trên máy người xem nên bị bỏ.",
            en: "The link could run code, so it was taken out.", bad: "[Xem](javascript:alert(1))",
            good: "[Xem](https://co-quan.example/)"),
        Explanation(
            "markdown/too-deep", vi: "Trích dẫn, danh sách lồng nhau quá sâu.",
            en: "Quotes and lists are nested too deep.",
            bad: ">>>>>>>>>> chữ", good: "> chữ"),
        Explanation(
            "link/missing-file", vi: "Liên kết hoặc ảnh dẫn tới tệp không có trong thư mục nội dung.",
            en: "A link or picture names a file that the content folder hasn't.", bad: "[Quyết định](45-qd.pfd)",
            good: "[Quyết định](45-qd.pdf)"),
        Explanation(
            "link/local-path",
            vi:
                "Liên kết hoặc ảnh là đường dẫn trên máy người viết (C:\\…, file:) hay thư mục dùng chung trong cơ quan (\\\\máy-chủ, smb:). "
                + "Người xem không mở được, và đường dẫn để lộ tên tài khoản, tên máy chủ; trang không mang đường dẫn ấy.",
            en:
                "A link or picture is a path on the writer's computer (C:\\…, file:) or a shared folder of the office (\\\\server, smb:). "
                + "Visitors can't open it, and it tells the names of accounts and servers; the page does not carry it.",
            bad: "[Quyết định](C:\\Users\\nguyenvana\\45-qd.pdf)", good: "[Quyết định](45-qd.pdf)"),
        Explanation(
            "link/outside", vi: "Đường dẫn đi ra ngoài thư mục nội dung.",
            en: "The path leads out of the content folder.",
            bad: "[Tệp](../../../tep.pdf)", good: "[Tệp](tep.pdf)"),
        Explanation(
            "reference/unknown-campaign", vi: "Mã phong trào không có trong phong-trao/.",
            en: "There is no campaign of that id.",
            bad: "campaigns: [kh31]", good: "campaigns: [kh-31]"),
        Explanation(
            "reference/unknown-unit", vi: "Mã đơn vị không có trong units.yaml.",
            en: "units.yaml has no unit of that id.",
            bad: "units: [vanphong]", good: "units: [van-phong]"),
        Explanation(
            "reference/unknown-award", vi: "Mã danh hiệu không có trong bảng danh hiệu của Luật và awards.yaml.",
            en: "There is no award of that id.", bad: "award: lao động tiến tiến", good: "award: dh-ldtt"),
        Explanation(
            "reference/unknown-target", vi: "Chỉ tiêu không có trong các phong trào của bài.",
            en: "The article's campaigns have no such target.",
            bad: "indicators: [{target: cst, value: 15}]", good: "indicators: [{target: cstd, value: 15}]"),
        Explanation(
            "reference/bad-id",
            vi: "Mã chỉ gồm chữ thường không dấu, chữ số và gạch ngang, vì mã là một phần của địa chỉ.",
            en: "Ids are lower-case letters, digits and hyphens: they are part of addresses.", bad: "id: Văn phòng",
            good: "id: van-phong"),
        Explanation(
            "reference/duplicate-id", vi: "Hai mục trong units.yaml hoặc awards.yaml cùng mã.",
            en: "Two entries have one id.",
            bad: "- id: van-phong\n- id: van-phong", good: "- id: van-phong\n- id: phong-dau-tu"),
        Explanation(
            "reference/duplicate-campaign", vi: "Hai tệp phong trào cùng mã (tên tệp).",
            en: "Two campaigns have one id (the file's name).",
            bad: "phong-trao/2021/kh-31.md\nphong-trao/2022/kh-31.md",
            good: "phong-trao/2021/kh-31.md\nphong-trao/2022/kh-12.md"),
        Explanation(
            "reference/campaign-cycle", vi: "Các phong trào là cha của nhau thành vòng tròn.",
            en: "Campaigns are parents of each other in a circle.",
            bad: "# a.md: parents: [b] · b.md: parents: [a]", good: "# b.md: parents: [a]"),
        Explanation(
            "reference/unit-circle", vi: "Các đơn vị kế tục nhau thành vòng tròn.",
            en: "Units succeed each other in a circle.",
            bad: "- {id: a, successor: b}\n- {id: b, successor: a}", good: "- {id: a, successor: b}\n- {id: b}"),
        Explanation(
            "reference/shared-unit-name",
            vi: "Hai đơn vị cùng một tên gọi; các dòng của danh sách được tính cho đơn vị đầu.",
            en: "Two units share a name; rows of lists go to the first.",
            bad: "- {id: a, name: Văn phòng}\n- {id: b, name: Văn phòng}",
            good: "- {id: a, name: Văn phòng Ban}\n- {id: b, name: Văn phòng Công ty}"),
        Explanation(
            "route/conflict", vi: "Hai tệp cho cùng một địa chỉ trang.", en: "Two files have one address.",
            bad: "tin-tuc/Bài 1.md\ntin-tuc/bai-1.md", good: "tin-tuc/bai-1.md\ntin-tuc/bai-2.md"),
        Explanation(
            "route/bad-alias", vi: "Địa chỉ cũ phải là đường dẫn thường dưới chuyên mục.",
            en: "An alias is a plain path below the section.",
            bad: "aliases: ['https://cu.example/bai']", good: "aliases: [/tin-tuc/ten-cu/]"),
        Explanation(
            "checks/silenced", vi: "Một quy tắc đang tắt trong site.yaml; đây là số chỗ lẽ ra được báo.",
            en: "A rule is off in site.yaml; this is how often it would have spoken.",
            bad: "checks:\n  award/above-level: off", good: "checks: {}"),
    ]

    /// Codes of one area that are explained together.
    static func area(
        _ codes: [String], vi: String, en: String, bad: String, good: String
    ) -> [Explanation] {
        codes.map { Explanation($0, vi: vi, en: en, bad: bad, good: good) }
    }

    static let ofProgram: [Explanation] =
        area(
            [
                "template/circle", "template/missing", "template/missing-partial", "template/not-text",
                "template/syntax",
                "template/unknown-block", "template/unknown-field", "template/unsupported",
            ],
            vi:
                "Giao diện trong templates/ viết sai: thiếu tệp, mở khối mà không đóng, gọi tên trường không có (thông báo nêu tên "
                + "gần nhất), hoặc dùng chức năng không hỗ trợ. Các trường của mỗi trang ở docs/reference/templates.md.",
            en:
                "The theme in templates/ is wrong: a file is missing, a block is not closed, a field's name is unknown (the nearest is "
                + "told), or something is not supported. docs/reference/templates.md has the fields of every page.",
            bad: "<h1>{{titel}}</h1>", good: "<h1>{{title}}</h1>")
        + area(
            ["new/exists", "new/missing-value", "new/no-slug", "new/unknown-key", "new/unknown-kind"],
            vi:
                "tdkt new không tạo được bài: sai tên loại bài, tệp đã có, tiêu đề không thành tên tệp được, hoặc khóa không có.",
            en:
                "tdkt new can't begin the article: an unknown kind or key, a file that exists, a title without letters.",
            bad: "tdkt new tin \"Phát động\"", good: "tdkt new tin-tuc \"Phát động\"")
        + area(
            [
                "output/busy", "output/compression-failed", "output/failed", "output/incomplete", "output/foreign-file",
                "output/fragments-inside-output",
                "output/inside-input", "output/above-input", "output/bad-path", "output/symbolic-link",
            ],
            vi:
                "Không ghi được kết quả. tdkt chỉ ghi và xóa những tệp do chính nó làm ra, không ghi vào hay bao trùm thư mục nội dung, "
                + "không ghi vào gốc của máy hay thư mục riêng, không theo liên kết tượng trưng, và mỗi lúc chỉ một lệnh ghi vào một thư "
                + "mục; có lỗi thì thư mục kết quả vẫn như trước, trừ khi thông báo nói là đang ghi dở.",
            en:
                "The output can't be written. tdkt writes and removes only its own files, never into its inputs or around them, into "
                + "the root or the home folder, or through symbolic links, and one command at a time writes a folder; after an error the "
                + "output is as it was unless the message says that writing stopped half-way.",
            bad: "tdkt build --output content/public", good: "tdkt build --output public")
        + area(
            ["tool/address-unusable", "tool/missing-content", "tool/missing-templates", "tool/port-taken"],
            vi: "Lệnh chạy ở sai thư mục, hoặc cổng của bản xem thử đang bận.",
            en: "The command runs in another folder than the project's, or the preview's port is taken.",
            bad: "cd / && tdkt build", good: "cd /srv/thi-dua-nguon && tdkt build")
        + ofPublishing
}
