/// Which module may import which: arrows point one way, from the tool down to the alphabet.
struct ImportRules {
    /// From the bottom up: a module may import only what stands above it in this list.
    static let modules: [(name: String, imports: Set<String>)] = [
        ("Diagnostics", []),
        ("Vietnamese", []),
        ("Parallelism", []),
        ("Programs", ["Diagnostics", "Subprocess"]),
        ("Proofreading", ["Diagnostics", "Vietnamese"]),
        ("FileSystem", []),
        ("Hashing", ["CCrypto"]),
        ("Compression", ["CDeflate"]),
        ("Markdown", ["CCmark"]),
        ("Attachments", ["Compression", "CExif"]),
        (
            "Content",
            [
                "Attachments", "Diagnostics", "Vietnamese", "Hashing", "Markdown", "Parallelism", "Proofreading",
                "CYaml", "SwiftCSV",
            ]
        ),
        ("SiteModel", ["Content", "Diagnostics", "Vietnamese", "Markdown"]),
        ("Rendering", ["SiteModel", "Content", "Diagnostics", "Hashing", "Parallelism", "Vietnamese", "Mustache"]),
        ("Search", ["SiteModel", "Content", "Diagnostics", "Hashing", "Parallelism", "Vietnamese"]),
        ("Fragments", ["SiteModel", "Content", "Diagnostics", "Vietnamese", "CXml2"]),
        (
            "SiteBuilder",
            [
                "Rendering", "Fragments", "Search", "SiteModel", "Content", "Attachments", "Compression", "Diagnostics",
                "FileSystem",
                "Hashing",
                "Parallelism", "Proofreading", "Vietnamese",
            ]
        ),
        ("Reporting", ["SiteModel", "Content", "Diagnostics", "Vietnamese"]),
        ("Authoring", ["SiteModel", "Content", "Diagnostics", "Vietnamese"]),
        (
            "Preview",
            [
                "SiteBuilder", "Rendering", "Search", "SiteModel", "Content", "Diagnostics", "FileSystem",
                "Vietnamese",
            ]
        ),
        (
            "Publishing",
            [
                "SiteBuilder", "Rendering", "SiteModel", "Content", "Diagnostics", "FileSystem", "Hashing",
                "Parallelism",
                "Programs", "Vietnamese",
            ]
        ),
        (
            "Checking",
            [
                "SiteBuilder", "Rendering", "SiteModel", "Content", "Diagnostics", "FileSystem", "Hashing",
                "Parallelism", "Programs", "Proofreading", "Vietnamese", "Attachments",
            ]
        ),
        ("PreviewServer", ["Preview", "NIOCore", "NIOPosix", "NIOHTTP1"]),
        (
            "tdkt",
            [
                "SiteBuilder", "Rendering", "Reporting", "Authoring", "Preview", "PreviewServer", "Publishing",
                "Checking", "SiteModel",
                "Content",
                "Compression", "Diagnostics", "Markdown", "Parallelism", "Vietnamese",
                "ArgumentParser", "CMimalloc",
            ]
        ),
    ]

    /// What comes with the system or the compiler.
    static let system: Set<String> = ["Foundation", "Dispatch", "Glibc", "Musl", "Darwin", "Synchronization"]

    /// C libraries and packages, each behind one module; those of `oneFile` in one file of it.
    static let foreign: Set<String> = [
        "CCmark", "CCrypto", "CDeflate", "CExif", "CXml2", "CYaml", "SwiftCSV", "Mustache", "ArgumentParser",
        "CMimalloc",
        "NIOCore", "NIOPosix", "NIOHTTP1", "Subprocess",
    ]
    static let oneFile: Set<String> = ["CExif", "CXml2", "CYaml", "SwiftCSV"]

    /// The modules that a source text imports.
    static func imports(in text: String) -> [String] {
        SourceCode(text).lines.compactMap { line in
            guard line.contains("import ") else { return nil }
            var words = line.split(separator: " ")[...]
            while let word = words.first, word.hasPrefix("@") || word == "package" || word == "internal" {
                words = words.dropFirst()
            }
            guard words.popFirst() == "import" else { return nil }
            if let word = words.first,
                ["struct", "class", "enum", "func", "protocol", "typealias", "let", "var"].contains(word)
            {
                words = words.dropFirst()
            }
            return words.first?.split(separator: ".").first.map(String.init)
        }
    }

    /// What is wrong with one file's imports.
    static func violations(in file: SourceFile) -> [String] {
        guard let allowed = modules.first(where: { $0.name == file.module })?.imports else {
            return ["\(file.path): the module \(file.module) is not in the table of Tests/ArchitectureTests"]
        }
        return imports(in: file.text).filter { !allowed.contains($0) && !system.contains($0) }.map {
            "\(file.path): \(file.module) must not import \($0)"
        }
    }

    /// Packages and C libraries that more than one module imports, or that more than one file does where one should.
    static func scattered(in files: [SourceFile]) -> [String] {
        let imported = files.map { (file: $0, names: imports(in: $0.text)) }
        return foreign.sorted().flatMap { name -> [String] in
            let importing = imported.filter { $0.names.contains(name) }.map(\.file)
            let modules = Set(importing.map(\.module))
            var problems =
                modules.count > 1 ? ["\(name) is imported by \(modules.sorted().joined(separator: ", "))"] : []
            if oneFile.contains(name), importing.count > 1 {
                problems.append("\(name) is imported by \(importing.map(\.path).sorted().joined(separator: ", "))")
            }
            return problems
        }
    }
}
