package import Indicators
package import Workbooks

/// The colours of the five symbols, by rules that follow the text of the cell.
enum SymbolLook {
  /// The rules for an area of verdicts, whose texts begin with the symbol or hold it after a prefix of the format.
  package static func rules(over area: Area) -> [ConditionalFormat] {
    RatingScale.Symbol.allCases.map { symbol in
      ConditionalFormat(over: area, when: .beginsWith(symbol.rawValue), style: look(of: symbol))
    }
  }

  private static func look(of symbol: RatingScale.Symbol) -> ConditionalFormat.Look {
    switch symbol {
    case .doubleCircle: .init(color: .white, isBold: true, fill: symbol.fill)
    case .circle, .triangle: .init(fill: symbol.fill)
    case .cross: .init(isBold: true, fill: symbol.fill)
    case .dash: .init(color: .sub)
    }
  }
}

extension RatingScale.Symbol {
  /// The paper behind the symbol, in cells and in the bars of charts.
  package var fill: Color {
    switch self {
    case .doubleCircle: .ai
    case .circle: .ai3
    case .triangle: .amber
    case .cross: .orange
    case .dash: .white
    }
  }
}
