/// The part of a file that a browser asks for (RFC 9110, 14): Safari plays no video of a server that doesn't give parts.
struct ByteRange: Equatable {
    let first: Int
    let count: Int

    /// What a request asks for.
    enum Request: Equatable {
        /// The whole file: nothing else is asked for, or something that no server has to understand.
        case whole
        case part(ByteRange)
        /// A part that the file doesn't have.
        case outside
    }

    /// - Parameter size: of the file, in bytes.
    static func asked(by request: PreviewRequest, ofSize size: Int) -> Request {
        let values = request.values("range")
        // Nothing here has a tag or a date by which an earlier part could be told to be of the same file.
        guard request.method == "GET", values.count == 1, request.values("if-range").isEmpty else { return .whole }
        return asked(values[0], ofSize: size)
    }

    /// One part alone: `bytes=0-99`, `bytes=100-`, `bytes=-100`.
    private static func asked(_ value: String, ofSize size: Int) -> Request {
        guard let match = value.wholeMatch(of: #/(?i:bytes)=\s*([0-9]{0,18})-([0-9]{0,18})\s*/#) else { return .whole }
        switch (Int(match.1), Int(match.2)) {
        case (nil, nil): return .whole
        case (nil, let last?):
            guard last > 0, size > 0 else { return .outside }
            return .part(ByteRange(first: max(0, size - last), count: min(last, size)))
        case (let first?, let last):
            if let last, last < first { return .whole }
            guard first < size else { return .outside }
            return .part(ByteRange(first: first, count: min(last ?? size, size - 1) - first + 1))
        }
    }

    /// As `Content-Range` names it.
    func words(ofSize size: Int) -> String { "bytes \(first)-\(first + count - 1)/\(size)" }
}

extension PreviewResponse.FileBody {
    /// A part of the file.
    func cut(to range: ByteRange) -> PreviewResponse.FileBody {
        PreviewResponse.FileBody(count: range.count) { [part] start, count in
            try part(range.first + start, min(count, range.count - start))
        }
    }
}
