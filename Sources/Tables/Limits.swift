/// The sizes beyond which a file, a row or a cell is refused rather than read.
package struct Limits: Hashable, Sendable {
  /// The bytes of one file; 256 MiB by default.
  package var fileBytes = 256 << 20
  /// The characters of one cell: what a cell of a spreadsheet can hold, with room for what is said beside it.
  package var cellCharacters = 30_000
  /// The columns of one table.
  package var columns = 1_000
  /// The rows of one file, of a workbook those of all its sheets.
  package var rows = 200_000
  /// The cells of headings and values of the tables of one file, of a workbook those of each sheet; a heading that
  /// was not read before counts for five more.
  package var values = 300_000
  /// The metrics of one initiative of the joint programme, over all files.
  package var metrics = 500
  /// The first rows among which the header is looked for.
  package var headerRows = 20

  /// The limits that hold unless the command names others.
  package init() {}
}
