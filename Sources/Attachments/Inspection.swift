/// Whether a file may be attached, by its name and its bytes.
package struct Inspection: Sendable {
    /// Nil when nothing is wrong.
    package let fault: Fault?

    package enum Fault: Sendable, Hashable {
        /// A program or a setting of a server, or a setting of tdkt: nothing allows it.
        case server
        /// A text that begins as articles do: nothing allows it.
        case frontMatter
        /// The bytes are not what the name says: nothing allows it.
        case otherFormat(FileFormat)
        /// A browser would run it; in the words of the file, nil when all of it is such.
        case active(String?)
        /// A web server that is set up wrongly would run it; the opening of the code.
        case serverCode(String)
        /// A PDF runs a script or starts a program when it is opened: `/JavaScript`.
        case action(String)
        /// A browser or a word processor would load something from elsewhere by itself; its address.
        case remote(String)
        /// A document with programs in it.
        case macros
        /// A program for the visitor's computer.
        case program
        /// Its kind is not in the table.
        case unknownKind
        /// A picture in HEIC: no browser but Safari shows it, and what it says of its place isn't read here.
        case heic
        /// It can't be looked through for what it holds: too large, or cut short.
        case unreadable

        /// Whether naming the file in `attachments: allow` lets it pass.
        package var isAllowable: Bool {
            switch self {
            case .server, .frontMatter, .otherFormat, .heic: false
            case .active, .serverCode, .action, .remote, .macros, .program, .unknownKind, .unreadable: true
            }
        }
    }

    /// Set when a picture is whole but of another kind of picture than its name says.
    package let otherPicture: FileFormat?

    /// - Parameter path: below the content tree.
    package init(_ path: String, _ sample: FileSample) {
        let format = FileFormat(of: sample.head)
        guard let kind = FileKind.of(path) else {
            let isCode = [.php, .script].contains(format)
            (fault, otherPicture) = (isCode ? .otherFormat(format) : .unknownKind, nil)
            return
        }
        fault =
            Self.fault(kind, format, sample) ?? Self.codeFault(path, sample) ?? Self.innerFault(kind, format, sample)
        let isSlip = kind.family == .raster && format.isRaster && !Self.endings(of: format).contains(kind.ending)
        otherPicture = isSlip ? format : nil
    }

    private static func fault(_ kind: FileKind, _ format: FileFormat, _ sample: FileSample) -> Fault? {
        switch kind.use {
        case .server: return .server
        case .active: return format == .php ? .otherFormat(format) : .active(nil)
        case .macros: return .macros
        case .program: return .program
        case .unshown: return .heic
        default: break
        }
        if format == .heif { return .heic }
        guard accepts(kind.family, format) else { return .otherFormat(format) }
        // Marked up like a page from its first letter on, whichever element that is.
        let isPage = kind.family == .text && format == .xml && FileFormat.beginsAsPage(sample.head)
        return isPage ? .otherFormat(.html) : nil
    }

    private static func codeFault(_ path: String, _ sample: FileSample) -> Fault? {
        let search = CodeSearch(for: path)
        return (search.finding(in: sample.head) ?? search.finding(in: sample.tail)).map(Fault.init)
    }

    private static func innerFault(_ kind: FileKind, _ format: FileFormat, _ sample: FileSample) -> Fault? {
        switch kind.family {
        case .markup: return markupFault(kind, format, sample)
        case .openXML, .openDocument: return packageFault(kind, sample)
        case .compound: return format == .zip ? packageFault(kind, sample) : compoundFault(sample)
        default: return nil
        }
    }

    private static func accepts(_ family: FileKind.Family, _ format: FileFormat) -> Bool {
        switch family {
        case .pdf: format == .pdf
        case .rtf: format == .rtf
        case .text: [.text, .xml, .empty].contains(format)
        case .markup: format == .xml || format == .html
        case .zip, .openXML, .openDocument, .epub: format == .zip
        case .compound: [.compound, .rtf, .zip].contains(format)
        case .raster: format.isRaster
        case .isoMedia: format == .isoMedia
        case .matroska: format == .matroska
        case .riff: format == .riff
        case .mp3: format == .mp3
        case .ogg: format == .ogg
        case .flac: format == .flac
        case .mpeg: format == .mpeg
        case .asf: format == .asf
        case .sevenZip: format == .sevenZip
        case .rar: format == .rar
        case .gzip: format == .gzip
        case .tar: format == .tar
        case .xz: format == .xz
        case .bzip2: format == .bzip2
        case .unknown: false
        }
    }

    /// A script at the beginning makes a picture look like a page; what it is, is found out by reading it.
    private static func markupFault(_ kind: FileKind, _ format: FileFormat, _ sample: FileSample) -> Fault? {
        guard sample.size == sample.head.count else { return .unreadable }
        let markup = ActiveMarkup(sample.head, isPicture: kind.ending == "svg")
        if let finding = markup.finding { return .active(finding) }
        if let address = markup.remote { return .remote(address) }
        return format == .html ? .otherFormat(format) : nil
    }

    /// Office Open XML keeps macros in `vbaProject.bin` or says so in its content types, OpenDocument keeps them in the
    /// folders `Basic` and `Scripts`.
    private static func packageFault(_ kind: FileKind, _ sample: FileSample) -> Fault? {
        guard let directory = ZipDirectory(sample) else { return .unreadable }
        let names = directory.names.map { $0.lowercased() }
        let isPackage =
            kind.family == .openDocument ? names.contains("mimetype") : names.contains("[content_types].xml")
        guard isPackage else { return .otherFormat(.zip) }
        let hasMacros = names.contains { name in
            name.hasSuffix("vbaproject.bin") || name.hasPrefix("basic/") || name.hasPrefix("scripts/")
        }
        if hasMacros || PackageTypes.haveMacros(directory, sample) { return .macros }
        return kind.family == .openDocument ? nil : PackageRelations.remote(directory, sample).map { .remote($0) }
    }

    /// The storage of macros, by the name that it has in the file's list of parts (MS-OVBA 2.2.1), in UTF-16.
    private static let macroStorage: [UInt8] = "_VBA_PROJECT".utf8.flatMap { [$0, UInt8(0)] }

    private static func compoundFault(_ sample: FileSample) -> Fault? {
        let hasMacros = [sample.head, sample.tail].contains {
            Bytes($0[...]).firstOffset(of: macroStorage) != nil
        }
        return hasMacros ? .macros : nil
    }

    private static func endings(of format: FileFormat) -> Set<String> {
        switch format {
        case .jpeg: ["jpg", "jpeg"]
        case .tiff: ["tif", "tiff"]
        default: [format.rawValue]
        }
    }
}

extension Inspection.Fault {
    package init(_ finding: CodeSearch.Finding) {
        self =
            switch finding {
            case .server(let opening): .serverCode(opening)
            case .script: .active("<script>")
            case .action(let name): .action(name)
            }
    }
}
