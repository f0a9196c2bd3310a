import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket

/// A WebSocket client for text messages to a program on this machine.
final class WebSocket: Sendable {
    private let channel: any Channel
    /// Incoming texts until the other end closes. Fails after two minutes of silence.
    let messages: AsyncThrowingStream<String, any Error>

    private enum Upgrade { case done(any Channel), refused }

    init(port: Int, path: String) async throws {
        let (messages, receiver) = AsyncThrowingStream<String, any Error>.makeStream()
        let upgrade = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try Self.configure(channel, host: "127.0.0.1:\(port)", path: path, receiver: receiver)
                }
            }
        guard case .done(let channel) = try await upgrade.get() else {
            throw LiveBrowser.Failure(text: "no WebSocket on port \(port)")
        }
        (self.channel, self.messages) = (channel, messages)
    }

    deinit { channel.close(promise: nil) }

    func send(_ text: String) async throws {
        let frame = WebSocketFrame(
            fin: true, opcode: .text, maskKey: .random(), data: channel.allocator.buffer(string: text))
        try await channel.writeAndFlush(frame)
    }

    private static func configure(
        _ channel: any Channel, host: String, path: String,
        receiver: AsyncThrowingStream<String, any Error>.Continuation
    ) throws -> EventLoopFuture<Upgrade> {
        // A printed page comes as one frame.
        let upgrader = NIOTypedWebSocketClientUpgrader<Upgrade>(maxFrameSize: 1 << 26) { channel, _ in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandlers(
                    IdleStateHandler(readTimeout: .seconds(120)), Receiver(receiver))
                return .done(channel)
            }
        }
        let request = HTTPRequestHead(version: .http1_1, method: .GET, uri: path, headers: ["Host": host])
        let configuration = NIOTypedHTTPClientUpgradeConfiguration(
            upgradeRequestHead: request, upgraders: [upgrader],
            notUpgradingCompletionHandler: { $0.eventLoop.makeSucceededFuture(.refused) })
        return try channel.pipeline.syncOperations.configureUpgradableHTTPClientPipeline(
            configuration: .init(upgradeConfiguration: configuration))
    }
}

/// Passes incoming texts to a stream.
private final class Receiver: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame

    private let receiver: AsyncThrowingStream<String, any Error>.Continuation

    init(_ receiver: AsyncThrowingStream<String, any Error>.Continuation) { self.receiver = receiver }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        if frame.opcode == .text { receiver.yield(String(buffer: frame.unmaskedData)) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
        receiver.finish(throwing: LiveBrowser.Failure(text: "the browser doesn't answer"))
    }

    func channelInactive(context: ChannelHandlerContext) { receiver.finish() }
}
