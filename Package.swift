// swift-tools-version: 6.2
import PackageDescription

// Targets import in one direction only; Tests/ArchitectureTests reads the import lines and says so when one turns back.
// Each third-party module is imported by exactly one target.
let package = Package(
    name: "tdkt",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "tdkt", targets: ["tdkt"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    ],
    targets: [
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        .systemLibrary(
            name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CXml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        .systemLibrary(
            name: "CExif", pkgConfig: "libexif", providers: [.apt(["libexif-dev"]), .brew(["libexif"])]),
        .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
        .target(name: "Hashing", dependencies: ["CCrypto"]),
        .target(name: "Compression", dependencies: ["CDeflate"]),
        .target(name: "Parallelism"),
        .target(name: "FileSystem"),
        .target(name: "Diagnostics"),
        .target(name: "Vietnamese"),
        .target(
            name: "Programs",
            dependencies: ["Diagnostics", .product(name: "Subprocess", package: "swift-subprocess")]),
        .target(name: "Proofreading", dependencies: ["Diagnostics", "Vietnamese"]),
        .target(name: "Markdown", dependencies: ["CCmark"]),
        .target(name: "Attachments", dependencies: ["Compression", "CExif"]),
        .target(
            name: "Content",
            dependencies: [
                "Attachments", "Diagnostics", "Vietnamese", "Hashing", "Markdown", "Parallelism", "Proofreading",
                "SwiftCSV", "CYaml",
            ]),
        .target(name: "SiteModel", dependencies: ["Content", "Diagnostics", "Markdown", "Vietnamese"]),
        .target(
            name: "Rendering",
            dependencies: [
                "SiteModel", "Content", "Diagnostics", "Hashing", "Parallelism", "Vietnamese",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .target(
            name: "Search",
            dependencies: ["SiteModel", "Content", "Diagnostics", "Hashing", "Parallelism", "Vietnamese"]),
        .target(name: "Fragments", dependencies: ["SiteModel", "Content", "Diagnostics", "Vietnamese", "CXml2"]),
        .target(
            name: "SiteBuilder",
            dependencies: [
                "Rendering", "Fragments", "Search", "SiteModel", "Content", "Attachments", "Compression", "Diagnostics",
                "FileSystem",
                "Hashing",
                "Parallelism", "Proofreading",
                "Vietnamese",
            ]),
        .target(name: "Reporting", dependencies: ["SiteModel", "Content", "Diagnostics", "Vietnamese"]),
        .target(name: "Authoring", dependencies: ["SiteModel", "Content", "Diagnostics", "Vietnamese"]),
        .target(
            name: "Preview",
            dependencies: [
                "SiteBuilder", "Rendering", "Search", "SiteModel", "Content", "Diagnostics", "FileSystem", "Vietnamese",
            ],
            resources: ["live.js", "live.css", "desk.css"].map { .embedInCode("Resources/\($0)") }),
        .target(
            name: "Publishing",
            dependencies: [
                "SiteBuilder", "Rendering", "SiteModel", "Content", "Diagnostics", "FileSystem", "Hashing",
                "Parallelism",
                "Programs", "Vietnamese",
            ]),
        .target(
            name: "Checking",
            dependencies: [
                "SiteBuilder", "Rendering", "SiteModel", "Content", "Diagnostics", "FileSystem", "Hashing",
                "Parallelism", "Programs", "Proofreading", "Vietnamese", "Attachments",
            ]),
        .target(
            name: "PreviewServer",
            dependencies: [
                "Preview", .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        .executableTarget(
            name: "tdkt",
            dependencies: [
                "SiteBuilder", "Reporting", "Authoring", "Compression", "Markdown", "Preview", "PreviewServer",
                "Publishing", "Checking",
                .target(name: "CMimalloc", condition: .when(platforms: [.linux])),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .target(
            name: "SectionSupport",
            dependencies: ["SiteBuilder", "SiteModel", "Compression", "Content", "Vietnamese", "TestSupport"],
            path: "Tests/SectionSupport"),
        .target(
            name: "BrowserSupport",
            dependencies: [
                "TestSupport", "SectionSupport", "ServerSupport", .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOWebSocket", package: "swift-nio"),
            ],
            path: "Tests/BrowserSupport"),
        .target(name: "ServerSupport", dependencies: ["TestSupport"], path: "Tests/ServerSupport"),
        .testTarget(name: "VietnameseTests", dependencies: ["Vietnamese", "TestSupport"]),
        .testTarget(
            name: "ProofreadingTests",
            dependencies: ["Proofreading", "Content", "Diagnostics", "Vietnamese", "TestSupport", "SectionSupport"]),
        .testTarget(
            name: "CheckTests",
            dependencies: [
                "Attachments", "Checking", "Programs", "Proofreading", "Rendering", "SiteBuilder", "SiteModel",
                "Content",
                "Diagnostics",
                "Vietnamese",
                "TestSupport",
                "SectionSupport", "ServerSupport", "tdkt",
            ]),
        .testTarget(
            name: "SearchTests",
            dependencies: [
                "Search", "SiteBuilder", "SiteModel", "Content", "Vietnamese", "TestSupport", "SectionSupport",
                "BrowserSupport", "ServerSupport", "tdkt",
            ]),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "TestSupport"]),
        .testTarget(
            name: "ContentTests",
            dependencies: [
                "Content", "Diagnostics", "Markdown", "SiteModel", "Vietnamese", "TestSupport", "SectionSupport",
            ]),
        .testTarget(name: "CommandTests", dependencies: ["SiteBuilder", "TestSupport", "SectionSupport", "tdkt"]),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "SiteBuilder", "Fragments", "Rendering", "Reporting", "SiteModel", "Compression", "Content",
                "Diagnostics", "FileSystem", "Hashing", "Parallelism",
                "Vietnamese", "TestSupport", "SectionSupport", "tdkt",
            ]),
        .testTarget(
            name: "PreviewTests",
            dependencies: [
                "Preview", "PreviewServer", "SiteBuilder", "SiteModel", "Compression", "Content", "Diagnostics",
                "Vietnamese", "TestSupport", "SectionSupport",
            ]),
        .testTarget(
            name: "AuthoringTests",
            dependencies: [
                "Authoring", "SiteBuilder", "SiteModel", "Content", "Diagnostics", "Vietnamese", "TestSupport",
                "SectionSupport", "tdkt",
            ],
            exclude: ["validate.py"]),
        .testTarget(name: "ArchitectureTests", dependencies: ["Diagnostics", "Rendering", "TestSupport"]),
        .testTarget(
            name: "BrowserTests",
            dependencies: [
                "SiteBuilder", "Content", "Vietnamese", "TestSupport", "SectionSupport", "BrowserSupport", "tdkt",
            ],
            path: "Tests/Browser"),
        .testTarget(
            name: "PageTests",
            dependencies: ["TestSupport", "SectionSupport", "BrowserSupport", "ServerSupport", "tdkt"],
            exclude: ["Content", "Scripts"]),
        .testTarget(
            name: "ServingTests",
            dependencies: ["Compression", "TestSupport", "SectionSupport", "BrowserSupport", "ServerSupport"]),
        .testTarget(
            name: "PublishTests",
            dependencies: [
                "Publishing", "SiteBuilder", "SiteModel", "Content", "Diagnostics", "FileSystem", "Hashing",
                "TestSupport",
                "SectionSupport",
                "ServerSupport", "tdkt",
            ]),
    ]
)

// In continuous integration a warning is an error; on a user's machine a newer compiler may have new ones.
if Context.environment["CI"] != nil {
    for target in package.targets where target.type != .system {
        target.swiftSettings = [.treatAllWarnings(as: .error)]
    }
}
