import Diagnostics
import SiteModel
import Vietnamese

/// A link of a page that doesn't lead where it should.
struct LinkFault: Sendable {
    enum Kind: Sendable, Equatable {
        case missing
        case anchor
        /// To the old address of what is now elsewhere.
        case old(String)
        case malformed
        case privateHost
    }

    /// A position in the site's routes.
    let page: Int
    let written: String
    let kind: Kind

    init(_ page: Int, _ written: [UInt8], _ kind: Kind) {
        (self.page, self.written, self.kind) = (page, String(decoding: written, as: UTF8.self), kind)
    }
}

/// Faults as problems of the sources that they come from.
struct LinkReport {
    let pages: SectionPages

    /// A link that an article writes is told at its line. One that stands on many pages, as the head and foot of all do, is told once.
    func problems(_ faults: [LinkFault]) -> [Diagnostic] {
        var (problems, common) = ([Diagnostic](), [String: [LinkFault]]())
        var read = (source: "", lines: [Substring]())
        for fault in faults {
            let source = pages.source(ofPage: fault.page) ?? ""
            if source != read.source { read = (source, pages.lines(of: source)) }
            if let location = pages.place(of: fault, in: source, read.lines) {
                problems.append(Diagnostic(message(fault, others: 0), at: location))
            } else {
                common["\(fault.written) \(fault.kind)", default: []].append(fault)
            }
        }
        for key in common.keys.sorted(by: { $0.precedes($1) }) {
            guard let faults = common[key] else { continue }
            let place = pages.location(of: pages.site.routes[faults[0].page])
            problems.append(Diagnostic(message(faults[0], others: faults.count - 1), at: place))
        }
        return problems
    }

    private func message(_ fault: LinkFault, others: Int) -> Message {
        switch fault.kind {
        case .missing: .brokenLink(fault.written, others: others)
        case .anchor: .brokenAnchor(fault.written, others: others)
        case .old(let new): .redirectedLink(fault.written, to: new)
        case .malformed: .malformedLink(fault.written)
        case .privateHost: .privateHost(fault.written)
        }
    }
}

/// Addresses of other sites, by how they are written (RFC 3986, WHATWG URL).
enum OutsideAddress {
    static func fault(_ written: [UInt8]) -> LinkFault.Kind? {
        let url = String(decoding: written, as: UTF8.self)
        let rest =
            url.hasPrefix("//")
            ? url.dropFirst(2)
            : url.dropFirst((url.firstIndex(of: ":").map { url.distance(from: url.startIndex, to: $0) } ?? 0) + 1)
        let authority = url.hasPrefix("//") ? rest : rest.hasPrefix("//") ? rest.dropFirst(2) : ""
        let host = authority.prefix { !"/?#".contains($0) }
        let name = host.split(separator: "@").last.map { $0.prefix { $0 != ":" } } ?? ""
        if name.isEmpty || name.hasPrefix(".") || name.hasSuffix(".") || name.contains("..") { return .malformed }
        // A second scheme, a space, or what ended the sentence.
        if ["http", "https"].contains(name.lowercased()) || url.contains(" ") || url.contains("%20http") {
            return .malformed
        }
        if let last = url.last, ",;”’“".contains(last) || last == ")" && !url.contains("(") { return .malformed }
        return LinkVisitor.isPrivate(host.lowercased()) ? .privateHost : nil
    }
}
