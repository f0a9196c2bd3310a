/// What a file says of where its pictures were taken, and by whom.
package struct PictureTraces: Sendable, Equatable {
    package private(set) var hasPosition = false
    /// Names of the fields that name a photographer, an owner or a camera, in the order of the standard.
    package private(set) var owners: [String] = []

    package init() {}

    /// Whatever prefix a program gives to the namespace.
    private static let xmpPositions = [":", "<"].flatMap { mark in
        ["GPSLatitude", "GPSLongitude", "GPSDestLatitude", "GPSDestLongitude"].map { mark + $0 }
    }
    private static let cameraOwners = [
        "aux:OwnerName", "aux:SerialNumber", "exifEX:CameraOwnerName", "exifEX:BodySerialNumber", "tiff:Artist",
    ]
    private static let xmpOwners = cameraOwners + ["dc:creator"]

    /// Reads what is known of the format's layout, and looks for blocks of metadata in the rest: cameras add second
    /// pictures behind the first, with blocks of their own.
    package init(_ sample: FileSample) {
        let metadata = PictureMetadata(sample)
        for block in metadata.exif { add(Exif(block)) }
        for text in metadata.xmp { add(xmp: String(decoding: text, as: UTF8.self)) }
        if FileFormat(of: sample.head) == .tiff { add(TIFFDirectories(sample)) }
        for part in [sample.head, sample.tail] + sample.parts.map(\.bytes) {
            var scanner = TraceScanner()
            scanner.read(part, isLast: true)
            add(scanner.traces)
        }
    }

    mutating func add(_ exif: Exif) {
        hasPosition = hasPosition || exif.hasPosition
        add(owners: exif.owners)
    }

    private mutating func add(_ directories: TIFFDirectories) {
        hasPosition = hasPosition || directories.hasPosition
        add(owners: directories.owners)
        for text in directories.xmp { add(xmp: text) }
    }

    mutating func add(_ other: PictureTraces) {
        hasPosition = hasPosition || other.hasPosition
        add(owners: other.owners)
    }

    /// What others do not say.
    package func without(_ others: PictureTraces) -> PictureTraces {
        var rest = PictureTraces()
        rest.hasPosition = hasPosition && !others.hasPosition
        rest.owners = owners.filter { !others.owners.contains($0) }
        return rest
    }

    mutating func addPosition() { hasPosition = true }

    private mutating func add(xmp text: String) {
        if Self.xmpPositions.contains(where: text.contains) { hasPosition = true }
        add(owners: Self.xmpOwners.filter { text.contains($0) })
    }

    /// - Parameter text: of XML with XMP among its metadata.
    mutating func add(markup text: Bytes) {
        if Self.xmpPositions.contains(where: text.contains) { hasPosition = true }
        add(owners: Self.cameraOwners.filter { text.contains($0) })
    }

    private mutating func add(owners names: [String]) {
        for name in names where !owners.contains(name) { owners.append(name) }
    }
}
