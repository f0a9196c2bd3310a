import Diagnostics

/// Who may ask. A preview shows drafts, and any page that an editor visits can make the browser send requests here: so
/// only requests that name this server, and that no other site has sent, are answered.
package struct AccessPolicy: Sendable {
    /// Host and port as browsers write them in `Host`: `127.0.0.1:8080`.
    package let hosts: Set<String>
    /// What browsers on other machines must know; nil when only this one is served.
    package let token: String?
    private let language: Language

    package init(names: Set<String>, port: Int, token: String? = nil, language: Language = .vi) {
        let written = names.map { $0.contains(":") ? "[\($0)]" : $0 }
        // Browsers leave out the port that HTTP has by itself (RFC 9110, 4.2.1).
        hosts = Set(written.flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] })
        (self.token, self.language) = (token, language)
    }

    /// The names of this machine for itself.
    package static let loopback: Set<String> = ["localhost", "127.0.0.1", "::1"]

    /// The answer to a request that is refused, else nil.
    func refusal(of request: PreviewRequest) -> PreviewResponse? {
        guard request.method == "GET" || request.method == "HEAD" else {
            return refused(405, Catalogue.previewMethod, headers: [("Allow", "GET, HEAD")])
        }
        let hosts = request.values("host").map { $0.lowercased() }
        guard hosts.count == 1, !hasBody(request) else { return refused(400, Catalogue.previewMalformed) }
        guard self.hosts.contains(hosts[0]) else { return refused(403, Catalogue.previewForeignHost) }
        guard isOwn(request) else { return refused(403, Catalogue.previewForeignSite) }
        return nil
    }

    private func hasBody(_ request: PreviewRequest) -> Bool {
        !request.values("transfer-encoding").isEmpty || request.values("content-length").contains { $0 != "0" }
    }

    /// `Origin: null` is a sandboxed page's, and foreign. Another port of this machine is another site (`same-site`). A link
    /// to here that somebody follows is a navigation of the whole window, and harmless.
    private func isOwn(_ request: PreviewRequest) -> Bool {
        let origins = request.values("origin").map { $0.lowercased() }
        guard origins.allSatisfy({ origin in hosts.contains { origin == "http://\($0)" } }) else { return false }
        let isNavigation =
            request.values("sec-fetch-mode") == ["navigate"] && request.values("sec-fetch-dest") == ["document"]
        return isNavigation || request.values("sec-fetch-site").allSatisfy { ["same-origin", "none"].contains($0) }
    }

    private static let cookie = "tdkt-preview"

    /// The answer to a request that doesn't know the token, or tells it: then a cookie takes over, so that it stays out of
    /// the address. Nil when all is well.
    func entrance(_ request: PreviewRequest, _ target: RequestTarget) -> PreviewResponse? {
        guard let token else { return nil }
        if let told = target.query["token"], Self.isEqual(told, token) {
            let cookie = "\(Self.cookie)=\(token); Path=/; HttpOnly; SameSite=Lax"
            return .redirect(to: request.target.prefix { $0 != "?" }.description, cookie: cookie)
        }
        let cookies = request.values("cookie").flatMap { $0.split(separator: ";") }
        let isKnown = cookies.contains { cookie in
            let parts = cookie.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
            return parts.count == 2 && parts[0] == Self.cookie && Self.isEqual(parts[1], token)
        }
        return isKnown ? nil : refused(403, Catalogue.previewNoToken)
    }

    /// Takes as long whatever is told.
    private static func isEqual(_ told: String, _ token: String) -> Bool {
        told.utf8.count == token.utf8.count && zip(told.utf8, token.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func refused(
        _ status: Int, _ text: Localized, headers: [(name: String, value: String)] = []
    ) -> PreviewResponse {
        PreviewResponse(status: status, text: text[language], headers: headers)
    }
}
