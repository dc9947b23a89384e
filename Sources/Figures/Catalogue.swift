import Indicators

/// The calculation of one shape of indicator: every figure and row defined once, with its guards.
///
/// The native reading (`Evaluator`) and the printed reading (`FormulaPrinter`) walk these same definitions, so a
/// number and the formula of its cell cannot drift apart.
package struct Catalogue: Sendable {
  /// The shape of the indicators for which these definitions hold.
  package let shape: Shape
  private let figures: [Definition?]
  private let rows: [Definition?]

  /// Defines all figures and rows of a shape, and puts their guards in.
  package init(_ shape: Shape) {
    var definitions = Definitions.observed(shape)
    definitions.merge(.position(shape))
    definitions.merge(.trend(shape))
    definitions.merge(.reach(shape))
    definitions.merge(.verdict(shape))
    switch shape.kind {
    case .level, .new, .all: break
    case .cumulative: definitions.merge(.cumulative(shape))
    case .everyYear, .maintain: definitions.merge(.yearly(shape))
    case .growth: definitions.merge(.growth(shape))
    case .balance: definitions.merge(.balance(shape))
    }
    definitions.merge(.plotted(shape))
    let guarded = Presence(definitions).guarded
    self.shape = shape
    figures = Figure.allCases.map { guarded.figures[$0] }
    rows = Row.allCases.map { guarded.rows[$0] }
  }

  /// The definition of a figure; not applicable where its kind of target has none.
  package subscript(figure: Figure) -> Definition {
    figures[figure.index] ?? .absent(.notApplicable)
  }

  /// The definition of a cell of a row; blank where its kind of target has none.
  package subscript(row: Row) -> Definition {
    rows[row.index] ?? .absent(.blank)
  }

  /// Whether the kind of target has a figure that can have a value.
  package func has(_ figure: Figure) -> Bool {
    if case .absent = self[figure] { false } else { true }
  }

  /// Whether the kind of target has a row that can have a value.
  package func has(_ row: Row) -> Bool {
    if case .absent = self[row] { false } else { true }
  }
}
