import Content
import Diagnostics
import Vietnamese

// The Vietnamese names of closed sets, as pages show them.

extension Kind {
    package var label: String {
        switch self {
        case .news: "Tin tức"
        case .exemplar: "Điển hình tiên tiến"
        case .decision: "Quyết định khen thưởng"
        case .result: "Kết quả phong trào"
        case .campaign: Catalogue.campaigns
        case .consultation: "Lấy ý kiến"
        case .document: "Văn bản"
        }
    }
}

extension Campaign.Level {
    package var label: String {
        switch self {
        case .state: "Cấp Nhà nước"
        case .ministry: "Cấp Bộ, ngành"
        case .province: "Cấp tỉnh"
        case .agency: "Cấp cơ sở"
        case .cluster: "Cụm, khối thi đua"
        }
    }
}

extension Campaign.Form {
    package var label: String {
        switch self {
        case .regular: "Thi đua thường xuyên"
        case .thematic: "Thi đua theo chuyên đề"
        }
    }
}

extension RecipientKind {
    package var label: String {
        switch self {
        case .person: "Cá nhân"
        case .collective: "Tập thể"
        case .household: "Hộ gia đình"
        }
    }
}

extension Award.Level {
    package var label: String {
        switch self {
        case .state: "Cấp Nhà nước"
        case .government: "Cấp Chính phủ"
        case .ministry: "Cấp Bộ, ngành"
        case .province: "Cấp tỉnh"
        case .district: "Cấp huyện"
        case .agency: "Cấp cơ sở"
        case .commune: "Cấp xã"
        case .enterprise: "Doanh nghiệp"
        }
    }
}

extension Award.Form {
    package var label: String {
        switch self {
        case .title: "Danh hiệu thi đua"
        case .order: "Huân chương"
        case .medal: "Huy chương"
        case .stateTitle: "Danh hiệu vinh dự Nhà nước"
        case .prize: "Giải thưởng"
        case .insignia: "Kỷ niệm chương"
        case .certificateOfMerit: "Bằng khen"
        case .certificate: "Giấy khen"
        case .other: "Hình thức khác"
        }
    }
}

extension Exemplar.Stage {
    package var label: String {
        switch self {
        case .discovered: "Phát hiện"
        case .fostered: "Bồi dưỡng"
        case .reviewed: "Tổng kết"
        case .replicated: "Nhân rộng"
        }
    }
}

extension Decision.RewardType {
    package var label: String {
        switch self {
        case .merit: "Khen thưởng theo công trạng"
        case .sudden: "Khen thưởng đột xuất"
        case .campaign: "Khen thưởng phong trào thi đua"
        case .devotion: "Khen thưởng quá trình cống hiến"
        case .seniority: "Khen thưởng theo niên hạn"
        case .foreign: "Khen thưởng đối ngoại"
        case .thematic: "Khen thưởng theo đợt, chuyên đề"
        case .resistance: "Khen thưởng kháng chiến"
        }
    }
}

extension CampaignResult.Stage {
    package var label: String {
        switch self {
        case .interim: "Sơ kết"
        case .final: "Tổng kết"
        }
    }
}

extension CampaignResult {
    /// The period in words; nil when none is given.
    var periodText: String? {
        guard let period else { return nil }
        let year = period.prefix(4)
        switch period.dropFirst(4) {
        case "": return Catalogue.year(Int(year) ?? 0)
        case "-H1": return Catalogue.firstHalf(year)
        case "-H2": return Catalogue.secondHalf(year)
        default: return Catalogue.years(year, period.suffix(4))
        }
    }
}

extension CampaignEdge {
    var text: String {
        switch self {
        case .year(let year): String(year)
        case .day(let day): day.short
        }
    }
}

/// Where a campaign or a consultation stands at the build's day.
package enum Progress: String, Sendable {
    case upcoming = "sap-dien-ra"
    case ongoing = "dang-dien-ra"
    case ended = "da-ket-thuc"

    init(from start: Day?, to end: Day?, on today: Day) {
        self =
            if let start, today < start {
                .upcoming
            } else if let end, end < today {
                .ended
            } else {
                .ongoing
            }
    }

    package var label: String {
        switch self {
        case .upcoming: Catalogue.upcoming
        case .ongoing: Catalogue.ongoing
        case .ended: Catalogue.ended
        }
    }
}

extension Campaign {
    package func progress(on today: Day) -> Progress {
        Progress(from: start?.firstDay, to: end?.lastDay, on: today)
    }

    /// “2021–2025”, “từ 05/02/2024”; nil when nothing is said.
    var periodText: String? {
        switch (start?.text, end?.text) {
        case (let start?, let end?): start == end ? start : "\(start)–\(end)"
        case (let start?, nil): Catalogue.from(start)
        case (nil, let end?): Catalogue.until(end)
        case (nil, nil): nil
        }
    }
}
