/// What a browser must know to tell whether the page that it shows is still the one that it would get.
package struct PreviewState: Sendable, Hashable {
    /// Of this run of the program: after a restart nothing that a page remembers counts.
    package let run: String
    /// Rises with every change of the section.
    package fileprivate(set) var version = 1
    /// Rises when templates or assets change: then nothing less than a reload will do.
    package fileprivate(set) var theme = 1
    /// Rises when other problems are told while pages stay as they are.
    var problems = 1

    init(run: String) { self.run = run }

    func next(isThemed: Bool) -> PreviewState {
        var next = self
        next.version += 1
        if isThemed { next.theme += 1 }
        return next
    }
}
