/// A request as it came, but for its body, which none may have.
package struct PreviewRequest: Sendable {
    package var method: String
    /// As the browser sent it: `/thi-dua/?q=1`.
    package var target: String
    package var headers: [(name: String, value: String)]

    package init(method: String = "GET", target: String, headers: [(name: String, value: String)] = []) {
        (self.method, self.target, self.headers) = (method, target, headers)
    }

    /// Every value of a header, in the order in which they came.
    func values(_ name: String) -> [String] { headers.filter { $0.name.lowercased() == name }.map(\.value) }
}

package struct PreviewResponse: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        /// A file that is sent in pieces, so that its size costs no memory.
        case file(FileBody)
        /// Parts that are sent as they come, until the client goes away.
        case stream(AsyncStream<[UInt8]>)
    }

    /// A file, read while it is sent.
    package struct FileBody: Sendable {
        /// In bytes.
        package let count: Int
        /// At most so many bytes from a place on.
        package let part: @Sendable (_ start: Int, _ count: Int) throws -> [UInt8]
    }

    package let status: Int
    package private(set) var headers: [(name: String, value: String)]
    package let body: Body

    init(status: Int = 200, type: String, _ body: Body, headers: [(name: String, value: String)] = []) {
        (self.status, self.body) = (status, body)
        self.headers = [("Content-Type", type)] + Self.safety + headers
        if type != MediaType.pdf { self.headers.append(("Content-Security-Policy", Self.contentPolicy)) }
    }

    /// An attached file, or the part of it that is asked for: nothing in it runs, whatever it holds (docs/operators/serving.md).
    init(attached file: FileBody, name: String, _ request: PreviewRequest) {
        let type = MediaType.ofAttachment(name)
        let range: [(name: String, value: String)]
        switch ByteRange.asked(by: request, ofSize: file.count) {
        case .whole: (status, body, range) = (200, .file(file), [])
        case .part(let part):
            (status, body) = (206, .file(file.cut(to: part)))
            range = [("Content-Range", part.words(ofSize: file.count))]
        case .outside: (status, body, range) = (416, .bytes([]), [("Content-Range", "bytes */\(file.count)")])
        }
        headers = [("Content-Type", type), ("Accept-Ranges", "bytes")] + range + Self.safety
        if type != MediaType.pdf { headers.append(("Content-Security-Policy", Self.attachmentPolicy)) }
    }

    init(status: Int, text: String, headers: [(name: String, value: String)] = []) {
        self.init(status: status, type: MediaType.text, .bytes(Array((text + "\n").utf8)), headers: headers)
    }

    static func redirect(to path: String, status: Int = 302, cookie: String? = nil) -> PreviewResponse {
        let cookies = cookie.map { [(name: "Set-Cookie", value: $0)] } ?? []
        return PreviewResponse(status: status, text: path, headers: [("Location", path)] + cookies)
    }

    /// Nothing is kept by the browser, guessed by it, or given to another site: not as a frame, an image or a script.
    private static let safety = [
        (name: "Cache-Control", value: "no-store"), (name: "X-Content-Type-Options", value: "nosniff"),
        (name: "Cross-Origin-Resource-Policy", value: "same-origin"),
        (name: "Cross-Origin-Opener-Policy", value: "same-origin"), (name: "X-Frame-Options", value: "DENY"),
        (name: "Referrer-Policy", value: "no-referrer"),
    ]

    /// For what is opened by itself: no script, no form, no frame, and an origin of its own.
    private static let attachmentPolicy = """
        default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; \
        media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox
        """

    /// Content Security Policy Level 3. Pages need no script and no style of their own; what tdkt adds comes from here.
    private static let contentPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
        connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
        """
}

/// What files are, by the end of their names.
enum MediaType {
    static let html = "text/html; charset=utf-8"
    static let text = "text/plain; charset=utf-8"
    static let json = "application/json"
    static let pdf = "application/pdf"

    static func of(_ path: String) -> String {
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? ""
        return known[ending.lowercased()] ?? "application/octet-stream"
    }

    /// A script that is attached is a text: no page of the section runs it.
    static func ofAttachment(_ path: String) -> String {
        let type = of(path)
        return type.hasPrefix("text/javascript") || type.hasPrefix("text/css") ? text : type
    }

    private static let known = [
        "html": html, "txt": text, "map": text, "conf": text, "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8", "json": json,
        "csv": "text/csv; charset=utf-8",
        "xml": "application/xml", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg",
        "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
        "pdf": pdf, "doc": "application/msword", "woff2": "font/woff2", "mp4": "video/mp4", "mp3": "audio/mpeg",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls": "application/vnd.ms-excel", "zip": "application/zip",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
}
