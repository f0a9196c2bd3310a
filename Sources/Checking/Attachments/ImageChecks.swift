import Diagnostics

/// What a picture tells of where it was taken and by whom.
struct ImageChecks {
    private static let xmpPositions = ["exif:GPSLatitude", "exif:GPSLongitude"]
    private static let xmpOwners = [
        "aux:OwnerName", "aux:SerialNumber", "exifEX:CameraOwnerName", "exifEX:BodySerialNumber", "tiff:Artist",
        "dc:creator",
    ]

    static func messages(_ bytes: [UInt8]) -> [Message] {
        let metadata = ImageMetadata(bytes)
        let blocks = metadata.exif.map { Exif($0) }
        let texts = metadata.xmp.map { String(decoding: $0, as: UTF8.self) }
        let hasPosition =
            blocks.contains(where: \.hasPosition)
            || texts.contains { text in xmpPositions.contains { text.contains($0) } }
        let owners = blocks.flatMap(\.owners) + xmpOwners.filter { name in texts.contains { $0.contains(name) } }
        return (hasPosition ? [.imagePosition()] : []) + (owners.isEmpty ? [] : [.imageOwner(owners)])
    }
}
