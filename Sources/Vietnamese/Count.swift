extension Int {
    /// `1.250`, `100.000`: a point between thousands, as Vietnamese texts write numbers.
    package var grouped: String {
        guard !(-999...999).contains(self) else { return String(self) }
        let rest = String(abs(self % 1000))
        return (self / 1000).grouped + "." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
    }
}
