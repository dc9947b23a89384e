/// Which figures a report of an earlier year gave otherwise, so that a year table can show its verdicts.
extension Definitions {
  /// The figures that change with the newest year of the data, among some figures and all that these read, in the order
  /// of the calculation; nil where one of them reads rows that belong to the newest year alone, such as the projection.
  package func restated(for figures: [Figure]) -> [Figure]? {
    var search = RestatedFigures(definitions: self)
    for figure in figures { _ = search.changes(figure) }
    guard !search.needsNewestRow else { return nil }
    return Figure.allCases.filter { search.found[$0] == true }
  }
}

/// The search through the definitions for what depends on the newest year.
private struct RestatedFigures {
  let definitions: Definitions
  /// Whether each figure that was visited changes with the newest year.
  var found: [Figure: Bool] = [:]
  /// Whether a figure reads a row that belongs to the newest year alone: of the projection, or from a changing baseline.
  var needsNewestRow = false
  /// Whether the definition of a row is being searched, whose cells take no account of later years.
  private var isInRow = false

  init(definitions: Definitions) {
    self.definitions = definitions
  }

  /// Whether a figure changes with the newest year; every figure that it reads is visited too.
  mutating func changes(_ figure: Figure) -> Bool {
    // The cells of a year up to the newest one do not ask which that is.
    if isInRow, figure == .latestYear { return false }
    if let known = found[figure] { return known }
    found[figure] = false
    let wasInRow = isInRow
    isInRow = false
    let changes = changes(definitions[figure])
    isInRow = wasInRow
    found[figure] = changes
    return changes
  }

  private mutating func changes(_ definition: Definition) -> Bool {
    switch definition {
    case .calculation(let expression): changes(expression)
    case .lookup(let row, let year, _): [search(row), changes(year)].contains(true)
    case .input, .cell, .absent: false
    case .words(let words): words.map { changes($0) }.contains(true)
    case .era(let figure): changes(figure)
    case .choice(let condition, let first, let second):
      [changes(condition), changes(first), changes(second)].contains(true)
    case .requiring(let figures, let inner): (figures.map { changes($0) } + [changes(inner)]).contains(true)
    }
  }

  /// Searches the definition of a row that a figure reads; never a reason to give the figure again.
  private mutating func search(_ row: YearlyFigure) -> Bool {
    let wasInRow = isInRow
    isInRow = true
    if changes(definitions[row]) { needsNewestRow = true }
    isInRow = wasInRow
    return false
  }

  private mutating func changes(_ word: Definition.Word) -> Bool {
    switch word {
    case .text, .constant, .input, .label, .cell, .before: false
    case .filled(_, let fills): fills.map { changes($0.word) }.contains(true)
    case .figure(let figure): changes(figure)
    case .joined, .newest: true
    }
  }

  private mutating func changes(_ condition: Condition) -> Bool {
    switch condition {
    case .compare(let left, _, let right): [changes(left), changes(right)].contains(true)
    case .isNumber(let figure): changes(figure)
    case .hasNumber, .hadNumber, .cellIs, .inputIs, .isGiven: false
    case .all(let members): members.map { changes($0) }.contains(true)
    case .given(let figures, let inner): (figures.map { changes($0) } + [changes(inner)]).contains(true)
    case .not(let inner): changes(inner)
    }
  }

  private mutating func changes(_ expression: Expression) -> Bool {
    switch expression {
    case .number, .cell, .before, .horizon: return false
    case .constant(let constant): return constant == .reportYear && !isInRow
    case .figure(let figure): return changes(figure)
    case .at(let row, let year): return [search(row), changes(year)].contains(true)
    case .entry(_, let year): return changes(year)
    case .fold(_, let range):
      if case .all = range { return true }
      return false
    case .medianSlope, .forecast, .firstHorizon:
      needsNewestRow = true
      return true
    case .operation(_, let left, let right): return [changes(left), changes(right)].contains(true)
    case .function(_, let arguments): return arguments.map { changes($0) }.contains(true)
    case .rounded(let inner, _), .belowWhole(let inner), .atLeastWhole(let inner), .denoised(let inner, _):
      return changes(inner)
    }
  }
}
