import Foundation

/// Drives of which the system tells only what this machine itself changes: another one's shares, and the host's folders in
/// a virtual machine.
enum NetworkDrive {
    static func holds(_ path: String) -> Bool {
        let mounts = FileManager.default.contents(atPath: "/proc/self/mounts") ?? Data()
        let full = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        return holds(full, mounts: String(decoding: mounts, as: UTF8.self))
    }

    /// - Parameter mounts: as fstab(5) lays them out: device, folder, type of file system, …
    static func holds(_ path: String, mounts: String) -> Bool {
        let drives = mounts.split(separator: "\n").compactMap(Mount.init)
        let homes = drives.filter { $0.holds(path) }
        // Of two in one place the later one covers the other.
        let home = homes.reversed().max { $0.folder.utf8.count < $1.folder.utf8.count }
        return home.map { isRemote($0.type) } ?? false
    }

    private struct Mount {
        let folder: String
        let type: Substring

        init?(_ line: Substring) {
            let fields = line.split(separator: " ")
            guard fields.count > 2 else { return nil }
            (folder, type) = (String(fields[1].replacing("\\040", with: " ")), fields[2])
        }

        func holds(_ path: String) -> Bool { folder == "/" || path == folder || path.hasPrefix(folder + "/") }
    }

    private static func isRemote(_ type: Substring) -> Bool {
        ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "virtiofs", "vboxsf", "davfs", "afs", "ceph"].contains(type)
            || type.hasPrefix("fuse.")
    }
}
