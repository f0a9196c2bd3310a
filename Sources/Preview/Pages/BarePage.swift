import Diagnostics

/// What is shown while there is no site at all to show: below it lies the list of what is wrong.
struct BarePage {
    private let language: Language

    init(_ language: Language) { self.language = language }

    var bytes: [UInt8] {
        let title = Catalogue.previewNoSite[language]
        return Array(
            """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <link rel="icon" href="data:,">
            </head>
            <body>
            <h1>\(title)</h1>
            <p>\(Catalogue.previewNoSiteHelp[language])</p>
            </body>
            </html>

            """.utf8)
    }
}
