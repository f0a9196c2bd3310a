import Diagnostics

/// A page of the preview itself, beside those of the section.
enum OwnPage {
    /// - Parameter head: more of the document's head than its title.
    static func html(_ title: Localized, _ language: Language, head: String = "", body: String) -> [UInt8] {
        Array(
            """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title[language])</title>
            <link rel="icon" href="data:,">
            \(head)
            </head>
            <body>
            \(body)
            </body>
            </html>

            """.utf8)
    }

    /// What is shown while there is no site at all: over it lies the list of what is wrong.
    static func bare(_ language: Language) -> [UInt8] {
        html(
            Catalogue.previewNoSite, language,
            body: "<h1>\(Catalogue.previewNoSite[language])</h1>\n<p>\(Catalogue.previewNoSiteHelp[language])</p>")
    }
}
