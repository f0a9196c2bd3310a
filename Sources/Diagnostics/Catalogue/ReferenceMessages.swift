// What can be wrong between files: ids, links, images, addresses.
extension Message {
    package static func unknownCampaign(_ id: String, nearest: String?, known: [String]) -> Message {
        Message(
            "reference/unknown-campaign", vi: "Không có phong trào “\(id)”", en: "Unknown campaign “\(id)”",
            help: Catalogue.suggestion(nearest, among: known))
    }

    package static func duplicateCampaign(_ id: String, with other: String) -> Message {
        Message(
            "reference/duplicate-campaign", vi: "Mã phong trào “\(id)” đã là của \(other)",
            en: "The campaign id “\(id)” already belongs to \(other)",
            help: Localized(vi: "Đổi tên một trong hai tệp.", en: "Rename one of the files."))
    }

    package static func unknownUnit(_ id: String, nearest: String?, known: [String]) -> Message {
        Message(
            "reference/unknown-unit", vi: "Không có đơn vị “\(id)” trong units.yaml",
            en: "Unknown unit “\(id)” in units.yaml",
            help: Catalogue.suggestion(nearest, among: known))
    }

    /// Two entries of `units.yaml` or `awards.yaml` with one id.
    package static func duplicateID(_ id: String) -> Message {
        Message(
            "reference/duplicate-id", vi: "Mã “\(id)” khai báo hai lần", en: "The id “\(id)” is declared twice",
            help: Localized(vi: "Mỗi mục một mã riêng.", en: "Give each entry an id of its own."))
    }

    package static func badID(_ id: String, slug: String) -> Message {
        Message(
            "reference/bad-id", vi: "“\(id)” không dùng làm mã được", en: "“\(id)” cannot be an id",
            help: Localized(
                vi: "Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang\(slug.isEmpty ? "" : ": \(slug)").",
                en: "An id has lower-case ASCII letters, digits and hyphens alone\(slug.isEmpty ? "" : ": \(slug)")."))
    }

    package static func unitNotValid(_ name: String) -> Message {
        Message(
            .unitNotValid, vi: "Ngày đăng nằm ngoài thời gian đơn vị mang tên “\(name)”",
            en: "“\(name)” was not a unit on this article's date",
            help: Localized(vi: "Xem khóa from, to của đơn vị trong units.yaml.", en: "See from and to in units.yaml."))
    }

    package static func unknownTarget(_ id: String, nearest: String?, known: [String]) -> Message {
        Message(
            "reference/unknown-target", vi: "Các phong trào của bài không có chỉ tiêu “\(id)”",
            en: "The article's campaigns have no target “\(id)”", help: Catalogue.suggestion(nearest, among: known))
    }

    package static func unknownAward(_ name: String, nearest: String?) -> Message {
        Message(
            "reference/unknown-award", vi: "Không có danh hiệu hay hình thức khen thưởng “\(name)”",
            en: "Unknown award “\(name)”",
            help: nearest.flatMap { Catalogue.suggestion($0, among: []) }
                ?? Localized(
                    vi: "Nếu tên đúng, thêm vào content/awards.yaml.",
                    en: "If it is right, add it to content/awards.yaml."))
    }

    package static func badAwardClass(_ text: String) -> Message {
        Message(
            "front-matter/bad-class", vi: "“\(text)” không phải là hạng khen thưởng",
            en: "“\(text)” is not a class of an award",
            help: Localized(vi: "Viết Nhất, Nhì, Ba hoặc 1, 2, 3.", en: "Write Nhất, Nhì, Ba or 1, 2, 3."))
    }

    /// - Parameter id: of the unit to which the circle's link leads.
    package static func unitCircle(_ id: String) -> Message {
        Message(
            "reference/unit-circle", vi: "Đơn vị dẫn vòng về chính nó qua “\(id)”",
            en: "The unit leads back to itself by “\(id)”",
            help: Localized(vi: "Sửa parent hoặc successor.", en: "Mend parent or successor."))
    }

    package static func sharedUnitName(_ name: String, _ units: [String]) -> Message {
        let all = units.joined(separator: ", ")
        return Message(
            "reference/shared-unit-name", .warning,
            vi: "“\(name)” là tên của nhiều đơn vị: \(all); dòng ghi tên ấy được tính cho \(units.first ?? "")",
            en: "“\(name)” names several units: \(all); rows with it count for \(units.first ?? "")",
            help: Localized(
                vi: "Để tên ấy ở một đơn vị; danh sách của đơn vị kia ghi mã hoặc tên đầy đủ.",
                en: "Leave that name to one; lists write the other's id or full name."))
    }

    package static func otherAwardClass(_ text: String, _ award: String) -> Message {
        Message(
            "front-matter/bad-class", vi: "Hạng “\(text)” khác hạng ghi ở “\(award)”",
            en: "The class “\(text)” is not that of “\(award)”",
            help: Localized(vi: "Để hạng ở một chỗ, đúng quyết định.", en: "Give the class once, as the decision does.")
        )
    }

    package static func campaignCycle(_ circle: String) -> Message {
        Message(
            "reference/campaign-cycle", vi: "Các phong trào triển khai lẫn nhau thành vòng: \(circle)",
            en: "Campaigns are each other's parents in a circle: \(circle)",
            help: Localized(vi: "Bỏ một trong các dòng parents ấy.", en: "Remove one of these parents."))
    }

    package static func missingFile(_ path: String, nearest: String?) -> Message {
        Message(
            "link/missing-file", vi: "Không có tệp “\(path)”", en: "There is no file “\(path)”",
            help: nearest.flatMap { Catalogue.suggestion($0, among: []) }
                ?? Localized(
                    vi: "Đường dẫn tính từ thư mục chứa bài; liên kết sang bài khác thì trỏ tới tệp .md.",
                    en: "Paths begin at the article's folder; a link to an article leads to its .md file."))
    }

    package static func linkOutside(_ path: String) -> Message {
        Message(
            "link/outside", vi: "Đường dẫn “\(path)” dẫn ra ngoài thư mục nội dung",
            en: "The path “\(path)” leads out of the content tree",
            help: Localized(vi: "Chép tệp vào cạnh bài.", en: "Copy the file beside the article."))
    }

    package static func linkToHidden(_ path: String) -> Message {
        Message(
            .linkToHidden, vi: "Liên kết tới bản nháp: \(path)", en: "The link leads to a draft: \(path)",
            help: Localized(vi: "Đăng bài kia, hoặc bỏ liên kết.", en: "Publish the other article, or remove the link.")
        )
    }

    package static func linkToLater(_ path: String) -> Message {
        Message(
            .linkToLater, vi: "Liên kết tới bài lên trang muộn hơn bài này: \(path)",
            en: "The link leads to an article that appears later than this one: \(path)",
            help: Localized(
                vi: "Cho hai bài lên cùng lúc (date), hoặc bỏ liên kết.",
                en: "Let both appear at the same time (date), or remove the link."))
    }

    package static func linkToExpired(_ path: String) -> Message {
        Message(
            .linkToExpired, vi: "Liên kết tới bài đã hết thời hạn đăng: \(path)",
            en: "The link leads to an article that has expired: \(path)",
            help: Localized(
                vi: "Bỏ liên kết, hoặc sửa expires của bài kia.", en: "Remove the link, or mend the other's expires."))
    }

    package static func unreadableImage(_ path: String) -> Message {
        Message(
            "image/unreadable", vi: "Không đọc được ảnh “\(path)”", en: "The image “\(path)” cannot be read",
            help: Localized(
                vi: "Dùng ảnh PNG, JPEG, GIF, WebP hoặc SVG không hỏng.",
                en: "Use an intact PNG, JPEG, GIF, WebP or SVG."))
    }

    package static func missingAlt(_ path: String) -> Message {
        Message(
            .missingAlt, vi: "Ảnh “\(path)” chưa có lời mô tả",
            en: "The image “\(path)” has no alt text",
            help: Localized(
                vi: "Viết trong ngoặc vuông: ![lời mô tả](\(path)).",
                en: "Write it in the brackets: ![description](\(path))."))
    }

    package static func rawHTML(_ excerpt: String) -> Message {
        Message(
            "markdown/raw-html", .warning, vi: "Thẻ HTML bị bỏ qua: \(excerpt)", en: "HTML is left out: \(excerpt)",
            help: Localized(vi: "Viết bằng Markdown.", en: "Write Markdown instead."))
    }

    package static func unsafeLink(_ destination: String) -> Message {
        Message(
            "markdown/unsafe-link", .warning, vi: "Địa chỉ không an toàn bị bỏ: \(destination)",
            en: "Unsafe address left out: \(destination)",
            help: Localized(
                vi: "Dùng địa chỉ https:// hoặc đường dẫn tới tệp.", en: "Use https:// or a path to a file."))
    }

    /// The page leaves the path out. Only the message shows it.
    package static func localPath(_ destination: String) -> Message {
        Message(
            "link/local-path", vi: "Liên kết tới tệp trên máy của người viết hoặc trong mạng nội bộ: \(destination)",
            en: "The link leads to a file on the writer's computer or in an internal network: \(destination)",
            help: Localized(
                vi: "Chép tệp vào cạnh bài rồi chỉ ghi tên tệp: [Quyết định](45-qd.pdf).",
                en: "Copy the file beside the article and write only its name: [Decision](45-qd.pdf)."))
    }

    package static func headingLevelOne() -> Message {
        Message(
            .headingLevelOne, vi: "Tiêu đề cấp 1 (#) trong thân bài",
            en: "A level 1 heading (#) in the body",
            help: Localized(
                vi: "Tiêu đề bài đã là cấp 1; trong bài bắt đầu từ ##.",
                en: "The title is level 1; begin with ## in the body."))
    }

    package static func nestedTooDeep() -> Message {
        Message("markdown/too-deep", .warning, vi: "Các khối lồng nhau quá sâu", en: "Blocks are nested too deep")
    }

    package static func noSiteConfiguration() -> Message {
        Message(
            "site/missing", vi: "Không có tệp site.yaml", en: "There is no site.yaml",
            help: Localized(
                vi: "Tạo tệp với ít nhất title, agency, base_url.",
                en: "Create it with at least title, agency, base_url."))
    }

    package static func badBaseURL(_ url: String) -> Message {
        Message(
            "site/base-url", vi: "“\(url)” không phải là địa chỉ đầy đủ", en: "“\(url)” is not an absolute address",
            help: Localized(vi: "Viết dạng https://ten-mien/duong-dan/.", en: "Write https://host/path/."))
    }

    package static func routeConflict(_ route: String, with other: String) -> Message {
        Message(
            "route/conflict", vi: "Địa chỉ /\(route) đã là của \(other)",
            en: "The address /\(route) already belongs to \(other)",
            help: Localized(
                vi: "Đổi tên một trong hai; địa chỉ không phân biệt chữ hoa, chữ thường và dấu.",
                en: "Rename one of them; addresses do not distinguish case or marks."))
    }

    package static func badAlias(_ alias: String) -> Message {
        Message(
            "route/bad-alias", vi: "“\(alias)” không phải là đường dẫn trong chuyên mục",
            en: "“\(alias)” is not a path within the section",
            help: Localized(
                vi: "Viết như /tin-tuc/ten-cu/, không có tên miền, “..” hay “?”.",
                en: "Write /tin-tuc/old-name/, without host, “..” or “?”."))
    }
}
