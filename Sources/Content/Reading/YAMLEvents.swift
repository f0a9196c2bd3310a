import CYaml

/// One event of a YAML text (YAML 1.1, as libyaml reads it).
struct YAMLEvent {
    enum Body {
        case scalar(String, isPlain: Bool)
        case alias(String)
        case listStart
        case mappingStart
        /// The end of a list or a mapping.
        case end
        case documentStart
        case documentEnd
        case streamStart
        case streamEnd
    }

    let body: Body
    /// The name that a node gives itself for aliases: `&name`.
    let anchor: String?
    let mark: YAMLMark
}

/// A place in a YAML text, line and column from 1.
struct YAMLMark {
    let line: Int
    let column: Int
}

extension YAMLMark {
    fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }

    /// The place of a byte.
    fileprivate init(of offset: Int, in text: UnsafeBufferPointer<UInt8>) {
        let before = text.prefix(offset)
        let line = before.suffix { $0 != 10 }
        self.init(
            line: 1 + before.count { $0 == 10 }, column: 1 + String(decoding: line, as: UTF8.self).unicodeScalars.count)
    }
}

extension BidirectionalCollection {
    fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
        self[(lastIndex { !predicate($0) }.map(index(after:)) ?? startIndex)...]
    }
}

/// What is wrong with a YAML text, in its own lines.
struct YAMLProblem: Error {
    /// In libyaml's English words, which `Catalogue` knows in Vietnamese.
    let text: String
    let mark: YAMLMark
}

/// libyaml's parser over a text that stays in place. The only file that knows libyaml.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeBufferPointer<UInt8>

    /// - Throws: `YAMLProblem` when there is no memory.
    init(_ text: UnsafeBufferPointer<UInt8>) throws(YAMLProblem) {
        self.text = text
        parser = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) != 0 else {
            parser.deallocate()
            throw YAMLProblem(text: "out of memory", mark: YAMLMark(line: 1, column: 1))
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; after the stream's end, its end again.
    /// - Throws: `YAMLProblem` for bad syntax.
    func next() throws(YAMLProblem) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) != 0 else { throw problem() }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }

    private func problem() -> YAMLProblem {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
        guard parser.pointee.error != YAML_READER_ERROR else {
            return YAMLProblem(text: problem, mark: YAMLMark(of: parser.pointee.problem_offset, in: text))
        }
        // What was opened and not closed is found missing far below: its beginning is the place to mend.
        let isUnclosed = problem.hasPrefix("found unexpected") || problem.hasPrefix("did not find expected ','")
        let hasContext = parser.pointee.context != nil
        let mark = isUnclosed && hasContext ? parser.pointee.context_mark : parser.pointee.problem_mark
        return YAMLProblem(text: problem, mark: YAMLMark(mark))
    }
}

extension YAMLEvent {
    fileprivate init(_ event: yaml_event_t) {
        mark = YAMLMark(event.start_mark)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            body = .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
            anchor = Self.name(scalar.anchor)
        case YAML_SEQUENCE_START_EVENT: (body, anchor) = (.listStart, Self.name(event.data.sequence_start.anchor))
        case YAML_MAPPING_START_EVENT: (body, anchor) = (.mappingStart, Self.name(event.data.mapping_start.anchor))
        case YAML_ALIAS_EVENT: (body, anchor) = (.alias(Self.name(event.data.alias.anchor) ?? ""), nil)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: (body, anchor) = (.end, nil)
        case YAML_DOCUMENT_START_EVENT: (body, anchor) = (.documentStart, nil)
        case YAML_DOCUMENT_END_EVENT: (body, anchor) = (.documentEnd, nil)
        case YAML_STREAM_START_EVENT: (body, anchor) = (.streamStart, nil)
        default: (body, anchor) = (.streamEnd, nil)
        }
    }

    private static func name(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}
