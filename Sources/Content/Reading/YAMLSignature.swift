import Hashing

extension YAMLNode {
    /// A digest of the node with all that is in it and its lines, so that no two texts that say other things have the same.
    ///
    /// - Parameter passedOver: keys of this mapping whose values are not looked at.
    func signature(without passedOver: Set<String>) -> Digest {
        var bytes: [UInt8] = []
        for (key, value) in mapping ?? [] where !passedOver.contains(key.scalar ?? "") {
            key.append(to: &bytes)
            value.append(to: &bytes)
        }
        return Digest(of: bytes)
    }

    private func append(to bytes: inout [UInt8]) {
        withUnsafeBytes(of: Int32(truncatingIfNeeded: mark.line)) { bytes.append(contentsOf: $0) }
        if let scalar {
            bytes.append(isNull ? 0 : 1)
            bytes.append(contentsOf: scalar.utf8)
        }
        for node in list ?? [] {
            bytes.append(2)
            node.append(to: &bytes)
        }
        for (key, value) in mapping ?? [] {
            bytes.append(3)
            key.append(to: &bytes)
            value.append(to: &bytes)
        }
        bytes.append(4)
    }
}
