import Figures
import Indicators

/// The printed reading of a catalogue: the formula of every cell, with addresses from the address book.
struct FormulaPrinter {
  let catalogue: Catalogue
  let addresses: AddressBook
  let rounding: Settings.Rounding

  /// The formula of the cell of a figure.
  func formula(for figure: Figure) -> String {
    "=" + text(of: catalogue[figure], column: nil)
  }

  /// The formula of the cell of a row in the year with that position.
  func formula(for row: Row, at column: Int) -> String {
    "=" + text(of: catalogue[row], column: column)
  }

  /// Whether the formula of a figure must be entered as an array formula.
  func isArray(_ figure: Figure) -> Bool {
    catalogue[figure] == .calculation(.medianSlope)
  }

  // MARK: Definitions

  private func text(of definition: Definition, column: Int?) -> String {
    switch definition {
    case .calculation(let expression): text(of: expression, column)
    case .lookup(let row, let year, let otherwise): lookup(row, year, otherwise, column)
    case .input(let input): addresses.input(input)
    case .cell(let input, let otherwise): cell(input, otherwise, column ?? 0)
    case .words(let words): words.map(text).joined(separator: "&")
    case .era(let figure): era(addresses.address(figure))
    case .absent(let reason): quoted(reason.text)
    case .choice(let condition, let first, let second):
      "IF(\(text(of: condition, column)),\(text(of: first, column: column)),\(text(of: second, column: column)))"
    case .given(let figures, let inner): given(figures, inner, column)
    }
  }

  /// The guard: a figure without number passes on its reason, a cell of a row stays blank.
  private func given(_ figures: [Figure], _ inner: Definition, _ column: Int?) -> String {
    let addresses = figures.map(addresses.address)
    let body = text(of: inner, column: column)
    if column != nil {
      let questions = addresses.map { "ISNUMBER(\($0))" }
      let question = questions.count == 1 ? questions[0] : "AND(\(questions.joined(separator: ",")))"
      return "IF(\(question),\(body),\"\")"
    }
    return addresses.reversed().reduce(body) { "IF(ISNUMBER(\($1)),\($0),\($1))" }
  }

  private func lookup(_ row: Row, _ year: Expression, _ otherwise: Reason, _ column: Int?) -> String {
    let years = addresses.range(.all(.year), at: nil)
    let values = addresses.range(.all(row), at: nil)
    let year = text(of: year, column)
    return "IF(SUMPRODUCT((\(years)=\(year))*ISNUMBER(\(values)))=1,"
      + "INDEX(\(values),MATCH(\(year),\(years),0)),\(quoted(otherwise.text)))"
  }

  private func cell(_ input: CellInput, _ otherwise: CellInput?, _ column: Int) -> String {
    let address = addresses.cellInput(input, column)
    switch input {
    case .year: return address
    case .label, .status, .outflowStatus, .treatment: return address + "&\"\""
    case .actual, .inflow, .outflow, .path:
      let other = otherwise.map { addresses.cellInput($0, column) + "&\"\"" } ?? "\"\""
      return "IF(ISNUMBER(\(address)),\(address),\(other))"
    }
  }

  private func text(of word: Definition.Word) -> String {
    switch word {
    case .text(let literal): quoted(literal)
    case .constant(let constant): constant.name
    case .figure(let figure): addresses.address(figure)
    case .input(let input): addresses.input(input)
    case .joined(let row):
      (0..<addresses.yearCount).map { addresses.address(row, at: $0) }.joined(separator: "&")
    }
  }

  private func era(_ year: String) -> String {
    let shorts = [Era.reiwa, .heisei].map { (String($0.letter), $0.firstYear) }
    let oldest = "\"\(Era.showa.letter)\"&(\(year)-\(Era.showa.firstYear - 1))"
    let body = shorts.reversed().reduce(oldest) { rest, era in
      "IF(\(year)>=\(era.1),\"\(era.0)\"&(\(year)-\(era.1 - 1)),\(rest))"
    }
    return "IF(ISNUMBER(\(year)),\(body),\(year))"
  }

  // MARK: Conditions

  private func text(of condition: Condition, _ column: Int?) -> String {
    switch condition {
    case .compare(let left, let comparison, let right):
      return text(of: left, column, within: .comparison) + comparison.rawValue
        + text(of: right, column, within: .comparison)
    case .isNumber(let figure): return "ISNUMBER(\(addresses.address(figure)))"
    case .hasNumber(let row): return "ISNUMBER(\(addresses.address(row, at: column ?? 0)))"
    case .hadNumber(let row):
      // Left of the first year stands a label, which is no number.
      return "ISNUMBER(\(addresses.address(row, at: (column ?? 0) - 1)))"
    case .cellIs(let row, let text): return "\(addresses.address(row, at: column ?? 0))=\(quoted(text))"
    case .isGiven(let input): return "\(addresses.input(input))<>\"\""
    case .all(let members):
      return "AND(\(members.map { text(of: $0, column) }.joined(separator: ",")))"
    case .not(.compare(let left, .equal, let right)):
      return text(of: left, column, within: .comparison) + "<>" + text(of: right, column, within: .comparison)
    case .not(.cellIs(let row, let text)):
      return "\(addresses.address(row, at: column ?? 0))<>\(quoted(text))"
    case .not(let inner): return "NOT(\(text(of: inner, column)))"
    }
  }

  func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
