import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Preview

/// Serves previews over HTTP/1.1. What is no HTTP is answered 400 before anything of ours sees it.
package struct HTTPServer: Sendable {
    /// One thread is enough: it hands bytes on, pages are made elsewhere.
    private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    package let port: Int
    private let channel: NIOAsyncChannel<any Channel, Never>

    typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPPart<HTTPResponseHead, ByteBuffer>>

    package enum Failure: Error, Sendable {
        /// Another program listens there.
        case portTaken
        /// No such address on this machine, or no right to it; in the system's words.
        case unusable(String)
    }

    /// Listens at the first free port from the wanted one on.
    /// - Parameters:
    ///   - host: an address of this machine: `127.0.0.1`.
    ///   - port: 0 for any free one.
    ///   - attempts: how many ports to try, one after the other.
    /// - Throws: `Failure`.
    package static func bound(host: String, port: Int, attempts: Int = 20) async throws(Failure) -> HTTPServer {
        for port in port..<min(port + (port == 0 ? 1 : attempts), 65_536) {
            do {
                return try await HTTPServer(host: host, port: port)
            } catch let error as IOError where error.errnoCode == EADDRINUSE {
                continue
            } catch let error as IOError {
                throw Failure.unusable(String(cString: strerror(error.errnoCode)))
            } catch {
                throw Failure.unusable("\(error)")
            }
        }
        throw Failure.portTaken
    }

    private init(host: String, port: Int) async throws {
        channel = try await ServerBootstrap(group: Self.group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelOption(.autoRead, value: false)
            .bind(host: host, port: port) { channel in channel.eventLoop.makeSucceededFuture(channel) }
        self.port = channel.channel.localAddress?.port ?? port
    }

    /// A client's channel as a stream of requests. Made only when somebody is there to serve it: a cancelled server drops the
    /// clients that wait, and a dropped stream would end the program (swift-nio, issues 2637 and 2813).
    /// - Throws: when the client has gone.
    static func connection(over channel: any Channel) async throws -> Connection {
        try await channel.eventLoop.submit {
            guard channel.isActive else { throw ChannelError.ioOnClosedChannel }
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
            try channel.pipeline.syncOperations.addHandler(BufferParts())
            return try Connection(wrappingChannelSynchronously: channel)
        }.get()
    }

    private static var limits: NIOHTTPDecoderLimitConfiguration {
        var limits = NIOHTTPDecoderLimitConfiguration()
        (limits.maxHeaderFieldSize, limits.maxHeaderListSize, limits.maxHeaderFieldCount) = (16_384, 65_536, 100)
        return limits
    }

    /// Answers until the task is cancelled.
    /// - Parameter patience: seconds after which a client that takes longer over a request, or over nothing, is let go.
    package func run(_ handler: PreviewHandler, patience: Int64 = 30) async throws {
        try await channel.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await client in connections {
                    group.addTask { await PreviewConnection(client, handler, patience: .seconds(patience)).run() }
                }
            }
        }
    }
}

/// Turns buffers into the parts that NIO's encoder takes, which may also be files.
private final class BufferParts: ChannelOutboundHandler {
    typealias OutboundIn = HTTPPart<HTTPResponseHead, ByteBuffer>
    typealias OutboundOut = HTTPServerResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part: OutboundOut =
            switch unwrapOutboundIn(data) {
            case .head(let head): .head(head)
            case .body(let buffer): .body(.byteBuffer(buffer))
            case .end(let trailers): .end(trailers)
            }
        context.write(wrapOutboundOut(part), promise: promise)
    }
}
