import CExif

/// What a camera wrote of place and owner into a picture (Exif 2.32, CIPA DC-008).
struct Exif {
    private(set) var hasPosition = false
    /// Names of the tags that tell whose camera it was, where they hold something.
    private(set) var owners: [String] = []

    static let ownerTags: [(tag: UInt32, name: String)] = [
        (0x013B, "Artist"), (0xA430, "CameraOwnerName"), (0xA431, "BodySerialNumber"), (0xA435, "LensSerialNumber"),
    ]
    /// GPSLatitude, GPSLongitude, GPSDestLatitude, GPSDestLongitude
    static let positionTags: Set<UInt32> = [2, 4, 20, 22]

    /// - Parameter block: TIFF's bytes, from `II` or `MM` on. What can't be read says nothing.
    init(_ block: ArraySlice<UInt8>) {
        guard let data = exif_data_new() else { return }
        defer { exif_data_unref(data) }
        // Serial numbers are unknown to older versions.
        exif_data_unset_option(data, EXIF_DATA_OPTION_IGNORE_UNKNOWN_TAGS)
        exif_data_unset_option(data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION)
        let bytes = Array("Exif\0\0".utf8) + block
        exif_data_load_data(data, bytes, UInt32(clamping: bytes.count))
        let (image, _, camera, gps, _) = data.pointee.ifd
        hasPosition = Self.tags(gps).contains { Self.positionTags.contains($0) }
        let found = Set(Self.tags(image) + Self.tags(camera))
        owners = Self.ownerTags.filter { found.contains($0.tag) }.map(\.name)
    }

    /// The tags that hold more than nothing.
    private static func tags(_ content: UnsafeMutablePointer<ExifContent>?) -> [UInt32] {
        guard let content, let entries = content.pointee.entries else { return [] }
        return (0..<Int(content.pointee.count)).compactMap { number in
            guard let entry = entries[number]?.pointee, let data = entry.data else { return nil }
            let isBlank = UnsafeBufferPointer(start: data, count: Int(entry.size)).allSatisfy { $0 == 0 || $0 == 32 }
            return isBlank ? nil : UInt32(entry.tag.rawValue)
        }
    }
}
