import Rendering

extension Approval {
    /// Whether all its paths lead below the content and the templates, and all its digests are some: the note is a file beside the
    /// content, which other programs can write.
    var isSound: Bool {
        let paths = [Array(texts.keys), Array(attachments.keys), others, Array(theme.keys)].joined()
        let digests = [Array(texts.values), Array(attachments.values), Array(theme.values)].joined()
        return ([release] + [pending].compactMap { $0 }).allSatisfy(ReleaseRecord.isName)
            && paths.allSatisfy(ReleaseRecord.isInside) && digests.allSatisfy(Self.isDigest)
            && theme.keys.allSatisfy { $0.hasPrefix(TemplateSet.assetFolder) || $0.hasSuffix(TemplateSet.suffix) }
    }

    private static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
