#if os(Linux)
    import Glibc

    /// The events that one read from an inotify descriptor gives: a header each, and a name padded with zeros.
    struct InotifyEvents: Sequence, IteratorProtocol {
        struct Event {
            let watch: Int32
            let mask: UInt32
            /// Of the entry in the watched folder; empty for the folder itself.
            let name: String
        }

        private var rest: Slice<UnsafeRawBufferPointer>

        init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

        mutating func next() -> Event? {
            let size = MemoryLayout<inotify_event>.size
            guard rest.count >= size else { return nil }
            let header = UnsafeRawBufferPointer(rebasing: rest).loadUnaligned(as: inotify_event.self)
            let name = rest.dropFirst(size).prefix(Int(header.len))
            rest = rest.dropFirst(size + Int(header.len))
            return Event(
                watch: header.wd, mask: header.mask, name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))
        }
    }
#endif
