// What a path must not be: where a target lies, or where a build is written.

/// Why a path cannot be used as it is written.
package enum PathFault: Sendable, Hashable {
    case empty
    /// Control characters, and others that nobody sees.
    case invisible
    /// `$HOME`, `${X}`, `$(…)`: nothing expands them here.
    case variable(String)
    /// `C:\web`, `D:/web`.
    case drive
    /// Backslashes: `\\may-chu\web`.
    case backslash
    /// Two slashes at the beginning: `//may-chu/web`.
    case share
    /// A colon in the first part: `file:///srv/web`, `may-chu:/srv/web`.
    case address
    /// `~tai-khoan/web`.
    case otherHome
    /// `~`, when this account has no home folder.
    case noHome
    /// `~/web` where only a shell would have expanded it.
    case unexpanded
    case root
    case home
    case tooLong
    /// A file is where a folder should be.
    case file
    /// A folder is where a file should be.
    case folder
    /// A remote of rclone without a bucket.
    case noBucket
    /// A remote of rclone that is a folder of this machine.
    case thisMachine
    /// Where tdkt keeps what it remembers.
    case state
    /// A folder of the operating system.
    case system

    fileprivate var words: Localized {
        switch self {
        case .empty: Localized(vi: "để trống", en: "it is empty")
        case .invisible: Localized(vi: "có ký tự không nhìn thấy", en: "it has invisible characters")
        case .variable(let name):
            Localized(vi: "“\(name)” không được thay bằng giá trị ở đây", en: "“\(name)” is not expanded here")
        case .drive: Localized(vi: "máy này không có ổ đĩa kiểu Windows", en: "this machine has no drive letters")
        case .backslash: Localized(vi: "có dấu “\\” kiểu Windows", en: "it has backslashes, as on Windows")
        case .share:
            Localized(
                vi: "“//” ở đầu chỉ máy chủ tệp của Windows", en: "“//” at the beginning names a Windows file server")
        case .address:
            Localized(vi: "đây là địa chỉ mạng, không phải thư mục", en: "it is a network address, not a folder")
        case .otherHome:
            Localized(vi: "“~tên” chỉ thư mục của tài khoản khác", en: "“~name” is the home folder of another account")
        case .noHome:
            Localized(vi: "tài khoản này không có thư mục riêng (~)", en: "this account has no home folder (~)")
        case .unexpanded: Localized(vi: "dấu “~” không được thay ở đây", en: "“~” is not expanded here")
        case .root: Localized(vi: "đây là thư mục gốc của cả máy", en: "it is the root folder of the whole machine")
        case .home: Localized(vi: "đây là thư mục riêng của cả tài khoản", en: "it is the account's whole home folder")
        case .tooLong: Localized(vi: "dài quá mức hệ thống tệp cho phép", en: "it is longer than file systems allow")
        case .file: Localized(vi: "ở đó đang có một tệp, không phải thư mục", en: "there is a file, not a folder")
        case .folder: Localized(vi: "đó là thư mục, không phải tệp .zip", en: "it is a folder, not a .zip file")
        case .noBucket: Localized(vi: "thiếu tên thùng sau dấu hai chấm", en: "there is no bucket after the colon")
        case .thisMachine:
            Localized(vi: "kho này là thư mục ngay trên máy này", en: "this remote is a folder of this very machine")
        case .state:
            Localized(vi: "“.tdkt” là thư mục ghi nhớ của tdkt", en: "“.tdkt” is the folder of what tdkt remembers")
        case .system: Localized(vi: "đây là thư mục của hệ điều hành", en: "it is a folder of the operating system")
        }
    }
}

/// A folder that a run reads or writes itself.
package enum RunFolder: Sendable, CaseIterable {
    case content, templates, output, fragments, state

    fileprivate var words: Localized {
        switch self {
        case .content: Localized(vi: "thư mục nội dung", en: "the content folder")
        case .templates: Localized(vi: "thư mục giao diện", en: "the template folder")
        case .output: Localized(vi: "thư mục kết quả", en: "the output folder")
        case .fragments: Localized(vi: "thư mục đoạn HTML", en: "the folder of fragments")
        case .state: Localized(vi: "thư mục ghi nhớ của tdkt", en: "the folder of what tdkt remembers")
        }
    }
}

/// How one path lies to another.
package enum Overlap: Sendable {
    case same, inside, above

    fileprivate var words: Localized {
        switch self {
        case .same: Localized(vi: "chính là", en: "is")
        case .inside: Localized(vi: "nằm trong", en: "is inside")
        case .above: Localized(vi: "chứa", en: "contains")
        }
    }
}

extension Message {
    package static func badTargetPath(_ path: String, _ fault: PathFault) -> Message {
        Message(
            "publish/bad-path", vi: "Không phát hành tới “\(path.visible)” được: \(fault.words.vi)",
            en: "“\(path.visible)” cannot be a target: \(fault.words.en)",
            help: fault == .noBucket || fault == .thisMachine ? remoteHelp : pathHelp)
    }

    private static let pathHelp = Localized(
        vi:
            "Viết đường dẫn đầy đủ như /srv/thi-dua, trong thư mục riêng như ~/thi-dua, hoặc tính từ nơi chạy lệnh như ../thi-dua.",
        en: "Write a full path such as /srv/thi-dua, one in your home folder such as ~/thi-dua, or one from where the "
            + "command runs such as ../thi-dua.")

    private static let remoteHelp = Localized(
        vi: "Viết như kho:thung/thi-dua; thư mục trên máy này thì dùng type: directory.",
        en: "Write name:bucket/folder; for a folder of this machine use type: directory.")

    package static func targetOverlaps(
        _ path: String, _ overlap: Overlap, _ folder: RunFolder, named name: String
    ) -> Message {
        Message(
            "publish/path-overlap", vi: "Đích “\(path.visible)” \(overlap.words.vi) \(folder.words.vi) (\(name))",
            en: "The target “\(path.visible)” \(overlap.words.en) \(folder.words.en) (\(name))",
            help: Localized(
                vi: "Chọn một nơi ngoài các thư mục nội dung, giao diện và kết quả, như /srv/thi-dua.",
                en: "Choose a place outside the content, template and output folders, such as /srv/thi-dua."))
    }

    /// - Parameters:
    ///   - name: the target whose place this is.
    ///   - other: the target that comes before it in `site.yaml`.
    package static func targetsOverlap(_ name: String, _ overlap: Overlap, _ other: String) -> Message {
        Message(
            "publish/shared-place", vi: "Nơi phát hành của đích “\(name)” \(overlap.words.vi) nơi của đích “\(other)”",
            en: "The place of the target “\(name)” \(overlap.words.en) that of the target “\(other)”",
            help: Localized(
                vi: "Cho mỗi đích một nơi riêng, không nơi nào nằm trong nơi khác.",
                en: "Give each target a place of its own, none inside another."))
    }

    package static func badSSHConfiguration(_ path: String, _ fault: PathFault) -> Message {
        Message(
            "publish/bad-path", vi: "Tệp cấu hình SSH “\(path.visible)” không dùng được: \(fault.words.vi)",
            en: "“\(path.visible)” cannot be a configuration of ssh: \(fault.words.en)",
            help: Localized(
                vi: "Viết đường dẫn tới tệp, như ~/.ssh/config-web hoặc /etc/ssh/config-web.",
                en: "Write the path of the file, such as ~/.ssh/config-web or /etc/ssh/config-web."))
    }

    package static func badOutputPath(_ path: String, _ fault: PathFault) -> Message {
        Message(
            "output/bad-path", vi: "Không ghi kết quả vào “\(path.visible)” được: \(fault.words.vi)",
            en: "The output cannot be written to “\(path.visible)”: \(fault.words.en)",
            help: Localized(
                vi: "Chọn một thư mục riêng cho kết quả, như --output public.",
                en: "Choose a folder of its own, such as --output public."))
    }

    package static func outputAboveInput(_ option: String = "--output") -> Message {
        Message(
            "output/above-input",
            vi: "Thư mục kết quả chứa thư mục nội dung hoặc giao diện, nên bản nháp cũng sẽ lên mạng cùng nó",
            en: "The output folder contains the content or the templates, so drafts would go online with it",
            help: Localized(vi: "Chọn thư mục khác bằng \(option).", en: "Choose another folder with \(option)."))
    }
}

// Names that no file could have.
extension Message {
    /// - Parameter name: what is too long: an id, a part of an address, or a whole address.
    package static func longName(_ name: String) -> Message {
        let (beginning, count) = (String(name.prefix(40)), name.utf8.count)
        return Message(
            "route/long-name", vi: "“\(beginning)…” dài \(count) byte, quá dài để làm tên tệp",
            en: "“\(beginning)…” has \(count) bytes, too many for the name of a file",
            help: name.contains("/")
                ? Localized(
                    vi: "Rút ngắn tên thư mục và tên tệp: cả địa chỉ dưới 1000 byte.",
                    en: "Shorten the names of folders and file: fewer than 1000 bytes in all.")
                : Localized(
                    vi: "Rút ngắn còn dưới 200 chữ: đổi tên tệp, hoặc sửa mã hay địa chỉ cũ ở chỗ này.",
                    en: "Keep it below 200 letters: rename the file, or change the id or the old address here."))
    }
}

extension String {
    /// The text with a sign in place of each character that nobody would see.
    fileprivate var visible: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.isInvisible ? "\u{FFFD}" : $0 }))
    }
}

extension Unicode.Scalar {
    /// Control characters, marks of direction, joiners, separators of lines.
    package var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}
