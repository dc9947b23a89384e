/// What a workbook of the program says about itself, in a defined name that every spreadsheet program keeps.
///
/// A workbook that comes back is recognised by it, whatever its file is called. The name is ``name``, its formula the
/// quoted ``text``: `report|2024|1.0.0|2020-2024|○○県総合戦略`.
package struct BookMark: Hashable, Sendable {
  /// What kind of workbook it is.
  package enum Kind: String, CaseIterable, Sendable {
    /// A workbook of the strategy's report.
    case report
    /// A workbook of the joint programme's report.
    case programme
    /// The workbook with methods and sources, into which nothing can be typed.
    case method
    /// A form in which a department is asked for its values (照会様式).
    case form
    /// The form in which the joint programme is asked for its reports (照会様式).
    case programmeForm = "programme-form"
    /// What a department gets back (差し戻し票).
    case slip
    /// What is to be filled and checked in the draft of the next plan (確認事項), into which no value can be typed.
    case checkList = "checks"
  }

  /// The defined name that carries the mark.
  package static let name = "Tassei_Book"

  /// What kind of workbook it is.
  package let kind: Kind
  /// The year that it reports or asks for.
  package let year: FiscalYear
  /// The version of the program that wrote it.
  package let version: String
  /// The years and the title of its plan; a long title is cut, since a defined name holds little.
  package let plan: String

  /// The mark of a workbook of a plan.
  package init(_ kind: Kind, year: FiscalYear, of settings: Settings, version: String) {
    self.kind = kind
    self.year = year
    self.version = version
    plan = Self.plan(of: settings)
  }

  /// What marks say about a plan: its years and the beginning of its title.
  package static func plan(of settings: Settings) -> String {
    var title = String(settings.title.filter { $0 != "\"" && $0 != "|" && !$0.isNewline })
    while title.utf8.count > 72 { title.removeLast() }
    return "\(settings.period.lowerBound.number)-\(settings.period.upperBound.number)|\(title)"
  }

  /// The mark as the workbook holds it.
  package var text: String { "\(kind.rawValue)|\(year.number)|\(version)|\(plan)" }

  /// Reads the formula of the defined name; nil where it is none that this version of the program writes.
  package init?(formula: String) {
    let text = formula.drop { $0 == "=" || $0 == " " }
    guard text.count > 1, text.first == "\"", text.last == "\"" else { return nil }
    let parts = text.dropFirst().dropLast().split(
      separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let kind = Kind(rawValue: String(parts[0])), let year = Int(parts[1]) else {
      return nil
    }
    self.kind = kind
    self.year = FiscalYear(year)
    version = String(parts[2])
    plan = String(parts[3])
  }
}

/// The areas of a marked workbook that are read when it comes back, each by its own defined name.
///
/// A spreadsheet program moves them with their cells, so that a row that somebody inserts shifts nothing. Beside what may
/// be typed into stand hidden copies of what was written there; what differs from its copy was changed by somebody.
package enum BookArea: String, CaseIterable, Sendable {
  /// The ids of the indicators, one below the other; the other areas of values have the same rows.
  case ids = "Tassei_IDs"
  /// The years of the values, side by side above them.
  case years = "Tassei_Years"
  case values = "Tassei_Values"
  case statuses = "Tassei_Statuses"
  /// What may be typed in and is no value of an indicator: treatments, expected paths, ratings, states of initiatives.
  ///
  /// It is never read, and a change of it is reported.
  case others = "Tassei_Others"
  /// The numbers of 前提; like the others never read.
  case constants = "Tassei_Constants"
  case writtenConstants = "Tassei_WrittenConstants"
  case writtenValues = "Tassei_WrittenValues"
  case writtenStatuses = "Tassei_WrittenStatuses"
  case writtenOthers = "Tassei_WrittenOthers"
  /// The table of a form with its row of headings.
  case table = "Tassei_Table"
  /// A copy of some columns of that table with their headings.
  case writtenTable = "Tassei_WrittenTable"
  /// The cells of a slip in which a department answers findings, one row for each: 回答, 訂正値, 理由; or of a report in which
  /// staff note what became of a finding. Blank where nobody did.
  case answers = "Tassei_Answers"
  /// What the rows of ``answers`` are about, in hidden columns (``SlipKey``).
  case questions = "Tassei_Questions"
  /// The cells of a slip in which a department says when values come, a row for each series: 提出できる日, 状態, 理由.
  case promises = "Tassei_Promises"
  /// Which values the rows of ``promises`` are about, in hidden columns: id, series, years.
  case missingSeries = "Tassei_MissingSeries"
}
