import Evaluations
import Figures
import Formulas
import Indicators
import Workbooks

/// Cells that people may fill, with what they may hold.
///
/// A validation asks what is typed. What is pasted, filled down or imported passes it by: the cell turns red, and one
/// cell for each row says what is wrong, to which the formulas of all figures that depend on the row refer.
struct OpenCells {
  /// What may stand in the cells, other than nothing.
  enum Content {
    case numbers
    case words(WordList)
  }

  let area: Area
  let content: Content

  /// Whether the first cell holds what it may not hold, as a formula that moves with the cell.
  private var isWrong: String {
    let cell = area.first.reference
    return switch content {
    case .numbers: "AND(NOT(ISBLANK(\(cell))),NOT(ISNUMBER(\(cell))))"
    case .words(let list): "AND(NOT(ISBLANK(\(cell))),COUNTIF(\(list.rawValue),\(cell))=0)"
    }
  }

  /// The look of a cell that holds what it may not hold.
  var fault: ConditionalFormat { .fault(over: area, when: isWrong) }

  /// The content of the cell that checks the cells of one row: 1, or what is wrong with any of them.
  func check(ofRow row: Int, and others: OpenCells...) -> Cell.Content {
    let parts = ([self] + others).map { cells in
      let reference = Area(row: row, columns: cells.area.first.column...cells.area.last.column).reference(
        absolute: false)
      return switch cells.content {
      case .numbers: ("COUNTA(\(reference))>COUNT(\(reference))", InputFault.noNumber)
      case .words(let list):
        ("COUNTA(\(reference))>SUMPRODUCT(COUNTIF(\(reference),\(list.rawValue)))", InputFault.notListed)
      }
    }
    let formula = parts.reversed().reduce("1") { "IF(\($1.0),\"\($1.1.rawValue)\",\($0))" }
    return .formula("=" + formula, cached: .number(1))
  }
}

/// The words that a cell of 実績入力 may hold, by the name that formulas call them; they stand on 前提.
enum WordList: String, CaseIterable {
  case statuses = "状態の語"
  case treatments = "扱いの語"
  case ratings = "評価の語"
  case initiativeStates = "実施状況の語"
  case reviews = "見直しの語"

  /// The lists that the books of the strategy, or those of the joint programme, have cells for.
  static func lists(isProgramme: Bool) -> [WordList] {
    isProgramme ? [.statuses, .treatments, .initiativeStates, .reviews] : [.statuses, .treatments, .ratings]
  }

  /// The words that people may choose.
  func choices(_ scale: RatingScale) -> [String] {
    switch self {
    case .statuses: Observation.Status.allCases.map(\.rawValue) + Absence.allCases.map(\.rawValue)
    case .treatments: ([.used] + Treatment.Kind.allCases.map(InputWord.treatment)).map(\.text)
    case .ratings: scale.labels(of: .rating)
    case .initiativeStates: InitiativeStatus.entered.map(\.rawValue)
    case .reviews: InitiativeReview.allCases.map(\.rawValue)
    }
  }

  /// The words that may stand in the cells: 基準 stands beside the value of the plan, which nobody may edit.
  func words(_ scale: RatingScale) -> [String] {
    choices(scale) + (self == .statuses ? [InputWord.baseline.text] : [])
  }
}

extension ConditionalFormat {
  /// A cell that holds what it may not hold is red.
  static func fault(over area: Area, when formula: String) -> ConditionalFormat {
    ConditionalFormat(
      over: area, when: .formula("=" + formula),
      style: .init(color: .white, isBold: true, fill: .vermilion), stopsOthers: true)
  }
}
