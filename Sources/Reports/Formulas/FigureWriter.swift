import Evaluations
import Figures
import Indicators
import Workbooks

/// The one way in which a figure or a row comes into a cell: formula and value together, in the format of its measure.
struct FigureWriter {
  let evaluation: Evaluation
  let printer: FormulaPrinter
  // Every cell asks for a format; an indicator has too many texts to be copied for each.
  private let decimals: Int
  private let kind: Target.Kind

  init(_ evaluation: Evaluation, addresses: AddressBook, rounding: Rounding) {
    self.evaluation = evaluation
    printer = FormulaPrinter(catalogue: evaluation.catalogue, addresses: addresses, rounding: rounding)
    decimals = evaluation.catalogue.shape.decimals
    kind = evaluation.catalogue.shape.kind
  }

  /// The content of the cell of a figure: its formula with its value, or the mere reason where it has no definition.
  func content(_ figure: Figure) -> Cell.Content {
    if case .absent(let reason) = evaluation.catalogue[figure] { return .text(reason.text) }
    return .formula(
      printer.formula(for: figure), cached: evaluation[figure].cached, isArray: printer.isArray(figure))
  }

  /// The content of a cell of a row; blank where the row has no definition.
  func content(_ row: Row, at column: Int) -> Cell.Content {
    guard evaluation.catalogue.has(row) else { return .blank }
    return .formula(printer.formula(for: row, at: column), cached: evaluation[row][column].cached)
  }

  /// The number format of a figure.
  func format(_ figure: Figure) -> String {
    NumberFormat.of(figure.measure(for: kind), decimals: decimals)
  }

  /// The number format of a row.
  func format(_ row: Row) -> String {
    NumberFormat.of(row.measure(for: kind), decimals: decimals)
  }
}

extension Value {
  /// What a spreadsheet keeps of the value beside the formula.
  var cached: Cell.Cached {
    switch self {
    case .number(let number): .number(number)
    case .words(let text): .text(text)
    case .input(let word): .text(word.text)
    case .absent(let reason): .text(reason.text)
    }
  }
}
