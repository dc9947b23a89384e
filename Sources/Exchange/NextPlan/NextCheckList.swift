import Indicators
import Localization

/// What the person who sets up the plan that follows has to fill and to check (`確認事項.md`), in Markdown.
struct NextCheckList {
  static let name = "確認事項.md"

  let plan: Plan
  let period: ClosedRange<FiscalYear>
  let baselines: [NextBaseline]
  let tables: [NextTable]

  /// The whole list; a chapter that has nothing to say is left out.
  var text: String {
    ([head, fills, carried, checks] + [silences, remarks, steps].filter { !$0.isEmpty })
      .joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    let old = plan.settings
    return """
      # \(Self.years(period)) の計画の確認事項

      「\(Self.plain(old.title))」（\(Self.years(old.period))）の計画と実績値から作った下書きです。
      表の「\(Plan.toFill)」を新しい計画のとおりに書き換え、下の項目を確かめれば、プログラムを変えずに使えます。
      「\(Plan.toFill)」が残っている間は、`tassei check` がファイル・行・列を示し、報告書は作りません。
      """
  }

  // MARK: What to fill

  private var fills: String {
    let rows = tables.flatMap(\.fills).map { fill in
      let place = fill.place
      let isIndicator = place.file == "indicators.csv"
      return [
        "[ ]", place.file, "\(place.line ?? 0)", "\(place.heading ?? "")（\(place.columnLetters ?? "")列）",
        fill.row.prefix(isIndicator ? 2 : 1).joined(separator: " "), old(fill),
      ]
    }
    return """
      ## 1. 記入するところ（\(rows.count)か所）

      なくなる指標は、`indicators.csv` の行と `placements.csv` の行をともに削除します。新しい指標は、両方に行を加えます。
      なくなる指標は、`treatment.csv`・`aliases.csv`・`sums.csv` の行と `measures.csv` の関連指標からも除きます（計画にない指標が残っていると誤りになります）。

      \(Self.table(["済", "ファイル", "行", "列", "何の", "今の計画では"], rows))
      """
  }

  /// What the present plan says in the place of the mark.
  private func old(_ fill: NextTable.Fill) -> String {
    let day = plan.settings.asOf
    return switch fill.row.first {
    case "計画名": plan.settings.title
    case "データ時点": "\(day.year)年\(day.month)月\(day.day)日"
    case let id?: plan.indicator(Indicator.ID(id))?.printed.line ?? ""
    case nil: ""
    }
  }

  // MARK: What to check

  private var carried: String {
    let rows = baselines.map { baseline in
      let isDated = baseline.isDefined(inYearsOf: plan.settings.period)
      let notes = baseline.notes + (isDated ? ["定義に今の計画の年度が書かれている"] : [])
      return [
        baseline.indicator.id.text, baseline.indicator.name,
        baseline.printed.isEmpty ? "（空欄）" : baseline.printed, notes.joined(separator: "。"),
      ]
    }
    return """
      ## 2. 引き継いだ基準

      最新の実績値（参考値を除く）を、印刷する桁に丸めて新しい基準としました。新しい計画に印刷される基準と違えば書き換えます。

      \(Self.table(["指標ID", "指標名", "新しい基準", "確かめること"], rows))
      """
  }

  private var checks: String {
    var items = [
      "`settings.csv`　計画期間 \(Self.years(period))、報告年度 \(period.lowerBound)。団体名・端数処理・許容幅は今のままです。",
      "`sections.csv`　章と節の番号・名称・ファイル名は今のままです。新しい計画の章立てに合わせます（区分は `2①` のように書きます）。名称の中の年も改めます。",
      "`placements.csv`　掲載の順と施策の名前は今のままです。",
      "`constants.csv`　「全…」の目標が引く数は今のままです。",
      "`ratings.csv`・`aliases.csv`・`treatment.csv`・`sums.csv`　今のままです。実績値は古い年度から続けて使うので、除外と断絶も残します。",
      "`path.csv`・`overrides.csv`　古い目標に付いたものなので、空にしました。",
      "`indicators.csv` の種別・出典・備考　古い計画の本文を指すので、空にしました（出典と備考は下に写してあります）。",
    ]
    if !plan.themes.isEmpty {
      items.append(
        "`measures.csv`　共同プログラムの取組は今のままで、指標との関連は「案」に戻しました。続けないときは、この表の行と、"
          + "`sections.csv` の種別「共同プログラム」の行を削除します。")
    }
    return "## 3. 引き継ぎ方の確認\n\n" + items.map { "- [ ] " + $0 }.joined(separator: "\n")
  }

  /// Where the present plan was silent, and how it was read.
  private var silences: String {
    let kept = tables.first { $0.name == "settings.csv" }?.rows.compactMap(\.first) ?? []
    let rows = plan.settings.remarks.filter { !kept.contains($0.item) }.map {
      ["[ ]", $0.item, $0.value, $0.explanation]
    }
    guard !rows.isEmpty else { return "" }
    return """
      ## 4. 今の計画の本文に書かれていなかったこと

      新しい計画の本文で確かめ、書かれていなければ `settings.csv` に「確認：」で始まる行を加えます（算定方法に印刷されます）。

      \(Self.table(["済", "項目", "今の読み方", "説明"], rows))
      """
  }

  private var remarks: String {
    let rows = plan.indicators.filter { !$0.source.isEmpty || !$0.remark.isEmpty }.map {
      [$0.id.text, $0.name, $0.source, $0.remark]
    }
    guard !rows.isEmpty else { return "" }
    return "## 5. 今の計画の出典と備考\n\n" + Self.table(["指標ID", "指標名", "出典", "備考"], rows)
  }

  private var steps: String {
    """
    ## 6. 使い始めるまで

    1. 新しい入力のフォルダー（例：`Inputs-\(period.lowerBound)`）を作り、このフォルダーを `plan` という名前でその中に置きます。
    2. 今の `exports` を写して `exports` とします（古い年度の実績値は、推計に使います）。なくなる指標の行は、写したＣＳＶからも削除します。
    3. 今の `published` も写して `published` とします（最初の報告書に、前回の公表値との違いが出ます）。
    4. `tassei check --inputs Inputs-\(period.lowerBound)` の指摘がなくなるまで、記入と確認を続けます。
    5. `tassei report --inputs Inputs-\(period.lowerBound)` で報告書を作ります。
    """
  }

  // MARK: Markdown

  private static func table(_ headings: [String], _ rows: [[String]]) -> String {
    ([headings, headings.map { _ in "---" }] + rows).map { cells in
      "| " + cells.map(plain).joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  /// A text that stays in its cell.
  private static func plain(_ text: String) -> String {
    text.visible.replacing("|", with: "\\|")
  }

  private static func years(_ period: ClosedRange<FiscalYear>) -> String {
    "\(period.lowerBound)〜\(period.upperBound)"
  }
}
