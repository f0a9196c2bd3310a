import Foundation
import TestSupport
import Testing

/// The theme's style and scripts work in the oldest browsers that docs/reference/search.md names: Chromium 90, Firefox 102, Safari 15.4.
/// An older browser drops a whole rule that it can't read, and does nothing of such a script.
@Suite("The theme works in the oldest browsers that are named") struct OldBrowserTests {
    @Test func theThemeAsksForNothingNewer() throws {
        let assets = repositoryRoot.appending(path: "templates/assets")
        let names = try TemporaryFolder.files(below: assets).filter { $0.hasSuffix(".css") || $0.hasSuffix(".js") }
        #expect(names.count > 5)
        for name in names {
            let text = String(decoding: try Data(contentsOf: assets.appending(path: name)), as: UTF8.self)
            #expect(NewerFeature.found(in: text, of: name) == [], "\(name)")
        }
    }

    @Test(arguments: [
        ("a.css", ".brand:has(form) { margin: 0 }", ":has()"),
        ("a.css", "li { translate: 0 1rem }", "translate, rotate, scale"),
        ("a.css", "li { height: 100dvh }", "dvh, svh, lvh"),
        ("a.css", "@media (width >= 40rem) { }", "ranges in @media"),
        ("a.css", "li::before { content: \"✓\" / \"\" }", "content with a text to read, without a plain one before it"),
        (
            "a.css", "li::before { content: \"✗\"; content: \"✓\" / \"\" }",
            "content with a text to read, without a plain one before it"
        ),
        ("a.js", "list.at(-1)", ".at()"),
        ("a.js", "text.match(/(?<=a)b/)", "lookbehind"),
        ("a.js", "list.toSorted()", "toSorted and its like"),
        ("a.js", "element.ariaBusy = 'true'", "aria… of an element"),
    ])
    func whatIsNewerIsSeen(name: String, text: String, feature: String) {
        #expect(NewerFeature.found(in: text, of: name) == [feature])
    }

    @Test func whatHasAFallbackIsNotNewer() {
        #expect(NewerFeature.found(in: "li::before { content: \"✓\"; content: \"✓\" / \"\"; }", of: "a.css") == [])
        #expect(NewerFeature.found(in: "h1 { text-wrap: balance; transform: rotate(1deg) }", of: "a.css") == [])
    }
}

/// A feature of CSS or JavaScript that is newer than the browsers in docs/reference/search.md. Features that do no harm when they are ignored
/// (`text-wrap`, `forced-color-adjust`, `break-after`) are not listed.
private struct NewerFeature {
    let name: String
    let pattern: String

    static func found(in text: String, of file: String) -> [String] {
        let features = file.hasSuffix(".css") ? style : script
        // With a plain one before it the newer `content` may go.
        let old = text.replacing(#/content: ("[^"]*");\s*content: ("[^"]*") / "[^"]*"/#) { match in
            match.1 == match.2 ? "content: \(match.1)" : match.0
        }
        return features.filter { old.range(of: $0.pattern, options: .regularExpression) != nil }.map(\.name)
    }

    private static let style = [
        (":has()", #":has\("#),
        ("translate, rotate, scale", #"[{;\s](translate|rotate|scale)\s*:"#),
        ("dvh, svh, lvh", #"\d[dsl]v([hwbi]|min|max)\b"#),
        ("ranges in @media", #"@media[^{]*[<>]"#),
        ("content with a text to read, without a plain one before it", #"content:[^;}]*" / ""#),
        ("@layer, @container, @property, @scope", #"@(layer|container|property|scope|starting-style)\b"#),
        ("newer colours", #"\b(color-mix|light-dark|oklch|oklab|lch|lab|color)\("#),
        ("accent-color", #"accent-color\s*:"#),
        ("overflow: clip", #"overflow(-[xy])?\s*:\s*clip"#),
        ("nesting", #"&"#),
        ("subgrid", #"\bsubgrid\b"#),
        ("newer pseudo-classes", #":(dir\(|modal|popover-open|user-valid|user-invalid|open)\b"#),
        ("nth-child of", #":nth-(last-)?child\([^)]* of "#),
    ].map { NewerFeature(name: $0.0, pattern: $0.1) }

    private static let script = [
        (".at()", #"\.at\("#),
        ("lookbehind", #"\(\?<[=!]"#),
        ("toSorted and its like", #"\.(toSorted|toReversed|toSpliced|with|findLast|findLastIndex)\("#),
        ("Object.hasOwn, groupBy", #"\b(Object\.(hasOwn|groupBy)|Map\.groupBy|Array\.fromAsync)\b"#),
        ("sets' own functions", #"\.(union|intersection|difference|isSubsetOf|isSupersetOf|isDisjointFrom)\("#),
        ("structuredClone", #"\bstructuredClone\("#),
        ("a class's own block", #"\bstatic\s*\{"#),
        ("the flag v", #"/[a-z]*v[a-z]*\.(test|exec)\("#),
        ("aria… of an element", #"\.aria[A-Z]"#),
        ("unpacking", #"\bDecompressionStream\b"#),
        ("withResolvers, try of promises", #"\bPromise\.(withResolvers|try)\b"#),
        ("newer ways to end a request", #"\bAbortSignal\.(any|timeout)\b"#),
        ("what Safari never had", #"\brequestIdleCallback\b"#),
        ("words by language", #"\bIntl\.Segmenter\b"#),
        ("popovers, inert, visibility", #"\b(showPopover|checkVisibility|inert)\b"#),
    ].map { NewerFeature(name: $0.0, pattern: $0.1) }
}
