import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The six tiles of a 個票: newest value, target, attainment, progress, projection, probability.
struct CardTiles {
  let card: CardSheet

  private var layout: CardLayout { card.layout }
  private var addresses: AddressBook { card.layout.addresses }
  private var evaluation: Evaluation { card.evaluation }
  private var indicator: Indicator { card.indicator }
  private var writer: FigureWriter { card.writer }
  private var kind: Target.Kind { card.indicator.target.kind }

  /// Writes the tiles side by side: four over the years, two over the calculation.
  func write(on sheet: inout Sheet) {
    let columns = layout.columns
    let years = columns.yearColumns
    let first = CardLayout.firstYearColumn
    let cuts = [first, first + years / 3, first + 2 * years / 3, first + years]
    let year = "（\(indicator.target.year)）"
    let start = kind.isSum ? indicator.target.period.map { "（\($0.lowerBound)〜）" } ?? "" : ""

    let tiles: [(String, Figure, format: String, Cell.Content, ClosedRange<Int>)] = [
      (
        kind.judgedName + start, kind.judgedFigure, newestFormat, newestNote.content,
        CardLayout.labelColumn...first - 1
      ),
      ("目標値" + year, .target, targetFormat, targetNote, cuts[0]...cuts[1] - 1),
      ("達成率", .attainment, writer.format(.attainment), .text(attainmentNote), cuts[1]...cuts[2] - 1),
      ("進捗率", .progress, NumberFormat.progress, progressNote, cuts[2]...cuts[3] - 1),
      (
        "推計値" + year, .projection, writer.format(.projection), projectionNote.content,
        columns.label...columns.value
      ),
      (
        "達成確率", .probability, writer.format(.probability), probabilityNote.content,
        columns.explanation...columns.explanation
      ),
    ]
    for (label, figure, format, note, columns) in tiles {
      put(label, figure, format, note, columns, on: &sheet)
    }
  }

  private var targetNote: Cell.Content {
    .text(kind.targetNote(unit: indicator.unit.name, printed: indicator.printed.target))
  }

  /// Writes one tile; its format loses the room at the right that columns of numbers need.
  private func put(
    _ label: String, _ figure: Figure, _ format: String, _ note: Cell.Content, _ columns: ClosedRange<Int>,
    on sheet: inout Sheet
  ) {
    func area(_ offset: Int) -> Area { Area(row: CardLayout.tileRow + offset, columns: columns) }
    sheet.merge(.text(label), over: area(0), style: .tileLabel)
    sheet.merge(
      .formula("=\(addresses.address(figure))", cached: evaluation[figure].cached), over: area(1),
      style: Style.tileFigure.format(NumberFormat.centered(format)).shrinking())
    sheet.merge(note, over: area(2), style: Style.tileNote.shrinking())
  }

  private var newestFormat: String {
    let marks = evaluation.newestMarks
    return marks == .none
      ? writer.format(kind.judgedFigure) : NumberFormat.value(of: indicator, marks)
  }

  private var targetFormat: String {
    kind.isGrowth
      ? NumberFormat.value(indicator.decimals + kind.extraTargetDigits) : NumberFormat.target(of: indicator)
  }

  // MARK: Notes that follow the figures

  private var newestNote: LiveText {
    let status = newestStatus
    // An absence that staff left beside a number they typed is none.
    let absences = Absence.allCases.map { $0.rawValue + "、" }.joined()
    let isAbsence = LiveCondition(
      "ISNUMBER(FIND(\"、\"&\(status.formula)&\"、\",\"、、\(absences)\"))",
      holds: !hasStatus)
    let known = isAbsence.choose("", else: "・\(status)")
    return writer.isNumber(.latestYear).choose(
      "\(writer.words(.latestLabel))\(indicator.yearKind == .fiscal ? "年度" : "年")\(known)\(missingYears)",
      else: "－")
  }

  /// The years that a sum lacks, behind a comma; nothing of what is no sum.
  private var missingYears: LiveText {
    guard kind.isSum, evaluation.definitions.has(.missingLabel) else { return "" }
    let years = writer.words(.missingLabel)
    return LiveCondition("\(years.formula)=\"\"", holds: years.text.isEmpty).choose("", else: "、\(years)")
  }

  /// The status of the newest value, of a sum the least firm of its years.
  private var newestStatus: LiveText {
    let formula =
      "INDEX(\(addresses.range(.status)),MATCH(\(addresses.address(.latestYear)),\(addresses.range(.year)),0))"
    let newest = LiveText(formula, comesTo: newestWord?.text ?? "")
    guard evaluation.definitions.has(.preliminaryRank) else { return newest }
    return Observation.Status.preliminary.reversed().reduce(newest) { rest, status in
      writer.condition(.isSum(status), holds: evaluation.sumStatus == status)
        .choose("\(status.rawValue)", else: rest)
    }
  }

  /// What the row of statuses says of the newest value; nil where it says nothing.
  private var newestWord: InputWord? {
    let entry = layout.record.entries.firstIndex { Double($0.year.number) == evaluation[.latestYear].number }
    return entry.flatMap { evaluation[.status][$0].input }
  }

  /// Whether the newest value, or the least firm year of a sum, has a status rather than a reason to be absent.
  private var hasStatus: Bool {
    if evaluation.sumStatus != nil { return true }
    return switch newestWord {
    case .status, .baseline: true
    case .absence, .used, .treatment, nil: false
    }
  }

  private var attainmentNote: String {
    let explanation = card.explanations[.attainment]
    let note = explanation.shortenedNote
    guard indicator.direction == .lowerIsBetter, explanation.hasSuffix(Figure.reversal) else { return note }
    return note.split(separator: "÷").reversed().joined(separator: "÷")
  }

  private var progressNote: Cell.Content {
    guard evaluation.definitions.has(.expectedProgress) else {
      return .text(card.explanations[.progress].shortenedNote)
    }
    let expected: LiveText = "期待進捗率 \(writer.words(.expectedProgress, as: .percent))"
    return expected.content
  }

  private var projectionNote: LiveText {
    let decimals = NumberText.value(indicator.decimals + 1)
    func words(_ figure: Figure) -> LiveText { writer.words(figure, as: decimals) }
    let interval: LiveText = "80％区間 \(words(.lower)) 〜 \(words(.upper))"
    guard evaluation.definitions.has(.naiveForecast) else { return interval }
    return writer.isNumber(.projection).choose(interval, else: "参考（据え置き） \(words(.naiveForecast))")
  }

  /// The probability of the next year in its steps, with words at both ends.
  private var nextProbability: LiveText {
    let address = addresses.address(.nextProbability)
    let number = evaluation[.nextProbability].number ?? 0
    let isLeast = LiveCondition("\(address)<0.051", holds: number < 0.051)
    let isMost = LiveCondition("\(address)>0.949", holds: number > 0.949)
    return isLeast.choose(
      "5%以下", else: isMost.choose("95%以上", else: writer.words(.nextProbability, as: .wholePercent)))
  }

  private var probabilityNote: LiveText {
    let shortfall = writer.words(.projectedShortfall, as: .value(indicator.decimals + 1))
    guard evaluation.definitions.has(.projectedAttainment) else { return "推計不足数 \(shortfall)" }
    let projected: LiveText =
      "推計達成率 \(writer.words(.projectedAttainment, as: .percent))　推計不足数 \(shortfall)"
    guard evaluation.definitions.has(.nextProbability) else { return projected }
    let hasNextAlone = LiveCondition(
      "AND(ISNUMBER(\(addresses.address(.nextProbability))),NOT(ISNUMBER(\(addresses.address(.probability)))))",
      holds: evaluation[.nextProbability].number != nil && evaluation[.probability].number == nil)
    return hasNextAlone.choose("\(Figure.nextProbability.label) \(nextProbability)", else: projected)
  }
}

extension String {
  /// The explanation without its remark in brackets, for the small room of a tile.
  fileprivate var shortenedNote: String {
    firstIndex(of: "（").map { $0 == startIndex ? self : String(self[..<$0]) } ?? self
  }
}
