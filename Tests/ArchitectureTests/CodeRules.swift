/// What must not stand in the sources, as functions over a text.
enum CodeRules {
    /// Nobody's input may end the process, nothing is public, concurrency is checked by the compiler.
    static let forbidden = [
        "try!", "as!", "fatalError(", "preconditionFailure(", "@unchecked", "nonisolated(unsafe)", "public ",
        "open class",
    ]

    /// Below the command line there is no clock and no chance: the day is a value, and so the output a function.
    static let impure = [
        "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "DispatchTime", "time(", "clock_gettime(",
        "gettimeofday(",
        "UUID()", ".random(", ".shuffled(", ".randomElement(", "hashValue", "DateFormatter", "Locale.current",
        "TimeZone.current",
    ]

    /// Watching the disk is waiting: how long, no page ever knows.
    static let waiting = "Sources/Preview/Watching/"
    static let clocks: Set<String> = ["DispatchTime", "ContinuousClock"]

    /// The module that may print, read the clock and end the process.
    static let tool = "tdkt"
    static let lineLimit = 300

    static func violations(in file: SourceFile) -> [String] {
        let excused = file.path.contains(waiting) ? clocks : []
        let tokens = forbidden + (file.module == tool ? [] : impure.filter { !excused.contains($0) } + ["print("])
        var problems: [String] = []
        for (number, line) in SourceCode(file.text).lines.enumerated() {
            for token in tokens where contains(token, in: line) {
                problems.append("\(file.path):\(number + 1): \(token)")
            }
            if declares(typeNamed: file.module, in: line) {
                problems.append("\(file.path):\(number + 1): a type of the module's own name")
            }
        }
        return problems + tooLong(file)
    }

    static func tooLong(_ file: SourceFile) -> [String] {
        let count = file.text.utf8.count { $0 == 10 }
        return count > lineLimit ? ["\(file.path): \(count) lines"] : []
    }

    /// Whether the token stands in the line and is not the end of a longer name.
    private static func contains(_ token: String, in line: String) -> Bool {
        line.ranges(of: token).contains { range in
            guard range.lowerBound > line.startIndex, token.first?.isLetter == true else { return true }
            let before = line[line.index(before: range.lowerBound)]
            return !before.isLetter && !before.isNumber && before != "_"
        }
    }

    private static func declares(typeNamed name: String, in line: String) -> Bool {
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
        let keywords: Set<String> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        return zip(words, words.dropFirst()).contains { keywords.contains($0) && $1 == name }
    }
}
