import NIOCore
import NIOHTTP1
import Preview

/// One client: its requests, one after the other.
struct PreviewConnection {
    /// A client that takes longer over a request, or over nothing, is let go.
    private let patience: TimeAmount

    private let channel: any Channel
    private let handler: PreviewHandler

    init(_ channel: any Channel, _ handler: PreviewHandler, patience: TimeAmount) {
        (self.channel, self.handler, self.patience) = (channel, handler, patience)
    }

    /// Until the client goes away; what it does wrong ends with it.
    func run() async {
        try? await HTTPServer.connection(over: channel).executeThenClose { inbound, outbound in
            try await channel.setOption(.autoRead, value: true).get()
            var parts = inbound.makeAsyncIterator()
            var deadline = letGo()
            defer { deadline.cancel() }
            while let part = try await parts.next() {
                guard case .head(let head) = part else { continue }
                let isWhole = try await Self.end(of: &parts)
                deadline.cancel()
                guard isWhole else { return try await answer(head, .malformed, keepsAlive: false, outbound) }
                let response = await handler.respond(to: PreviewRequest(head))
                try await answer(head, response, keepsAlive: head.isKeepAlive, outbound)
                guard head.isKeepAlive else { return }
                deadline = letGo()
            }
        }
    }

    private func letGo() -> Scheduled<Void> {
        channel.eventLoop.scheduleTask(in: patience) { [channel] in channel.close(promise: nil) }
    }

    /// - Returns: false when a body comes: nothing here takes one.
    private static func end(
        of parts: inout NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
    ) async throws -> Bool {
        while let part = try await parts.next() {
            if case .end = part { return true }
            if case .body = part { return false }
        }
        return true
    }

    private func answer(
        _ head: HTTPRequestHead, _ response: PreviewResponse, keepsAlive: Bool,
        _ outbound: NIOAsyncChannelOutboundWriter<HTTPPart<HTTPResponseHead, ByteBuffer>>
    ) async throws {
        try await outbound.write(.head(response.head(keepsAlive: keepsAlive)))
        if head.method != .HEAD {
            switch response.body {
            case .bytes(let bytes): try await outbound.write(.body(ByteBuffer(bytes: bytes)))
            case .file(let file): try await send(file, outbound)
            case .stream(let parts):
                for await part in parts { try await outbound.write(.body(ByteBuffer(bytes: part))) }
            }
        }
        try await outbound.write(.end(nil))
    }

    private static let pieceLength = 1 << 18

    /// Exactly as many bytes as were announced; a file that has become shorter ends the connection.
    private func send(
        _ file: PreviewResponse.FileBody,
        _ outbound: NIOAsyncChannelOutboundWriter<HTTPPart<HTTPResponseHead, ByteBuffer>>
    ) async throws {
        var place = 0
        while place < file.count {
            let piece = try file.part(place, min(Self.pieceLength, file.count - place))
            guard !piece.isEmpty else { throw CancellationError() }
            try await outbound.write(.body(ByteBuffer(bytes: piece)))
            place += piece.count
        }
    }
}

extension PreviewRequest {
    fileprivate init(_ head: HTTPRequestHead) {
        self.init(
            method: head.method.rawValue, target: head.uri,
            headers: head.headers.map { (name: $0.name, value: $0.value) })
    }
}

extension PreviewResponse {
    fileprivate func head(keepsAlive: Bool) -> HTTPResponseHead {
        var fields = NIOHTTP1.HTTPHeaders(headers.map { ($0.name, $0.value) })
        switch body {
        case .bytes(let bytes): fields.add(name: "Content-Length", value: String(bytes.count))
        case .file(let file): fields.add(name: "Content-Length", value: String(file.count))
        case .stream: break
        }
        if !keepsAlive { fields.add(name: "Connection", value: "close") }
        return HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: fields)
    }
}
