import Content

extension Site {
    /// What the page at a route shows; nil for what is made without a template.
    package func view(at route: Route) -> PageView? {
        switch route.content {
        case .page(let page): view(of: page, at: route)
        case .notice(let notice): view(of: notice, at: route)
        case .text, .openData, .attachment, .asset: nil
        }
    }

    package func view(of page: Route.Page, at route: Route) -> PageView {
        let base = LinkBase(path: route.path)
        return switch page {
        case .home: homePage(route, base)
        case .search: searchPage(route, base)
        case .notFound: notFoundPage(route)
        case .article(let position): articlePage(articles[position], at: position, route, base)
        case .listing(let index, let number): listPage(listings[index], page: number, route, base)
        case .campaigns: campaignsPage(route, base)
        case .years: yearsPage(route, base)
        case .roll(let index, let number): rollPage(rolls[index], page: number, route, base)
        case .awards: awardsPage(route, base)
        case .units: unitsPage(route, base)
        }
    }

    package func view(of notice: Route.Notice, at route: Route) -> PageView {
        let base = LinkBase(path: route.path)
        return switch notice {
        case .redirect(let target): redirectPage(to: target, route, base)
        case .gone: gonePage(route, base)
        }
    }

    package func text(_ text: Route.Text) -> String {
        switch text {
        case .atom(let campaign): atomFeed(campaign: campaign)
        case .jsonFeed: jsonFeed()
        case .rss: rssFeed()
        case .sitemap(let part): sitemap(part: part)
        case .redirectRules(let dialect): redirectRules(dialect)
        }
    }
}
