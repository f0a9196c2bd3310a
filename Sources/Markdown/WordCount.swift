extension MarkdownDocument {
    /// How many words the text has as word processors count them: runs of characters without white space; in Vietnamese
    /// that is syllables.
    package var wordCount: Int {
        var (count, isInTag, isInWord) = (0, false, false)
        for byte in htmlBytes {
            switch byte {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">") where isInTag: isInTag = false
            case _ where isInTag: break
            case 9...13, 32: isInWord = false
            default:
                if !isInWord { count += 1 }
                isInWord = true
            }
        }
        return count
    }
}
