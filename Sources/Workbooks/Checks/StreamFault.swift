/// Why nobody can tell whether libxlsxwriter wrote the parts of a workbook whole.
package enum StreamFault: Error, Hashable, Sendable, CaseIterable {
  /// The library was built with memory streams of its own (`USE_FMEMOPEN`).
  case ownMemory
  /// The library was built or linked so that no program can put another `lxw_tmpfile` in the place of its own.
  case bypassed
  /// The library left a part before its end, or after it.
  case unread
  /// A part found no memory.
  case lackedMemory
  /// The archive would be larger than a file may become (RLIMIT_FSIZE).
  case limited
}

extension StreamFault: CustomStringConvertible {
  /// The fault in one line.
  package var description: String {
    switch self {
    case .ownMemory: "libxlsxwriter が独自のメモリーストリームを使っています。"
    case .bypassed: "libxlsxwriter が lxw_tmpfile の置き換えに対応していません。"
    case .unread: "libxlsxwriter がブックの部品を最後まで読みませんでした。"
    case .lackedMemory: "メモリーが足りません。"
    case .limited: "ファイルの大きさの制限を超えます。"
    }
  }
}
