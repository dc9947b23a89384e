package import Evaluations
package import Figures
package import Indicators
package import Workbooks

/// Writes figures and rows to cells, always formula and value together.
package struct FigureWriter {
  package let evaluation: Evaluation
  package let printer: FormulaPrinter

  package init(_ evaluation: Evaluation, addresses: AddressBook, rounding: Rounding) {
    self.evaluation = evaluation
    printer = FormulaPrinter(definitions: evaluation.definitions, addresses: addresses, rounding: rounding)
  }

  /// Returns the content of a figure's cell: formula and value, or only the reason if it has no definition.
  package func content(_ figure: Figure) -> Cell.Content {
    if case .absent(let reason) = evaluation.definitions[figure] { return .text(reason.text) }
    return .formula(
      printer.formula(for: figure), cached: evaluation[figure].cached, isArray: printer.isArray(figure))
  }

  /// Returns the content of a row's cell; blank if the row has no definition.
  package func content(_ row: YearlyFigure, at column: Int) -> Cell.Content {
    guard evaluation.definitions.has(row) else { return .blank }
    return .formula(printer.formula(for: row, at: column), cached: evaluation[row][column].cached)
  }
}

extension Value {
  /// The value in the form that a spreadsheet caches with a formula.
  package var cached: Cell.Cached {
    switch self {
    case .number(let number): .number(number)
    case .words(let text): .text(text)
    case .input(let word): .text(word.text)
    case .absent(let reason): .text(reason.text)
    }
  }
}
