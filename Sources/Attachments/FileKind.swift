/// A kind of file, by the ending of its name: what its bytes must look like, and what may become of it.
package struct FileKind: Sendable {
    /// Lower case, without the dot: `docx`.
    package let ending: String
    package let use: Use
    package let family: Family

    /// What an office does with the files of a kind.
    package enum Use: Sendable, Hashable {
        case document, picture, sound, video, archive, data
        /// A picture that browsers don't show.
        case unshown
        /// A document that may hold programs: `.docm`.
        case macros
        /// A program of pages: browsers run it.
        case active
        /// A program of the visitor's computer.
        case program
        /// A program or a setting of a web server, or a setting of tdkt.
        case server
    }

    /// How a kind's bytes are laid out.
    package enum Family: Sendable, Hashable {
        case pdf, rtf, text
        /// XML that browsers may run: SVG, and every XML file.
        case markup
        /// Office Open XML, a ZIP file (ECMA-376).
        case openXML
        /// OpenDocument, a ZIP file (ISO/IEC 26300).
        case openDocument
        /// Word, Excel and PowerPoint before 2007 (MS-CFB). Word also opens RTF and .docx under these endings.
        case compound
        /// Pictures that browsers and cameras make; one of them under another's ending is a slip of the name.
        case raster
        case isoMedia, matroska, riff, mp3, ogg, flac, mpeg, asf
        case zip, sevenZip, rar, gzip, tar, xz, bzip2, epub
        /// Nothing is known of its bytes.
        case unknown
    }

    /// By the ending of a name, in any case; nil for kinds that are not in the table.
    package static func of(_ path: String) -> FileKind? {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return table[String(Substring(name[dot...].dropFirst())).lowercased()]
    }

    /// The endings of the kinds that anybody may attach, for messages and docs/editors/content.md.
    package static let freeEndings: [String] = rows.filter { free.contains($0.use) }.flatMap(\.endings)

    private static let free: Set<Use> = [.document, .picture, .sound, .video, .archive, .data]

    /// Whether the kind is attached without further ado.
    package var isFree: Bool { Self.free.contains(use) }

    private static let table: [String: FileKind] = Dictionary(
        rows.flatMap { row in row.endings.map { ($0, FileKind(ending: $0, use: row.use, family: row.family)) } },
        uniquingKeysWith: { first, _ in first })

    private struct Row {
        let use: Use
        let family: Family
        let endings: [String]

        init(_ use: Use, _ family: Family, _ endings: String) {
            (self.use, self.family) = (use, family)
            self.endings = endings.split(separator: " ").map(String.init)
        }
    }

    private static let rows: [Row] = [
        Row(.document, .pdf, "pdf"), Row(.document, .openXML, "docx xlsx pptx"),
        Row(.document, .openDocument, "odt ods odp odg"), Row(.document, .compound, "doc xls ppt"),
        Row(.document, .rtf, "rtf"), Row(.document, .text, "txt"), Row(.document, .epub, "epub"),
        Row(.picture, .raster, "jpg jpeg png gif webp avif tif tiff bmp"),
        Row(.picture, .markup, "svg"),
        Row(.sound, .mp3, "mp3"), Row(.sound, .isoMedia, "m4a"), Row(.sound, .ogg, "ogg oga opus"),
        Row(.sound, .riff, "wav"), Row(.sound, .flac, "flac"),
        Row(.video, .isoMedia, "mp4 m4v mov"), Row(.video, .matroska, "webm mkv"), Row(.video, .riff, "avi"),
        Row(.video, .ogg, "ogv"), Row(.video, .mpeg, "mpg mpeg"), Row(.video, .asf, "wmv"),
        Row(.archive, .zip, "zip"), Row(.archive, .sevenZip, "7z"), Row(.archive, .rar, "rar"),
        Row(.archive, .gzip, "gz tgz"), Row(.archive, .tar, "tar"), Row(.archive, .xz, "xz"),
        Row(.archive, .bzip2, "bz2"),
        Row(.data, .text, "csv tsv json geojson ics vcf"), Row(.data, .markup, "xml kml gml gpx"),
        Row(.data, .zip, "kmz"),
        Row(.unshown, .raster, "heic heif"),
        Row(.macros, .unknown, "docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam sldm dot xlt xla pot pps"),
        Row(.active, .unknown, "html htm xhtml xht mht mhtml js mjs cjs wasm swf xsl xslt svgz css"),
        Row(
            .program, .unknown,
            "exe com scr msi msp dll bat cmd ps1 psm1 vbs vbe jse wsf wsh hta cpl lnk url reg jar apk ipa appx dmg pkg "
                + "deb rpm iso img"),
        Row(
            .server, .unknown,
            "php php3 php4 php5 php7 php8 phps pht phtml phar inc asp aspx asa asax ascx ashx asmx axd svc cshtml vbhtml "
                + "jsp jspx jspf jsw jhtml do cfm cfml cfc cgi fcgi pl pm py pyc rb erb sh bash csh ksh zsh lua tcl shtml "
                + "shtm stm htaccess htpasswd config conf ini env properties toml yaml yml"),
    ]
}
