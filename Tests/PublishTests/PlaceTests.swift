import FileSystem
import TestSupport
import Testing

/// Where a path leads, before anything is there.
@Suite("A path's place is known before anything is there") struct PlaceTests {
    @Test(arguments: [
        ("a/b", "a/b"), ("a/./b/", "a/b"), ("a/../b", "b"), ("khong-co/../b/moi", "b/moi"), ("vao-a/x", "a/x"),
        ("vao-a/../x", "x"), ("treo/x", "khong-co/nua/x"), ("chuoi/x", "a/x"),
    ])
    func linksAndDotsAreFollowed(path: String, place: String) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("a")
        try folder.link("vao-a", to: "a")
        try folder.link("chuoi", to: folder.url("vao-a").path)
        try folder.link("treo", to: "khong-co/nua")
        #expect(Disk.place(of: "\(folder.path)/\(path)") == "\(folder.path)/\(place)")
    }

    @Test(arguments: [
        ("/usr", true), ("/etc/nginx", true), ("/dev/shm", true), ("/proc/self/root/srv", true), ("/", true),
        ("/dev/shm/thi-dua", false), ("/var/www", false), ("/srv", false), ("/usr/share/nginx/html", false),
    ])
    func foldersOfTheSystem(_ place: String, _ isOfSystem: Bool) {
        #expect(Disk.isOfSystem(place) == isOfSystem)
    }

    @Test func aCircleOfLinksHasAnEnd() throws {
        let folder = try TemporaryFolder()
        try folder.link("mot", to: "hai")
        try folder.link("hai", to: "mot")
        #expect(Disk.place(of: "\(folder.path)/mot").hasPrefix(folder.path))
    }

    @Test(arguments: [("/..", "/"), ("/", "/"), ("/../x", "/x")])
    func nothingIsAboveTheRoot(path: String, place: String) { #expect(Disk.place(of: path) == place) }

    @Test(arguments: [
        ("a", "a", true), ("a/b", "a", true), ("ab", "a", false), ("a", "a/b", false), ("a/../c", "a", false),
        ("vao-a/moi", "a", true), ("khong-co/../a/moi", "a", true), ("treo", "a", true),
    ])
    func insideAFolderByWhateverPath(path: String, other: String, isInside: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("a")
        try folder.link("vao-a", to: "a")
        try folder.link("treo", to: "a/chua-co")
        #expect(Disk.isSame("\(folder.path)/\(path)", orInside: "\(folder.path)/\(other)") == isInside)
    }
}
