/// A page as the preview shows it: the bytes of the build with one script before the body's end.
package enum LivePage {
    package static func bytes(_ html: [UInt8], _ state: PreviewState) -> [UInt8] {
        let script = Array(tag(state).utf8)
        guard let end = lastIndex(of: Array("</body>".utf8), in: html) else { return html + script }
        return html[..<end] + script + html[end...]
    }

    /// What the page remembers of the section that it was made from, for the script to compare with later states.
    package static func tag(_ state: PreviewState) -> String {
        """
        <script src="\(PreviewHandler.ownPath)live.js" id="tdkt-live" data-run="\(state.run)" \
        data-version="\(state.version)" data-theme="\(state.theme)" defer></script>

        """
    }

    /// It stands near the end.
    private static func lastIndex(of text: [UInt8], in html: [UInt8]) -> Int? {
        guard html.count >= text.count else { return nil }
        return stride(from: html.count - text.count, through: 0, by: -1).first {
            html[$0] == text[0] && html[$0..<$0 + text.count].elementsEqual(text)
        }
    }
}
