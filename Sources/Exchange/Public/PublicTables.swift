import Evaluations
import Figures
import Indicators
import Localization
import Sheets

/// The tables for the public by the rule of the Ministry of Internal Affairs for tables that machines read (統計表における
/// 機械判読可能なデータの表記方法の統一ルール): one datum a cell, numbers without units, signs or words, a reason in a column
/// of its own where there is no number, western years beside those of eras, nothing left out because it stands above.
struct PublicTables {
  private let files: PublicFiles
  private let edition: String

  init(_ files: PublicFiles, _ edition: PublicEdition) {
    self.files = files
    self.edition = edition.label(files.counts).ja
  }

  private typealias Column = PublicTable.Column
  /// A column with the texts of its cells.
  private typealias Field<Row> = (column: Column, text: (Row) -> String)

  private var context: Context { files.evaluations.context }

  // MARK: What both tables say of an indicator

  private func own<Row>(_ digest: @escaping (Row) -> IndicatorDigest) -> [Field<Row>] {
    func text(
      _ name: String, _ meaning: String, isRequired: Bool = true,
      _ text: @escaping (IndicatorDigest) -> String
    ) -> Field<Row> {
      (Column(name: name, kind: .text, meaning: meaning, isRequired: isRequired), { text(digest($0)) })
    }
    let section = { [plan = files.plan] (digest: IndicatorDigest) in plan.section(digest.placement.section) }
    return [
      text("版", "公表されたものは「公表」。ほかの語は案であることを示す") { [edition] _ in edition },
      text("団体名", "計画を定めた団体") { [plan = files.plan] _ in plan.settings.organisation },
      text("指標ID", "指標の番号。二つの表で同じ") { $0.evaluation.indicator.id.text },
      text("指標名", "計画に記載の名称") { $0.evaluation.indicator.name },
      text("章", "計画の章の名称", isRequired: false) { section($0)?.chapterTitle ?? "" },
      text("節", "計画の節の名称。章の数値目標は「数値目標」") { section($0)?.name ?? "" },
      text("施策", "計画の施策の名称", isRequired: false) { $0.placement.policy },
      text("単位", "数値の単位。率や指数で単位のないものは空欄", isRequired: false) {
        $0.evaluation.indicator.unit.name
      },
    ]
  }

  private func year<Row>(
    _ name: String, _ meaning: String, isRequired: Bool = false,
    kind: @escaping (Row) -> Indicator.YearKind = { _ in .fiscal }, _ year: @escaping (Row) -> FiscalYear?
  ) -> [Field<Row>] {
    [
      (
        Column(
          name: "\(name)（西暦）", kind: .integer, meaning: "\(meaning)。年度はその年の４月から", isRequired: isRequired),
        { year($0).map { String($0.number) } ?? "" }
      ),
      (
        Column(name: "\(name)（和暦）", kind: .text, meaning: "\(meaning)（和暦）", isRequired: isRequired),
        { row in year(row).map { $0.plainJapanese(kind(row)) } ?? "" }
      ),
    ]
  }

  private func number(_ number: Double?, _ digits: Int) -> String {
    number.map { fixed(context.round($0, digits: digits), digits: digits) } ?? ""
  }

  // MARK: Values

  private typealias YearRow = (digest: IndicatorDigest, entry: Int)

  /// One row for each indicator and year (`KPI_R6.csv`).
  var values: PublicTable {
    let rows: [YearRow] = files.digests.flatMap { digest in
      digest.evaluation.record.entries.indices.map { (digest, $0) }
    }
    func value(
      _ name: String, _ meaning: String, _ row: @escaping (Evaluation) -> YearlyFigure?, decimals: Int? = nil
    ) -> Field<YearRow> {
      (
        Column(name: name, kind: .number, meaning: meaning),
        { [self] in
          let evaluation = $0.digest.evaluation
          guard let row = row(evaluation), evaluation.definitions.has(row) else { return "" }
          let extra = row == evaluation.indicator.target.kind.judgedRow ? 0 : 1
          return number(
            evaluation[row][$0.entry].number, evaluation.indicator.decimals + (decimals ?? extra))
        }
      )
    }
    func kind(_ evaluation: Evaluation) -> Target.Kind { evaluation.indicator.target.kind }
    func yearKind(_ row: YearRow) -> Indicator.YearKind { row.digest.evaluation.indicator.yearKind }
    var fields: [Field<YearRow>] = own { $0.digest }
    fields += year(
      "年度", "実績の年度", isRequired: true, kind: yearKind
    ) { $0.digest.evaluation.record.years[$0.entry] }
    fields.append(
      (
        Column(
          name: "年の種別", kind: .text, meaning: "年度、暦年、時点のどれか", isRequired: true,
          words: Indicator.YearKind.allCases.map(\.rawValue)),
        { $0.digest.evaluation.indicator.yearKind.rawValue }
      ))
    fields.append(value("実績値", "その年度の実績。差や率の指標ではその差や率。済か未かの指標では１か０", { _ in .actual }, decimals: 0))
    fields += [
      (
        Column(name: "状態", kind: .text, meaning: "実績値の確かさ。確定、速報など"),
        { row in Self.status(of: row.digest.evaluation.record.entries[row.entry]) }
      ),
      (
        Column(name: "値がない理由", kind: .text, meaning: "実績値が空欄のときの理由"),
        { [context] row in Self.reason(of: row.digest.evaluation, at: row.entry, in: context) }
      ),
      (
        Column(name: "付記", kind: .text, meaning: "実績値の前後に記された語。約など"),
        { Self.qualifiers(of: $0.digest.evaluation.record.entries[$0.entry]) }
      ),
    ]
    fields += sides
    fields += [
      value(
        "累計・平均", "期首年からの累計または平均で評価する指標の、その年度までの値", { kind($0).isSum || kind($0).isMean ? .runningTotal : nil }
      ),
      value("期待値", "その年度に見込む値。目標への線の上の値", { kind($0).isGrowth ? nil : .expected }),
      value("当年の目標", "年度ごとに目標がある指標の、その年度の目標", { _ in .yearTarget }),
      value("推計値", "実績の傾向を延ばした値", { kind($0).projectedRows.middle }),
      value("推計の80％下限", "80％の予測区間の下端", { kind($0).projectedRows.lower }),
      value("推計の80％上限", "80％の予測区間の上端", { kind($0).projectedRows.upper }),
    ]
    return PublicTable(
      title: "指標の年度ごとの値", meaning: "一行が一つの指標の一つの年度。数値は印刷する桁に丸めたもの",
      columns: fields.map(\.column), key: ["指標ID", "年度（西暦）"],
      rows: rows.map { row in fields.map { $0.text(row) } })
  }

  /// The two values of which a difference or a ratio is made.
  private var sides: [Field<YearRow>] {
    ["一", "二"].enumerated().flatMap { index, name -> [Field<YearRow>] in
      func side(_ row: YearRow) -> (definition: SeriesDefinition, cell: Record.Cell)? {
        let evaluation = row.digest.evaluation
        let cells = evaluation.record.entries[row.entry].valueCells
        guard cells.count > 1 else { return nil }
        return (evaluation.indicator.definitions[index], cells[cells.startIndex + index])
      }
      return [
        (
          Column(name: "もとの値\(name)の名称", kind: .text, meaning: "二つの値から求める指標の、\(name)つ目の値の名称"),
          { side($0)?.definition.series.name ?? "" }
        ),
        (
          Column(name: "もとの値\(name)", kind: .number, meaning: "その値"),
          { [self] in side($0).map { number($0.cell.number, $0.definition.decimals) } ?? "" }
        ),
        (
          Column(name: "もとの値\(name)の単位", kind: .text, meaning: "その値の単位"),
          { side($0)?.definition.unit.name ?? "" }
        ),
      ]
    }
  }

  private static func distinct(_ texts: [String]) -> String {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "・")
  }

  private static func status(of entry: Record.Entry) -> String {
    distinct(entry.valueCells.filter { $0.number != nil }.compactMap { $0.word?.text })
  }

  private static func qualifiers(of entry: Record.Entry) -> String {
    distinct(entry.valueCells.filter { $0.number != nil }.map { $0.words[.qualifier] })
  }

  private static func reason(of evaluation: Evaluation, at index: Int, in context: Context) -> String {
    let entry = evaluation.record.entries[index]
    guard evaluation[.actual][index].number == nil else { return "" }
    if entry.year > context.reportYear { return "年度の途中または将来" }
    let reasons = distinct(entry.valueCells.compactMap { $0.absence?.publicText })
    if !reasons.isEmpty { return reasons }
    return evaluation[.actual][index].text?.inPublicWords ?? ""
  }

  // MARK: Verdicts

  /// One row for each indicator (`KPI_R6_評価.csv`).
  var verdicts: PublicTable {
    var fields: [Field<IndicatorDigest>] = own { $0 }
    func yearKind(_ digest: IndicatorDigest) -> Indicator.YearKind { digest.evaluation.indicator.yearKind }
    func text(
      _ name: String, _ meaning: String, isRequired: Bool = false, words: [String] = [],
      _ text: @escaping (IndicatorDigest) -> String
    ) {
      fields.append(
        (
          Column(name: name, kind: .text, meaning: meaning, isRequired: isRequired, words: words), text
        ))
    }
    fields += year("報告年度", "評価した年度", isRequired: true) { [context] _ in context.reportYear }
    text("データ時点", "実績を集めた日", isRequired: true) { [plan = files.plan] _ in plan.settings.asOf.text }
    text(
      "目標の種別", "目標の形", isRequired: true,
      words: Target.Kind.allCases.map(\.name)
    ) { $0.evaluation.indicator.target.kind.name }
    text("計画の基準", "計画に印刷された基準") { $0.evaluation.indicator.printed.baseline }
    text("計画の目標", "計画に印刷された目標") { $0.evaluation.indicator.printed.target }
    text(
      "望ましい方向", "増加か減少か", isRequired: true, words: Indicator.Direction.allCases.map(\.rawValue)
    ) { $0.evaluation.indicator.direction.rawValue }
    fields += year("基準年度", "基準の年度", kind: yearKind) { $0.evaluation.record.baselineYear }
    fields += figure(.baseline, "基準値", "計画の始まりの値")
    fields += year("目標年度", "目標を達する年度", isRequired: true, kind: yearKind) {
      $0.evaluation.indicator.target.year
    }
    fields += figure(.target, "目標値", "目標年度に達する値")
    fields += year("最新年度", "評価に使った最新の実績の年度", kind: yearKind) { digest in
      digest.evaluation[.latestYear].number.map { FiscalYear(Int($0)) }
    }
    fields += figures("最新値", "評価した値。累計や平均で評価する指標ではその値") { $0.indicator.target.kind.judgedFigure }
    fields += figure(.attainment, "達成率（％）", "最新値の目標値に対する割合", scale: 100)
    fields += figure(.expected, "期待値", "最新年度に見込む値")
    fields += figure(.pace, "期待比（％）", "進んだ分の、進むはずの分に対する割合。負は基準より悪い", scale: 100)
    fields += figure(.projection, "推計値", "実績の傾向を目標年度まで延ばした値")
    fields += figure(.lower, "推計の80％下限", "80％の予測区間の下端")
    fields += figure(.upper, "推計の80％上限", "80％の予測区間の上端")
    fields += figure(.probability, "達成確率（％）", "目標年度に目標に届く確率の目安。５％刻み", scale: 100)
    text("達成確率の端", "５％は「以下」、95％は「以上」", words: ["以下", "以上"]) { digest in
      digest.evaluation[.probability].number.map { $0 <= 0.05 ? "以下" : $0 >= 0.95 ? "以上" : "" } ?? ""
    }
    for (verdict, meaning) in [(RatingRule.Verdict.rating, "現時点の評価"), (.outlook, "目標年度の見通し")] {
      text("\(verdict.rawValue)記号", "\(meaning)の記号。ないものは空欄") { PublicVerdict($0, verdict).symbol }
      text(verdict.rawValue, "\(meaning)の語", isRequired: true) { PublicVerdict($0, verdict).words }
      text(
        "\(verdict.rawValue)の区分", "達成・良・注意・遅れ・なし のどれか", isRequired: true,
        words: RatingRule.Look.allCases.map(\.rawValue)
      ) { PublicVerdict($0, verdict).look.rawValue }
    }
    text("評価を改めた理由", "算定した評価を改めたときの理由") { $0.evaluation.record.override?.reason ?? "" }
    text("定義", "指標の定義") { $0.evaluation.indicator.definition }
    text("出典", "指標の出典") { $0.evaluation.indicator.source }
    return PublicTable(
      title: "指標の評価", meaning: "一行が一つの指標。数値は印刷する桁に丸めたもの", columns: fields.map(\.column),
      key: ["指標ID"], rows: files.digests.map { digest in fields.map { $0.text(digest) } })
  }

  private func figure(
    _ figure: Figure, _ name: String, _ meaning: String, scale: Double = 1
  ) -> [Field<IndicatorDigest>] {
    figures(name, meaning, scale: scale) { _ in figure }
  }

  /// A number and, beside it, why there is none.
  private func figures(
    _ name: String, _ meaning: String, scale: Double = 1, _ figure: @escaping (Evaluation) -> Figure
  ) -> [Field<IndicatorDigest>] {
    [
      (
        Column(name: name, kind: .number, meaning: meaning),
        { [context] digest in
          let (evaluation, figure) = (digest.evaluation, figure(digest.evaluation))
          guard let number = evaluation.printedNumber(of: figure, context: context) else { return "" }
          if scale != 1 { return fixed(number * scale, digits: figure == .probability ? 0 : 1) }
          let format = figure.format(for: evaluation.indicator.target.kind)
          return format.digits(for: evaluation.indicator).map { fixed(number, digits: $0) }
            ?? CSVField.decimal(number)
        }
      ),
      (
        Column(name: "\(name)がない理由", kind: .text, meaning: "\(name)が空欄のときの理由"),
        { digest in digest.evaluation[figure(digest.evaluation)].reason?.publicText ?? "" }
      ),
    ]
  }
}

extension Reason {
  /// The reason in public words; a figure that a kind of target does not have has one too.
  var publicText: String {
    switch self {
    case .notApplicable, .hasProjection: "この種別の目標では求めない"
    default: text.inPublicWords
    }
  }
}

extension FiscalYear {
  /// The year of an era with half-width digits, as machines read it: `令和6年度`, of other kinds `令和元年`.
  func plainJapanese(_ kind: Indicator.YearKind) -> String {
    "\(era.rawValue)\(yearOfEra == 1 ? "元" : String(yearOfEra))年" + (kind == .fiscal ? "度" : "")
  }
}
