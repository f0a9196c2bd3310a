import Vietnamese

// What each kind adds to the keys that all have. Field names follow the front matter's keys; values of closed sets keep
// the key's spelling as raw value, so that the JSON Schema, the help and the parser cannot disagree.

/// A campaign (phong trào thi đua), or a document that launches one: a node in the graph of campaigns.
package struct Campaign: Sendable {
    package enum Level: String, Sendable, CaseIterable {
        case state = "nha-nuoc"
        case ministry = "bo"
        case province = "tinh"
        case agency = "co-so"
        case cluster = "cum-khoi"
    }
    package enum Form: String, Sendable, CaseIterable {
        case regular = "thuong-xuyen"
        case thematic = "chuyen-de"
    }
    package struct Launch: Sendable {
        package let number: DocumentNumber
        package let date: Day?
        package let issuer: String?
        package let url: String?
        package let file: FileReference?
    }
    package struct Target: Sendable {
        package enum Direction: String, Sendable, CaseIterable {
            case atLeast = "at-least"
            case atMost = "at-most"
        }
        package let id: String
        package let name: String
        package let value: Quantity
        package let unit: String
        package let direction: Direction
    }

    package let theme: String?
    package let start: CampaignEdge?
    package let end: CampaignEdge?
    package let level: Level?
    package let form: Form?
    package let parents: [Located<String>]
    package let launch: Launch?
    package let targets: [Target]
}

/// The first or last day of a campaign, which documents often give as a year alone.
package enum CampaignEdge: Sendable, Hashable {
    case year(Int)
    case day(Day)

    /// The first day it can mean.
    package var firstDay: Day? {
        switch self {
        case .year(let year): Day(year: year, month: 1, day: 1)
        case .day(let day): day
        }
    }

    /// The last day it can mean.
    package var lastDay: Day? {
        switch self {
        case .year(let year): Day(year: year, month: 12, day: 31)
        case .day(let day): day
        }
    }
}

/// A number as the editor wrote it: compared by value, printed as written.
package struct Quantity: Sendable, Hashable {
    package let value: Double
    package let written: String

    /// Accepts Vietnam's way (`1.250,5`: a point between thousands, a decimal comma) and a decimal point (`95.5`) where it
    /// can't stand between thousands; nil for anything that is no number.
    package init?(_ text: String) {
        let plain = text.utf8.filter { $0 != 32 }
        let hasThousands = Self.hasThousands(plain.drop { $0 == 45 })
        let decimal = plain.filter { !hasThousands || $0 != 46 }.map { $0 == 44 ? 46 : $0 }
        guard let last = decimal.last, decimal.allSatisfy({ $0 == 45 || $0 == 46 || Self.isDigit($0) }),
            Self.isDigit(last), let value = Double(String(decoding: decimal, as: UTF8.self))
        else { return nil }
        self.value = value
        written = String(decoding: hasThousands ? plain : plain.map { $0 == 46 ? 44 : $0 }, as: UTF8.self)
    }

    /// `1.250`, `1.250.000,5`: groups of three behind a point, after one to three digits that are not 0 alone.
    private static func hasThousands(_ digits: ArraySlice<UInt8>) -> Bool {
        let groups = digits.prefix { $0 != 44 }.split(separator: 46, omittingEmptySubsequences: false)
        guard let first = groups.first, groups.count > 1, first.first != 48, (1...3).contains(first.count) else {
            return false
        }
        return groups.allSatisfy { $0.allSatisfy(isDigit) } && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// `79.167`: a point before three last digits, which some mean as 79,167 and others as 79167.
    var isAmbiguous: Bool {
        let groups = written.utf8.drop { $0 == 45 }.split(separator: 46, omittingEmptySubsequences: false)
        return groups.count == 2 && !written.utf8.contains(44)
    }
}

/// Who can be commended (Luật Thi đua, khen thưởng 06/2022/QH15).
package enum RecipientKind: String, Sendable, CaseIterable, Hashable {
    case person = "ca-nhan"
    case collective = "tap-the"
    case household = "ho-gia-dinh"
}

/// An exemplary person or collective (điển hình tiên tiến).
package struct Exemplar: Sendable {
    /// The four stages of the plan 31/KH-BQLKKT, II.4, in their order.
    package enum Stage: String, Sendable, CaseIterable {
        case discovered = "phat-hien"
        case fostered = "boi-duong"
        case reviewed = "tong-ket"
        case replicated = "nhan-rong"
    }
    package struct Subject: Sendable {
        package let name: String
        package let kind: RecipientKind
        package let position: String?
        package let unit: String?
        package let honorific: String?
    }
    package struct Award: Sendable {
        package let award: AwardReference
        package let year: Int?
        package let decision: DocumentNumber?
        /// Where the claim stands.
        package let place: SourcePlace
    }
    /// Something that was said, by the subject or of it.
    package struct Quote: Sendable {
        package let text: String
        package let by: String?
    }
    package let subject: Subject
    package let stage: Stage?
    package let awards: [Award]
    package let quotes: [Quote]
    /// What others can take over: nhân rộng.
    package let lessons: [String]
}

/// An award as an editor named it, resolved through the vocabulary.
package struct AwardReference: Sendable, Hashable {
    /// nil when the vocabulary doesn't know the name (a problem was reported).
    package let id: String?
    package let written: String
    /// Hạng: 1, 2 or 3.
    package let `class`: Int?
}

/// A decision on commendation (quyết định khen thưởng).
package struct Decision: Sendable {
    package enum RewardType: String, Sendable, CaseIterable {
        case merit = "cong-trang"
        case sudden = "dot-xuat"
        case campaign = "phong-trao"
        case devotion = "cong-hien"
        case seniority = "nien-han"
        case foreign = "doi-ngoai"
        case thematic = "chuyen-de"
        case resistance = "khang-chien"
    }
    package enum Status: String, Sendable, CaseIterable {
        case inForce = "hieu-luc"
        case annulled = "huy-bo"
    }
    package struct Signer: Sendable {
        package let name: String
        package let position: String?
        package let form: String?
    }
    package let number: DocumentNumber
    package let numberPlace: SourcePlace
    package let issued: Day?
    package let issuer: String?
    package let signer: Signer?
    package let rewardType: RewardType?
    package let status: Status
    package let file: FileReference?
    package let declaredTotal: Int?
    package let recipients: [Recipient]
    /// False after an error in the list: what is missing in it was told, and must not be told again.
    let hasWholeList: Bool
}

/// One row of a decision's list. (A class of constants, like `Article`: lists of thousands are looked through again and
/// again.)
package final class Recipient: Sendable {
    /// What a person is at work; reports count both apart (Thông tư 02/2023/TT-BNV).
    package enum Role: String, Sendable, CaseIterable {
        case leader = "lanh-dao"
        case worker = "nguoi-lao-dong"
    }
    package let name: String
    package let kind: RecipientKind
    package let role: Role?
    package let position: String?
    package let unit: String?
    package let award: AwardReference
    package let reason: String?
    package let isPosthumous: Bool
    package let sortKey: String?
    /// Where it stands, in the article or in the CSV beside it.
    let place: SourcePlace
    /// By which an exemplar or another row of the same recipient is found.
    package let key: TextKey

    init(
        name: String, kind: RecipientKind, role: Role?, position: String?, unit: String?, award: AwardReference,
        reason: String?, isPosthumous: Bool, sortKey: String?, place: SourcePlace, key: TextKey
    ) {
        (self.name, self.kind, self.role, self.position, self.unit) = (name, kind, role, position, unit)
        (self.award, self.reason, self.isPosthumous, self.sortKey) = (award, reason, isPosthumous, sortKey)
        (self.place, self.key) = (place, key)
    }
}

extension Recipient {
    /// Where the name stands among names: people by given name, family name, middle name, others as written; `sortKey`
    /// goes before that, for names that do not divide so.
    package var nameKey: CollationKey {
        if let sortKey { return CollationKey(fields: [sortKey, name]) }
        return kind == .person ? PersonName(name).sortKey : CollationKey(name)
    }
}

/// The half-year or yearly review of campaigns (sơ kết, tổng kết).
package struct CampaignResult: Sendable {
    package enum Stage: String, Sendable, CaseIterable {
        case interim = "so-ket"
        case final = "tong-ket"
    }
    package struct Indicator: Sendable {
        package let target: Located<String>?
        package let name: String?
        package let value: Quantity
        package let unit: String?
    }
    package let period: String?
    package let stage: Stage?
    package let indicators: [Indicator]
}

/// A plan, directive or guidance.
package struct OfficialDocument: Sendable {
    package let number: DocumentNumber?
    package let issued: Day?
    package let issuer: String?
    package let file: FileReference?
}

/// Names put to the public before a high award is proposed (lấy ý kiến).
package struct Consultation: Sendable {
    package let opens: Day?
    package let closes: Day?
    package let contact: String?
    package let recipients: [Recipient]
}
