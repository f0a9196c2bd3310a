/// The seven kinds of article; the top folder of a source file decides which one it is.
package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case news, exemplar, decision, result, campaign, consultation, document

    /// The folder below the content tree, which is also the first part of the address.
    package var folder: String {
        switch self {
        case .news: "tin-tuc"
        case .exemplar: "dien-hinh"
        case .decision: "quyet-dinh"
        case .result: "ket-qua"
        case .campaign: "phong-trao"
        case .consultation: "lay-y-kien"
        case .document: "van-ban"
        }
    }

    package init?(folder: String) {
        guard let kind = Kind.allCases.first(where: { $0.folder == folder }) else { return nil }
        self = kind
    }

    /// Kinds of which a list without a summary tells the reader nothing.
    package var wantsSummary: Bool {
        switch self {
        case .exemplar, .decision, .result, .news: true
        case .campaign, .document, .consultation: false
        }
    }
}
