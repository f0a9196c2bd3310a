import Diagnostics
import Vietnamese

// The catalogue knows words, not distances: the nearest known name is looked for here.
extension Message {
    static func unknownKey(_ key: String, known: [String]) -> Message {
        let nearest = VietnameseKeys.key(for: key).flatMap { known.contains($0) ? $0 : nil }
        return unknownKey(key, nearest: nearest ?? Nearest.match(key, among: known), known: known)
    }

    static func unknownChoice(_ text: String, known: [String]) -> Message {
        unknownChoice(text, nearest: Nearest.match(text, among: known), known: known)
    }

    static func unknownCampaign(_ id: String, among known: [String]) -> Message {
        unknownCampaign(id, nearest: Nearest.match(id, among: known), known: known)
    }

    static func unknownUnit(_ id: String, among known: [String]) -> Message {
        unknownUnit(id, nearest: Nearest.match(id, among: known), known: known)
    }

    static func unknownTarget(_ id: String, among known: [String]) -> Message {
        unknownTarget(id, nearest: Nearest.match(id, among: known), known: known)
    }
}

/// Vietnamese names under which editors look for a key.
enum VietnameseKeys {
    static func key(for word: String) -> String? {
        keys[Slug.make(word)]
    }

    private static let keys: [String: String] = [
        "tieu-de": "title", "ten-bai": "title", "ngay": "date", "ngay-dang": "date", "tom-tat": "summary",
        "sapo": "summary",
        "phong-trao": "campaigns", "don-vi": "units", "anh": "image", "hinh": "image", "anh-dai-dien": "image",
        "tac-gia": "author", "nguoi-viet": "author", "nguon": "source", "nhap": "draft", "ban-nhap": "draft",
        "het-han": "expires", "dia-chi-cu": "aliases", "noi-bat": "featured", "mau": "sample", "chu-de": "theme",
        "khau-hieu": "theme", "bat-dau": "start", "ket-thuc": "end", "cap": "level", "hinh-thuc": "form",
        "van-ban": "launched_by", "chi-tieu": "targets", "doi-tuong": "subject", "khau": "stage", "giai-doan": "stage",
        "khen-thuong": "awards", "danh-hieu": "award", "so": "number", "so-ky-hieu": "number", "ngay-ky": "issued",
        "ngay-ban-hanh": "issued", "co-quan": "issuer", "co-quan-ban-hanh": "issuer", "nguoi-ky": "signer",
        "loai-hinh": "reward_type", "trang-thai": "status", "tep": "file", "tong-so": "declared_total",
        "danh-sach": "recipients", "nguoi-duoc-khen": "recipients", "ky": "period", "chi-so": "indicators",
        "mo": "opens", "dong": "closes", "lien-he": "contact", "ho-ten": "name", "ho-va-ten": "name", "ten": "name",
        "chuc-vu": "position", "hang": "class", "ly-do": "reason", "thanh-tich": "reason", "nam": "year",
        "quyet-dinh": "decision", "gia-tri": "value", "mo-ta": "alt", "truy-tang": "posthumous",
    ]
}
