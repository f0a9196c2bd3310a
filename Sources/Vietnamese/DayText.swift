// How a day is written: for machines, in official documents, and in tables.
extension Day {
    /// Reads exactly `YYYY-MM-DD`; nil for any other shape and for days that the calendar does not have.
    package init?(iso: some StringProtocol) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
            let day = Day.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard Scalars.isDigit(UInt32(digit)) else { return nil }
            value = value * 10 + Int(digit) - 48
        }
        return value
    }

    /// `2024-02-05`.
    package var iso: String { Day.text([(year, 4), (month, 2), (day, 2)], separator: "-") }

    /// `05/02/2024`, for tables and lists.
    package var short: String { Day.text([(day, 2), (month, 2), (year, 4)], separator: "/") }

    /// `ngày 05 tháng 02 năm 2024`; `ngày 20 tháng 9 năm 2021`.
    ///
    /// Nghị định 30/2020/NĐ-CP, Phụ lục I: a zero goes before days under 10 and before months 1 and 2, nowhere else.
    package var official: String {
        let day = day < 10 ? "0\(day)" : "\(day)"
        let month = month < 3 ? "0\(month)" : "\(month)"
        return "ngày \(day) tháng \(month) năm \(year)"
    }

    private static func text(_ parts: [(value: Int, width: Int)], separator: Unicode.Scalar) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(10)
        for (value, width) in parts {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: separator)) }
            var unit = width == 4 ? 1000 : 10
            while unit > 0 {
                bytes.append(UInt8(48 + value / unit % 10))
                unit /= 10
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Day: Codable {
    /// Written and read as its ISO text, so that stored days can be read by eye.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
