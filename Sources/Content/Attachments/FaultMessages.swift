import Attachments
import Diagnostics

extension Message {
    /// What an editor reads of a file that must not be published.
    package static func refused(_ fault: Inspection.Fault, _ path: String) -> Message {
        switch fault {
        case .server: .serverFile(path)
        case .frontMatter: .attachedArticle(path)
        case .otherFormat(let format):
            .otherFormat(path, found: Localized(vi: format.words.vi, en: format.words.en))
        case .active(let what): .activeFile(path, what: what)
        case .serverCode(let opening): .serverCode(path, opening: opening)
        case .action(let name): .documentAction(path, name)
        case .remote(let address): .remoteReference(path, to: address)
        case .macros: .fileWithMacros(path)
        case .program: .programFile(path)
        case .unknownKind: .unknownKind(path, endings: FileKind.freeEndings)
        case .heic: .heicPicture(path)
        case .unreadable: .uninspectedFile(path)
        }
    }
}
