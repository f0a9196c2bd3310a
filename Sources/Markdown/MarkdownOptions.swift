/// Width and height of an image, in pixels.
package struct PixelSize: Sendable, Hashable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// What the text alone cannot know: how headings are named, where links lead, how large images are.
///
/// The closures are called while one document is parsed, in document order, and must be pure: the same document
/// parsed twice gives the same bytes. With the defaults the output is CommonMark with GFM tables and heading ids.
package struct MarkdownOptions: Sendable {
    /// The id of a heading, from its plain text. An empty result becomes `muc`; repeated ones get `-2`, `-3`, ….
    package var slug: @Sendable (String) -> String
    /// The `href` for a link's destination. The destination is as the editor wrote it, with backslash escapes and
    /// entities resolved by cmark, and *not* percent-decoded. The result is judged by safe mode in its turn.
    package var rewriteLink: @Sendable (String) -> String = { $0 }
    /// The `src` for an image's destination; without one, `rewriteLink` decides here too.
    package var rewriteImage: (@Sendable (String) -> String)?
    /// The size of the image with this destination (as written, not rewritten), when it is known.
    package var imageSize: @Sendable (String) -> PixelSize? = { _ in nil }
    /// A paragraph that is one image with a title becomes a `figure`, and the title its `figcaption`.
    package var figures = false
    /// `loading="lazy" decoding="async"` on every image.
    package var lazyImages = false
    /// Tables for WCAG 2 and current HTML: `scope` on header cells, a class (`tl`, `tc`, `tr`) in place of the
    /// obsolete `align`, and around each table a region that can be scrolled with the keyboard.
    /// Off, tables come out exactly as GFM 0.29 has them.
    package var accessibleTables = false
    /// Gather `MarkdownDocument.excerpt`; off for a text whose summary is known.
    package var excerpt = true
    /// What a screen reader calls the scrolling region of an accessible table.
    package var tableLabel = "Bảng"

    package init(slug: @escaping @Sendable (String) -> String) {
        self.slug = slug
    }
}
