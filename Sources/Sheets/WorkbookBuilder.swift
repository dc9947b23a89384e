package import Workbooks

/// A workbook of a report before it is laid out.
///
/// A laid-out workbook is large. It is made where it is written, by any worker, and is gone when it stands in its file.
package struct WorkbookBuilder: Sendable {
  /// The names by which a person asks for it, the one to show first: `00`, `4①` or `4-1`, `J-1` or `Ⅰ`.
  package let names: [String]
  /// The name of the workbook, without folder: `KPI_R6_4-1_移住・定住の促進.xlsx`.
  package let fileName: String
  private let layOut: @Sendable () -> Workbook

  init(names: [String], fileName: String, layOut: @escaping @Sendable () -> Workbook) {
    self.names = names
    self.fileName = fileName
    self.layOut = layOut
  }

  /// Lays the workbook out, anew with every call.
  package var workbook: Workbook { layOut() }

  /// The name of 総括, beside which the results of the whole report belong.
  package static let overall = "00"
}
