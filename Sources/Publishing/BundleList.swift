import Diagnostics
import FileSystem
import Programs
import Vietnamese

/// The list of an archive that is at a bundle's path. The archive may be anybody's: whatever it holds, reading its list takes
/// a bounded amount of memory and time.
struct BundleList {
    /// A section of 100,000 files has a list of a sixth of this.
    static let maxBytes = 64 << 20
    static let maxLines = 1_000_000
    private static let seconds = 60

    /// Nil for an archive that is not ours.
    let record: ReleaseRecord?

    init(of path: String) async throws {
        record = try await Scratch.with { scratch in
            // By a name of ours: unzip takes brackets for wildcards, and a hyphen at the beginning for an option.
            let link = "\(scratch)/bundle.zip"
            try Disk.makeLink(link, to: Disk.place(of: path))
            // With an empty password, so that an encrypted archive is refused rather than asked for one.
            let outcome = try await Program.unzip.run(
                ["-p", "-P", "", link, ZipBundle.list], within: Self.seconds, upTo: Self.maxBytes)
            return outcome.status == 0 ? Self.record(outcome.output) : nil
        }
    }

    /// The record that a text is; nil when ours would not be like that.
    static func record(_ text: [UInt8]) -> ReleaseRecord? {
        guard text.count <= maxBytes, text.count(where: { $0 == 10 }) <= maxLines,
            let record = ReleaseRecord(text: text),
            record.files.allSatisfy({ isPlain($0.key) && isDigest($0.value) })
        else { return nil }
        return record
    }

    /// A path in letters that anybody can see.
    private static func isPlain(_ path: String) -> Bool { !path.unicodeScalars.contains(where: \.isInvisible) }

    private static func isDigest(_ text: String) -> Bool {
        text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
