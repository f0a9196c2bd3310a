import Markdown
import Proofreading
import Vietnamese

/// The keys of every article (`docs/editors/content.md`).
enum CommonFields {
    static let title = Field("title", .text, required: true, "Tiêu đề bài, không có dấu chấm cuối")
    static let date = Field("date", .moment, required: true, "Ngày đăng, NĂM-THÁNG-NGÀY; ngày chưa tới là bài hẹn giờ")
    static let summary = Field("summary", .text, "Sapo: một, hai câu nói điều chính của bài")
    static let campaigns = Field("campaigns", .list(of: .located(.text)), "Mã các phong trào mà bài thuộc về")
    static let units = Field("units", .list(of: .located(.text)), "Mã các đơn vị mà bài nói đến, theo units.yaml")
    static let image = Field("image", .coverImage, "Ảnh đại diện: src, alt (bắt buộc), credit")
    static let author = Field("author", .text, "Người viết")
    static let origin = Field("source", .text, "Nguồn của bài đăng lại")
    static let isDraft = Field("draft", .boolean, "true: bản nháp, chưa đăng")
    static let expires = Field("expires", .day, "Từ ngày này bài không còn trên trang")
    static let reviewBy = Field("review_by", .day, "Tới ngày này phải rà soát lại bài; quá ngày thì tdkt check nhắc")
    static let aliases = Field("aliases", .list(of: .located(.text)), "Các địa chỉ cũ dẫn về bài này")
    static let isFeatured = Field("featured", .boolean, "true: nêu đầu trang chủ")
    static let isSample = Field("sample", .boolean, "true: nội dung mẫu, có đánh dấu")

    /// Keys of texts that pages show and by which nothing is listed, found or addressed. (By its title an article is sorted
    /// among those of the same minute; whoever keeps an order must look at titles.)
    static let shown: Set<String> = Set([title, summary, author, origin].map(\.schema.name))

    static let all: [FieldSchema] = [
        title.schema, date.schema, summary.schema, campaigns.schema, units.schema, image.schema, author.schema,
        origin.schema, isDraft.schema, expires.schema, reviewBy.schema, aliases.schema, isFeatured.schema,
        isSample.schema,
    ]
}

extension FrontMatter {
    /// Incomplete after a report when a key without which there is no page is missing or unreadable.
    init(_ mapping: MappingReader, _ reading: inout FrontMatterReading) {
        typealias Fields = CommonFields
        let title = mapping.value(Fields.title, &reading)
        let date = mapping.value(Fields.date, &reading)
        summary = mapping.value(Fields.summary, &reading)
        campaigns = mapping.list(Fields.campaigns, &reading)
        units = mapping.list(Fields.units, &reading)
        image = mapping.value(Fields.image, &reading)
        author = mapping.value(Fields.author, &reading)
        origin = mapping.value(Fields.origin, &reading)
        let isDraft = mapping.value(Fields.isDraft, &reading) ?? false
        // What says both is not taken for a draft, whose problems stop nobody.
        self.isDraft = isDraft && !reading.repeatedKeys.contains(Fields.isDraft.schema.name)
        expires = mapping.value(Fields.expires, &reading)
        reviewBy = mapping.value(Fields.reviewBy, &reading)
        aliases = mapping.list(Fields.aliases, &reading)
        isFeatured = mapping.value(Fields.isFeatured, &reading) ?? false
        isSample = mapping.value(Fields.isSample, &reading) ?? false
        isComplete = title != nil && date != nil
        (self.title, self.date) = (title ?? "", date ?? Moment(Day(daysSince1970: 0)))
        if let title, title.hasSuffix("."), !title.hasSuffix("..."), let node = mapping.node(of: "title") {
            reading.report(.titleEndsWithFullStop(), at: node)
        }
        if let title, let node = mapping.node(of: "title") {
            for message in Proofreader.problems(inTitle: title) { reading.report(message, at: node) }
        }
        if let summary, Proofreader.isCut(summary), let node = mapping.node(of: "summary") {
            reading.report(.summaryCut(), at: node)
        }
    }
}

extension FrontMatter {
    /// Of a text in which there is nothing to read.
    static let unreadable = FrontMatter(
        title: "", date: Moment(Day(daysSince1970: 0)), campaigns: [], units: [], isDraft: false, aliases: [],
        isFeatured: false, isSample: false, isComplete: false)
}

extension FieldType where Value == CoverImage {
    private static var source: Field<Located<String>> {
        Field("src", .located(.text), required: true, "Tệp ảnh, đường dẫn tính từ bài")
    }
    private static var alt: Field<String> {
        Field("alt", .text, required: true, "Lời mô tả ảnh cho người không nhìn thấy ảnh")
    }
    private static var credit: Field<String> { Field("credit", .text, "Người chụp hoặc nguồn ảnh") }

    static var coverImage: FieldType {
        let (source, alt, credit) = (source, alt, credit)
        return .object([source.schema, alt.schema, credit.schema]) { mapping, reading in
            guard let source = mapping.value(source, &reading), let alt = mapping.value(alt, &reading) else {
                return nil
            }
            if Proofreader.isFileName(alt, of: source.value), let node = mapping.node(of: "alt") {
                reading.report(.altFileName(alt), at: node)
            }
            return CoverImage(source: source, alt: alt, credit: mapping.value(credit, &reading))
        }
    }
}
