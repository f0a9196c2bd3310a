import Foundation
import SectionSupport
import Testing

/// What an editor does to an article, and which files of the section it must change: these and no others.
@Suite("An edit changes these files and no others") struct EditStoryTests {
    @Test func anEditedBodyChangesItsPageAndTheIndexAlone() async throws {
        let story = try await BuiltStory()
        let changes = try await story.changes {
            try story.section.edit("content/tin-tuc/2023/hai.md", "Đây là bài hai.", "Đây vẫn là bài hai.")
        }
        #expect(changes == "~ tin-tuc/2023/hai/\n~ (search)")
    }

    @Test func nothingEditedWritesNothing() async throws {
        let story = try await BuiltStory()
        #expect(try await story.changes() == "")
    }

    @Test func anEditedTitleReachesListsNeighboursRelatedAndFeeds() async throws {
        let story = try await BuiltStory()
        let changes = try await story.changes {
            try story.section.edit("content/tin-tuc/2023/hai.md", "title: An toàn giao thông", "title: An toàn là bạn")
        }
        #expect(
            changes == """
                ~ dien-hinh/2023/nguyen-thi-mau/
                ~ feed.json
                ~ feed.xml
                ~ ./
                ~ ket-qua/2023/so-ket/
                ~ ket-qua/2023/tong-ket/
                ~ nam/2023/tin-tuc/
                ~ nam/2023/trang-3/
                ~ phong-trao/ke-hoach/2023/trang-3/
                ~ phong-trao/ke-hoach/feed.xml
                ~ phong-trao/ke-hoach/trang-3/
                ~ quyet-dinh/2023/khen-thuong/
                ~ rss.xml
                ~ tin-tuc/2023/hai/
                ~ tin-tuc/2023/mot/
                ~ tin-tuc/2024/ba/
                ~ tin-tuc/
                ~ van-ban/ke-hoach/
                ~ (search)
                """)
    }

    @Test func anEditedCampaignTitleReachesEveryArticleOfTheCampaign() async throws {
        let story = try await BuiltStory()
        let changes = try await story.changes {
            try story.section.edit("content/phong-trao/chi-thi.md", "Chỉ thị phát động", "Chỉ thị về thi đua")
        }
        #expect(
            changes == """
                ~ bang-vang/2023/
                ~ bang-vang/
                ~ danh-hieu/dh-tt-ldtt/
                ~ danh-hieu/gk-co-so/
                ~ danh-hieu/hc-lao-dong/
                ~ don-vi/van-phong/
                ~ feed.json
                ~ feed.xml
                ~ ./
                ~ nam/2021/phong-trao/
                ~ nam/2021/trang-2/
                ~ phong-trao/chi-thi/2023/
                ~ phong-trao/chi-thi/feed.xml
                ~ phong-trao/chi-thi/
                ~ phong-trao/
                ~ phong-trao/ke-hoach/2023/
                ~ phong-trao/ke-hoach/
                ~ quyet-dinh/2023/khen-thuong/
                ~ rss.xml
                ~ (search)
                """)
    }

    @Test func aDraftAppearsAndGoesAgain() async throws {
        let story = try await BuiltStory()
        let first = try story.section.output()
        let path = "content/tin-tuc/2024/nhap.md"
        let changes = try await story.changes { try story.section.edit(path, "draft: true\n", "") }
        #expect(
            changes == """
                ~ 404.html
                ~ feed.json
                ~ feed.xml
                ~ ./
                ~ ket-qua/2023/tong-ket/
                ~ nam/2024/
                ~ nam/2024/lay-y-kien/
                ~ nam/2024/quyet-dinh/
                ~ nam/2024/tin-tuc/
                ~ nam/2024/trang-2/
                + nam/2024/trang-3/
                ~ nam/
                ~ phong-trao/
                ~ phong-trao/ke-hoach/2021/
                ~ phong-trao/ke-hoach/2023/
                ~ phong-trao/ke-hoach/2023/trang-2/
                ~ phong-trao/ke-hoach/2023/trang-3/
                ~ phong-trao/ke-hoach/2024/
                ~ phong-trao/ke-hoach/feed.xml
                ~ phong-trao/ke-hoach/
                ~ phong-trao/ke-hoach/trang-2/
                ~ phong-trao/ke-hoach/trang-3/
                ~ phong-trao/ke-hoach/trang-4/
                + phong-trao/ke-hoach/trang-5/
                ~ quyet-dinh/2023/khen-thuong/
                ~ rss.xml
                ~ sitemap.xml
                ~ tim-kiem/
                ~ tin-tuc/2024/ba/
                + tin-tuc/2024/bi-mat.png
                + tin-tuc/2024/nhap/
                ~ tin-tuc/
                ~ tin-tuc/trang-2/
                ~ (search)
                """)
        _ = try await story.changes { try story.section.edit(path, "campaigns:", "draft: true\ncampaigns:") }
        let again = try story.section.output()
        #expect(differences(first, again) == [])
    }

    @Test func aDeletedArticleLeavesNothingBehind() async throws {
        let story = try await BuiltStory()
        let changes = try await story.changes { try story.section.folder.remove("content/lay-y-kien/da-dong.md") }
        #expect(
            changes == """
                ~ 404.html
                ~ feed.json
                ~ feed.xml
                ~ ./
                - lay-y-kien/da-dong/
                ~ lay-y-kien/dang-mo/
                ~ lay-y-kien/
                ~ nam/2024/
                ~ nam/2024/lay-y-kien/
                ~ nam/2024/quyet-dinh/
                ~ nam/2024/tin-tuc/
                ~ nam/2024/trang-2/
                ~ nam/
                ~ rss.xml
                ~ sitemap.xml
                ~ tim-kiem/
                ~ (search)
                """)
        #expect(!story.section.folder.exists("public/lay-y-kien/da-dong"))
    }

    @Test func aRenamedArticleKeepsItsOldAddressAsAnAlias() async throws {
        let story = try await BuiltStory()
        let changes = try await story.changes {
            try story.section.move("content/lay-y-kien/da-dong.md", to: "content/lay-y-kien/dot-mot.md")
            try story.section.edit(
                "content/lay-y-kien/dot-mot.md", "opens: 2024-05-01", "aliases: [lay-y-kien/da-dong]\nopens: 2024-05-01"
            )
        }
        #expect(
            changes == """
                ~ .htaccess
                ~ feed.json
                ~ feed.xml
                ~ ./
                ~ lay-y-kien/da-dong/
                ~ lay-y-kien/dang-mo/
                + lay-y-kien/dot-mot/
                ~ lay-y-kien/
                ~ nam/2024/
                ~ nam/2024/lay-y-kien/
                ~ redirects.nginx.conf
                ~ rss.xml
                ~ sitemap.xml
                ~ (search)
                """)
        #expect(
            try story.section.folder.text("public/lay-y-kien/da-dong/index.html").contains("../../lay-y-kien/dot-mot/"))
    }

    @Test func anAliasMovesToAnotherArticle() async throws {
        let story = try await BuiltStory()
        let changes = try await story.changes {
            try story.section.edit("content/tin-tuc/2023/mot.md", "aliases: [/tin-tuc/cu/mot/, bai-cu.html]\n", "")
            try story.section.edit("content/tin-tuc/2023/hai.md", "summary:", "aliases: [tin-tuc/cu/mot]\nsummary:")
        }
        #expect(
            changes == """
                ~ .htaccess
                - bai-cu.html
                ~ redirects.nginx.conf
                ~ tin-tuc/cu/mot/
                """)
    }

    @Test func aYearOfACampaignAppearsAndDisappears() async throws {
        let story = try await BuiltStory()
        let first = try story.section.output()
        let path = "content/tin-tuc/2024/ba.md"
        let changes = try await story.changes { try story.section.edit(path, "date: 2024-02-05", "date: 2022-02-05") }
        #expect(changes.contains("+ phong-trao/ke-hoach/2022/\n") && changes.contains("- phong-trao/ke-hoach/2024/\n"))
        #expect(changes.contains("+ nam/2022/tin-tuc/\n") && changes.contains("- nam/2024/tin-tuc/\n"))
        #expect(!story.section.folder.exists("public/phong-trao/ke-hoach/2024"))
        _ = try await story.changes { try story.section.edit(path, "date: 2022-02-05", "date: 2024-02-05") }
        #expect(differences(first, try story.section.output()) == [])
    }

    @Test func aReplacedImageChangesTheFileAndTheSizesThatPagesSay() async throws {
        let story = try await BuiltStory()
        let path = "content/dien-hinh/2023/so-tay.svg"
        let sameSize = try await story.changes { try story.section.edit(path, "<rect ", "<rect fill=\"red\" ") }
        #expect(sameSize == "~ dien-hinh/2023/so-tay.svg")
        let otherSize = try await story.changes {
            try story.section.edit(path, "viewBox=\"0 0 64 48\"", "viewBox=\"0 0 32 24\"")
        }
        #expect(otherSize == "~ dien-hinh/2023/nguyen-thi-mau/\n~ dien-hinh/2023/so-tay.svg")
    }

    @Test func anImageThatNoArticleShowsAnyMoreIsGone() async throws {
        let story = try await BuiltStory()
        let changes = try await story.changes {
            try story.section.edit(
                "content/dien-hinh/2023/nguyen-thi-mau.md", "![Sổ tay](so-tay.svg \"Cuốn sổ năm 2013\")\n", "")
        }
        #expect(changes == "~ dien-hinh/2023/nguyen-thi-mau/\n- dien-hinh/2023/so-tay.svg\n~ (search)")
    }
}
