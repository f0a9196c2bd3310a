import Vietnamese

/// What a column of a list of recipients tells.
enum RecipientColumn: Int, CaseIterable {
    case name, kind, role, position, unit, award, `class`, reason, posthumous, sortKey
    /// The family and middle names, where the given name has a column of its own.
    case familyName

    /// Texts of its header; the key's English comes first.
    var names: [String] {
        switch self {
        case .name:
            [
                "name", "họ và tên", "họ tên", "tên", "tên tập thể/cá nhân/hộ gia đình", "tên tập thể, cá nhân",
                "họ tên, tên tập thể", "tên tập thể",
            ]
        case .kind: ["kind", "phân loại đối tượng", "đối tượng", "loại đối tượng"]
        case .role: ["role", "lãnh đạo/người lao động"]
        case .position: ["position", "chức vụ", "chức danh"]
        case .unit: ["unit", "đơn vị", "đơn vị công tác", "phòng", "cơ quan"]
        case .award:
            [
                "award", "danh hiệu", "danh hiệu thi đua/hình thức khen thưởng", "hình thức khen thưởng",
                "danh hiệu thi đua", "hình thức", "khen thưởng", "danh hiệu, hình thức khen thưởng",
            ]
        case .class: ["class", "hạng"]
        case .reason: ["reason", "thành tích", "lý do", "nội dung khen thưởng", "lý do khen thưởng"]
        case .posthumous: ["posthumous", "truy tặng"]
        case .sortKey: ["sort_key", "khóa sắp xếp"]
        case .familyName: ["họ và tên đệm", "họ và chữ đệm", "họ và đệm", "họ đệm", "họ lót", "họ và chữ lót", "họ"]
        }
    }

    init?(header text: String) {
        let key = Self.key(of: text)
        // “Họ và tên (Ông/Bà)” is “Họ và tên”.
        let plain = key.firstIndex(of: "(").map { String(key[..<$0]).trimmed }
        guard let column = Self.byKey[key] ?? plain.flatMap({ Self.byKey[$0] }) else { return nil }
        self = column
    }

    /// The known header nearest to one that is not known; nil when nothing is near, or when it is known to have no use here.
    static func nearest(to header: String) -> String? {
        guard !unused.contains(key(of: header)) else { return nil }
        return Nearest.match(header, among: allCases.flatMap(\.names))
    }

    /// By the lookup key of each of its header texts.
    private static let byKey: [String: RecipientColumn] = Dictionary(
        allCases.flatMap { column in column.names.map { (LookupKey.make($0), column) } },
        uniquingKeysWith: { first, _ in first })

    /// Usual columns that say nothing of an award, which the nearest known one must not be offered for.
    private static let unused = numbers.union(
        [
            "tên gọi (ông/bà/chức danh)", "phân loại khen thưởng",
            "lĩnh vực hoạt động", "ghi chú",
        ].map(LookupKey.make))

    /// Headers of the column that numbers the rows.
    private static let numbers = Set(["stt", "tt", "số tt", "số thứ tự"].map(LookupKey.make))

    static func isNumber(header text: String) -> Bool { numbers.contains(key(of: text)) }

    /// Line breaks inside a header are spaces, also behind a slash: “cá nhân/⏎hộ gia đình”.
    private static func key(of text: String) -> String {
        let key = LookupKey.make(text)
        guard key.utf8.contains(47) else { return key }
        return key.replacing("/ ", with: "/").replacing(" /", with: "/")
    }
}

/// The row of a list that names its columns.
struct RecipientHeader {
    /// A title may stand above the header, but not more than a letterhead's lines.
    static let searchedRows = 20

    /// Its place among the rows.
    let index: Int
    /// Where each column stands, by its raw value; -1 for one that is not there.
    let places: [Int]
    /// Cells that name a column which another names, too, but for a second one of awards.
    let repeated: [String]
    /// Of a list with “Danh hiệu thi đua” and “Hình thức khen thưởng” side by side: whoever has both has two awards.
    let secondAward: Int?
    /// Cells that are nearly a column's name, with that name.
    let misspelt: [(text: String, nearest: String)]
    /// How many cells a row may have: up to the last column that is named.
    let width: Int
    /// Places among them without a name, where nothing but numbers may stand.
    let unnamed: [Int]
    /// Where the rows' numbers stand.
    let numberPlace: Int?

    /// The first row that names a column of names and one of awards; nil when there is none.
    init?(in rows: [CSVRows.Row]) {
        for (index, row) in rows.prefix(Self.searchedRows).enumerated() {
            let columns = row.cells.map { RecipientColumn(header: $0) }
            guard columns.contains(.name), columns.contains(.award) else { continue }
            self.init(index, row.cells, columns)
            return
        }
        return nil
    }

    private init(_ index: Int, _ cells: [String], _ columns: [RecipientColumn?]) {
        var second: Int?
        var (places, repeated) = ([Int](repeating: -1, count: RecipientColumn.allCases.count), [String]())
        for (place, column) in columns.enumerated() {
            guard let number = column?.rawValue else { continue }
            if places[number] < 0 {
                places[number] = place
            } else if column == .award, second == nil {
                second = place
            } else {
                repeated.append(cells[place])
            }
        }
        secondAward = second
        misspelt = zip(cells, columns).compactMap { text, column in
            guard column == nil, !text.isEmpty else { return nil }
            return RecipientColumn.nearest(to: text).map { (text, $0) }
        }
        let width = (cells.lastIndex { !$0.isEmpty } ?? 0) + 1
        unnamed = cells.indices.prefix(width).filter { cells[$0].isEmpty }
        numberPlace = cells.firstIndex { RecipientColumn.isNumber(header: $0) }
        (self.index, self.places, self.repeated, self.width) = (index, places, repeated, width)
    }
}
