import Formulas
import Indicators
import Workbooks

/// Where the findings of a book stand on 要確認: one row each, gravest first, and a last one for those that are only counted.
struct FindingsLayout {
  /// The columns, from left to right.
  enum Column: Int, CaseIterable {
    case margin
    case number
    case severity
    case indicatorNumber
    case indicator
    case year
    case content
    case found
    case file
    case line
    case heading
    case handling
    /// 対応, typed by staff.
    case state
    /// 確認者・日付, typed by staff.
    case checked

    /// The head of the column.
    var title: String {
      switch self {
      case .margin: ""
      case .number: "No"
      case .severity: "重要度"
      case .indicatorNumber: "指標No"
      case .indicator: "指標"
      case .year: "年度"
      case .content: "内容"
      case .found: "読み取った文字"
      case .file: "ファイル"
      case .line: "行"
      case .heading: "列"
      case .handling: "このブックでの扱い"
      case .state: "対応"
      case .checked: "確認者・日付"
      }
    }

    /// The width in characters.
    var width: Double {
      switch self {
      case .margin: 1.5
      case .number: 3.5
      case .severity: 7.5
      case .indicatorNumber: 7
      case .indicator: 14
      case .year: 4
      case .content: 43
      case .found: 13
      case .file: 11
      case .line: 4
      case .heading: 6
      case .handling: 20
      case .state: 6
      case .checked: 8
      }
    }
  }

  static let sheet = "要確認"
  static let headerRow = 3
  static let firstRow = 4
  /// The printed columns.
  static let columns = Column.number.rawValue...Column.checked.rawValue

  /// The word that 対応 has when all is done, which the head counts.
  static let done = "済"
  /// The words that 対応 may have; blank means that nobody has looked yet.
  static let states = ["未", "照会中", done]

  let part: FindingsPart

  /// Takes the findings of a book, gravest first.
  init(findings: [Finding]) {
    part = FindingsPart(findings)
  }

  /// What the row below the table says of the findings that are not listed; nil where all are.
  var ending: String? { part.ending("すべての指摘は「tassei check --format csv」で書き出した一覧") }

  /// The last row of the table; where there is nothing to tell, that which says so.
  var lastRow: Int { Self.firstRow + max(1, part.listed.count) - 1 }
  /// The last row that is printed.
  var endRow: Int { lastRow + (ending == nil ? 0 : 1) }

  /// How many findings of some severities the book has: live those that are listed, and the others with them.
  ///
  /// - Parameters:
  ///   - severities: the cells of the severities as the formula names them; nil for how other sheets do.
  ///   - criteria: further conditions of COUNTIFS on the cells of the table, each behind a comma.
  ///   - isCounted: the same conditions on a finding.
  func count(
    _ severity: Finding.Severity, in severities: String? = nil, _ criteria: String = "",
    where isCounted: (Finding) -> Bool = { _ in true }
  ) -> LiveCount {
    func isMeant(_ finding: Finding) -> Bool { finding.severity == severity && isCounted(finding) }
    let others = part.others.count(where: isMeant)
    return LiveCount(
      "COUNTIFS(\(severities ?? range(.severity)),\"\(severity.sign)*\"\(criteria))"
        + (others > 0 ? "+\(others)" : ""),
      comesTo: part.listed.count(where: isMeant) + others)
  }

  /// The cell of a column in the row of the finding with that position.
  func position(_ column: Column, finding: Int) -> Position {
    Position(row: Self.firstRow + finding, column: column.rawValue)
  }

  /// The cells of a column over all findings.
  func area(_ column: Column) -> Area {
    Area(rows: Self.firstRow...lastRow, column: column.rawValue)
  }

  /// The names of the cells in which staff note what became of the findings.
  var definedNames: [DefinedName] {
    guard !part.listed.isEmpty else { return [] }
    return [BookArea.answers.definedName(Self.sheet, Area(area(.state).first, area(.checked).last))]
  }

  /// The cells of a column over all findings as other sheets name them: `'要確認'!$C$5:$C$30`.
  func range(_ column: Column) -> String {
    SheetName.reference(Self.sheet, area(column), absolute: true)
  }
}
