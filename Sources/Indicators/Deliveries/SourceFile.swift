/// What became of one input file: the account that adds up.
package struct SourceFile: Hashable, Sendable {
  /// How the bytes were read (文字コード).
  package enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8（BOM付き）"
    case utf16 = "UTF-16"
    case cp932 = "CP932"
  }

  /// Where the rows of data below the header went: `read = accepted + dropped + rejected`.
  ///
  /// A cell of a wide table counts as a row of its own.
  package struct Account: Hashable, Sendable {
    /// Observations that the file gave.
    package var accepted = 0
    /// Subtotals, notes and empty rows, each with its reason.
    package var dropped = 0
    /// Rows that ended in a finding and gave no observation.
    package var rejected = 0

    package init(accepted: Int = 0, dropped: Int = 0, rejected: Int = 0) {
      self.accepted = accepted
      self.dropped = dropped
      self.rejected = rejected
    }

    package var read: Int { accepted + dropped + rejected }
  }

  /// The path relative to the input folder.
  package let path: String
  package let encoding: Encoding
  /// SHA-256 of the bytes in hexadecimal.
  package let digest: String
  package let account: Account
  /// Whether its rows are of the joint programme.
  package let isProgramme: Bool

  package init(path: String, encoding: Encoding, digest: String, account: Account, isProgramme: Bool = false)
  {
    self.path = path
    self.encoding = encoding
    self.digest = digest
    self.account = account
    self.isProgramme = isProgramme
  }
}
