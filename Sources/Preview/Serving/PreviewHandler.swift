import Diagnostics
import SiteBuilder
import SiteModel

/// Answers requests: pages of the section under its base path, and the preview's own under `/_tdkt/`. Addresses are looked
/// up in the section's table of routes; none of them ever becomes a path on the disk.
package struct PreviewHandler: Sendable {
    let session: PreviewSession
    let policy: AccessPolicy
    let language: Language

    package init(_ session: PreviewSession, policy: AccessPolicy, language: Language = .vi) {
        (self.session, self.policy, self.language) = (session, policy, language)
    }

    package func respond(to request: PreviewRequest) async -> PreviewResponse {
        if let refusal = policy.refusal(of: request) { return refusal }
        guard let target = RequestTarget(request.target) else { return .malformed }
        if let answer = policy.entrance(request, target) { return answer }
        let section = await session.section
        if target.path == Self.ownPath {
            let desk = await Desk(section, session.options)
            return live(DeskPage(desk, language).html, section, status: 200)
        }
        if target.path.hasPrefix(Self.ownPath) { return own(target, section) }
        return await page(target, request, section)
    }

    /// Where the preview's own pages are.
    static let ownPath = "/_tdkt/"

    private func own(_ target: RequestTarget, _ section: PreviewedSection) -> PreviewResponse {
        switch target.path.dropFirst(Self.ownPath.count) {
        case "live.js":
            return PreviewResponse(type: MediaType.of("live.js"), .bytes(PackageResources.live_js))
        case "live.css":
            return PreviewResponse(type: MediaType.of("live.css"), .bytes(PackageResources.live_css))
        case "desk.css":
            return PreviewResponse(type: MediaType.of("desk.css"), .bytes(PackageResources.desk_css))
        case "events":
            return PreviewResponse(
                type: "text/event-stream", .stream(EventSource.stream(session.events, section.state)))
        case "status":
            let status = PageStatus(
                at: target.query["path"] ?? "", in: section, live: session.options.live, language)
            return PreviewResponse(type: MediaType.json, .bytes(status.json))
        default: return PreviewResponse(status: 404, text: Catalogue.previewNoSuchFile[language])
        }
    }

    private func page(
        _ target: RequestTarget, _ request: PreviewRequest, _ section: PreviewedSection
    ) async -> PreviewResponse {
        let base = section.basePath
        guard section.site != nil else { return live(OwnPage.bare(language), section, status: 503) }
        if target.path + "/" == Self.ownPath { return .redirect(to: Self.ownPath) }
        if target.path == "/" || target.path + "/" == base, base != "/" { return .redirect(to: base) }
        guard target.path.hasPrefix(base) else { return missing(request, section) }
        let address = String(target.path.dropFirst(base.count))
        if let route = section.route(at: address) { return answer(route, request, section) }
        if address == Site.searchManifestPath, let site = section.site, site.configuration.hasSearch {
            return await manifest(of: site)
        }
        if let bytes = await session.search.bytes(at: address) {
            return PreviewResponse(type: MediaType.of(address), .bytes(bytes))
        }
        if let folder = folder(address), section.route(at: folder) != nil { return .redirect(to: base + folder) }
        return missing(request, section)
    }

    private func manifest(of site: Site) async -> PreviewResponse {
        do {
            return PreviewResponse(type: MediaType.json, .bytes(try await session.search.manifest(of: site)))
        } catch {
            return PreviewResponse(status: 500, text: "\(error)")
        }
    }

    /// The address that was meant by a folder's without its slash, or by its page's file.
    private func folder(_ address: String) -> String? {
        if address.hasSuffix("/index.html") || address == "index.html" { return String(address.dropLast(10)) }
        return address.hasSuffix("/") ? nil : address + "/"
    }

    private func answer(
        _ route: Route, _ request: PreviewRequest, _ section: PreviewedSection, status: Int = 200
    ) -> PreviewResponse {
        do {
            if case .attachment(let file) = route.content {
                return PreviewResponse(attached: try section.attachment(file), name: route.file, request)
            }
            guard let bytes = try section.bytes(at: route) else { return missing(request, section) }
            if route.isPage { return live(bytes, section, status: status) }
            return PreviewResponse(status: status, type: MediaType.of(route.file), .bytes(bytes))
        } catch let failure as ToolFailure {
            let status = failure.diagnostic.message.isMachineFault ? 500 : 403
            return PreviewResponse(status: status, text: failure.diagnostic.message.text[language])
        } catch {
            return PreviewResponse(status: 500, text: "\(error)")
        }
    }

    /// The section's own page for addresses that don't exist.
    private func missing(_ request: PreviewRequest, _ section: PreviewedSection) -> PreviewResponse {
        guard let route = section.route(at: "404.html") else {
            return PreviewResponse(status: 404, text: Catalogue.previewNoSuchFile[language])
        }
        return answer(route, request, section, status: 404)
    }

    private func live(_ html: [UInt8], _ section: PreviewedSection, status: Int) -> PreviewResponse {
        PreviewResponse(status: status, type: MediaType.html, .bytes(LivePage.bytes(html, section.state)))
    }
}

extension PreviewResponse {
    package static let malformed = PreviewResponse(status: 400, text: Catalogue.previewMalformed[.vi])
}
