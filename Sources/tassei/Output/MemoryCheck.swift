import CSystem

/// A look at the memory that the process may have, before anything is read.
///
/// Neither Swift nor libxlsxwriter can go on where memory is refused: the one ends with a trap, the other prints.
enum MemoryCheck {
  /// What a report of a small plan needs, in bytes; a larger one may need more.
  private static let need = 64 << 20

  /// Throws where limits of the process (`ulimit -v`, `ulimit -d`) leave less than a report needs.
  static func check() throws(Failure) {
    guard csystem_has_memory(need) == 1 else { throw .output(.memory(megabytes: need >> 20)) }
  }
}
