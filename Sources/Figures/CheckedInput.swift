/// What a person can fill with something that it cannot hold: cells of 実績入力 and numbers of 前提.
///
/// Sheets check each of them in one cell, which holds a number where all is well, else the words of an ``InputFault``.
package enum CheckedInput: Hashable, Sendable {
  /// Values and their states of the first series.
  case values
  /// Values and their states of the second of two series.
  case secondValues
  /// Values and their states of the series with which the target is compared.
  case comparedValues
  case treatments
  case path
  case override
  /// The target, where it is a number of 前提.
  case target
  case constant(Constant)
  /// All numbers with which the ratings compare, for verdicts, which read many of them.
  case ratingNumbers
  /// All numbers of the projection, for verdicts.
  case projectionNumbers

  /// The name by which formulas call the check of numbers of 前提; nil for cells of 実績入力.
  package var name: String? {
    switch self {
    case .constant(let constant): constant.name
    case .ratingNumbers: "評価の前提値"
    case .projectionNumbers: "推計の前提値"
    case .values, .secondValues, .comparedValues, .treatments, .path, .override, .target: nil
    }
  }

  /// The order in which formulas ask: what a person types most comes first.
  fileprivate var rank: (Int, String) {
    switch self {
    case .values: (0, "")
    case .secondValues: (1, "")
    case .comparedValues: (2, "")
    case .treatments: (3, "")
    case .path: (4, "")
    case .override: (5, "")
    case .target: (6, "")
    case .constant, .ratingNumbers, .projectionNumbers: (7, name ?? "")
    }
  }
}

extension Constant {
  /// The check in which that of the number is included for verdicts; nil where they ask for the number itself.
  package var group: CheckedInput? {
    switch self {
    case .staleLimit, .bound: .ratingNumbers
    case .minimumYears, .damping, .changeFloor, .scaleFactor, .usualChange, .usualShare, .spreadGrowth,
      .quantile80:
      .projectionNumbers
    case .reportYear, .named, .verdict: nil
    }
  }
}

/// What is wrong with an input; figures that depend on it show the words in the place of a value.
package enum InputFault: String, CaseIterable, Sendable {
  case noNumber = "数値でない"
  case outOfRange = "範囲内でない"
  case notListed = "選択肢でない"

  /// How all of them end, and no other reason.
  package static let ending = "でない"
}

/// Which inputs each figure and each yearly figure depends on, and for which of them its own formula must ask.
struct InputDependencies {
  private let figures: [Figure: Definition]
  private let rows: [YearlyFigure: Definition]
  private let reads: [Node: Reads]
  private var found: [Node: Set<CheckedInput>] = [:]

  private enum Node: Hashable {
    case figure(Figure)
    case row(YearlyFigure)
  }

  /// - Parameters:
  ///   - figures: the definitions with guards, and `rows` those of yearly figures.
  ///   - isTargetChecked: whether the target is a number of 前提.
  init(
    figures: [Figure: Definition], rows: [YearlyFigure: Definition], isTargetChecked: Bool
  ) {
    self.figures = figures
    self.rows = rows
    var reads: [Node: Reads] = [:]
    for (figure, definition) in figures { reads[.figure(figure)] = Reads(definition, isTargetChecked) }
    for (row, definition) in rows { reads[.row(row)] = Reads(definition, isTargetChecked) }
    self.reads = reads
  }

  /// The inputs for which the formula of a figure asks: those on which it depends, without those for which a figure
  /// asks whose missing value it passes on.
  mutating func asked(of figure: Figure) -> [CheckedInput] {
    guard let definition = figures[figure] else { return [] }
    let asked = inputs(of: .figure(figure)).subtracting(passedOn(definition))
    return (figure.isVerdict ? Set(asked.map(\.group)) : asked).sorted { $0.rank < $1.rank }
  }

  /// The inputs for which the formula of a yearly figure's cell asks: those of the numbers that it calculates with.
  ///
  /// Other yearly figures it reads only where they have numbers.
  mutating func asked(of row: YearlyFigure) -> [CheckedInput] {
    guard let definition = rows[row], let own = reads[.row(row)] else { return [] }
    if case .cell = definition { return [] }
    return calculated(own).subtracting(passedOn(definition)).sorted { $0.rank < $1.rank }
  }

  /// The inputs of the numbers that a definition or a condition calculates with, without figures that it tests.
  private mutating func calculated(_ reads: Reads) -> Set<CheckedInput> {
    var all = reads.inputs.filter { if case .constant = $0 { true } else { false } }
    for figure in reads.operands.subtracting(reads.tested) { all.formUnion(inputs(of: .figure(figure))) }
    return all
  }

  /// The inputs for which figures ask that a definition needs, whichever way it goes, so that it passes on their faults.
  private mutating func passedOn(_ definition: Definition) -> Set<CheckedInput> {
    switch definition {
    case .requiring(let figures, let inner):
      return figures.reduce(into: passedOn(inner)) { $0.formUnion(inputs(of: .figure($1))) }
    case .era(let figure): return inputs(of: .figure(figure))
    // A rating that a person sets stands before the calculated one, which is passed on whole.
    case .choice(.isGiven, _, .words(let words)):
      return words.reduce(into: []) { all, word in
        if case .figure(let figure) = word { all.formUnion(inputs(of: .figure(figure))) }
      }
    case .choice(let condition, let first, let second):
      let both = passedOn(first).intersection(passedOn(second))
      return both.subtracting(calculated(Reads(condition)))
    case .calculation, .lookup, .input, .cell, .words, .absent: return []
    }
  }

  private mutating func inputs(of start: Node) -> Set<CheckedInput> {
    if let known = found[start] { return known }
    var (seen, open, all): (Set<Node>, [Node], Set<CheckedInput>) = ([start], [start], [])
    while let node = open.popLast() {
      guard let reads = reads[node] else { continue }
      all.formUnion(reads.inputs)
      let next = reads.figures.map(Node.figure) + reads.rows.map(Node.row)
      for node in next where seen.insert(node).inserted { open.append(node) }
    }
    found[start] = all
    return all
  }
}

extension CheckedInput {
  fileprivate var group: CheckedInput {
    if case .constant(let constant) = self { constant.group ?? self } else { self }
  }
}

extension Figure {
  /// Whether the figure holds the words of a rating or an outlook.
  package var isVerdict: Bool { self == .calculatedRating || self == .rating || self == .outlook }
}

extension Condition {
  /// The numbers of 前提 that the condition itself reads.
  package var checkedConstants: [Constant] {
    Reads(self).inputs.compactMap { if case .constant(let constant) = $0 { constant } else { nil } }
      .sorted { $0.name < $1.name }
  }
}

/// What one definition reads.
private struct Reads {
  var figures: Set<Figure> = []
  var rows: Set<YearlyFigure> = []
  var inputs: Set<CheckedInput> = []
  /// The figures that are calculated or compared with.
  var operands: Set<Figure> = []
  /// The figures of which it asks whether they have a number.
  var tested: Set<Figure> = []
  private let isTargetChecked: Bool

  init(_ definition: Definition, _ isTargetChecked: Bool) {
    self.isTargetChecked = isTargetChecked
    add(definition)
  }

  init(_ condition: Condition) {
    isTargetChecked = false
    add(condition)
  }

  private mutating func add(_ definition: Definition) {
    switch definition {
    case .calculation(let expression): add(expression)
    case .lookup(let row, let year, _):
      rows.insert(row)
      add(year)
    case .input(let input): add(input)
    case .cell(let input, let otherwise):
      add(input)
      if let otherwise { add(otherwise) }
    case .words(let words): for word in words { add(word) }
    case .era(let figure): figures.insert(figure)
    case .absent: break
    case .choice(let condition, let first, let second):
      add(condition)
      add(first)
      add(second)
    case .requiring(let asked, let inner):
      figures.formUnion(asked)
      tested.formUnion(asked)
      add(inner)
    }
  }

  private mutating func add(_ input: Input) {
    switch input {
    case .override: inputs.insert(.override)
    case .target: if isTargetChecked { inputs.insert(.target) }
    case .baseline, .baselineYear, .targetYear, .fromYear: break
    }
  }

  private mutating func add(_ input: CellInput) {
    switch input {
    case .actual, .status: inputs.insert(.values)
    case .second, .secondStatus: inputs.insert(.secondValues)
    case .comparison, .comparisonStatus: inputs.insert(.comparedValues)
    case .treatment: inputs.insert(.treatments)
    case .path: inputs.insert(.path)
    case .year, .label: break
    }
  }

  private mutating func add(_ word: Definition.Word) {
    switch word {
    case .text, .constant, .label: break
    case .filled(_, let fills): for fill in fills { add(fill.word) }
    case .figure(let figure): figures.insert(figure)
    case .input(let input): add(input)
    case .cell(let row), .before(let row, _), .newest(let row), .joined(let row): rows.insert(row)
    }
  }

  private mutating func add(_ condition: Condition) {
    switch condition {
    case .compare(let left, _, let right):
      add(left)
      add(right)
    case .isNumber(let figure):
      figures.insert(figure)
      tested.insert(figure)
    case .hasNumber(let row), .hadNumber(let row), .cellIs(let row, _): rows.insert(row)
    case .inputIs(let input, _): add(input)
    case .isGiven(let input): add(input)
    case .all(let members): for member in members { add(member) }
    case .given(let asked, let inner):
      figures.formUnion(asked)
      tested.formUnion(asked)
      add(inner)
    case .not(let inner): add(inner)
    }
  }

  private mutating func add(_ expression: Expression) {
    switch expression {
    case .number, .horizon: break
    case .constant(let constant): inputs.insert(.constant(constant))
    case .figure(let figure):
      figures.insert(figure)
      operands.insert(figure)
    case .cell(let row), .before(let row): rows.insert(row)
    case .at(let row, let year):
      rows.insert(row)
      add(year)
    case .entry(_, let position): add(position)
    case .fold(_, let range): rows.insert(range.row)
    case .medianSlope: rows.insert(.fitted)
    case .forecast(let year):
      rows.insert(.fitted)
      add(year)
    case .firstHorizon(let values, let bound):
      for value in values { add(value) }
      add(bound)
    case .operation(_, let left, let right):
      add(left)
      add(right)
    case .function(_, let arguments): for argument in arguments { add(argument) }
    case .rounded(let inner, _), .denoised(let inner, _), .belowWhole(let inner), .atLeastWhole(let inner):
      add(inner)
    }
  }
}
