import Diagnostics
import Foundation
import Preview

/// Where the preview is found and who may ask: this machine alone, or, with a token, others of its network too.
struct PreviewAccess {
    let policy: AccessPolicy
    private let host: String

    init(host: String, port: Int, language: Language) {
        let isLocal = AccessPolicy.loopback.contains(host)
        let token = isLocal ? nil : Self.makeToken()
        // All addresses at once is no address that somebody could type.
        let names = ["0.0.0.0", "::"].contains(host) ? Set(Self.addresses) : [host]
        policy = AccessPolicy(
            names: AccessPolicy.loopback.union(names), port: port, token: token, language: language)
        self.host = Self.authority(names.contains(host) ? host : Self.addresses.first ?? "127.0.0.1", port)
    }

    func link(to path: String) -> String { "http://\(host)\(path)\(policy.token.map { "?token=\($0)" } ?? "")" }

    private static func authority(_ name: String, _ port: Int) -> String {
        let host = name.contains(":") ? "[\(name)]" : name
        return port == 80 ? host : "\(host):\(port)"
    }

    /// 128 bits from the system's generator.
    private static func makeToken() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(UInt64.random(in: 0...UInt64.max, using: &generator), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// The addresses of this machine in its networks.
    private static var addresses: [String] {
        Host.current().addresses.filter { !AccessPolicy.loopback.contains($0) && !$0.contains("%") }.sorted {
            // IPv4 first: it is shorter to type.
            ($0.contains(":") ? 1 : 0, $0) < ($1.contains(":") ? 1 : 0, $1)
        }
    }
}
