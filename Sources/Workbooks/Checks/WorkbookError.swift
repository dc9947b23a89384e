/// Why a workbook was not written, and where the reason lies.
package enum WorkbookError: Error, Hashable, Sendable {
  /// The workbook as a whole.
  case workbook(Fault)
  /// A sheet, by its name, and what belongs to it other than cells.
  case sheet(String, Fault)
  /// One cell.
  case cell(sheet: String, Position, Fault)
  /// The file system refused, in its own words.
  case file(path: String, reason: String)
}

extension WorkbookError: CustomStringConvertible {
  /// Place and reason in one line, as `一覧!B5: 数式が「=」で始まっていません。`.
  package var description: String {
    // A name that is refused for a line feed must not break the line.
    String(String.UnicodeScalarView(message.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
  }

  private var message: String {
    switch self {
    case .workbook(let fault): fault.description
    case .sheet(let sheet, let fault): "\(sheet): \(fault)"
    case .cell(let sheet, let position, let fault): "\(sheet)!\(position.reference): \(fault)"
    case .file(let path, let reason): "\(path): 書き込めません（\(reason)）。"
    }
  }
}
