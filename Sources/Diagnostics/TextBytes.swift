extension String {
    /// Whether a byte of the text's UTF-8 is wanted. Much faster than over `utf8`, which checks each step.
    func holds(_ isWanted: (UInt8) -> Bool) -> Bool {
        var text = self
        return text.withUTF8 { $0.contains(where: isWanted) }
    }
}
