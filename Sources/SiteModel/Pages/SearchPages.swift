import Content
import Diagnostics

extension Site {
    func searchPage(_ route: Route, _ base: LinkBase) -> PageView {
        let host = configuration.baseURL.drop { $0 != "/" }.dropFirst(2)
        let place = String(host.hasSuffix("/") ? host.dropLast() : host)
        let engine = configuration.webSearch.map { engine in
            SearchEngineView(
                name: engine.name, action: engine.action, limitName: engine.limitName, limit: engine.limit(to: place))
        }
        let years = indexes.allYears.map { year in
            base.link(Catalogue.year(year), "nam/\(year)/", note: (indexes.byYear[year]?.count ?? 0).grouped)
        }
        let view = SearchView(
            manifestHref: base.href(Self.searchManifestPath), kinds: kindLinks(base), years: years,
            hasRegister: !rolls.isEmpty, engine: engine)
        let trail = [Crumb(title: Catalogue.search, path: Self.searchFolder)]
        return PageView(
            frame: frame(
                route, title: Catalogue.search, description: nil, trail: trail, part: .search),
            body: .search(view))
    }
}
