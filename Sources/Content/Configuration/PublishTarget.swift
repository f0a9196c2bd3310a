import Diagnostics
import Vietnamese

/// Where the section goes, by name (`publish` in `site.yaml`); the first is the default.
package struct PublishTarget: Sendable {
    package enum Place: Sendable, Hashable {
        /// A folder of this machine or of a mounted share. Without links it is written file by file. Relative paths begin
        /// where the command runs, those with `~/` in the account's home folder.
        case directory(path: String, usesLinks: Bool)
        case ssh(SSHAddress)
        /// A bundle for upload by hand.
        case zip(path: String)
        /// A remote of rclone: `s3:bucket/tdkt`.
        case objectStorage(remote: String)
    }

    package let name: String
    package var place: Place
    /// Where `site.yaml` says so; nil for a target from elsewhere.
    package let location: SourceLocation?
    /// Where visitors find it; pages are fetched from there after each switch.
    package let url: String?
    /// Releases that stay at the target, the live one included.
    package let keep: Int
    /// Pages that may go in one publish without being allowed by hand.
    package let maxRemovals: Int
    /// Their share of all pages, 0…1.
    package let maxRemovalShare: Double
    /// Whether compressed forms are published beside the files.
    package let isCompressed: Bool

    package init(
        name: String, place: Place, location: SourceLocation? = nil, url: String?, keep: Int, maxRemovals: Int,
        maxRemovalShare: Double, isCompressed: Bool
    ) {
        (self.name, self.place, self.location, self.url, self.keep) = (name, place, location, url, keep)
        (self.maxRemovals, self.maxRemovalShare) = (maxRemovals, maxRemovalShare)
        self.isCompressed = isCompressed
    }
}

extension PublishTarget.Place {
    /// One text for one place.
    package var words: String {
        switch self {
        case .directory(let path, _): "directory \(path)"
        case .ssh(let address): "ssh \(address.user ?? "")@\(address.host):\(address.port ?? 22) \(address.path)"
        case .zip(let path): "zip \(path)"
        case .objectStorage(let remote): "object-storage \(remote)"
        }
    }
}

/// A server that OpenSSH reaches.
package struct SSHAddress: Sendable, Hashable {
    package let host: String
    package let user: String?
    package let port: Int?
    /// Relative to the folder in which a login begins, unless it begins with a slash.
    package let path: String
    /// A configuration file for ssh instead of the user's own.
    package var configuration: String?

    init(host: String, user: String?, port: Int?, path: String, configuration: String?) {
        (self.host, self.user, self.port, self.configuration) = (host, user, port, configuration)
        // A login begins in the home folder, while only a shell would expand the sign for it.
        let inHome = path == "~" ? "." : path.hasPrefix("~/") ? String(path.dropFirst(2).drop { $0 == "/" }) : path
        self.path = inHome.isEmpty ? "." : inHome
    }
}

package enum PublishTargetType: String, CaseIterable, Sendable {
    case directory, ssh, zip
    case objectStorage = "object-storage"
}

private enum TargetFields {
    static let type = Field("type", .choice(PublishTargetType.self), required: true, "Kiểu đích phát hành")
    static let path = Field("path", .folderPath, required: true, "Thư mục ở đích, hoặc tệp .zip")
    static let bundle = Field("path", .filePath, required: true, "Tệp .zip")
    static let url = Field("url", .address, "Địa chỉ công khai, để xem lại sau khi phát hành")
    static let keep = Field("keep", .integer, "Số bản phát hành giữ lại")
    static let maxRemovals = Field("max_removals", .integer, "Số trang được gỡ trong một lần")
    static let maxShare = Field("max_removal_share", .number, "Tỷ lệ trang được gỡ trong một lần: 0.1 là 10%")
    static let compress = Field("compress", .boolean, "Kèm bản nén .gz (và .br nếu máy có brotli)")
    static let links = Field("links", .boolean, "false: đích không có liên kết tượng trưng")
    static let host = Field("host", .sshName, required: true, "Tên máy chủ")
    static let user = Field("user", .sshName, "Tài khoản trên máy chủ")
    static let port = Field("port", .integer, "Cổng SSH")
    static let sshConfig = Field("ssh_config", .sshConfiguration, "Tệp cấu hình SSH thay cho ~/.ssh/config")
    static let remote = Field("remote", .remote, required: true, "Kho của rclone: ten:thung/thu-muc")

    static let common = [type.schema, url.schema, keep.schema, maxRemovals.schema, maxShare.schema, compress.schema]

    static func all(of type: PublishTargetType) -> [FieldSchema] {
        switch type {
        case .directory: common + [path.schema, links.schema]
        case .ssh: common + [path.schema, host.schema, user.schema, port.schema, sshConfig.schema]
        case .zip: [self.type.schema, maxRemovals.schema, maxShare.schema, compress.schema, bundle.schema]
        case .objectStorage: common + [remote.schema]
        }
    }

    /// Every key that one of the types has, each once; which go together only reading tells.
    static var any: [FieldSchema] {
        PublishTargetType.allCases.flatMap(all).reduce(into: []) { fields, field in
            guard !fields.contains(where: { $0.name == field.name }) else { return }
            let isAlways = field.name == type.schema.name
            fields.append(
                FieldSchema(name: field.name, value: field.value, isRequired: isAlways, summary: field.summary))
        }
    }
}

extension FieldType where Value == [PublishTarget] {
    /// A mapping from names to targets, in the order in which they are written.
    static var publishTargets: FieldType {
        FieldType(schema: .map(.object(TargetFields.any))) { node, reading in
            guard let mapping = node.mapping else {
                reading.report(.expectedMapping(), at: node)
                return nil
            }
            return mapping.compactMap { key, value in
                guard let name = FieldType<String>.slug.read(key, &reading) else { return nil }
                return PublishTarget(name, value, &reading)
            }
        }
    }
}

extension PublishTarget {
    fileprivate init?(_ name: String, _ node: YAMLNode, _ reading: inout FrontMatterReading) {
        typealias Fields = TargetFields
        // The type first: it says which keys there are.
        guard let mapping = node.mapping, let given = mapping.first(where: { $0.key.scalar == "type" })?.value else {
            let problem: Message = node.mapping == nil ? .expectedMapping() : .missingKey("type")
            reading.report(problem, at: node)
            return nil
        }
        guard let type = Fields.type.type.read(given, &reading),
            let keys = MappingReader(node, fields: Fields.all(of: type), &reading),
            let place = Place(type, keys, &reading)
        else { return nil }
        (self.name, self.place) = (name, place)
        location = (keys.node(of: "path") ?? keys.node(of: "remote")).map { reading.location(of: $0) }
        url = keys.value(Fields.url, &reading).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        keep = max(2, keys.value(Fields.keep, &reading) ?? 5)
        maxRemovals = keys.value(Fields.maxRemovals, &reading) ?? 20
        maxRemovalShare = keys.value(Fields.maxShare, &reading)?.value ?? 0.1
        isCompressed = keys.value(Fields.compress, &reading) ?? false
    }
}

extension PublishTarget.Place {
    fileprivate init?(_ type: PublishTargetType, _ keys: MappingReader, _ reading: inout FrontMatterReading) {
        typealias Fields = TargetFields
        switch type {
        case .directory:
            guard let path = keys.value(Fields.path, &reading) else { return nil }
            self = .directory(path: path, usesLinks: keys.value(Fields.links, &reading) ?? true)
        case .zip:
            guard let path = keys.value(Fields.bundle, &reading) else { return nil }
            self = .zip(path: path)
        case .objectStorage:
            guard let remote = keys.value(Fields.remote, &reading) else { return nil }
            self = .objectStorage(remote: remote)
        case .ssh:
            let (host, path) = (keys.value(Fields.host, &reading), keys.value(Fields.path, &reading))
            let (user, port) = (keys.value(Fields.user, &reading), keys.value(Fields.port, &reading))
            let configuration = keys.value(Fields.sshConfig, &reading)
            guard let host, let path else { return nil }
            self = .ssh(SSHAddress(host: host, user: user, port: port, path: path, configuration: configuration))
        }
    }
}

extension FieldType where Value == String {
    /// A host or an account: nothing that ssh or rsync would take for an option or for something else than a name.
    fileprivate static var sshName: FieldType {
        plain { $0.wholeMatch(of: #/[A-Za-z0-9_][A-Za-z0-9._\-]*/#) != nil }
    }

    private static func plain(_ isPlain: @escaping @Sendable (String) -> Bool) -> FieldType {
        FieldType(schema: .text) { node, reading in
            guard let text = node.text(&reading) else { return nil }
            guard isPlain(text) else {
                reading.report(.badTargetName(text), at: node)
                return nil
            }
            return text
        }
    }
}
