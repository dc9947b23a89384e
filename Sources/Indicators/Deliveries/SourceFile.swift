/// One input file with its encoding, its digest and its row counts.
package struct SourceFile: Hashable, Sendable {
  /// The text encoding of the file (文字コード).
  package enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8（BOM付き）"
    case utf16 = "UTF-16"
    case cp932 = "CP932"
    /// A workbook, whose texts have a code of their own.
    case workbook = "XLSX"
  }

  /// The row counts of a file: `read = accepted + dropped + rejected`.
  ///
  /// The counts cover the data rows below the header. In a wide table each cell counts as one row.
  package struct RowCounts: Hashable, Sendable {
    /// The rows whose value, absence reason or report on an initiative is used.
    package var accepted = 0
    /// The rows that have no value of their own, or whose value another cell repeats or replaces.
    ///
    /// Rows without a value are blank rows, totals (計), notes and the plan's baseline year.
    package var dropped = 0
    /// The rows that are unreadable, impossible or contradict another cell.
    ///
    /// Each has a finding; its value is at most 未確認.
    package var rejected = 0

    /// Creates row counts; by default all are 0, as for a file of which no row has been read yet.
    package init(accepted: Int = 0, dropped: Int = 0, rejected: Int = 0) {
      self.accepted = accepted
      self.dropped = dropped
      self.rejected = rejected
    }

    /// The number of all data rows (読み込み): the sum of the three counts, so that no row can get lost.
    package var read: Int { accepted + dropped + rejected }
  }

  /// The path relative to the input folder.
  package let path: String
  /// The text encoding of the file (文字コード), detected from its byte order mark or else from its bytes.
  package let encoding: Encoding
  /// The SHA-256 digest of the bytes in hexadecimal; nil if the reader does not compute it.
  package let digest: String?
  /// The row counts of the file, after conflicts between values of all files have been resolved.
  package let rowCounts: RowCounts
  /// Whether the rows of the file report on the joint programme.
  package let isProgramme: Bool

  /// Creates a file that was decoded as text; by default it does not belong to the joint programme.
  package init(
    path: String, encoding: Encoding, digest: String?, rowCounts: RowCounts, isProgramme: Bool = false
  ) {
    self.path = path
    self.encoding = encoding
    self.digest = digest
    self.rowCounts = rowCounts
    self.isProgramme = isProgramme
  }
}
