import Dispatch
import Synchronization

/// A fixed number of workers, each used by one thread at a time, for values that own ICU handles.
public final class WorkerPool<Worker>: Sendable {
    private final class Slot: Sendable {
        let worker: Mutex<Worker>
        init(_ worker: sending Worker) { self.worker = Mutex(worker) }
    }

    private let slots: [Slot]
    /// Items that a worker takes at a time: enough that taking costs nothing, few enough that none waits long.
    private let chunk: Int

    /// - Parameters:
    ///   - count: workers, at least 1.
    ///   - chunk: items that a worker takes at a time; 1 for long work.
    ///   - make: makes one worker.
    public init(count: Int, chunk: Int = 16, make: () throws -> sending Worker) rethrows {
        self.chunk = chunk
        slots = try (0..<max(1, count)).map { _ in Slot(try make()) }
    }

    /// Applies `body` to every item, on all workers at once; the results keep the items' order.
    public func map<Item: Sendable, Output: Sendable>(
        _ items: [Item], _ body: @Sendable (Worker, Item) -> Output
    ) -> [Output] {
        if slots.count == 1 || items.count == 1 {
            return slots[0].worker.withLock { worker in items.map { body(worker, $0) } }
        }
        let chunk = chunk
        let chunks = (items.count + chunk - 1) / chunk
        let next = Mutex(0)
        let done = Mutex([[Output]](repeating: [], count: chunks))
        DispatchQueue.concurrentPerform(iterations: min(slots.count, chunks)) { s in
            slots[s].worker.withLock { worker in
                while true {
                    let c = next.withLock { value in
                        defer { value += 1 }
                        return value
                    }
                    guard c < chunks else { return }
                    let range = c * chunk..<min(items.count, (c + 1) * chunk)
                    let outputs = items[range].map { body(worker, $0) }
                    done.withLock { $0[c] = outputs }
                }
            }
        }
        return done.withLock { $0.flatMap { $0 } }
    }
}
