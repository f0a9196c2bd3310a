import Content

/// Old addresses of articles, for web servers and for a page that leads on.
package enum RedirectRules {
    package enum Dialect: String, Sendable, CaseIterable {
        case nginx, apache

        package var fileName: String {
            switch self {
            case .nginx: "redirects.nginx.conf"
            case .apache: ".htaccess"
            }
        }
    }

    /// The address below the section that an alias stands for: `/tin-tuc/cu/` and `tin-tuc/cu` are both `tin-tuc/cu/`;
    /// one that names a file (`cu/bai.html`) stays a file. Nil for anything that is no plain path.
    static func path(ofAlias alias: String) -> String? {
        let parts = alias.split(separator: "/").map(String.init)
        let isPlain = parts.allSatisfy { part in
            part != "." && part != ".." && !part.hasPrefix(".")
                && part.utf8.allSatisfy { byte in
                    (97...122).contains(byte | 32) || (48...57).contains(byte) || [45, 46, 95].contains(byte)
                }
        }
        guard isPlain, let last = parts.last, !alias.contains("://"), !alias.hasPrefix("//") else { return nil }
        return parts.joined(separator: "/") + (last.contains(".") && !alias.hasSuffix("/") ? "" : "/")
    }
}

extension Site {
    /// Permanent redirects from each old address to its article, for inclusion in the web server's configuration.
    func redirectRules(_ dialect: RedirectRules.Dialect) -> String {
        let base = configuration.basePath
        let rules = redirects.map { rule in
            let (from, to) = (base + rule.from, base + rule.to)
            return switch dialect {
            case .nginx: "location = \(from) { return 301 \(to); }\n"
            case .apache: "RedirectMatch 301 ^\(Self.quoted(from))$ \(to)\n"
            }
        }
        let head =
            switch dialect {
            case .nginx: "# tdkt: include this file in the server block of the section.\n"
            case .apache: "# tdkt\nErrorDocument 404 \(base)404.html\n"
            }
        return head + rules.joined() + goneRules(dialect, base)
    }

    /// For the addresses of expired articles (RFC 9110, 15.5.11).
    private func goneRules(_ dialect: RedirectRules.Dialect, _ base: String) -> String {
        let paths = routes.compactMap { route -> String? in
            guard case .notice(.gone) = route.content, route.path != Self.gonePath else { return nil }
            return base + route.path
        }.sorted { $0.precedes($1) }
        guard !paths.isEmpty else { return "" }
        return switch dialect {
        case .nginx: paths.map { "location = \($0) { return 410; }\n" }.joined()
        case .apache:
            "ErrorDocument 410 \(base)\(Self.gonePath)\n"
                + paths.map { "RedirectMatch 410 ^\(Self.quoted($0))$\n" }.joined()
        }
    }

    private static func quoted(_ path: String) -> String { path.replacing(".", with: "\\.") }

    private var redirects: [(from: String, to: String)] {
        routes.compactMap { route in
            guard case .notice(.redirect(let target)) = route.content else { return nil }
            return (route.path, target)
        }.sorted { $0.from.precedes($1.from) }
    }
}
