import Programs

/// Asks for addresses with curl, as a polite visitor: it says who it is, asks for heads alone where that will do, and waits
/// between two questions to one host.
package struct LinkVisitor: Sendable {
    /// Who asks: `tdkt (+https://co-quan.gov.vn/thi-dua/)`.
    private let agent: String
    private let pause: Duration
    /// Addresses within the office's own network are none of the section's business; tests have no others.
    private let asksPrivateHosts: Bool

    package init(baseURL: String, pause: Duration = .seconds(1), asksPrivateHosts: Bool = false) {
        agent = "tdkt (+\(baseURL))"
        (self.pause, self.asksPrivateHosts) = (pause, asksPrivateHosts)
    }

    func asks(_ url: String) -> Bool {
        let host = Self.host(of: url)
        return (url.hasPrefix("http://") || url.hasPrefix("https://")) && !host.isEmpty
            && (asksPrivateHosts || !Self.isPrivate(host))
    }

    /// With its port, in lower case.
    static func host(of url: String) -> String {
        let rest = url.dropFirst(url.hasPrefix("https://") ? 8 : 7)
        let authority = rest.prefix { !"/?#".contains($0) }
        return authority.split(separator: "@").last?.lowercased() ?? ""
    }

    /// One after the other.
    func states(of urls: [String]) async throws -> [(String, LinkState)] {
        var found: [(String, LinkState)] = []
        for url in urls {
            if !found.isEmpty { try await Task.sleep(for: pause) }
            found.append((url, try await state(of: url)))
        }
        return found
    }

    private static let hops = 5

    private func state(of url: String) async throws -> LinkState {
        var (place, isMoved) = (url, true)
        for hop in 0...Self.hops {
            let answer = try await answer(of: place)
            switch answer.status {
            case 200...299: return hop > 0 && isMoved ? .moved(to: place) : .there
            case 300...399:
                guard asks(answer.redirect) else { return .unreachable("→ \(answer.redirect)") }
                // Moved for good is only what every step says so.
                isMoved = isMoved && [301, 308].contains(answer.status)
                place = answer.redirect
            case 404, 410: return .dead("HTTP \(answer.status)")
            // curl's exit 6: no such host.
            case 0: return answer.exit == 6 ? .dead(answer.reason) : .unreachable(answer.reason)
            default: return .unreachable("HTTP \(answer.status)")
            }
        }
        return .unreachable("> \(Self.hops) × 3xx")
    }

    private struct Answer {
        let exit: Int32
        let status: Int
        let redirect: String
        let reason: String
    }

    /// By HEAD; where a server doesn't do that, by GET of a few bytes.
    private func answer(of url: String) async throws -> Answer {
        let head = try await ask(url, ["--head"])
        return [400, 403, 404, 405, 501].contains(head.status) ? try await ask(url, ["--range", "0-1023"]) : head
    }

    private func ask(_ url: String, _ method: [String]) async throws -> Answer {
        let outcome = try await Program.curl.run(
            method + [
                "--silent", "--show-error", "--globoff", "--proto", "=http,https", "--connect-timeout", "10",
                "--max-time", "20", "--max-filesize", "50M", "--user-agent", agent, "--output", "/dev/null",
                "--write-out", "%{http_code}\t%{redirect_url}", "--", url,
            ])
        let words = outcome.text.split(separator: "\t", omittingEmptySubsequences: false)
        return Answer(
            exit: outcome.status, status: words.first.flatMap { Int($0) } ?? 0,
            redirect: words.count > 1 ? String(words[1]) : "", reason: outcome.reason)
    }

    /// Names and numbers that lead nowhere outside (RFC 1918, 4193, 3927, 6761).
    static func isPrivate(_ host: String) -> Bool {
        let name =
            host.hasPrefix("[") ? String(host.dropFirst().prefix { $0 != "]" }) : String(host.prefix { $0 != ":" })
        if name == "localhost" || !name.contains(".") && !name.contains(":") { return true }
        if [".localhost", ".local", ".internal", ".lan"].contains(where: name.hasSuffix) { return true }
        if name.contains(":") {
            return name == "::1" || ["fc", "fd", "fe8", "fe9", "fea", "feb"].contains(where: name.hasPrefix)
        }
        let numbers = name.split(separator: ".").map { Int($0) }
        guard numbers.count == 4, let first = numbers[0], let second = numbers[1] else { return false }
        return [0, 10, 127].contains(first) || first == 192 && second == 168 || first == 169 && second == 254
            || first == 172 && (16...31).contains(second)
    }
}
