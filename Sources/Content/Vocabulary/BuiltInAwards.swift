extension Award {
    /// The titles and forms of Luật Thi đua, khen thưởng 06/2022/QH15, Điều 19–20 and 33–80, with the short and the
    /// older names under which offices still write them (Điều 95: earlier awards stay recognised).
    static let builtIn: [Award] =
        emulationTitles + orders + medals + stateTitles + insignia + certificates

    private static let people: [RecipientKind] = [.person]
    private static let collectives: [RecipientKind] = [.collective]
    private static let both: [RecipientKind] = [.person, .collective]
    private static let anyone: [RecipientKind] = [.person, .collective, .household]

    private static let emulationTitles: [Award] = [
        Award(
            id: "dh-cstd-toan-quoc", name: "Chiến sĩ thi đua toàn quốc", level: .government, recipients: people,
            aliases: ["CSTĐ toàn quốc", "Chiến sỹ thi đua toàn quốc"]),
        Award(
            id: "dh-cstd-tinh", name: "Chiến sĩ thi đua cấp tỉnh", level: .province, recipients: people,
            aliases: ["CSTĐ cấp tỉnh", "CSTĐ tỉnh", "Chiến sỹ thi đua cấp tỉnh", "Chiến sĩ thi đua tỉnh"]),
        Award(
            id: "dh-cstd-bo", name: "Chiến sĩ thi đua cấp Bộ", level: .ministry, recipients: people,
            aliases: [
                "CSTĐ cấp Bộ", "Chiến sỹ thi đua cấp Bộ", "Chiến sĩ thi đua Bộ, ban, ngành", "Chiến sĩ thi đua ngành",
            ]),
        Award(
            id: "dh-cstd-co-so", name: "Chiến sĩ thi đua cơ sở", level: .agency, recipients: people,
            aliases: ["CSTĐ cơ sở", "CSTĐCS", "CSTĐ cấp cơ sở", "Chiến sỹ thi đua cơ sở", "Chiến sĩ thi đua cấp cơ sở"]),
        Award(
            id: "dh-ldtt", name: "Lao động tiên tiến", level: .agency, recipients: people, aliases: ["LĐTT"]),
        Award(id: "dh-chien-si-tt", name: "Chiến sĩ tiên tiến", level: .agency, recipients: people, aliases: ["CSTT"]),
        Award(
            id: "dh-co-chinh-phu", name: "Cờ thi đua của Chính phủ", level: .government, recipients: collectives,
            aliases: ["Cờ thi đua Chính phủ"]),
        Award(
            id: "dh-co-tinh", name: "Cờ thi đua cấp tỉnh", level: .province, recipients: collectives,
            aliases: ["Cờ thi đua của UBND tỉnh", "Cờ thi đua của Ủy ban nhân dân tỉnh", "Cờ thi đua tỉnh"]),
        Award(
            id: "dh-co-bo", name: "Cờ thi đua cấp Bộ", level: .ministry, recipients: collectives,
            aliases: ["Cờ thi đua của Bộ", "Cờ thi đua Bộ, ban, ngành"]),
        Award(
            id: "dh-tt-ldxs", name: "Tập thể lao động xuất sắc", level: .province, recipients: collectives,
            aliases: ["TT LĐXS", "TTLĐXS"]),
        Award(
            id: "dh-tt-ldtt", name: "Tập thể lao động tiên tiến", level: .agency, recipients: collectives,
            aliases: ["TT LĐTT", "TTLĐTT"]),
        Award(id: "dh-dv-quyet-thang", name: "Đơn vị quyết thắng", level: .government, recipients: collectives),
        Award(id: "dh-dv-tien-tien", name: "Đơn vị tiên tiến", level: .agency, recipients: collectives),
        Award(
            id: "dh-xa-tieu-bieu", name: "Xã, phường, thị trấn tiêu biểu", level: .province, recipients: collectives,
            aliases: ["Xã tiêu biểu", "Phường tiêu biểu", "Thị trấn tiêu biểu"]),
        Award(
            id: "dh-thon-vh", name: "Thôn, tổ dân phố văn hóa", level: .district, recipients: collectives,
            aliases: ["Thôn văn hóa", "Tổ dân phố văn hóa"]),
        Award(id: "dh-gia-dinh-vh", name: "Gia đình văn hóa", level: .commune, recipients: [.household]),
    ]

    private static let orders: [Award] = [
        Award(id: "hc-sao-vang", name: "Huân chương Sao vàng", level: .state, recipients: both),
        Award(id: "hc-ho-chi-minh", name: "Huân chương Hồ Chí Minh", level: .state, recipients: both),
        Award(id: "hc-doc-lap", name: "Huân chương Độc lập", level: .state, recipients: both, hasClasses: true),
        Award(id: "hc-quan-cong", name: "Huân chương Quân công", level: .state, recipients: both, hasClasses: true),
        Award(
            id: "hc-lao-dong", name: "Huân chương Lao động", level: .state, recipients: both, hasClasses: true,
            aliases: ["HCLĐ"]),
        Award(
            id: "hc-bao-ve-tq", name: "Huân chương Bảo vệ Tổ quốc", level: .state, recipients: both, hasClasses: true),
        Award(id: "hc-chien-cong", name: "Huân chương Chiến công", level: .state, recipients: both, hasClasses: true),
        Award(id: "hc-dai-doan-ket", name: "Huân chương Đại đoàn kết dân tộc", level: .state, recipients: people),
        Award(id: "hc-dung-cam", name: "Huân chương Dũng cảm", level: .state, recipients: people),
        Award(id: "hc-huu-nghi", name: "Huân chương Hữu nghị", level: .state, recipients: both),
    ]

    private static let medals: [Award] = [
        Award(id: "hch-quan-ky", name: "Huy chương Quân kỳ quyết thắng", level: .state, recipients: people),
        Award(id: "hch-an-ninh", name: "Huy chương Vì an ninh Tổ quốc", level: .state, recipients: people),
        Award(
            id: "hch-cs-ve-vang", name: "Huy chương Chiến sĩ vẻ vang", level: .state, recipients: people,
            hasClasses: true, aliases: ["Huy chương Chiến sỹ vẻ vang"]),
        Award(id: "hch-huu-nghi", name: "Huy chương Hữu nghị", level: .state, recipients: people),
        Award(
            id: "hch-tnxp", name: "Huy chương Thanh niên xung phong vẻ vang", level: .state, recipients: people,
            aliases: ["Huy chương TNXP vẻ vang"]),
    ]

    private static let stateTitles: [Award] = [
        Award(id: "vd-tinh-ah", name: "Tỉnh Anh hùng", level: .state, recipients: collectives),
        Award(id: "vd-tp-ah", name: "Thành phố Anh hùng", level: .state, recipients: collectives),
        Award(id: "vd-ba-me", name: "Bà mẹ Việt Nam anh hùng", level: .state, recipients: people),
        Award(
            id: "vd-ah-llvt", name: "Anh hùng Lực lượng vũ trang nhân dân", level: .state, recipients: both,
            aliases: ["Anh hùng LLVT nhân dân"]),
        Award(id: "vd-ah-ld", name: "Anh hùng Lao động", level: .state, recipients: both),
        Award(
            id: "vd-nha-giao", name: "Nhà giáo nhân dân, Nhà giáo ưu tú", level: .state, recipients: people,
            aliases: ["Nhà giáo nhân dân", "Nhà giáo ưu tú"]),
        Award(
            id: "vd-thay-thuoc", name: "Thầy thuốc nhân dân, Thầy thuốc ưu tú", level: .state, recipients: people,
            aliases: ["Thầy thuốc nhân dân", "Thầy thuốc ưu tú"]),
        Award(
            id: "vd-nghe-si", name: "Nghệ sĩ nhân dân, Nghệ sĩ ưu tú", level: .state, recipients: people,
            aliases: ["Nghệ sĩ nhân dân", "Nghệ sĩ ưu tú"]),
        Award(
            id: "vd-nghe-nhan", name: "Nghệ nhân nhân dân, Nghệ nhân ưu tú", level: .state, recipients: people,
            aliases: ["Nghệ nhân nhân dân", "Nghệ nhân ưu tú"]),
        Award(id: "gt-hcm", name: "Giải thưởng Hồ Chí Minh", level: .state, recipients: people),
        Award(id: "gt-nha-nuoc", name: "Giải thưởng Nhà nước", level: .state, recipients: people),
    ]

    private static let insignia: [Award] = [
        Award(id: "knc-tinh", name: "Kỷ niệm chương cấp tỉnh", level: .province, recipients: people),
        Award(
            id: "knc-bo", name: "Kỷ niệm chương cấp Bộ", level: .ministry, recipients: people,
            aliases: ["Kỷ niệm chương"]),
        Award(
            id: "knc-ubtvqh", name: "Kỷ niệm chương của Ủy ban Thường vụ Quốc hội", level: .state, recipients: people),
        Award(id: "knc-doan-the", name: "Kỷ niệm chương của đoàn thể", level: .ministry, recipients: people),
    ]

    private static let certificates: [Award] = [
        Award(
            id: "bk-thu-tuong", name: "Bằng khen của Thủ tướng Chính phủ", level: .government, recipients: anyone,
            aliases: ["Bằng khen Thủ tướng", "Bằng khen TTCP"]),
        Award(
            id: "bk-tinh", name: "Bằng khen cấp tỉnh", level: .province, recipients: anyone,
            aliases: [
                "Bằng khen của UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh", "Bằng khen UBND tỉnh",
                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
            ]),
        Award(
            id: "bk-bo", name: "Bằng khen cấp Bộ", level: .ministry, recipients: anyone,
            aliases: ["Bằng khen của Bộ trưởng", "Bằng khen Bộ"]),
        Award(
            id: "gk-co-so", name: "Giấy khen", level: .agency, recipients: anyone,
            aliases: ["Giấy khen của Trưởng ban", "Giấy khen của Thủ trưởng cơ quan", "Giấy khen cấp cơ sở"]),
        Award(
            id: "gk-xa", name: "Giấy khen của Chủ tịch UBND cấp xã", level: .commune, recipients: anyone,
            aliases: ["Giấy khen cấp xã"]),
        Award(
            id: "gk-huyen", name: "Giấy khen của Chủ tịch UBND cấp huyện", level: .district, recipients: anyone,
            aliases: ["Giấy khen cấp huyện"]),
        Award(
            id: "gk-dn", name: "Giấy khen của Giám đốc doanh nghiệp", level: .enterprise, recipients: anyone,
            aliases: ["Giấy khen doanh nghiệp"]),
    ]
}
