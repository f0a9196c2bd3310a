#if os(Linux)
    import Dispatch
    import Glibc
    import SiteBuilder
    import Synchronization

    /// Watches every folder below the roots with inotify(7). Files are noticed when they are closed after writing, moved,
    /// or deleted: half a file is never read.
    final class InotifyWatch: Sendable {
        private let descriptor: Int32
        private let roots: WatchedRoots
        private let batch: Batch
        private let queue = DispatchQueue(label: "tdkt.inotify")
        private let source = Mutex<(any DispatchSourceRead)?>(nil)
        private let folders = Mutex(WatchedFolders())

        private static let mask = UInt32(
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MOVE_SELF | IN_ONLYDIR
                | IN_DONT_FOLLOW)

        /// Nil when the system has no watches left, or none at all.
        init?(_ roots: WatchedRoots, deliver batch: Batch) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
            (self.roots, self.batch) = (roots, batch)
            guard watch(WatchedFolder(root: .content, path: "")), watch(WatchedFolder(root: .templates, path: ""))
            else {
                close(descriptor)
                return nil
            }
            listen()
        }

        private func listen() {
            source.withLock { source in
                let reading = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
                reading.setEventHandler { [weak self] in self?.read() }
                reading.setCancelHandler { [descriptor] in close(descriptor) }
                reading.activate()
                source = reading
            }
        }

        func stop() { source.withLock { $0?.cancel() } }

        /// Watches a folder and those in it.
        /// - Returns: false when the system has no watches left. A folder that is gone again is no failure.
        @discardableResult
        private func watch(_ folder: WatchedFolder) -> Bool {
            let path = folder.path(below: roots)
            let number = inotify_add_watch(descriptor, path, Self.mask)
            guard number >= 0 else { return errno != ENOSPC && errno != ENOMEM }
            folders.withLock { $0.add(folder, number: number) }
            return SourceReader.disk.folders(in: path).allSatisfy { watch(folder.appending($0)) }
        }

        private func forget(_ folder: WatchedFolder) {
            for number in folders.withLock({ $0.remove(folder) }) { inotify_rm_watch(descriptor, number) }
        }

        private func read() {
            var change = SourceChange()
            withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: MemoryLayout<inotify_event>.alignment) {
                buffer in
                while true {
                    let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                    guard count > 0 else { return }
                    for event in InotifyEvents(UnsafeRawBufferPointer(rebasing: buffer[..<count])) {
                        take(event, &change)
                    }
                }
            }
            batch.add(change)
        }

        private func take(_ event: InotifyEvents.Event, _ change: inout SourceChange) {
            if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return change.merge(.everything) }
            guard let folder = folders.withLock({ $0[event.watch] }), !SourceReader.isIgnored(event.name) else {
                return
            }
            // Of the folder itself: its parent tells the same, but a root's parent is not watched.
            guard !event.name.isEmpty else { return folder.path.isEmpty ? seek(folder) : () }
            let entry = folder.appending(event.name)
            guard event.mask & UInt32(IN_ISDIR) == 0 else {
                if event.mask & UInt32(IN_MOVED_FROM | IN_DELETE) != 0 { forget(entry) }
                if event.mask & UInt32(IN_MOVED_TO | IN_CREATE) != 0 { watch(entry) }
                return change.merge(entry.isContent ? SourceChange(folders: [entry.path]) : Self.templates)
            }
            // A new file is told of when it has been written and closed; a link never is.
            if event.mask & UInt32(IN_CREATE) != 0, SourceReader.disk.isFile(entry.path(below: roots)) { return }
            change.merge(entry.isContent ? SourceChange(paths: [entry.path]) : Self.templates)
        }

        /// Waits for a root that was moved away or removed (a checkout of a branch without it) to be there again.
        private func seek(_ root: WatchedFolder) {
            forget(root)
            queue.asyncAfter(deadline: .now() + 0.5) { [weak self] in
                guard let self else { return }
                guard SourceReader.disk.isFolder(root.path(below: roots)) else { return seek(root) }
                watch(root)
                batch.add(.everything)
            }
        }

        private static let templates = SourceChange(concernsTemplates: true)
    }
#endif
