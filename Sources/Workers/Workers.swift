import Glibc

/// Runs a body by several workers at the same time, and returns when all of them have ended.
///
/// The calling thread is the first worker. Where the system gives no further thread, those that there are do the work:
/// a run never waits for one. Where the address space is limited (`RLIMIT_AS`) there is one worker, for the C library
/// reserves 64 MiB for the memory of every further thread.
/// - Parameters:
///   - count: the number of workers, at least one.
///   - body: the work of one worker, which takes its next piece until none is left.
package func run(workers count: Int, _ body: @Sendable () -> Void) {
  var space = rlimit()
  let isLimited =
    getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &space) == 0 && space.rlim_cur != .max
  withoutActuallyEscaping(body) { body in
    let work = Work(body)
    var threads: [pthread_t] = []
    while !isLimited, threads.count < count - 1 {
      var thread = pthread_t()
      let context = Unmanaged.passRetained(work)
      let code = pthread_create(
        &thread, nil,
        { context in
          // The thread is given a work that waits for it until it has ended.
          guard let context else { return nil }
          Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
          return nil
        }, context.toOpaque())
      guard code == 0 else {
        context.release()
        break
      }
      threads.append(thread)
    }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }
}

/// What every worker does.
private final class Work: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }
}
