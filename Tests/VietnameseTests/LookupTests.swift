import Testing

@testable import Vietnamese

@Suite("One name typed two ways is found") struct LookupTests {
    @Test(arguments: [
        ("Hòa bình", "hoà bình"), ("HÒA", "HOÀ"), ("UỶ BAN", "Ủy ban"), ("thúy", "thuý"), ("khỏe", "khoẻ"),
        ("qúy", "quý"), ("  Bằng \u{A0} khen ", "bằng khen"), ("H’Nhuên", "h'nhuên"),
        ("hie\u{302}\u{323}u", "HIỆU"), ("Ðảng", "đảng"),
        ("thi\u{200B} đ\u{AD}ua\u{FEFF}", "thi đua"), ("hoa\u{200B}\u{300}", "hòa"),
        ("hòa-Bình", "hoà-bình"), ("thủy/TÚY", "thuỷ/tuý"), ("ơ\u{306}", "Ơ\u{306}"),
    ])
    func oneNameTypedTwoWays(_ pair: (String, String)) {
        expectBytes(LookupKey.make(pair.0), LookupKey.make(pair.1))
    }

    @Test(arguments: [
        ("Bằng khen", "Bang khen"), ("hòa", "hóa"), ("hòa", "hoa"), ("dộng", "động"), ("mơ", "mo"),
        ("résumé", "resumé"), ("hòa bình", "hoa bình"), ("cá nhân", "ca nhán"), ("ơ\u{306}", "ơ"), ("áo", "a ó"),
    ])
    func differentNames(_ pair: (String, String)) {
        #expect(LookupKey.make(pair.0) != LookupKey.make(pair.1))
    }

    @Test func keysAreReadable() {
        expectBytes(LookupKey.make(" Chiến sĩ\tthi đua CẤP TỈNH"), "chiến sĩ thi đua cấp tỉnh")
        expectBytes(LookupKey.make("Séléna Ясная 31/KH"), "séléna ясная 31/kh")
    }

    @Test func foldingJoinsWhatSearchShouldJoin() {
        #expect(Fold.isEquivalent("Uỷ  ban", "ủy BAN") && Fold.isEquivalent("đường", "Dương"))
        #expect(!Fold.isEquivalent("thi đua", "thiđua"))
    }
}

@Suite("The nearest name is offered") struct NearestTests {
    private let keys = ["tieu_de", "ngay", "so_ky_hieu", "danh_muc", "tom_tat", "anh"]

    @Test(arguments: [
        ("tiêu đề", "tieu_de"), ("Tieu-De", "tieu_de"), ("teiu_de", "tieu_de"), ("tieude", "tieu_de"),
        ("tiieu_dde", "tieu_de"), ("nagy", "ngay"), ("nga", "ngay"), ("ngày", "ngay"), ("so_ki_heu", "so_ky_hieu"),
        ("ảnh", "anh"), ("ah", "anh"),
    ])
    func whatWasMeant(_ pair: (word: String, meant: String)) {
        #expect(Nearest.match(pair.word, among: keys) == pair.meant)
    }

    /// so_hieu is three slips from so_ky_hieu, more than a third of its seven letters.
    @Test(arguments: ["x", "", "title", "đơn_vị", "ngayngay", "yagn", "so_hieu"])
    func nothingNear(_ word: String) {
        #expect(Nearest.match(word, among: keys) == nil)
    }

    @Test func theNearestWinsAndTheFirstOfEquals() {
        #expect(Nearest.match("caban", among: ["cabin", "caban", "cuban"]) == "caban")
        #expect(Nearest.match("cabon", among: ["cabin", "caban"]) == "cabin")
        #expect(Nearest.match("ngay", among: []) == nil)
    }
}

@Suite("Document numbers are compared as offices write them") struct DocumentNumberTests {
    @Test func comparedByNormalFormAndPrintedAsWritten() {
        let padded = DocumentNumber(" 05 /QĐ – X\n")
        let plain = DocumentNumber("Số 5/qđ-x")
        #expect(padded == plain && Set([padded, plain]).count == 1)
        expectBytes(padded.written, "05 /QĐ – X")
        #expect(DocumentNumber("5/QD-X") != plain && DocumentNumber("15/QĐ-X") != plain)
    }
}

@Suite("Names of persons are compared as people write them") struct PersonNameTests {
    @Test func theWholeNameIsPutTogetherAgain() {
        expectBytes(PersonName("  Nguyễn  Thị Minh\u{A0}Khai").full, "Nguyễn Thị Minh Khai")
        expectBytes(PersonName("H’Nhuên").full, "H’Nhuên")
        #expect(PersonName(" ").given.isEmpty)
    }
}
