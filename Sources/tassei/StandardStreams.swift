import Glibc

/// The three standard streams of the process.
enum StandardStreams {
  /// Makes the command safe under cron.
  ///
  /// A reader that closes its pipe early or a limit on file sizes does not kill the process. A closed standard stream
  /// is opened again, so that no output file gets its descriptor.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      // `open` returns the lowest unused descriptor, which is this one.
      guard open("/dev/null", O_RDWR) == descriptor else { return }
    }
  }
}
