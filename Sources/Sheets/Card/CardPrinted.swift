import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// Numbers and words of a 個票 that several of its texts print, in cells below the figures of the calculation: projections
/// to three or four digits, and the years in which the target was met.
struct CardPrinted {
  let evaluation: Evaluation
  let addresses: AddressBook
  private let place: CalculationPlace

  init(evaluation: Evaluation, layout: CardLayout) {
    self.evaluation = evaluation
    addresses = layout.addresses
    place = layout.calculation
  }

  /// A cell of its own.
  enum Item: CaseIterable {
    case projection, lower, upper, metYears, firstLine, secondLine

    var label: String {
      switch self {
      case .projection: "推計値（印字）"
      case .lower: "80％下限（印字）"
      case .upper: "80％上限（印字）"
      case .metYears: "達した年"
      case .firstLine: "現在地の文"
      case .secondLine: "見通しの文"
      }
    }
  }

  private var items: [Item] {
    Item.allCases.filter { item in
      switch item {
      case .projection, .lower, .upper: evaluation.definitions.has(Figure.projection)
      case .metYears: evaluation.definitions.profile.isJudgedYearly
      case .firstLine, .secondLine: true
      }
    }
  }

  /// The row below them.
  var end: Int { place.rowBelowFigures + items.count + 1 }

  func position(of item: Item) -> Position {
    Position(
      row: place.rowBelowFigures + (items.firstIndex(of: item) ?? 0), column: place.columns.value)
  }

  /// Writes the cells; the lines of the sentence come from whoever makes them.
  func write(lines: [LiveText], on sheet: inout Sheet) {
    for item in items {
      let position = position(of: item)
      sheet.write(
        .text(item.label), at: Position(row: position.row, column: place.columns.label),
        style: .helper)
      let content: Cell.Content =
        switch item {
        case .projection: roundedContent(.projection)
        case .lower: roundedContent(.lower)
        case .upper: roundedContent(.upper)
        case .metYears: metYears.content
        case .firstLine: lines[0].content
        case .secondLine: lines[1].content
        }
      let format = NumberFormat.value(evaluation.indicator.decimals)
      sheet.write(content, at: position, style: Style.helper.format(format))
    }
  }

  // MARK: Digits

  private static func item(of figure: Figure) -> Item {
    figure == .lower ? .lower : figure == .upper ? .upper : .projection
  }

  /// A projection or an end of its interval to three or four digits, or the reason for a missing number.
  func rounded(_ figure: Figure) -> SheetExpression {
    guard evaluation.definitions.has(figure) else { return .text(evaluation[figure].text ?? "") }
    return .cell(position(of: Self.item(of: figure)).reference, roundedValue(figure))
  }

  private func roundedValue(_ figure: Figure) -> SheetValue {
    guard let number = evaluation[figure].number else { return evaluation[figure].shown }
    return .number(Rounding.halfAwayFromZero.round(number, digits: digits(of: number)))
  }

  /// The sizes from which a number has so many digits, greatest first: 5.23億, 1,235万, 28.6万, 53,190, 2,467.
  private static let sizes: [(least: Double, digits: Int)] = [
    (1e8, -6), (1e7, -4), (1e5, -3), (1e4, -1), (100, 0),
  ]

  private func digits(of number: Double) -> Int {
    Self.sizes.first { number.magnitude >= $0.least }?.digits ?? evaluation.indicator.decimals
  }

  private func roundedContent(_ figure: Figure) -> Cell.Content {
    let address = addresses.address(figure)
    let digits = Self.sizes.reversed().reduce(String(evaluation.indicator.decimals)) { rest, size in
      "IF(ABS(\(address))>=\(SheetExpression.plain(size.least)),\(size.digits),\(rest))"
    }
    return .formula(
      "=IF(ISNUMBER(\(address)),ROUND(\(address),\(digits)),\(address))",
      cached: roundedValue(figure).cached)
  }

  /// A projection in a sentence: 「28.6万」 for 285,597, 「53,190」 for 53,187, 「94.6」 for 94.63; the reason for a missing one.
  func words(_ figure: Figure) -> LiveText {
    let rounded = rounded(figure)
    guard case .cell(let address, let value) = rounded else { return LiveText(rounded) }
    let number = value.number ?? 0
    func part(_ digits: Int, per divisor: Double = 1, _ word: String = "") -> LiveText {
      let dividend = divisor == 1 ? address : "\(address)/\(SheetExpression.plain(divisor))"
      return "\(NumberText.value(digits).live(dividend, number / divisor))\(word)"
    }
    func isBelow(_ limit: Double) -> LiveCondition {
      LiveCondition("ABS(\(address))<\(SheetExpression.plain(limit))", holds: number.magnitude < limit)
    }
    let decimals = evaluation.indicator.decimals
    let small = decimals == 0 ? part(0) : isBelow(100).choose(part(decimals), else: part(0))
    let large = isBelow(1e7).choose(
      part(1, per: 1e4, "万"), else: isBelow(1e8).choose(part(0, per: 1e4, "万"), else: part(2, per: 1e8, "億")))
    // A unit that is a multiple itself takes no other.
    let whole = evaluation.indicator.unit.multiple == .one ? isBelow(1e5).choose(small, else: large) : small
    return LiveCondition("ISNUMBER(\(address))", holds: value.number != nil)
      .choose(whole, else: LiveText(address, comesTo: value.words ?? ""))
  }

  // MARK: Years

  /// The years in which the target was met: 「R2・R4・R6」.
  private var metYears: LiveText {
    let years = evaluation.record.entries.indices
    let parts = years.map { year in
      let met = addresses.address(.met, at: year)
      return "IF(ISNUMBER(\(met)),IF(\(met)=1,\(addresses.address(.label, at: year)),\"\"),\"\")"
    }
    let met = years.filter { evaluation[.met][$0].number == 1 }.map { evaluation.record.years[$0].label }
    return LiveText(
      "SUBSTITUTE(TRIM(\(parts.joined(separator: "&\" \"&"))),\" \",\"・\")",
      comesTo: met.joined(separator: "・"))
  }

  /// The cell with the years in which the target was met.
  var metYearsText: LiveText {
    LiveText(position(of: .metYears).reference, comesTo: metYears.text)
  }
}
