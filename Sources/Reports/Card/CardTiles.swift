import Evaluations
import Figures
import Indicators
import Workbooks

/// The six tiles of a 個票: newest value, target, attainment, progress, projection, probability.
struct CardTiles {
  let card: CardSheet

  private var layout: CardLayout { card.layout }
  private var addresses: AddressBook { card.layout.addresses }
  private var evaluation: Evaluation { card.evaluation }
  private var indicator: Indicator { card.indicator }
  private var kind: Target.Kind { card.indicator.target.kind }

  /// Writes the tiles side by side: four over the years, two over the calculation.
  func write(on sheet: inout Sheet) {
    let columns = layout.columns
    let years = columns.yearColumns
    let first = CardLayout.firstYearColumn
    let cuts = [first, first + years / 3, first + 2 * years / 3, first + years]
    let isSum = kind == .cumulative
    let newest: Figure = isSum ? .total : .latest
    let year = "（\(indicator.target.year)）"
    let start = indicator.target.period.map { "（\($0.lowerBound)〜）" } ?? ""

    let tiles: [(String, Figure, Cell.Content, ClosedRange<Int>)] = [
      (newestName + (isSum ? start : ""), newest, newestNote, CardLayout.labelColumn...first - 1),
      ("目標値" + year, .target, .text(targetNote), cuts[0]...cuts[1] - 1),
      ("達成率", .attainment, .text(attainmentNote), cuts[1]...cuts[2] - 1),
      ("進捗率", .progress, progressNote, cuts[2]...cuts[3] - 1),
      ("推計値" + year, .projection, projectionNote, columns.label...columns.value),
      ("達成確率", .probability, probabilityNote, columns.explanation...columns.explanation),
    ]
    for (label, figure, note, columns) in tiles { put(label, figure, note, columns, on: &sheet) }
  }

  private func put(
    _ label: String, _ figure: Figure, _ note: Cell.Content, _ columns: ClosedRange<Int>,
    on sheet: inout Sheet
  ) {
    func area(_ offset: Int) -> Area { Area(row: CardLayout.tileRow + offset, columns: columns) }
    sheet.merge(.text(label), over: area(0), style: .tileLabel)
    sheet.merge(
      .formula("=\(addresses.address(figure))", cached: evaluation[figure].cached), over: area(1),
      style: Style.tileFigure.format(format(of: figure)).shrinking())
    sheet.merge(note, over: area(2), style: Style.tileNote.shrinking())
  }

  /// The formats of the figures themselves without the room at the right that columns of numbers need.
  private func format(of figure: Figure) -> String {
    let format: String =
      switch figure {
      case .progress: NumberFormat.progress
      case .target where kind == .growth: NumberFormat.value(indicator.decimals + 1)
      case .target: NumberFormat.target(of: indicator)
      default: card.writer.format(figure)
      }
    return NumberFormat.centered(format)
  }

  private var newestName: String {
    switch kind {
    case .cumulative: "累計実績"
    case .balance: "転入－転出"
    default: "最新実績"
    }
  }

  private var targetNote: String {
    switch kind {
    case .growth: "\(indicator.unit.name)・\(indicator.printed.target)"
    default: "（\(indicator.unit.name)）"
    }
  }

  // MARK: Notes that follow the figures

  private var newestNote: Cell.Content {
    let year = addresses.address(.latestYear)
    let label = addresses.address(.latestLabel)
    let status = newestStatus
    let missing =
      kind == .cumulative && evaluation.catalogue.has(.missingLabel)
      ? "&IF(\(addresses.address(.missingLabel))=\"\",\"\",\"、\"&\(addresses.address(.missingLabel)))" : ""
    let ending = indicator.yearKind == .fiscal ? "年度" : "年"
    // An absence that staff left beside a number they typed is none.
    let absences = Absence.allCases.map { $0.rawValue + "、" }.joined()
    let known = "IF(ISNUMBER(FIND(\"、\"&\(status)&\"、\",\"、、\(absences)\")),\"\",\"・\"&\(status))"
    let formula = "=IF(ISNUMBER(\(year)),\(label)&\"\(ending)\"&\(known)\(missing),\"－\")"
    guard let number = evaluation[.latestYear].number,
      let column = layout.record.years.firstIndex(of: FiscalYear(Int(number)))
    else { return .formula(formula, cached: .text("－")) }
    let unreported = evaluation[.missingLabel].text ?? ""
    let word = evaluation.sumStatus?.rawValue ?? evaluation[.status][column].text ?? ""
    let text =
      (evaluation[.latestLabel].text ?? "") + ending
      + (word.isEmpty || Absence(rawValue: word) != nil ? "" : "・" + word)
      + (kind == .cumulative && !unreported.isEmpty ? "、" + unreported : "")
    return .formula(formula, cached: .text(text))
  }

  /// The status of the newest value, of a sum the least firm of its years, as part of a formula.
  private var newestStatus: String {
    let newest =
      "INDEX(\(addresses.range(.status)),MATCH(\(addresses.address(.latestYear)),\(addresses.range(.year)),0))"
    guard evaluation.catalogue.has(.doubt) else { return newest }
    return Observation.Status.preliminary.reversed().reduce(newest) { rest, status in
      "IF(\(card.writer.printer.part(of: .isSum(status))),\"\(status.rawValue)\",\(rest))"
    }
  }

  private var attainmentNote: String {
    let explanation = Figure.attainment.explanation(for: evaluation.catalogue.shape)
    let note = explanation.shortenedNote
    guard indicator.direction == .lowerIsBetter, explanation.hasSuffix(Figure.reversal) else { return note }
    return note.split(separator: "÷").reversed().joined(separator: "÷")
  }

  private var progressNote: Cell.Content {
    guard evaluation.catalogue.has(.expectedProgress) else {
      return .text(Figure.progress.explanation(for: evaluation.catalogue.shape).shortenedNote)
    }
    return sentence([("期待進捗率 ", .expectedProgress, .percent)])
  }

  private var projectionNote: Cell.Content {
    let decimals = NumberText.value(indicator.decimals + 1)
    let interval = sentence([("80％区間 ", .lower, decimals), (" 〜 ", .upper, decimals)])
    guard evaluation.catalogue.has(.held) else { return interval }
    let held = sentence([("参考（据え置き） ", .held, decimals)])
    guard case .formula(let ahead, let aheadText, _) = interval,
      case .formula(let still, let stillText, _) = held
    else { return interval }
    return .formula(
      "=IF(ISNUMBER(\(addresses.address(.projection))),\(ahead.dropFirst()),\(still.dropFirst()))",
      cached: evaluation[.projection].number == nil ? stillText : aheadText)
  }

  private var probabilityNote: Cell.Content {
    let shortfall = NumberText.value(indicator.decimals + 1)
    let attainment: [(String, Figure, NumberText)] =
      evaluation.catalogue.has(.projectedAttainment) ? [("推計達成率 ", .projectedAttainment, .percent)] : []
    return sentence(
      attainment + [(attainment.isEmpty ? "推計不足数 " : "　推計不足数 ", .projectedShortfall, shortfall)])
  }

  /// A sentence of words and figures; a figure without number speaks its reason.
  private func sentence(_ parts: [(String, Figure, NumberText)]) -> Cell.Content {
    let formulas = parts.map { words, figure, number in
      let address = addresses.address(figure)
      return "\"\(words)\"&IF(ISNUMBER(\(address)),\(number.formula(address)),\(address))"
    }
    let texts = parts.map { words, figure, number in
      words + (evaluation[figure].number.map(number.text) ?? evaluation[figure].text ?? "")
    }
    return .formula("=" + formulas.joined(separator: "&"), cached: .text(texts.joined()))
  }
}

extension String {
  /// The explanation without its remark in brackets, for the small room of a tile.
  fileprivate var shortenedNote: String {
    firstIndex(of: "（").map { $0 == startIndex ? self : String(self[..<$0]) } ?? self
  }
}
