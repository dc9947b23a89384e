import Glibc

/// The reason why a workbook was not written, with its place.
package enum WorkbookError: Error, Hashable, Sendable {
  /// The fault concerns the whole workbook.
  case workbook(Fault)
  /// The fault concerns a sheet, but not its cells; the text is the sheet's name.
  case sheet(String, Fault)
  /// The fault concerns one cell.
  case cell(sheet: String, Position, Fault)
  /// The file system failed; `code` is its error number.
  case file(path: String, code: Int32)
  /// The library wrote the file in a way in which a loss would go unnoticed.
  case streams(path: String, StreamFault)
}

extension WorkbookError: CustomStringConvertible {
  /// The place and the reason in one line: `一覧!B5: 数式が「=」で始まっていません。`.
  package var description: String {
    // A name may have been rejected because of a line feed, which must not break the message.
    String(String.UnicodeScalarView(message.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
  }

  private var message: String {
    switch self {
    case .workbook(let fault): fault.description
    case .sheet(let sheet, let fault): "\(sheet): \(fault)"
    case .cell(let sheet, let position, let fault): "\(sheet)!\(position.reference): \(fault)"
    case .file(let path, let code): "\(path): 書き込めません（\(String(cString: strerror(code)))）。"
    case .streams(let path, let fault): "\(path): \(fault)"
    }
  }
}
