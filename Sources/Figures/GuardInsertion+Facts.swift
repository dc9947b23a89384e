extension Expression {
  /// The inputs of the expression, in reading order.
  var facts: [GuardInsertion.Fact] {
    var facts: [GuardInsertion.Fact] = []
    addFacts(to: &facts)
    return facts
  }

  private func addFacts(to facts: inout [GuardInsertion.Fact]) {
    switch self {
    case .number, .constant, .fold, .medianSlope, .horizon: break
    case .figure(let figure): facts.append(.figure(figure))
    case .cell(let row): facts.append(.cell(row))
    case .before(let row): facts.append(.cellBefore(row))
    case .at(_, let year), .forecast(let year), .entry(_, let year): year.addFacts(to: &facts)
    case .firstHorizon(let values, let bound):
      for value in values { value.addFacts(to: &facts) }
      bound.addFacts(to: &facts)
    case .operation(_, let left, let right):
      left.addFacts(to: &facts)
      right.addFacts(to: &facts)
    case .function(_, let arguments): for argument in arguments { argument.addFacts(to: &facts) }
    case .rounded(let inner, _), .denoised(let inner, _), .belowWhole(let inner), .atLeastWhole(let inner):
      inner.addFacts(to: &facts)
    }
  }
}

extension Condition {
  /// The inputs that the condition reads but does not test itself.
  var facts: [GuardInsertion.Fact] {
    switch self {
    case .compare(let left, _, let right): return left.facts + right.facts
    case .isNumber, .hasNumber, .hadNumber, .cellIs, .inputIs, .isGiven: return []
    case .not(let inner): return inner.facts
    case .given(let figures, let inner):
      return inner.facts.filter { !figures.map(GuardInsertion.Fact.figure).contains($0) }
    case .all(let members):
      // A comparison next to the test of its figure is safe, because a spreadsheet also compares text.
      let asked = members.flatMap(\.knownTrue)
      return members.flatMap(\.facts).filter { !asked.contains($0) }
    }
  }

  /// The inputs known to be numbers where the condition holds.
  var knownTrue: [GuardInsertion.Fact] {
    switch self {
    case .isNumber(let figure): [.figure(figure)]
    case .hasNumber(let row): [.cell(row)]
    case .hadNumber(let row): [.cellBefore(row)]
    case .all(let members): members.flatMap(\.knownTrue)
    case .given(let figures, let inner): figures.map(GuardInsertion.Fact.figure) + inner.knownTrue
    case .not(let inner): inner.knownFalse
    case .compare, .cellIs, .inputIs, .isGiven: []
    }
  }

  /// The inputs known to be numbers where the condition does not hold.
  var knownFalse: [GuardInsertion.Fact] {
    if case .not(let inner) = self { inner.knownTrue } else { [] }
  }
}
