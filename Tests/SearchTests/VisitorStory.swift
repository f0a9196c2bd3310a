import BrowserSupport
import Foundation

/// A sequence of things that a visitor does and sees. Every engine can play it.
struct VisitorStory: Sendable {
    let steps: [Step]

    /// - Parameter address: turns a path below the section into an address.
    func play(by visitor: any Visitor, address: (String) -> String) async throws {
        for (number, step) in steps.enumerated() {
            do { try await step.run(by: visitor, address: address) } catch {
                let shown = try? await visitor.value("location.href + '\\n' + document.body.innerText")
                throw Failure(description: "step \(number + 1), \(step): \(error)\n\(shown ?? "no page")")
            }
        }
    }

    struct Failure: Error, CustomStringConvertible { let description: String }
}

/// One thing of a story.
enum Step: Sendable {
    case open(String)
    case click(String)
    case press(String)
    case choose(String, in: String)
    case goBack, goForward
    case see(Sight)

    fileprivate func run(by visitor: any Visitor, address: (String) -> String) async throws {
        switch self {
        case .open(let path): try await visitor.open(address(path))
        case .click(let selector): try await visitor.click(selector)
        case .press(let keys): try await visitor.press(keys)
        case .choose(let value, let field): _ = try await visitor.value(Self.choice(value, in: field))
        case .goBack: try await visitor.traverse(-1)
        case .goForward: try await visitor.traverse(1)
        case .see(let sight): try await visitor.wait(sight.condition)
        }
    }

    /// Sets the field by script, since WebDriver can't click into an open list of choices.
    private static func choice(_ value: String, in field: String) -> String {
        """
        (field => {
          field.value = '\(value)';
          field.dispatchEvent(new Event('change', { bubbles: true }));
        })(document.querySelector('[name="\(field)"]'))
        """
    }
}

/// Something that a visitor sees, as a condition in the page.
struct Sight: Sendable {
    let condition: String

    init(_ condition: String) { self.condition = condition }

    static func page(_ end: String) -> Sight {
        Sight("location.pathname.endsWith('/\(end)') && document.readyState === 'complete'")
    }
    /// A page that a result led to.
    static let anotherPage = Sight("!location.pathname.endsWith('/tim-kiem/') && document.readyState === 'complete'")

    /// The text in the search page's field.
    static func field(_ text: String) -> Sight { Sight("document.getElementById('query').value === '\(text)'") }

    static func choice(_ value: String, in field: String) -> Sight {
        Sight("document.querySelector('[name=\"\(field)\"]').value === '\(value)'")
    }

    /// The address's query: `q=covid&nam=2021`.
    static func address(_ query: String) -> Sight {
        Sight("String(new URLSearchParams(location.search)) === String(new URLSearchParams('\(query)'))")
    }

    private static let isDone = "document.getElementById('results').getAttribute('aria-busy') === 'false'"
    private static let status = "document.getElementById('search_status').textContent"

    /// Complete results, `count` pages and names or more of them.
    static func results(atLeast count: Int = 1) -> Sight {
        Sight(
            "\(isDone) && \(status).startsWith('Tìm thấy') && document.querySelectorAll('#results .found > li').length >= \(count)"
        )
    }
    static let nothing = Sight(
        "\(isDone) && \(status).startsWith('Không tìm thấy') && !document.getElementById('search_lists').hidden")

    /// Complete results, each with a text in its line of day and kind.
    static func everyResult(has text: String) -> Sight {
        Sight(
            "\(isDone) && [...document.querySelectorAll('#results [data-page] .meta')].every(line => line.textContent.includes('\(text)'))"
        )
    }
    static func marked(_ word: String) -> Sight {
        Sight(
            "[...document.querySelectorAll('#results mark')].some(mark => mark.textContent.toLowerCase() === '\(word)')"
        )
    }
}
