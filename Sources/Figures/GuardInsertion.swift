/// Inserts guards: a definition has a value only where its inputs are numbers, else it passes on their reason.
///
/// Definitions are written without guards. This pass wraps each definition in the `ISNUMBER` tests that its inputs
/// need. It omits the test of an input that is always a number or already known to be one. A test that another test
/// implies is omitted too: a weight implies a slope, because the weight is calculated from the slope. A definition that
/// depends on a figure undefined for the kind of target becomes undefined for the same reason.
struct GuardInsertion {
  /// An input of a definition that either is a number or is not.
  enum Fact: Hashable {
    case figure(Figure)
    case cell(YearlyFigure)
    case cellBefore(YearlyFigure)
  }

  private let definitions: DefinitionSet
  /// The facts that each fact implies; filled on demand.
  private var implications: [Fact: Set<Fact>] = [:]
  private var certainties: [Fact: Bool] = [:]
  private var undefinedReasons: [Figure: Reason?] = [:]

  init(_ definitions: DefinitionSet) {
    self.definitions = definitions
  }

  /// All definitions with guards inserted.
  var guarded: DefinitionSet {
    var insertion = self
    return DefinitionSet(
      figures: definitions.figures.mapValues { definition in
        insertion.undefinedReason(of: definition).map(Definition.absent)
          ?? insertion.addingGuards(definition, knowing: [])
      },
      rows: definitions.rows.mapValues { definition in
        insertion.undefinedReason(of: definition) == nil
          ? insertion.addingGuards(definition, knowing: []) : .absent(.blank)
      })
  }

  // MARK: Guards

  private mutating func addingGuards(_ definition: Definition, knowing known: Set<Fact>) -> Definition {
    switch definition {
    case .input, .cell, .words, .era, .absent:
      return definition
    case .calculation(let expression):
      if let reason = undefinedReason(of: definition) { return .absent(reason) }
      return requiringNumbers(for: expression.facts, knowing: known) { _, _ in definition }
    case .lookup(_, let year, _):
      return requiringNumbers(for: year.facts, knowing: known) { _, _ in definition }
    case .requiring(let figures, let inner):
      return requiringNumbers(for: figures.map(Fact.figure), knowing: known) {
        $0.addingGuards(inner, knowing: $1)
      }
    case .choice(let condition, let first, let second):
      if isNeverTrue(condition) { return addingGuards(second, knowing: known) }
      if isAlwaysTrue(condition) { return addingGuards(first, knowing: known) }
      let condition = withoutKnown(condition, known)
      if let reason = undefinedReason(of: definition) { return .absent(reason) }
      return requiringNumbers(for: condition.facts, knowing: known) { insertion, known in
        .choice(
          condition,
          insertion.addingGuards(first, knowing: known.union(insertion.closure(of: condition.knownTrue))),
          insertion.addingGuards(second, knowing: known.union(insertion.closure(of: condition.knownFalse))))
      }
    }
  }

  private mutating func requiringNumbers(
    for facts: [Fact], knowing known: Set<Fact>,
    then inner: (inout GuardInsertion, Set<Fact>) -> Definition
  ) -> Definition {
    var open: [Fact] = []
    for fact in facts where !follows(fact, from: known) && !open.contains(fact) {
      open.append(fact)
    }
    let asked = open.filter { fact in
      !open.contains { $0 != fact && implied(by: $0).contains(fact) && !implied(by: fact).contains($0) }
    }
    let definition = inner(&self, known.union(closure(of: asked)))
    let figures = asked.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    let cells = asked.compactMap(\.numberTest)
    let inside =
      cells.isEmpty
      ? definition : .choice(cells.count == 1 ? cells[0] : .all(cells), definition, .absent(.blank))
    return figures.isEmpty ? inside : .requiring(figures, inside)
  }

  // MARK: Undefined figures

  /// Why a definition never has a value, whatever the data; nil if it may have one.
  private mutating func undefinedReason(of definition: Definition?) -> Reason? {
    switch definition {
    case nil: return .notApplicable
    case .absent(let reason): return reason
    case .input, .cell, .words: return nil
    case .era(let figure): return undefinedReason(of: figure)
    case .calculation(let expression): return undefinedReason(of: expression.facts)
    case .lookup(_, let year, _): return undefinedReason(of: year.facts)
    case .requiring(let figures, let inner):
      return undefinedReason(of: figures.map(Fact.figure)) ?? undefinedReason(of: inner)
    case .choice(let condition, let first, let second):
      if isNeverTrue(condition) { return undefinedReason(of: second) }
      return isAlwaysTrue(condition) ? undefinedReason(of: first) : undefinedReason(of: condition.facts)
    }
  }

  private mutating func undefinedReason(of facts: [Fact]) -> Reason? {
    for case .figure(let figure) in facts {
      if let reason = undefinedReason(of: figure) { return reason }
    }
    return nil
  }

  private mutating func undefinedReason(of figure: Figure) -> Reason? {
    if let known = undefinedReasons[figure] { return known }
    undefinedReasons[figure] = .some(nil)
    let found = undefinedReason(of: definitions.figures[figure])
    undefinedReasons[figure] = .some(found)
    return found
  }

  /// Whether a condition tests a figure that never has a value.
  private mutating func isNeverTrue(_ condition: Condition) -> Bool {
    switch condition {
    case .isNumber(let figure): return undefinedReason(of: figure) != nil
    case .all(let members):
      for member in members where isNeverTrue(member) { return true }
      return false
    case .given(let figures, let inner):
      for figure in figures where undefinedReason(of: figure) != nil { return true }
      return isNeverTrue(inner)
    case .compare, .hasNumber, .hadNumber, .cellIs, .inputIs, .isGiven, .not: return false
    }
  }

  /// Whether a condition denies one that never holds.
  private mutating func isAlwaysTrue(_ condition: Condition) -> Bool {
    if case .not(let inner) = condition { isNeverTrue(inner) } else { false }
  }

  /// A condition that does not ask again for figures that are known to have numbers.
  private mutating func withoutKnown(_ condition: Condition, _ known: Set<Fact>) -> Condition {
    switch condition {
    case .all(let members): return .all(members.map { withoutKnown($0, known) })
    case .given(let figures, let inner):
      var open: [Figure] = []
      for figure in figures where !follows(.figure(figure), from: known) { open.append(figure) }
      let inner = withoutKnown(inner, known.union(closure(of: open.map(Fact.figure))))
      return open.isEmpty ? inner : .given(open, inner)
    case .not(let inner): return .not(withoutKnown(inner, known))
    case .compare, .isNumber, .hasNumber, .hadNumber, .cellIs, .inputIs, .isGiven: return condition
    }
  }

  // MARK: Known facts

  private mutating func closure(of facts: [Fact]) -> Set<Fact> {
    facts.reduce(into: []) { known, fact in
      known.insert(fact)
      known.formUnion(implied(by: fact))
    }
  }

  private mutating func implied(by fact: Fact) -> Set<Fact> {
    if let known = implications[fact] { return known }
    implications[fact] = []
    let found: Set<Fact>
    switch fact {
    case .figure(let figure): found = needs(of: definitions.figures[figure]) ?? []
    case .cell(let row): found = needs(of: definitions.rows[row]) ?? []
    case .cellBefore: found = []
    }
    implications[fact] = found
    return found
  }

  /// The inputs that must be numbers for a definition to be a number; nil if it never is one.
  private mutating func needs(of definition: Definition?) -> Set<Fact>? {
    switch definition {
    case nil, .words, .era, .absent: return nil
    case .input, .cell: return []
    case .calculation(let expression): return closure(of: expression.facts)
    case .lookup(_, let year, _): return closure(of: year.facts)
    case .requiring(let figures, let inner):
      return needs(of: inner).map { $0.union(closure(of: figures.map(Fact.figure))) }
    case .choice(let condition, let first, let second):
      let asked = closure(of: condition.facts)
      let ofFirst = needs(of: first).map { $0.union(closure(of: condition.knownTrue)) }
      let ofSecond = needs(of: second).map { $0.union(closure(of: condition.knownFalse)) }
      switch (ofFirst, ofSecond) {
      case (nil, nil): return nil
      case (let one?, nil), (nil, let one?): return one.union(asked)
      case (let one?, let other?): return one.intersection(other).union(asked)
      }
    }
  }

  /// Whether known numbers imply that an input is a number, because it is calculated from them alone.
  private mutating func follows(_ fact: Fact, from known: Set<Fact>) -> Bool {
    if known.contains(fact) || isCertain(fact) { return true }
    guard case .figure(let figure) = fact, case .calculation(let expression) = definitions.figures[figure]
    else {
      return false
    }
    return expression.facts.allSatisfy { follows($0, from: known) }
  }

  private mutating func isCertain(_ fact: Fact) -> Bool {
    if let known = certainties[fact] { return known }
    certainties[fact] = false
    let found: Bool
    switch fact {
    case .figure(let figure): found = isCertain(definitions.figures[figure])
    case .cell(let row): found = row == .year
    case .cellBefore: found = false
    }
    certainties[fact] = found
    return found
  }

  private mutating func isCertain(_ definition: Definition?) -> Bool {
    switch definition {
    case nil, .words, .era, .absent, .lookup, .cell: false
    case .input(let input): input != .override
    case .calculation(let expression): expression.facts.allSatisfy { isCertain($0) }
    case .requiring(let figures, let inner):
      figures.allSatisfy { isCertain(.figure($0)) } && isCertain(inner)
    case .choice(let condition, let first, let second):
      condition.facts.allSatisfy { isCertain($0) } && isCertain(first) && isCertain(second)
    }
  }
}

extension GuardInsertion.Fact {
  /// The guard for a yearly figure's cell; nil for figures, which pass on their reason.
  fileprivate var numberTest: Condition? {
    switch self {
    case .figure: nil
    case .cell(let row): .hasNumber(row)
    case .cellBefore(let row): .hadNumber(row)
    }
  }
}
