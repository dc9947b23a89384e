import Indicators

/// All that is to be filled and checked before the draft of a plan can be used, in the order of the rows of 確認事項.
struct NextPoints {
  let plan: Plan
  let period: ClosedRange<FiscalYear>
  let baselines: [NextBaseline]
  /// The indicators that the present plan reports no more.
  let ended: [Indicator]
  let tables: [NextTable]

  /// Nothing stands in the cell.
  private static let blank = "（空欄）"

  var all: [NextPoint] {
    fills + carriedBaselines + settings + carriedTables + silences + sources + steps
  }

  /// How a period is written: `R7〜R11`.
  static func years(_ period: ClosedRange<FiscalYear>) -> String {
    "\(period.lowerBound)〜\(period.upperBound)"
  }

  private static func shown(_ text: String) -> String { text.isEmpty ? blank : text }

  /// The place of a cell in the row of an indicator.
  private func place(_ index: Int, _ heading: String) -> Place {
    tables.first { $0.name == "indicators.csv" }?.place(row: index, heading) ?? Place(file: "indicators.csv")
  }

  /// The id and the name; a name of many lines gives way to the short one.
  private static func subject(_ indicator: Indicator) -> String {
    let name = PrintedWidth.of(indicator.name) > 48 ? indicator.shortName ?? indicator.name : indicator.name
    return "\(indicator.id.text) \(name)"
  }

  // MARK: What to fill

  private var fills: [NextPoint] {
    tables.flatMap(\.fills).map { fill in
      let indicator = fill.row.first.flatMap { plan.indicator(Indicator.ID($0)) }
      return NextPoint(
        part: .fill, place: fill.place, subject: indicator.map(Self.subject) ?? fill.row.first ?? "",
        task: "新しい計画の\(indicator == nil ? fill.row.first ?? "" : "目標")に書き換える",
        reason: indicator == nil ? fill.row.last ?? "" : "残っている間は報告書を作らない。",
        present: Self.shown(indicator?.printed.line ?? present(fill.row.first ?? "")),
        draft: Plan.toFill)
    }
  }

  /// What the present settings say of an item.
  private func present(_ item: String) -> String {
    plan.settings.remarks.first { $0.item == item }?.value ?? ""
  }

  // MARK: What was carried over

  private var carriedBaselines: [NextPoint] {
    baselines.enumerated().flatMap { index, baseline -> [NextPoint] in
      let (indicator, subject) = (baseline.indicator, Self.subject(baseline.indicator))
      let notes = baseline.notes.joined(separator: "。")
      var points = [
        NextPoint(
          part: .baseline, place: place(index, "基準"), subject: subject,
          task: "新しい計画の基準と比べる",
          reason: notes.isEmpty ? "最新の実績値を印刷する桁に丸めた。" : notes + "。",
          present: Self.shown(indicator.printed.baseline), draft: Self.shown(baseline.printed))
      ]
      if baseline.isDefined(inYearsOf: plan.settings.period) {
        points.append(
          NextPoint(
            part: .baseline, place: place(index, "定義"), subject: subject, task: "定義の中の年度を改める",
            reason: "定義に今の計画の年度が書かれている。", present: indicator.definition, draft: "今のまま"))
      }
      return points
    }
  }

  private var settings: [NextPoint] {
    guard let table = tables.first(where: { $0.name == "settings.csv" }) else { return [] }
    return table.rows.enumerated().filter { $0.element[1] != Plan.toFill }.map { index, row in
      NextPoint(
        part: .carried, place: table.place(row: index, "値"), subject: row[0],
        task: row[1].isEmpty ? "書くか、空欄のままでよいか決める" : "新しい計画でもこの値でよいか確かめる",
        reason: row[2], present: Self.shown(present(row[0])), draft: Self.shown(row[1]))
    }
  }

  private var carriedTables: [NextPoint] {
    let dropped = "計画にない指標が残っていると誤りになる。"
    var points = [
      point(on: "settings.csv", "本文に書かれていないことは、「確認：」で始まる行を加える", "算定方法に印刷する。今の計画の行は下に写した。"),
      point(
        on: "sections.csv", "章と節の番号・名称・ファイル名を、新しい計画の章立てに合わせる",
        "区分は「2①」のように書く。名称の中の年も改める。"),
      point(
        on: "indicators.csv", "なくなる指標の行を placements.csv の行とともに削除し、新しい指標の行を両方に加える",
        "種別は空にした（目標の書き方から読む）。" + (ended.isEmpty ? "" : "終了した指標の行（\(ended.count)行）は、古い実績値を読むために残す。")),
      point(on: "placements.csv", "掲載の順と施策の名前を、新しい計画に合わせる", "印刷する順になる。"),
      point(on: "ratings.csv", "評価の区分と下限を、新しい計画でも使うか確かめる", "評価の記号と言葉が決まる。"),
      point(on: "aliases.csv", "なくなる指標の行を除く", dropped),
      point(on: "treatment.csv", "なくなる指標の行を除く。除外と断絶は残す", dropped + "実績値は古い年度から続けて推計に使う。"),
      point(on: "path.csv", "新しい目標に目安値があれば書く", "古い目標に付いたものなので、空にした。"),
      point(on: "overrides.csv", "空のままでよいか確かめる", "古い目標の評価に付いたものなので、空にした。"),
    ]
    for (index, constant) in plan.constants.enumerated() {
      points.append(
        NextPoint(
          part: .carried, place: Place(file: "constants.csv", line: index + 2, heading: "値", column: 1),
          subject: constant.name, task: "新しい計画でもこの数でよいか確かめる", reason: "「全…」の目標がこの数を引く。",
          present: CSVField.decimal(constant.value), draft: CSVField.decimal(constant.value)))
    }
    for name in ["sums.csv", "series.csv"] where tables.contains(where: { $0.name == name }) {
      points.append(point(on: name, "なくなる指標の行を除く", dropped))
    }
    if !plan.themes.isEmpty {
      points.append(
        point(
          on: "measures.csv", "取組を確かめ、なくなる指標を「関連指標」からも除く",
          dropped + "関連の確度は「案」に戻した。続けないときは、この表の行と sections.csv の「共同プログラム」の行を削除する。"))
    }
    if !plan.revisions.isEmpty {
      points.append(left("targets.csv", plan.revisions.count, "改めた目標は、新しい計画の目標に置き換わる。"))
    }
    if !plan.answers.isEmpty {
      points.append(left("confirmed.csv", plan.answers.count, "確認の記録を続けて使うときは、今の表を写す。"))
    }
    return points
  }

  /// A point on a table as a whole, with how many rows the present plan and the draft have.
  private func point(on name: String, _ task: String, _ reason: String) -> NextPoint {
    let rows = tables.first { $0.name == name }?.rows.count ?? 0
    let present = [
      "settings.csv": plan.settings.remarks.count, "path.csv": plan.path.count,
      "overrides.csv": plan.overrides.count,
    ][name]
    return NextPoint(
      part: .carried, place: Place(file: name), subject: "表の全体", task: task, reason: reason,
      present: "\(present ?? rows)行", draft: "\(rows)行")
  }

  /// A point on a table of the present plan that the draft does not have.
  private func left(_ name: String, _ count: Int, _ reason: String) -> NextPoint {
    NextPoint(
      part: .carried, place: Place(file: name), subject: "表の全体", task: "なくてよいか確かめる", reason: reason,
      present: "\(count)行", draft: "（表なし）")
  }

  // MARK: What the text of the new plan decides

  /// Where the present plan was silent, and how it was read.
  private var silences: [NextPoint] {
    let kept = Set(tables.first { $0.name == "settings.csv" }?.rows.compactMap(\.first) ?? [])
    return plan.settings.remarks.filter { !kept.contains($0.item) }.map {
      NextPoint(
        part: .silent, place: Place(file: "settings.csv"), subject: $0.item,
        task: "新しい計画の本文に書かれているか確かめる", reason: $0.explanation,
        present: Self.shown($0.value), draft: "（行なし）")
    }
  }

  private var sources: [NextPoint] {
    baselines.enumerated().flatMap { index, baseline -> [NextPoint] in
      let indicator = baseline.indicator
      return [("出典", indicator.source), ("備考", indicator.remark)].filter { !$0.1.isEmpty }.map {
        NextPoint(
          part: .source, place: place(index, $0.0), subject: Self.subject(indicator),
          task: "新しい計画の\($0.0)を書く", reason: "今の計画を指すので空にした。", present: $0.1, draft: Self.blank)
      }
    }
  }

  // MARK: What to do at the end

  private var steps: [NextPoint] {
    let folder = "Inputs-\(period.lowerBound)"
    return [
      (
        "フォルダー", "新しい入力のフォルダー（例：\(folder)）を作り、この下書きのフォルダーを plan という名前でその中に置く",
        "プログラムは変えずに使える。"
      ),
      ("exports", "今の exports を写し、なくなる指標の行は写したＣＳＶからも削除する", "古い年度の実績値を推計に使う。"),
      ("published", "今の published を写す", "最初の報告書に、前回の公表値との違いが出る。"),
      ("指摘", "tassei check --inputs \(folder) の指摘がなくなるまで、記入と確認を続ける", "ファイル・行・列と直し方が出る。"),
      ("報告書", "tassei report --inputs \(folder) で報告書を作る", "「\(Plan.toFill)」が残っていると作らない。"),
    ].map {
      NextPoint(
        part: .start, place: Place(file: ""), subject: $0.0, task: $0.1, reason: $0.2, present: "－",
        draft: "－")
    }
  }
}
