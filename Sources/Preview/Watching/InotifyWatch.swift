#if os(Linux)
    import Dispatch
    import FileSystem
    import Glibc
    import SiteBuilder
    import Synchronization

    /// Watches every folder below the roots with inotify(7). Files are noticed when they are closed after writing, moved,
    /// or deleted: half a file is never read.
    ///
    /// The system watches folders, not paths. A root may be deleted and made again (a checkout), replaced as a whole, or lie in a
    /// folder that is; and while a program has a deleted folder open the system tells nothing. So it is looked again and again
    /// whether the folder at a root's path is still the one that is watched.
    final class InotifyWatch: Sendable {
        private let descriptor: Int32
        private let roots: WatchedRoots
        private let batch: Batch
        private let queue = DispatchQueue(label: "tdkt.inotify")
        private let reading = Mutex<(any DispatchSourceRead)?>(nil)
        private let looking = Mutex<(any DispatchSourceTimer)?>(nil)
        private let folders = Mutex(WatchedFolders())
        /// The folders that are watched as roots; none for a root that is not there.
        private let watched = Mutex<[WatchedFolder: FolderIdentity]>([:])

        private static let mask = UInt32(
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MOVE_SELF | IN_ONLYDIR)

        /// Seconds between two looks at the roots.
        private static let interval = 0.5

        /// Nil when the system has no watches left, or none at all.
        init?(_ roots: WatchedRoots, deliver batch: Batch) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
            (self.roots, self.batch) = (roots, batch)
            guard WatchedFolder.roots.allSatisfy(watchRoot) else {
                close(descriptor)
                return nil
            }
            listen()
        }

        private func listen() {
            reading.withLock { reading in
                let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
                source.setEventHandler { [weak self] in self?.read() }
                source.setCancelHandler { [descriptor] in close(descriptor) }
                source.activate()
                reading = source
            }
            looking.withLock { looking in
                let source = DispatchSource.makeTimerSource(queue: queue)
                source.schedule(deadline: .now() + Self.interval, repeating: Self.interval)
                source.setEventHandler { [weak self] in self?.lookAtRoots() }
                source.activate()
                looking = source
            }
        }

        func stop() {
            looking.withLock { $0?.cancel() }
            reading.withLock { $0?.cancel() }
        }

        /// Watches the folder that is at a root's path now.
        private func watchRoot(_ root: WatchedFolder) -> Bool {
            let identity = FolderIdentity(root.path(below: roots))
            watched.withLock { $0[root] = identity }
            return watch(root)
        }

        private func lookAtRoots() {
            for root in WatchedFolder.roots {
                let (now, last) = (FolderIdentity(root.path(below: roots)), watched.withLock { $0[root] })
                guard now != last else { continue }
                lose(root)
                _ = watchRoot(root)
                batch.add(.everything)
            }
        }

        /// A root was moved away or deleted. What is at its path from now on is another one, be it at the same place on the disk.
        private func lose(_ root: WatchedFolder) {
            forget(root)
            watched.withLock { $0[root] = nil }
        }

        /// Watches a folder and those in it. A root may be a link; below it none is followed.
        /// - Returns: false when the system has no watches left. A folder that is gone again is no failure.
        @discardableResult
        private func watch(_ folder: WatchedFolder) -> Bool {
            let path = folder.path(below: roots)
            let mask = folder.path.isEmpty ? Self.mask : Self.mask | UInt32(IN_DONT_FOLLOW)
            let number = inotify_add_watch(descriptor, path, mask)
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
            guard !event.name.isEmpty else { return folder.path.isEmpty ? lose(folder) : () }
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

        private static let templates = SourceChange(concernsTemplates: true)
    }
#endif
