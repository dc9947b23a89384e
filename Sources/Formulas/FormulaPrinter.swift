package import Figures
package import Indicators
import Workbooks

/// Prints definitions as the formulas of cells, with addresses from the address book.
///
/// Each formula is appended to one buffer from left to right. Intermediate strings would cost a copy each, and a report
/// has many formulas.
package struct FormulaPrinter {
  package let definitions: Definitions
  package let addresses: AddressBook
  package let rounding: Rounding
  /// The year, by its index, whose report the formulas give again; nil for the report of the newest year.
  ///
  /// Reductions over all years then end with it, and it stands in the place of the report year.
  package var asOf: Int?

  package init(definitions: Definitions, addresses: AddressBook, rounding: Rounding, asOf: Int? = nil) {
    self.definitions = definitions
    self.addresses = addresses
    self.rounding = rounding
    self.asOf = asOf
  }

  /// Returns the formula of a figure's cell.
  package func formula(for figure: Figure) -> String {
    formula(checking: definitions.checks(of: figure), otherwise: withheld(figure)) {
      write(definitions[figure], nil, to: &$0)
    }
  }

  /// Returns the formula of a row's cell for the year with that index.
  package func formula(for row: YearlyFigure, at column: Int) -> String {
    formula(checking: definitions.checks(of: row)) { write(definitions[row], column, to: &$0) }
  }

  /// Returns a condition about figures as part of a formula that is TRUE or FALSE.
  package func part(of condition: Condition) -> String {
    var text = ""
    let constants = condition.checkedConstants
    for constant in constants { text += "IF(ISNUMBER(\(constant.name))," }
    write(condition, nil, to: &text)
    for _ in constants { text += ",FALSE)" }
    return text
  }

  /// Writes a formula that first asks for the inputs it depends on: a fault stands in the place of what it would calculate.
  ///
  /// - Parameter otherwise: what precedes the words of the fault, as part of a formula.
  private func formula(
    checking inputs: [CheckedInput], otherwise: String = "", _ write: (inout String) -> Void
  ) -> String {
    var text = "="
    let checks = inputs.map(addresses.address)
    for check in checks { text += "IF(ISNUMBER(\(check))," }
    write(&text)
    for check in checks.reversed() { text += ",\(otherwise)\(check))" }
    return text
  }

  /// What precedes a fault in the place of a verdict: the symbol of a verdict that is withheld.
  private func withheld(_ figure: Figure) -> String {
    guard figure.isVerdict else { return "" }
    let rules = figure == .outlook ? definitions.profile.outlooks : definitions.profile.ratings
    guard let rule = rules.first(where: { $0.look == .plain }) else { return "" }
    return FormulaText.quoted((rule.symbol.isEmpty ? rule.plainWords : rule.symbol) + " ") + "&"
  }

  /// Returns whether the formula of a figure must be an array formula.
  package func isArray(_ figure: Figure) -> Bool {
    definitions[figure] == .calculation(.medianSlope)
  }

  // MARK: Definitions

  private func write(_ definition: Definition, _ column: Int?, to text: inout String) {
    switch definition {
    case .calculation(let expression): write(expression, column, to: &text)
    case .lookup(let row, let year, let otherwise): writeLookup(row, year, otherwise, column, to: &text)
    case .input(let input): text += addresses.input(input)
    case .cell(let input, let otherwise): writeCell(input, otherwise, column ?? 0, to: &text)
    case .words(let words): writeList(words, separator: "&", to: &text) { write($0, column, to: &$1) }
    case .era(let figure): writeEra(addresses.address(figure), to: &text)
    case .absent(let reason): text += FormulaText.quoted(reason.text)
    case .choice(let condition, let first, let second):
      text += "IF("
      write(condition, column, to: &text)
      text += ","
      write(first, column, to: &text)
      text += ","
      write(second, column, to: &text)
      text += ")"
    case .requiring(let figures, let inner): writeGiven(figures, inner, column, to: &text)
    }
  }

  /// Writes the `ISNUMBER` guards: a figure with a missing input returns its reason, a row's cell stays blank.
  private func writeGiven(
    _ figures: [Figure], _ inner: Definition, _ column: Int?, to text: inout String
  ) {
    guard column == nil else {
      text += figures.count == 1 ? "IF(" : "IF(AND("
      writeList(figures, to: &text) { writeQuestion(addresses.address($0), to: &$1) }
      text += figures.count == 1 ? "," : "),"
      write(inner, column, to: &text)
      text += ",\"\")"
      return
    }
    for figure in figures {
      text += "IF("
      writeQuestion(addresses.address(figure), to: &text)
      text += ","
    }
    write(inner, column, to: &text)
    for figure in figures.reversed() {
      text += ","
      text += addresses.address(figure)
      text += ")"
    }
  }

  private func writeLookup(
    _ row: YearlyFigure, _ year: Expression, _ otherwise: Reason, _ column: Int?, to text: inout String
  ) {
    let years = addresses.range(.year)
    let values = addresses.range(row)
    text += "IF(SUMPRODUCT((\(years)="
    write(year, column, to: &text)
    text += ")*ISNUMBER(\(values)))=1,INDEX(\(values),MATCH("
    write(year, column, to: &text)
    text += ",\(years),0)),"
    text += FormulaText.quoted(otherwise.text)
    text += ")"
  }

  private func writeCell(
    _ input: CellInput, _ otherwise: CellInput?, _ column: Int, to text: inout String
  ) {
    let address = addresses.cellInput(input, column)
    switch input {
    case .year: text += address
    case .label, .status, .secondStatus, .comparisonStatus:
      text += address
      text += "&\"\""
    case .treatment:
      // Only a year with a value is used or not; a word of its own stays, as the plan's does.
      let values = ([.actual] + (definitions.profile.hasTwoValues ? [CellInput.second] : []))
        .map { addresses.cellInput($0, column) }
      let used = FormulaText.quoted(InputWord.used.text)
      text += "IF(OR(\(address)=\"\",\(address)=\(used)),"
      text += "IF(COUNT(\(values.joined(separator: ",")))>0,\(used),\"\"),\(address)&\"\")"
    case .actual, .second, .comparison, .path:
      text += "IF("
      writeQuestion(address, to: &text)
      text += ","
      text += address
      text += ",IF(ISBLANK("
      text += address
      text += "),"
      if let otherwise {
        text += addresses.cellInput(otherwise, column)
        text += "&"
      }
      text += "\"\",\"\(InputFault.noNumber.rawValue)\"))"
    }
  }

  private func write(_ word: Definition.Word, _ column: Int?, to text: inout String) {
    switch word {
    case .text(let literal): text += FormulaText.quoted(literal)
    case .constant(let constant): text += constant.name
    case .filled(let constant, let fills):
      text += String(repeating: "SUBSTITUTE(", count: fills.count)
      text += constant.name
      for fill in fills {
        text += ","
        text += FormulaText.quoted(fill.blank)
        text += ","
        write(fill.word, column, to: &text)
        text += ")"
      }
    case .figure(let figure): text += addresses.address(figure)
    case .input(let input): text += addresses.input(input)
    case .label: text += addresses.cellInput(.label, column ?? 0)
    case .cell(let row): addresses.write(row, at: column ?? 0, to: &text)
    case .before(let row, let first):
      if let column, column > 0 {
        addresses.write(row, at: column - 1, to: &text)
      } else {
        text += FormulaText.quoted(first)
      }
    case .newest(let row): addresses.write(row, at: asOf ?? addresses.yearCount - 1, to: &text)
    case .joined(let row):
      // TRIM leaves one space between texts and none around empty ones.
      text += "SUBSTITUTE(TRIM("
      writeList(0..<(asOf.map { $0 + 1 } ?? addresses.yearCount), separator: "&\" \"&", to: &text) {
        addresses.write(row, at: $0, to: &$1)
      }
      text += "),\" \",\"\(Definition.Word.separator)\")"
    }
  }

  private func writeEra(_ year: String, to text: inout String) {
    let shorts = [Era.reiwa, .heisei].map { (String($0.letter), $0.firstYear) }
    let oldest = "\"\(Era.showa.letter)\"&(\(year)-\(Era.showa.firstYear - 1))"
    let body = shorts.reversed().reduce(oldest) { rest, era in
      "IF(\(year)>=\(era.1),\"\(era.0)\"&(\(year)-\(era.1 - 1)),\(rest))"
    }
    text += "IF(ISNUMBER(\(year)),\(body),\(year))"
  }

  // MARK: Conditions

  private func write(_ condition: Condition, _ column: Int?, to text: inout String) {
    switch condition {
    case .compare(let left, let comparison, let right):
      writeComparison(left, comparison.rawValue, right, column, to: &text)
    case .isNumber(let figure): writeQuestion(addresses.address(figure), to: &text)
    case .hasNumber(let row): writeQuestion(row, at: column ?? 0, to: &text)
    case .hadNumber(let row):
      // The cell to the left of the first year contains a label, which is no number.
      writeQuestion(row, at: (column ?? 0) - 1, to: &text)
    case .cellIs(let row, let word): writeComparison(row, "=", word, column, to: &text)
    case .inputIs(let input, let word):
      text += addresses.cellInput(input, column ?? 0)
      text += "="
      text += FormulaText.quoted(word.text)
    case .isGiven(let input):
      text += addresses.input(input)
      text += "<>\"\""
    case .all(let members):
      text += "AND("
      writeList(members, to: &text) { write($0, column, to: &$1) }
      text += ")"
    case .given(let figures, let inner):
      text += figures.count == 1 ? "IF(" : "IF(AND("
      writeList(figures, to: &text) { writeQuestion(addresses.address($0), to: &$1) }
      text += figures.count == 1 ? "," : "),"
      write(inner, column, to: &text)
      text += ",FALSE)"
    case .not(.compare(let left, .equal, let right)): writeComparison(left, "<>", right, column, to: &text)
    case .not(.cellIs(let row, let word)): writeComparison(row, "<>", word, column, to: &text)
    case .not(let inner):
      text += "NOT("
      write(inner, column, to: &text)
      text += ")"
    }
  }

  private func writeComparison(
    _ left: Expression, _ sign: String, _ right: Expression, _ column: Int?, to text: inout String
  ) {
    write(left, column, within: .comparison, to: &text)
    text += sign
    write(right, column, within: .comparison, to: &text)
  }

  private func writeComparison(
    _ row: YearlyFigure, _ sign: String, _ word: InputWord, _ column: Int?, to text: inout String
  ) {
    addresses.write(row, at: column ?? 0, to: &text)
    text += sign
    text += FormulaText.quoted(word.text)
  }

  // MARK: Parts

  private func writeQuestion(_ address: String, to text: inout String) {
    text += "ISNUMBER("
    text += address
    text += ")"
  }

  private func writeQuestion(_ row: YearlyFigure, at column: Int, to text: inout String) {
    text += "ISNUMBER("
    addresses.write(row, at: column, to: &text)
    text += ")"
  }

  package func writeList<Members: Sequence>(
    _ members: Members, separator: String = ",", to text: inout String,
    _ write: (Members.Element, inout String) -> Void
  ) {
    var isFirst = true
    for member in members {
      if !isFirst { text += separator }
      isFirst = false
      write(member, &text)
    }
  }
}
