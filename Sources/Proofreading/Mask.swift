import Diagnostics

/// A text in which findings' data are masked as messages mask them: of a number four digits stay, of a word its first letter,
/// of a date nothing.
struct Mask {
    private(set) var text = ""

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ findings: [Finding]) {
        var end = 0
        for finding in findings.sorted(by: { ($0.data?.lowerBound ?? 0) < ($1.data?.lowerBound ?? 0) }) {
            guard let data = finding.data?.clamped(to: end..<bytes.count), !data.isEmpty else { continue }
            text += String(decoding: bytes[end..<data.lowerBound], as: UTF8.self)
            text += Self.masked(String(decoding: bytes[data], as: UTF8.self), finding)
            end = data.upperBound
        }
        text += String(decoding: bytes[end...], as: UTF8.self)
    }

    private static func masked(_ data: String, _ finding: Finding) -> String {
        switch finding.message(source: "").code {
        case "person/identity-number", "person/phone", "person/bank-account": PersonalData.masked(data)
        case "person/birth-date": PersonalData.masked(data, keeping: 0)
        case "person/email":
            PersonalData.masked(String(data.prefix { $0 != "@" }), keeping: 1) + data.drop { $0 != "@" }
        default: PersonalData.initials(of: data)
        }
    }
}
