import Glibc

/// The three streams that a process is born with, or should be.
enum StandardStreams {
  /// Makes the command safe under cron: a reader that leaves early or a limit on file sizes does not kill it, and a
  /// closed stream cannot be mistaken for a file opened later.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is given, which is this one.
      guard open("/dev/null", O_RDWR) == descriptor else { return }
    }
  }
}
