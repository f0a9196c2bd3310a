import SiteModel

/// HTML that was made once and is shown on pages of any depth: its links to the section's root are left open.
struct RootedHTML: Sendable {
    private let pieces: [String]

    init(_ html: String) {
        pieces = html.split(separator: LinkBase.marker, omittingEmptySubsequences: false).map(String.init)
    }

    func append(to html: inout String, root: String) {
        for (index, piece) in pieces.enumerated() {
            if index > 0 { html += root }
            html += piece
        }
    }

    func html(root: String) -> String {
        var html = ""
        append(to: &html, root: root)
        return html
    }
}
