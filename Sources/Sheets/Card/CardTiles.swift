import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 現時点の数字: eight figures at the right of a 個票, those that the kind of target has.
struct CardTiles {
  let card: CardSheet
  let page: CardPage

  var evaluation: Evaluation { card.evaluation }
  var indicator: Indicator { card.indicator }
  var addresses: AddressBook { card.layout.addresses }
  var writer: FigureWriter { card.writer }
  var kind: Target.Kind { card.indicator.target.kind }
  var definitions: Definitions { card.evaluation.definitions }

  /// A figure with its name above and a note below.
  struct Tile {
    let label: LiveText
    let content: Cell.Content
    let format: String
    let note: LiveText
  }

  /// The half-width characters of a note.
  private static let noteWidth = 20

  static let count = CardGrid.tilesPerRow * CardGrid.tileRows.count

  /// Writes the head and the tiles.
  func write(on sheet: inout Sheet) {
    let unit = indicator.unit.name
    let difference = indicator.unit.differenceName
    let columns = page.grid.right
    sheet.head("現時点の数字", row: CardGrid.headRow, columns: columns)
    if !unit.isEmpty {
      sheet.merge(
        .text("単位：\(unit)" + (difference == unit ? "" : "（差は\(difference)）")),
        over: Area(row: CardGrid.headRow, columns: columns.upperBound - 1...columns.upperBound),
        style: Style.section.size(8).bold(false).color(.sub).aligned(.right).shrinking())
    }
    for (index, tile) in tiles.prefix(Self.count).enumerated() { write(tile, at: index, on: &sheet) }
  }

  func write(_ tile: Tile, at index: Int, on sheet: inout Sheet) {
    let row = CardGrid.tileRows[index / CardGrid.tilesPerRow]
    let columns = page.grid.columns(ofTile: index)
    func area(_ offset: Int) -> Area { Area(row: row + offset, columns: columns) }
    func parted(_ style: Style) -> Style { style.left(.medium, .white).right(.medium, .white) }
    sheet.merge(tile.label.cell, over: area(0), style: parted(.tileLabel).shrinking())
    sheet.merge(
      tile.content, over: area(1),
      style: parted(.tileFigure.size(14).format(tile.format)).shrinking())
    sheet.merge(tile.note.cell, over: area(2), style: parted(.tileNote).shrinking())
    if evaluation.isStale {
      sheet.conditionalFormats.append(
        ConditionalFormat(
          over: area(1), when: .formula("=\(staleFormula)"), style: .init(color: .sub)))
    }
  }

  var staleFormula: String {
    writer.condition(.isStale(definitions.profile), holds: true).formula
  }

  // MARK: Which

  var tiles: [Tile] {
    let isYearly = definitions.profile.isJudgedYearly
    let position: [Tile?] = [judged, target, difference, attainment]
    let way: [Tile?] =
      isYearly
      ? [metYears, kind.isGrowth ? growth : nil] : kind.isDifference ? [inflow, outflow] : [pace]
    let ahead: [Tile?] = [projection, kind.isGrowth ? compounded : probability]
    let rest: [Tile?] = [
      kind.isSum || kind.isMean ? single : nil, reportedYears, achieved, previousDifference, baselineTile,
    ]
    return (position + way + ahead + rest).compactMap(\.self)
  }

  func has(_ figure: Figure) -> Bool { definitions.has(figure) }

  func shown(_ figure: Figure) -> Cell.Content {
    .formula("=\(addresses.address(figure))", cached: evaluation[figure].cached)
  }

  func tile(
    _ label: LiveText, _ figure: Figure, _ format: String? = nil, note: LiveText = ""
  ) -> Tile {
    Tile(
      label: label, content: shown(figure),
      format: NumberFormat.centered(format ?? writer.format(figure)), note: note)
  }

  // MARK: Position

  /// Whether the target year has its value, and what stands then in the place of what lies ahead.
  var isJudged: LiveCondition {
    let (year, target) = (addresses.address(.latestYear), addresses.address(.targetYear))
    return LiveCondition(
      "IF(ISNUMBER(\(year)),\(year)>=\(target),FALSE)",
      holds: evaluation[.latestYear].number.map { $0 >= evaluation[.targetYear].number ?? .infinity } ?? false
    )
  }

  var judged: Tile {
    let first = indicator.target.period?.lowerBound.label ?? ""
    let years: LiveText =
      kind.isSum || kind.isMean
      ? "\(first)〜\(writer.words(.latestLabel))" : writer.words(.latestLabel)
    let name = kind.isSum ? "累計" : kind.isMean ? "平均" : kind.judgedName
    let marks = evaluation.newestMarks
    let format = marks == .none ? writer.format(kind.judgedFigure) : NumberFormat.value(of: indicator, marks)
    return tile("\(name)（\(years)）", kind.judgedFigure, format, note: newestStatus)
  }

  var target: Tile? {
    let isYearly = definitions.profile.isJudgedYearly && !kind.isWord && !kind.comparesWithSeries
    let figure: Figure = isYearly && has(Figure.yearTarget) ? .yearTarget : .target
    guard has(figure) else { return nil }
    let after =
      indicator.target.period.map { "\($0.lowerBound)〜\($0.upperBound)" } ?? "\(indicator.target.year)"
    if definitions.profile.range != nil {
      return Tile(
        label: "目標（\(after)）", content: .text(indicator.printed.targetWithoutTime),
        format: NumberFormat.text, note: lackNote)
    }
    if kind == .change {
      return tile(
        "基準値（\(evaluation.record.baselineYear?.label ?? "")）", .target,
        NumberFormat.value(indicator.decimals), note: "\(indicator.printed.target)")
    }
    let label: LiveText =
      isYearly
      ? "当年の目標（\(writer.words(.latestLabel))）"
      : kind.comparesWithSeries ? "\(comparisonName)（\(writer.words(.latestLabel))）" : "目標（\(after)）"
    let format =
      isYearly
      ? writer.format(Figure.yearTarget)
      : kind.showsTargetAsPlanned || kind.isDifference
        ? NumberFormat.target(of: indicator) : NumberFormat.value(indicator.decimals + kind.extraTargetDigits)
    return tile(label, figure, format, note: targetNote)
  }

  var comparisonName: String { indicator.comparedSeries?.series.name ?? "比較" }

  var targetNote: LiveText {
    if kind.isGrowth {
      let factor = 1 + (indicator.target.growthRate ?? 0)
      let previous = writer.words(.previous, as: .value(indicator.decimals))
      return writer.isNumber(.previous).choose("前年 \(previous)×\(ValueText.digits(factor))", else: "")
    }
    switch kind {
    case .range, .relative, .hold, .change, .series, .stepwise: return "\(indicator.printed.target)"
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance, .average, .done, .growth:
      return lackNote
    }
  }

  /// What the value lacks to the target.
  var lackNote: LiveText {
    guard has(.shortfall), !kind.isWord else { return "" }
    let lack = writer.words(.shortfall, as: .value(indicator.decimals + kind.extraTargetDigits))
    let address = addresses.address(.shortfall)
    let isNothing = LiveCondition(
      "IF(ISNUMBER(\(address)),\(address)=0,FALSE)", holds: evaluation[.shortfall].number == 0)
    return writer.isNumber(.shortfall).choose(
      isNothing.choose("達している", else: "あと \(lack)"), else: "")
  }

  var difference: Tile? {
    let decimals = indicator.decimals + kind.extraTargetDigits
    if has(.gap) {
      let isYearly = definitions.profile.isJudgedYearly
      let expected = writer.words(.expected, as: .value(decimals))
      let name: LiveText = isYearly ? "当年の目標との差" : isJudged.choose("目標との差", else: "期待値との差")
      return tile(
        name, .gap, NumberFormat.difference(decimals),
        note: isYearly
          ? metNote
          : isJudged.choose(
            "目標年度", else: writer.isNumber(.expected).choose("期待値 \(expected)", else: "")))
    }
    guard !kind.isWord, has(.target) else { return nil }
    let (value, target) = (
      SheetExpression.cell(addresses.address(.latest), evaluation[.latest].shown),
      SheetExpression.cell(addresses.address(.target), evaluation[.target].shown)
    )
    let content = SheetExpression.choice(
      .all([.isNumber(value), .isNumber(target)]),
      .rounded(.operation(value, .subtract, target), digits: decimals + 9, .halfAwayFromZero), .text("－"))
    return Tile(
      label: "\(kind.targetDifferenceName)", content: content.content,
      format: NumberFormat.centered(NumberFormat.difference(decimals)), note: metNote)
  }

  var metNote: LiveText {
    let met = addresses.address(.met)
    let isMet = LiveCondition("\(met)=1", holds: evaluation[.met].number == 1)
    return writer.isNumber(.met).choose(isMet.choose("達した", else: "届いていない"), else: "")
  }

  var attainment: Tile? {
    guard has(.attainment) else { return nil }
    let note = card.shortExplanation(of: .attainment)
    // What has no room here stands below the page.
    return tile(
      "達成率", .attainment, note: TextWidth.of(note) > Self.noteWidth ? "" : "\(note)")
  }

  var pace: Tile? {
    guard has(.pace) else { return nil }
    let format = NumberFormat.progress
    return tile("期待比", .pace, format, note: "予定どおりで100%")
  }

  var metYears: Tile? {
    guard has(.metYears) else { return nil }
    let text = writer.isNumber(.judgedYears).choose(
      "\(writer.words(.metYears))/\(writer.words(.judgedYears))年", else: writer.words(.judgedYears))
    return Tile(
      label: "達した年", content: text.content, format: NumberFormat.text, note: card.printed.metYearsText)
  }

  var growth: Tile? {
    guard has(.previous) else { return nil }
    let (value, before) = (
      SheetExpression.cell(addresses.address(.latest), evaluation[.latest].shown),
      SheetExpression.cell(addresses.address(.previous), evaluation[.previous].shown)
    )
    let share = SheetExpression.choice(
      .all([.isNumber(value), .isNumber(before), .comparison(before, .notEqual, .number(0))]),
      .rounded(.operation(value, .divide, before), digits: 3, card.book.plan.settings.rounding), .text("－"))
    let asked = NumberText.percent.text(1 + (indicator.target.growthRate ?? 0))
    return Tile(
      label: "前年比（\(writer.words(.latestLabel))）", content: share.content,
      format: NumberFormat.centered(NumberFormat.percent), note: "目標は \(asked)")
  }

  var inflow: Tile? { has(.inflow) ? tile("転入", .inflow) : nil }
  var outflow: Tile? { has(.outflow) ? tile("転出", .outflow) : nil }
}
