// The rules about awards, documents, results and lists (Rules.swift).
extension Explanation {
    static let ofAwards: [Explanation] = [
        Explanation(
            "award/not-in-decision",
            vi:
                "Bài điển hình nêu một danh hiệu theo quyết định đã đăng, nhưng danh sách của quyết định ấy không có tên đó với "
                + "danh hiệu đó. Kế hoạch yêu cầu khen thưởng chính xác và xử lý việc báo cáo sai thành tích, nên phải đối chiếu "
                + "trước khi đăng.",
            en:
                "An exemplar's article names an award by a published decision whose list hasn't that name with that award. The plan "
                + "wants awards accurate and false claims dealt with, so compare before it goes online.",
            bad:
                "awards:\n  - {award: dh-cstd-co-so, year: 2023, decision: 45/QĐ-BQLKKT}   # danh sách không có tên này",
            good: "awards:\n  - {award: dh-ldtt, year: 2023, decision: 45/QĐ-BQLKKT}        # đúng như danh sách"),
        Explanation(
            "award/other-unit",
            vi:
                "Quyết định có tên ấy nhưng ở đơn vị khác với bài điển hình. Có thể là hai người trùng tên, hoặc người ấy đã chuyển "
                + "đơn vị mà bài chưa nói.",
            en:
                "The decision has the name, but in another unit than the article. It may be a namesake, or the person has moved and "
                + "the article doesn't say so.",
            bad: "unit: van-phong          # quyết định ghi: Phòng Quản lý đầu tư",
            good: "unit: quan-ly-dau-tu"),
        Explanation(
            "award/unknown-decision",
            vi:
                "Bài điển hình nêu số quyết định mà chuyên mục chưa đăng, nên người xem không đối chiếu được. Đăng quyết định ấy, hoặc "
                + "sửa số nếu gõ nhầm.",
            en:
                "The article names a decision that the section hasn't, so visitors can't compare. Publish it, or mend the number.",
            bad: "decision: 54/QĐ-BQLKKT     # trong quyet-dinh/ chỉ có 45/QĐ-BQLKKT", good: "decision: 45/QĐ-BQLKKT"),
        Explanation(
            "award/no-decision",
            vi: "Danh hiệu nêu trong bài không kèm số quyết định. Không có số thì không ai kiểm tra được danh hiệu ấy.",
            en: "An award comes without the number of its decision; nobody can verify it.",
            bad: "awards:\n  - {award: dh-ldtt, year: 2023}",
            good: "awards:\n  - {award: dh-ldtt, year: 2023, decision: 45/QĐ-BQLKKT}"),
        Explanation(
            "award/annulled",
            vi:
                "Quyết định mà bài dựa vào đã bị hủy bỏ (status: huy-bo), nên danh hiệu không còn giá trị theo Điều 93 của Luật. Bỏ "
                + "danh hiệu khỏi bài, hoặc gỡ bài.",
            en:
                "The decision was annulled (status: huy-bo), so by Article 93 the award no longer holds. Take it out of the article.",
            bad: "decision: 12/QĐ-BQLKKT     # quyết định này ghi status: huy-bo", good: "# bỏ danh hiệu ấy khỏi awards"
        ),
        Explanation(
            "award/recipient-kind",
            vi:
                "Luật quy định mỗi danh hiệu, hình thức dành cho cá nhân, tập thể hay hộ gia đình. Dòng này trao cho đối tượng khác, "
                + "thường do chọn nhầm mã hoặc nhầm cột.",
            en:
                "The law says of each award whether it is for persons, collectives or households. This row gives it to another kind, "
                + "mostly by a wrong id or column.",
            bad: "Tập thể,Danh hiệu\nVăn phòng Ban,Chiến sĩ thi đua cơ sở",
            good: "Tập thể,Danh hiệu\nVăn phòng Ban,Tập thể lao động tiên tiến"),
        Explanation(
            "award/above-level",
            vi:
                "Cơ quan ban hành không có thẩm quyền tặng danh hiệu này theo các Điều 77–80 của Luật. Thường là ghi nhầm cơ quan ban "
                + "hành hoặc nhầm mã danh hiệu; việc xếp Ban Quản lý vào Điều 80.1 là suy luận, nên chỉ cảnh báo.",
            en:
                "By Articles 77–80 the issuer may not grant this award. Mostly the issuer or the award's id is wrong; that a management "
                + "board falls under Article 80.1 is inference, hence a warning.",
            bad: "issuer: Ban Quản lý Khu kinh tế\n# danh sách có: Bằng khen cấp tỉnh",
            good: "issuer: Chủ tịch UBND tỉnh Gia Lai"),
        Explanation(
            "award/no-class",
            vi: "Ghi hạng Nhất, Nhì, Ba cho danh hiệu không chia hạng.",
            en: "A class is given for an award that has none.",
            bad: "- {award: dh-ldtt, class: 1}", good: "- {award: dh-ldtt}"),
        Explanation(
            "award/missing-class",
            vi:
                "Huân chương, huy chương chia hạng mà không ghi hạng: người xem không biết là hạng nào, và thống kê không đếm được.",
            en:
                "An order or medal of several classes lacks its class: visitors don't know which, and it can't be counted.",
            bad: "- {award: hc-lao-dong}", good: "- {award: hc-lao-dong, class: 3}"),
        Explanation(
            "award/prerequisite",
            vi:
                "Luật đặt điều kiện phải có danh hiệu trước đó (Điều 21–28), mà sổ vàng chưa ghi nhận đủ. Có thể quyết định những năm "
                + "trước chưa được đăng, nên đây chỉ là lưu ý.",
            en:
                "The law requires earlier titles (Articles 21–28) that the register doesn't hold. Decisions of earlier years may not "
                + "be published yet, hence a note.",
            bad: "# Chiến sĩ thi đua cấp tỉnh 2023; sổ vàng mới có CSTĐ cơ sở 2022",
            good: "# đã đăng quyết định CSTĐ cơ sở các năm 2021, 2022, 2023"),
    ]

    static let ofDocuments: [Explanation] = [
        Explanation(
            "decision/declared-total",
            vi:
                "declared_total ghi theo quyết định, còn danh sách có số dòng khác. Một trong hai sai: thiếu dòng, thừa dòng tổng "
                + "cộng, hoặc gõ nhầm số.",
            en:
                "declared_total is the decision's; the list has another number of rows. One of the two is wrong: a row is missing, a "
                + "sum was counted, or the number mistyped.",
            bad: "declared_total: 25\nrecipients_file: danh-sach.csv     # 24 dòng",
            good: "declared_total: 24\nrecipients_file: danh-sach.csv     # 24 dòng"),
        Explanation(
            "decision/repeated-recipient",
            vi:
                "Cùng một tên ở cùng đơn vị xuất hiện hai lần cho một danh hiệu. Nếu là hai người trùng tên, ghi thêm chức vụ hoặc đơn vị.",
            en: "One name of one unit comes twice for one award. If they are two people, add the position or the unit.",
            bad: "Họ và tên,Danh hiệu\nNguyễn Văn Mẫu,LĐTT\nNguyễn Văn Mẫu,LĐTT",
            good: "Họ và tên,Danh hiệu\nNguyễn Văn Mẫu,LĐTT"),
        Explanation(
            "decision/repeated-number",
            vi:
                "Hai quyết định trùng số, cơ quan ban hành và năm. Số văn bản đánh riêng theo năm, nên một trong hai ghi nhầm.",
            en: "Two decisions share number, issuer and year. Numbers begin anew each year, so one of them is wrong.",
            bad: "number: 45/QĐ-BQLKKT    # bài khác cùng năm cũng 45/QĐ-BQLKKT", good: "number: 46/QĐ-BQLKKT"),
        Explanation(
            "document/issued-after-date",
            vi: "Văn bản được đăng trước ngày ký. Sửa date (ngày đăng) hoặc issued (ngày ký).",
            en: "A document goes online before it was signed. Mend date (published) or issued (signed).",
            bad: "date: 2024-02-05\nissued: 2024-02-15", good: "date: 2024-02-15\nissued: 2024-02-15"),
        Explanation(
            "document-number/malformed",
            vi:
                "Số, ký hiệu không theo dạng nào của Nghị định 30/2020/NĐ-CP: số/LOẠI-CƠ QUAN, số/năm/LOẠI-CƠ QUAN, số-LOẠI/CƠ QUAN. Bài "
                + "vẫn đăng với số như đã viết.",
            en: "The number has none of the forms of Nghị định 30/2020/NĐ-CP. It is published as written.",
            bad: "number: QĐ45 BQLKKT", good: "number: 45/QĐ-BQLKKT"),
        Explanation(
            "consultation/too-short",
            vi:
                "Nghị định 98/2023/NĐ-CP yêu cầu công khai ít nhất 10 ngày làm việc; ngày nghỉ lễ lấy ở holidays trong site.yaml.",
            en: "Nghị định 98/2023/NĐ-CP asks for at least 10 working days; holidays come from site.yaml.",
            bad: "opens: 2025-03-03\ncloses: 2025-03-10", good: "opens: 2025-03-03\ncloses: 2025-03-17"),
        Explanation(
            "csv/unknown-column",
            vi: "Tên cột gần giống một cột dùng được nhưng không đúng, nên cả cột bị bỏ qua. Sửa tên cột.",
            en: "A column's name is nearly one that is used, so the whole column is passed over. Mend the name.",
            bad: "Họ và tên,Đơn vj", good: "Họ và tên,Đơn vị"),
        Explanation(
            "csv/duplicate-column",
            vi: "Hai cột cùng nghĩa; chỉ cột đầu được dùng. Bỏ một cột hoặc đổi tên.",
            en: "Two columns mean the same; the first is used. Remove or rename one.",
            bad: "Họ tên,Họ và tên", good: "Họ và tên"),
        Explanation(
            "result/repeated-value",
            vi: "Hai bài kết quả cùng ghi một giá trị cho một chỉ tiêu, một kỳ; trang phong trào chỉ hiện một lần.",
            en: "Two results give one target the same value for one period; the campaign's page shows it once.",
            bad: "period: 2023\nindicators: [{target: cstd, value: 15}]   # bài khác cũng ghi",
            good: "period: 2024\nindicators: [{target: cstd, value: 16}]"),
        Explanation(
            "result/contradicting-values",
            vi:
                "Hai bài kết quả ghi hai giá trị khác nhau cho cùng chỉ tiêu, cùng kỳ. Người xem không biết số nào đúng.",
            en: "Two results give one target different values for one period. Visitors can't know which is right.",
            bad: "# bài A: value: 15 · bài B: value: 18 (cùng period: 2023)", good: "# giữ một số đúng theo báo cáo"),
        Explanation(
            "result/other-measure",
            vi: "Kết quả ghi đơn vị tính khác với chỉ tiêu của phong trào, nên không so sánh được.",
            en: "A result is measured in another unit than its target, so they can't be compared.",
            bad: "indicators: [{target: ldtt, value: 40, unit: người}]    # chỉ tiêu tính bằng %",
            good: "indicators: [{target: ldtt, value: 82, unit: '%'}]"),
        Explanation(
            "front-matter/title-full-stop",
            vi: "Tiêu đề tin, bài không có dấu chấm cuối.", en: "Titles of news have no full stop.",
            bad: "title: Phát động thi đua.", good: "title: Phát động thi đua"),
        Explanation(
            "front-matter/missing-summary",
            vi: "Bài chưa có sapo; danh sách, nguồn tin và kết quả tìm kiếm phải lấy đoạn đầu của bài thay vào.",
            en: "There is no summary; lists, feeds and searches take the first paragraph instead.",
            bad: "title: Phát động thi đua\ndate: 2024-02-05",
            good:
                "title: Phát động thi đua\ndate: 2024-02-05\nsummary: Ban phát động thi đua năm 2024 với bốn chỉ tiêu."),
        Explanation(
            "reference/unit-not-valid",
            vi:
                "Vào ngày đăng bài, đơn vị chưa hoặc không còn mang tên ấy (from, to trong units.yaml). Dùng mã của đơn vị vào thời điểm đó.",
            en:
                "On the article's date the unit did not have that name (from, to in units.yaml). Use the unit's id of that time.",
            bad: "date: 2021-05-10\nunits: [phong-moi]        # from: 2023-01-01",
            good: "date: 2021-05-10\nunits: [phong-cu]"),
        Explanation(
            "link/hidden",
            vi:
                "Liên kết tới bài còn là bản nháp: người xem sẽ gặp trang không có. Trong một bản nháp khác thì đây chỉ là ghi chú.",
            en: "A link leads to a draft: visitors find nothing. In another draft it is only a note.",
            bad: "Xem [sổ tay](ban-thao.md).      # ban-thao.md: draft: true",
            good: "Sổ tay sẽ được đăng trong tháng sau."),
        Explanation(
            "link/later",
            vi: "Bài được dẫn tới hẹn giờ lên trang sau bài này: đến lúc ấy người xem vẫn gặp trang không có.",
            en: "The other article appears later than this one: until then visitors find nothing.",
            bad: "Xem [lịch trao thưởng](lich.md).      # lich.md: date: 2024-07-01T08:00+07:00",
            good: "Lịch trao thưởng sẽ được đăng ngày 01/7/2024."),
        Explanation(
            "link/expired",
            vi: "Bài được dẫn tới đã quá ngày expires: người xem chỉ gặp trang báo bài hết thời hạn đăng.",
            en: "The other article is past its expires: visitors find a page that says so, and nothing else.",
            bad: "Xem [thông báo](lich-thang-5.md).      # lich-thang-5.md: expires: 2024-06-01",
            good: "Lịch tháng 5 đã kết thúc."),
        Explanation(
            "image/missing-alt",
            vi: "Ảnh không có lời mô tả thì người dùng máy đọc màn hình không biết ảnh nói gì (WCAG 1.1.1).",
            en: "Without alt text those who listen don't know what the picture shows (WCAG 1.1.1).",
            bad: "![](le-phat-dong.jpg)", good: "![Lãnh đạo Ban trao cờ thi đua cho Văn phòng](le-phat-dong.jpg)"),
        Explanation(
            "markdown/heading-level-one",
            vi: "Tiêu đề cấp 1 là tiêu đề của trang; trong thân bài các mục bắt đầu từ cấp 2 (##).",
            en: "Level 1 is the page's title; parts of the body begin at level 2 (##).",
            bad: "# Kết quả đạt được", good: "## Kết quả đạt được"),
    ]
}
