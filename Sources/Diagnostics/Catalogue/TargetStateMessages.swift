// What a target holds, and what of it can't be replaced or gone back to.
extension Message {
    /// - Parameter what: “một thư mục”.
    package static func obstructed(_ what: Localized) -> Message {
        Message(
            "publish/foreign",
            vi: "Ở chỗ của chuyên mục đang có \(what.vi) không do tdkt phát hành; tdkt không tự thay",
            en: "Where the section goes there is \(what.en) that tdkt did not publish and does not replace",
            help: Localized(
                vi: "Kiểm tra khóa path; nếu không còn dùng tới thì chuyển đi nơi khác rồi chạy lại.",
                en: "Check the key path; if it is of no use, move it elsewhere, then run again."))
    }

    package static func alreadyLive(_ name: String, others: [String]) -> Message {
        Message(
            "publish/already-live", vi: "Bản \(name) đang được công bố rồi", en: "Release \(name) is live already",
            help: Catalogue.otherReleases(others))
    }

    package static func noEarlierRelease(before name: String, others: [String]) -> Message {
        Message(
            "publish/no-earlier-release", vi: "Không còn giữ bản nào được công bố trước bản \(name)",
            en: "No release is kept that was live before \(name)", help: Catalogue.otherReleases(others))
    }
}

extension Catalogue {
    package static let obstacleFolder = Localized(vi: "một thư mục", en: "a folder")
    package static let obstacleFile = Localized(vi: "một tệp", en: "a file")
    package static let obstacleSpecial = Localized(
        vi: "một đường ống, socket hoặc thiết bị", en: "a named pipe, a socket or a device")

    /// - Parameter names: the releases that one can go to, newest first.
    fileprivate static func otherReleases(_ names: [String]) -> Localized {
        guard let newest = names.first else {
            return Localized(vi: "Đích không giữ bản nào khác.", en: "The target holds no other release.")
        }
        return Localized(
            vi: "Các bản khác đang giữ: \(some(names)). Muốn chuyển sang một bản thì ghi tên đích và tên bản: "
                + "tdkt rollback ĐÍCH \(newest).",
            en: "Other releases that are kept: \(some(names)). To go to one, name the target and the release: "
                + "tdkt rollback TARGET \(newest).")
    }

    package static func rollbackHead(_ target: String, place: String, live: String?) -> Localized {
        Localized(
            vi: "Trở về một bản khác ở “\(target)” (\(place)); đang công bố: \(live ?? "chưa có gì").",
            en: "Go to another release at “\(target)” (\(place)); live: \(live ?? "nothing").")
    }
}
