import Dispatch
import Synchronization

/// Two tasks at once, for a start that waits for both.
public enum Concurrently {
    /// Does both, on two threads where the machine has them.
    public static func run<A: Sendable, B: Sendable>(
        _ first: @Sendable () -> A, _ second: @Sendable () -> B
    ) -> (A, B) {
        let results = Mutex<(A?, B?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { task in
            if task == 0 {
                let result = first()
                results.withLock { $0.0 = result }
            } else {
                let result = second()
                results.withLock { $0.1 = result }
            }
        }
        let (a, b) = results.withLock { $0 }
        // Each iteration ran once; asking again only satisfies the types.
        return (a ?? first(), b ?? second())
    }
}
