/// A set of bytes for finding the first of them in a text: one load for each byte of the text.
struct ByteSet: Sendable {
    private let members: [Bool]

    init(where isMember: (UInt8) -> Bool) { members = (UInt8.min...UInt8.max).map(isMember) }

    func firstIndex(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        members.withUnsafeBufferPointer { members in bytes.firstIndex { members[Int($0)] } }
    }
}
