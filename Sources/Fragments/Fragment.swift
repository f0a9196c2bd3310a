import SiteModel

/// What of a page is pasted into a portal: the main part alone, without scripts, style sheets, drawings and the heading;
/// the look inline, the links absolute. A function of the page's bytes, so that there is no second way to make a page.
package enum Fragment {
    /// - Parameters:
    ///   - page: a whole page as the section shows it.
    ///   - address: where it is shown, absolute.
    package static func bytes(of page: [UInt8], at address: String) -> [UInt8] {
        let main = bytes(of: "main", in: page, at: address)
        // A theme of old may have none.
        return main.isEmpty ? bytes(of: "body", in: page, at: address) : main
    }

    private static func bytes(of root: String, in page: [UInt8], at address: String) -> [UInt8] {
        var writer = FragmentWriter(root: root, links: AbsoluteLinks(page: address))
        HTMLEvents.read(page) { writer.take($0) }
        let bytes = writer.bytes
        return bytes.isEmpty || bytes.last == 10 ? bytes : bytes + [10]
    }
}
