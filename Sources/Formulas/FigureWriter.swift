package import Evaluations
package import Figures
package import Indicators
package import Workbooks

/// The one way in which a figure or a row comes into a cell: formula and value together.
package struct FigureWriter {
  package let evaluation: Evaluation
  package let printer: FormulaPrinter

  package init(_ evaluation: Evaluation, addresses: AddressBook, rounding: Rounding) {
    self.evaluation = evaluation
    printer = FormulaPrinter(catalogue: evaluation.catalogue, addresses: addresses, rounding: rounding)
  }

  /// The content of the cell of a figure: its formula with its value, or the mere reason where it has no definition.
  package func content(_ figure: Figure) -> Cell.Content {
    if case .absent(let reason) = evaluation.catalogue[figure] { return .text(reason.text) }
    return .formula(
      printer.formula(for: figure), cached: evaluation[figure].cached, isArray: printer.isArray(figure))
  }

  /// The content of a cell of a row; blank where the row has no definition.
  package func content(_ row: Row, at column: Int) -> Cell.Content {
    guard evaluation.catalogue.has(row) else { return .blank }
    return .formula(printer.formula(for: row, at: column), cached: evaluation[row][column].cached)
  }
}

extension Value {
  /// What a spreadsheet keeps of the value beside the formula.
  package var cached: Cell.Cached {
    switch self {
    case .number(let number): .number(number)
    case .words(let text): .text(text)
    case .input(let word): .text(word.text)
    case .absent(let reason): .text(reason.text)
    }
  }
}
