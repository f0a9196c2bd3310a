extension Explanation {
    static let ofFreshness: [Explanation] = [
        Explanation(
            "fresh/review-overdue",
            vi:
                "Bài có khóa review_by là bài mà cơ quan đã hẹn ngày rà soát lại: hướng dẫn, đầu mối liên hệ, quy định có "
                + "thể thay đổi. Quá ngày ấy mà bài vẫn để nguyên thì người đọc có thể làm theo điều đã cũ.",
            en:
                "An article with review_by is one that the office meant to look at again by that day: guidance, contacts, "
                + "rules that may change. Past that day, visitors may follow what no longer holds.",
            bad: "review_by: 2024-06-30        # hôm nay là 05/02/2025",
            good: "review_by: 2025-12-31        # đã xem lại, còn đúng"),
        Explanation(
            "fresh/no-final-result",
            vi: "Phong trào của cơ quan hoặc của cụm, khối đã qua ngày kết thúc mà chuyên mục chưa có kết quả nào ghi "
                + "stage: tong-ket cho phong trào ấy. Tổng kết là một trong bốn khâu của kế hoạch; người tham gia chờ biết "
                + "kết quả.",
            en:
                "A campaign of the agency or of its cluster is over, and no result with stage: tong-ket names it. Summing up "
                + "is one of the plan's four stages; those who took part wait for it.",
            bad: "# phong-trao/kh-28.md\nend: 2024-12-31\n# trong ket-qua/ không có bài tổng kết",
            good: "# ket-qua/2025/tong-ket-kh-28.md\ncampaigns: [kh-28]\nstage: tong-ket"),
        Explanation(
            "fresh/no-scan",
            vi:
                "Quyết định khen thưởng đang có hiệu lực mà bài không kèm bản quét. Bản quét có dấu và chữ ký giúp người "
                + "xem đối chiếu danh sách đăng trên trang với văn bản gốc.",
            en:
                "A decision in force comes without its scan. With seal and signature it lets visitors compare the list on "
                + "the page with the document.",
            bad: "number: 45/QĐ-BQLKKT\nissued: 2024-02-05",
            good: "number: 45/QĐ-BQLKKT\nissued: 2024-02-05\nfile: 45-qd-bqlkkt.pdf"),
        Explanation(
            "fresh/quiet",
            vi:
                "Từ ngày bài mới nhất đến nay đã quá số ngày mà cơ quan tự đặt ở freshness.quiet_days. Kế hoạch yêu cầu "
                + "tuyên truyền thường xuyên; chuyên mục để lâu không có tin mới thì mất người đọc.",
            en:
                "Since the newest article more days have passed than the office allows itself in freshness.quiet_days. The "
                + "plan asks for regular news; a section without any loses its readers.",
            bad: "# site.yaml\nfreshness:\n  quiet_days: 45\n# bài mới nhất: 60 ngày trước",
            good: "# tin-tuc/2025/bai-moi.md\ndate: 2025-02-05"),
        Explanation(
            "fresh/report-due",
            vi: "Trong vòng 14 ngày trước và sau mỗi hạn ở freshness.reports, tdkt check nhắc lập báo cáo, cho tới khi "
                + "chuyên mục có văn bản loại BC ban hành từ 60 ngày trước hạn. Kế hoạch 31/KH-BQLKKT đặt hai hạn: trước "
                + "ngày 15/6 và 15/12.",
            en:
                "Within 14 days before and after each day of freshness.reports, tdkt check says that a report is due, until "
                + "the section has a document of the type BC issued from 60 days before. Plan 31/KH-BQLKKT has two such "
                + "days: before 15/6 and 15/12.",
            bad: "# site.yaml; hôm nay là 05/12/2024, chưa có báo cáo\nfreshness:\n  reports: [15/6, 15/12]",
            good: "# van-ban/bao-cao-thi-dua-2024.md\nnumber: 210/BC-BQLKKT\nissued: 2024-12-06"),
    ]

    static let ofChecks: [Explanation] = [
        Explanation(
            "checks/idle",
            vi:
                "site.yaml tắt một quy tắc, nhưng không còn chỗ nào vi phạm quy tắc ấy. Bỏ dòng đó đi thì quy tắc lại canh "
                + "giúp những bài về sau.",
            en:
                "site.yaml switches a rule off that nothing breaks any more. Without that line the rule watches over later "
                + "articles again.",
            bad: "checks:\n  award/prerequisite: off      # không còn bài nào vi phạm", good: "checks: {}"),
        Explanation(
            "checks/unknown-code",
            vi:
                "Mã viết sau --only hoặc tdkt explain không có trong danh sách. Các mã viết thường, gồm hai phần cách nhau "
                + "bằng dấu gạch chéo.",
            en:
                "The code given to --only or tdkt explain is not in the list. Codes are lower-case, two parts with a slash.",
            bad: "tdkt explain person/phones", good: "tdkt explain person/phone"),
        Explanation(
            "front-matter/bad-month-day",
            vi: "Hạn báo cáo hằng năm viết theo ngày/tháng, không có năm, và phải là ngày có trong lịch.",
            en: "A yearly due day is written day/month without a year, and must be a day that the calendar has.",
            bad: "freshness:\n  reports: [06-15, 31/6]", good: "freshness:\n  reports: [15/6, 30/6]"),
        Explanation(
            "tool/changed-meanwhile",
            vi:
                "Trong lúc tdkt check --fix chờ trả lời, một tệp đã được lưu lại với nội dung khác. Tệp ấy không bị ghi đè; "
                + "những tệp trước nó trong danh sách đã được sửa.",
            en:
                "While tdkt check --fix waited for an answer, a file was saved with other content. It was not overwritten; "
                + "those before it in the list have been mended.",
            bad: "tdkt check --fix     # trả lời sau khi bài đã được lưu lại", good: "tdkt check --fix     # chạy lại"),
        Explanation(
            "tool/unexpected",
            vi:
                "Máy gặp một lỗi mà tdkt chưa có lời giải thích riêng. Lệnh dừng với mã thoát 2; những gì đang có không bị ghi dở.",
            en:
                "Something failed on the machine for which tdkt has no message of its own. The command ends with exit code 2; "
                + "nothing is left half written.",
            bad: "tdkt build    # đĩa bị rút ra giữa chừng", good: "tdkt build    # chạy lại"),
    ]
}
