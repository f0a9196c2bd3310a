import Content
import Diagnostics
import SiteModel
import Vietnamese

/// The report as one HTML file, ready to print on A4: the parts of an administrative document where Nghị định 30/2020/NĐ-CP,
/// Phụ lục I, puts them.
extension Report {
    package var html: [UInt8] {
        let subject = Catalogue.reportSubject(period.words)
        let text = """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(Markup.escape("\(Catalogue.reportTitle): \(subject)"))</title>
            <style>
            \(ReportStyle.sheet)
            </style>
            </head>
            <body>
            <main>
            \(letterhead)
            <h1>\(Catalogue.reportTitle)<span>\(Markup.escape(subject))</span></h1>
            \(paragraph(introduction))
            \(sections)
            \(paragraph(Catalogue.reportClosing(agency: agency, period: period.words)))
            \(foot)
            </main>
            </body>
            </html>

            """
        return Array(text.utf8)
    }

    private var introduction: String {
        Catalogue.reportIntroduction(agency: agency, period: period.words, source: source, day: madeOn.official)
    }

    private var letterhead: String {
        let superior = settings.superior.map { "<p>\(Markup.escape($0.uppercased()))</p>" } ?? ""
        let number = "\(Catalogue.numberBlank)/BC\(settings.symbol.map { "-\($0)" } ?? "")"
        let date = "\(settings.place ?? Catalogue.placeBlank), \(madeOn.official)"
        return """
            <header>
            <div class="agency">\(superior)<p><b>\(Markup.escape(agency.uppercased()))</b></p><hr></div>
            <div class="state"><p><b>\(Catalogue.state)</b></p><p class="motto"><b>\(Catalogue.motto)</b></p></div>
            <p class="number">\(Markup.escape(number))</p>
            <p class="date">\(Markup.escape(date))</p>
            </header>
            """
    }

    /// Numbered as official texts number their parts: I, II, III.
    private var sections: String {
        let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
        let parts = tables.map { ($0.title, $0.html) } + [(Catalogue.reportRemarks, remarkList)]
        return zip(numerals, parts).map { numeral, part in
            "<section>\n<h2>\(numeral). \(Markup.escape(part.0.uppercased()))</h2>\n\(part.1)\n</section>"
        }.joined(separator: "\n")
    }

    private var remarkList: String {
        guard !remarks.isEmpty else { return paragraph(Catalogue.reportNoRemarks) }
        return remarks.enumerated().map { paragraph("\($0.offset + 1). \($0.element)") }.joined(separator: "\n")
    }

    private var foot: String {
        let recipients = settings.recipients.enumerated().map { index, name in
            "<li>- \(Markup.escape(name))\(index == settings.recipients.count - 1 ? "." : ";")</li>"
        }
        let form = settings.form.map { "\($0) " } ?? ""
        let position = Markup.escape((form + (settings.position ?? "")).uppercased())
        return """
            <footer>
            <div class="sent-to"><p>\(Catalogue.sentTo)</p><ul>\(recipients.joined())</ul></div>
            <div class="signer"><p><b>\(position)</b></p><p><b>\(Markup.escape(settings.signer ?? ""))</b></p></div>
            </footer>
            """
    }

    private func paragraph(_ text: String) -> String { "<p>\(Markup.escape(text))</p>" }
}
