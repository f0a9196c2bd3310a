import Vietnamese

/// A title of emulation or a form of commendation (danh hiệu thi đua, hình thức khen thưởng).
package struct Award: Sendable, Hashable {
    /// Who decides on it, from the highest down (Luật 06/2022/QH15, Điều 77–80).
    package enum Level: String, Sendable, CaseIterable {
        case state = "nha-nuoc"
        case government = "chinh-phu"
        case ministry = "bo"
        case province = "tinh"
        case district = "huyen"
        case agency = "co-so"
        case commune = "xa"
        case enterprise = "doanh-nghiep"
    }

    /// What kind of thing is given: told by the id's first part, for awards of `awards.yaml` too.
    package enum Form: String, Sendable, CaseIterable {
        case title = "dh"
        case order = "hc"
        case medal = "hch"
        case stateTitle = "vd"
        case prize = "gt"
        case insignia = "knc"
        case certificateOfMerit = "bk"
        case certificate = "gk"
        case other = ""
    }

    package let id: String
    package let name: String
    package let level: Level
    package let recipients: [RecipientKind]
    /// Whether it is given in three classes (hạng Nhất, Nhì, Ba).
    package let hasClasses: Bool
    package let aliases: [String]

    package init(
        id: String, name: String, level: Level, recipients: [RecipientKind], hasClasses: Bool = false,
        aliases: [String] = []
    ) {
        self.id = id
        self.name = name
        self.level = level
        self.recipients = recipients
        self.hasClasses = hasClasses
        self.aliases = aliases
    }

    package var form: Form { Form(rawValue: String(id.prefix { $0 != "-" })) ?? .other }

    /// The name with its class as decisions write it: “Huân chương Lao động hạng Ba”.
    package func name(class number: Int?) -> String {
        number.map { "\(name) hạng \(Self.classNames[$0 - 1])" } ?? name
    }

    package static let classNames = ["Nhất", "Nhì", "Ba"]
}

/// All awards by id and by every name that editors use for them.
package struct AwardVocabulary: Sendable, Equatable {
    package let awards: [Award]
    /// False after an error in `awards.yaml`, which must not be told again by each list that names an award of it.
    let isComplete: Bool
    private let byID: [String: Int]
    private let byName: [String: Int]

    package init(adding own: [Award] = [], isComplete: Bool = true) {
        self.isComplete = isComplete
        let replaced = Set(own.map(\.id))
        let awards = Award.builtIn.filter { !replaced.contains($0.id) } + own
        self.awards = awards
        byID = Dictionary(awards.indices.map { (awards[$0].id, $0) }, uniquingKeysWith: { $1 })
        byName = Dictionary(
            // An office's own names go before the built-in ones.
            (awards.indices.suffix(own.count) + awards.indices.dropLast(own.count)).flatMap { index in
                ([awards[index].name] + awards[index].aliases).map { (LookupKey.make($0), index) }
            }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: String) -> Award? { byID[id].map { awards[$0] } }

    /// An award's name with its class, or what the editor wrote when the vocabulary doesn't know it.
    package func name(of award: AwardReference) -> String {
        award.id.flatMap { self[$0] }?.name(class: award.class) ?? award.written
    }

    /// The award's place in `awards`.
    package func position(of id: String) -> Int? { byID[id] }

    /// Resolves an id or a Vietnamese name, in any case or normal form, with or without “hạng Nhì”.
    package func resolve(_ written: String, class number: Int? = nil) -> AwardReference {
        if byID[written] != nil { return AwardReference(id: written, written: written, class: number) }
        let key = LookupKey.make(written)
        if let index = byName[key] ?? byID[key] {
            return AwardReference(id: awards[index].id, written: written, class: number)
        }
        // “Huân chương Lao động, hạng Ba”, “Huân chương Lao động (hạng Ba)”.
        let plain = String(key.unicodeScalars.filter { !",()".unicodeScalars.contains($0) })
        return classed(key, written) ?? classed(plain, written)
            ?? AwardReference(id: nil, written: written, class: number)
    }

    private func classed(_ key: String, _ written: String) -> AwardReference? {
        for (index, suffixes) in Self.classSuffixes.enumerated() {
            guard let suffix = suffixes.first(where: key.hasSuffix) else { continue }
            let name = String(key.dropLast(suffix.count))
            if let found = byName[name] ?? byID[name], awards[found].hasClasses {
                return AwardReference(id: awards[found].id, written: written, class: index + 1)
            }
        }
        return nil
    }

    /// The name or id nearest to what was written, for the help.
    package func nearest(to written: String) -> String? {
        Nearest.match(written, among: awards.flatMap { [$0.id, $0.name] + $0.aliases })
    }

    /// Each class's spellings, the longest first: “hạng iii” also ends in “hạng i”’s letters.
    private static let classSuffixes = [
        ["nhất", "i", "1"], ["nhì", "hai", "ii", "2"], ["ba", "iii", "3"],
    ].map { names in names.map { LookupKey.make(" hạng \($0)") }.map { " " + $0.trimmed } }
}
