import BrowserSupport
import Foundation
import SectionSupport
import ServerSupport
import TestSupport
import Testing

/// The search in the engines that visitors have: Chromium's, Safari's and Firefox's, from nginx with the configuration of
/// docs/operators/serving, as it is online.
@Suite("The search works in three engines", .serialized) struct EngineTests {
    private static let built = Task {
        let section = try TemporarySite.sample()
        try #require(try await section.build(now: "2026-01-31").isWritten)
        return section
    }

    private func play(_ story: VisitorStory, in engine: Engine, runsScripts: Bool = true) async throws {
        let server = try await WebServer(.nginx, release: Self.built.value.folder.url("public"))
        let visitor = try await engine.visitor(runsScripts: runsScripts)
        try await story.play(by: visitor, address: server.address)
    }

    @Test(arguments: Engine.allCases) func aVisitorSearchesReadsAndComesBack(engine: Engine) async throws {
        try await play(.search, in: engine)
    }

    @Test(arguments: Engine.allCases) func withoutScriptsAVisitorIsLedToTheLists(engine: Engine) async throws {
        try await play(.withoutScripts, in: engine, runsScripts: false)
    }
}

extension VisitorStory {
    /// Everything that the search page does. In between each engine keeps pages and restores fields in its own way.
    fileprivate static let search = VisitorStory(
        steps: fromTheBoxOfAnyPage + aResultAndBack + narrowed + typedQuickly + more + nothingFound + aRowOfTheRegister)

    private static let fromTheBoxOfAnyPage: [Step] = [
        .open("tin-tuc/"), .click("#site_query"), .press("covid" + Key.enter),
        .see(.page("tim-kiem/")), .see(.address("q=covid")), .see(.field("covid")), .see(.results()),
        .see(.marked("covid")),
    ]

    private static let aResultAndBack: [Step] = [
        .click("#results h3 a"), .see(.anotherPage), .goBack,
        .see(.page("tim-kiem/")), .see(.results()), .see(.field("covid")),
    ]

    /// The address shows that the word is still there: engines restore a field late.
    private static let narrowed: [Step] = [
        .click("#filters summary"), .see(Sight("document.querySelectorAll('[name=nam] option').length > 1")),
        .choose("2021", in: "nam"), .see(.address("q=covid&nam=2021")), .see(.results()),
        .see(.everyResult(has: "2021")),
        .goBack, .see(.address("q=covid")), .see(.choice("", in: "nam")), .see(.results()),
        .goForward, .see(.address("q=covid&nam=2021")), .see(.choice("2021", in: "nam")), .see(.results()),
        .click("#results h3 a"), .see(.anotherPage), .goBack,
        .see(.page("tim-kiem/")), .see(.results()), .see(.choice("2021", in: "nam")), .see(.field("covid")),
        .choose("", in: "nam"), .see(.address("q=covid")), .see(.results()),
    ]

    private static let typedQuickly: [Step] = [
        .click("#query"), .press(String(repeating: Key.backspace, count: 5)), .see(.address("")),
        .press("Khen thưởng độtx" + Key.backspace + " xuất"), .see(.address("q=Khen thưởng đột xuất")),
        .see(.results()), .see(.marked("thưởng")),
        .press(Key.enter), .see(.results()), .see(.field("Khen thưởng đột xuất")),
    ]

    private static let more: [Step] = [
        .see(.results(atLeast: 10)), .click("#results section > button"), .see(.results(atLeast: 11)),
        .see(Sight("document.activeElement === document.querySelectorAll('#results h3 a')[10]")),
    ]

    private static let nothingFound: [Step] = [
        .click("#query"), .press(String(repeating: Key.backspace, count: 20) + "zzzzqqqq" + Key.enter),
        .see(.nothing), .see(.address("q=zzzzqqqq")),
        .goBack, .see(.address("q=Khen thưởng đột xuất")), .see(.field("Khen thưởng đột xuất")), .see(.results()),
    ]

    private static let aRowOfTheRegister: [Step] = [
        .open("tim-kiem/?q=tran+thi+b"), .see(.results()),
        .click("#results a[href*=\"bang-vang/\"]"), .see(.anotherPage),
        .see(Sight("document.querySelector(':target') !== null")), .goBack,
        .see(.page("tim-kiem/")), .see(.field("tran thi b")), .see(.results()),
    ]

    fileprivate static let withoutScripts = VisitorStory(steps: [
        .open("tim-kiem/?q=covid"),
        .see(Sight("document.body.innerText.includes('Ô tìm kiếm chưa hiện ra')")),
        .see(Sight("document.getElementById('search').offsetParent === null")),
        .click("#search_lists a[href*=\"quyet-dinh/\"]"), .see(.page("quyet-dinh/")),
    ])
}
