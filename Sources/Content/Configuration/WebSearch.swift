/// A search engine of the web that can be told by a hidden field of a form to look into one site alone: what visitors without
/// scripts are offered.
package enum WebSearch: String, CaseIterable, Sendable {
    case google, bing, duckduckgo

    package var name: String {
        switch self {
        case .google: "Google"
        case .bing: "Bing"
        case .duckduckgo: "DuckDuckGo"
        }
    }

    /// Where the form goes; the question is in its field `q`.
    package var action: String {
        switch self {
        case .google: "https://www.google.com/search"
        case .bing: "https://www.bing.com/search"
        case .duckduckgo: "https://duckduckgo.com/"
        }
    }

    /// The hidden field's name.
    package var limitName: String {
        switch self {
        case .google: "as_sitesearch"
        case .bing: "q1"
        case .duckduckgo: "sites"
        }
    }

    /// Its value.
    /// - Parameter place: host and path.
    package func limit(to place: String) -> String {
        switch self {
        case .google: place
        case .bing: "site:\(place)"
        // It knows hosts only.
        case .duckduckgo: String(place.prefix { $0 != "/" })
        }
    }
}
