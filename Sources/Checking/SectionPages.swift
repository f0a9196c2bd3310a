import Content
import Rendering
import SiteModel

/// The pages of a section as they are published, each made when it is asked for.
package struct SectionPages: Sendable {
    package let site: Site
    package let tree: SourceTree
    /// What is at an address.
    package let bytes: @Sendable (Route) -> [UInt8]

    package init(_ site: Site, tree: SourceTree, bytes: @escaping @Sendable (Route) -> [UInt8]) {
        (self.site, self.tree, self.bytes) = (site, tree, bytes)
    }
}
