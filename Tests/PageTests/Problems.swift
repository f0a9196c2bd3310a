import Testing

/// What is wrong, each thing told once with the places where it was found.
struct Problems {
    private var places: [String: [String]] = [:]

    mutating func add(_ problems: [String], at place: String) {
        for problem in problems { places[problem, default: []].append(place) }
    }

    /// An issue of the test for each.
    func record() {
        for (problem, places) in places.sorted(by: { $0.key < $1.key }) {
            let more = places.count > 6 ? "\n    and \(places.count - 6) more" : ""
            Issue.record("\(problem)\n    \(places.prefix(6).joined(separator: "\n    "))\(more)")
        }
    }
}
