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
    /// Values and reasons for their absence that count in the end, and reports on measures.
    package var accepted = 0
    /// Rows without a value of their own (blank, 計, notes, the plan's baseline year), and values that another cell
    /// repeats or replaces.
    package var dropped = 0
    /// What could not be read, is impossible or contradicts another cell: each with a finding, and 未確認 at most.
    package var rejected = 0

    /// An account with these counts; without any, that of a file of which no row was taken yet.
    package init(accepted: Int = 0, dropped: Int = 0, rejected: Int = 0) {
      self.accepted = accepted
      self.dropped = dropped
      self.rejected = rejected
    }

    /// All rows of data (読み込み): the sum of the three, so that none can get lost.
    package var read: Int { accepted + dropped + rejected }
  }

  /// The path relative to the input folder.
  package let path: String
  /// In which code the text lay in the file (文字コード), told by its byte order mark or else by its bytes.
  package let encoding: Encoding
  /// SHA-256 of the bytes in hexadecimal; nil where the reader was not asked for it.
  package let digest: String?
  /// Where its rows went, once values of the same year from all files were set against each other.
  package let account: Account
  /// Whether its rows are of the joint programme.
  package let isProgramme: Bool

  /// A file that could be read as text, of the joint programme only where that is said.
  package init(
    path: String, encoding: Encoding, digest: String?, account: Account, isProgramme: Bool = false
  ) {
    self.path = path
    self.encoding = encoding
    self.digest = digest
    self.account = account
    self.isProgramme = isProgramme
  }
}
