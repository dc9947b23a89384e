import Figures
import Indicators
import Localization

/// The tables of the draft, by the rules of ``NextPlan``.
struct NextTables {
  let plan: Plan
  let period: ClosedRange<FiscalYear>
  let baselines: [NextBaseline]
  /// The indicators that the present plan reports no more; the draft keeps their rows as they are.
  var ended: [Indicator] = []

  /// The tables in the order in which they are filled; `sums.csv` and `series.csv` only where the present plan has them.
  var all: [NextTable] {
    [settings, sections, indicators, placements, constants, ratings, aliases, treatment, path, overrides]
      + [initiatives] + (plan.sums.isEmpty ? [] : [sums]) + (series.rows.isEmpty ? [] : [series])
  }

  private var settings: NextTable {
    let settings = plan.settings
    let before = period.lowerBound.advanced(by: -1)
    var rows = [
      ["計画名", Plan.toFill, "すべてのページの頭に印刷する。今の計画は「\(settings.title)」。"],
      ["団体名", settings.organisation, "計画を定めた団体。"],
      [
        "計画期間", "\(period.lowerBound)〜\(period.upperBound)",
        "累計・毎年・前年比を数える期間。新規の指標は前年の\(before)を0とする。",
      ],
      ["報告年度", period.lowerBound.label, "コマンドで --year を指定しないときの報告年度。この年度までの実績値だけを使う。"],
      ["データ時点", Plan.toFill, "実績値を集めた時点。「\(period.lowerBound.number + 1)-09-30」のように書く。"],
      ["提出期限", "", "所管課が差し戻し票に答える期限。「\(period.lowerBound.number + 1)-10-31」のように書く。空欄なら印刷しない。"],
      [
        "照会の期限", "",
        "所管課が照会様式を返す期限。「\(period.lowerBound.number + 1)-06-30」のように書く。空欄なら提出期限を印刷する。",
      ],
      ["照会の宛先", settings.inquiryAddress, "照会様式に印刷する提出先と問合せ先。空欄なら印刷しない。"],
      ["端数処理", settings.rounding.rawValue, "四捨五入 または 切り捨て。印刷する桁に丸めてから判定する。"],
      ["最新値の許容年数", "\(settings.staleLimit)", "報告年度からこの年数を超えて古い値は評価しない（－ 判定不可）。"],
      ["前年比の許容幅", percent(settings.changeBand), "前年からの変化がこの幅を超える値を要確認に載せる。"],
      ["表示", settings.marking, "すべてのページの頭の中央に印刷する断り書き。空欄なら印刷しない。"],
      ["公表の条件", settings.publicTerms, "公表用のページとデータに載せる利用条件。空欄なら載せない。"],
    ]
    if !plan.themes.isEmpty {
      rows += [
        [
          "共同プログラムの区分", settings.programmeSection?.description ?? "",
          "共同プログラムの指標を載せる区分。総括に、その指標と取組の報告の状況を並べる。",
        ],
        [
          "共同プログラムの報告元", settings.programmeReporters.joined(separator: "・"),
          "取組の報告の依頼先。実施主体のうち、この名で始まるものに求める。",
        ],
      ]
    }
    return NextTable(name: "settings.csv", headings: ["項目", "値", "説明"], rows: rows)
  }

  private var sections: NextTable {
    NextTable(
      name: "sections.csv", headings: ["区分", "章", "名称", "種別", "ファイル名"],
      rows: plan.sections.map {
        [$0.id.description, $0.chapterTitle, $0.name, $0.kind.rawValue, $0.fileName]
      })
  }

  private var indicators: NextTable {
    NextTable(
      name: "indicators.csv",
      headings: [
        "指標ID", "指標名", "基準", "目標", "単位", "小数桁", "年の種別", "望ましい方向", "下限", "上限", "値の取り方", "種別", "所管課", "定義",
        "出典", "次回公表", "開始", "終了", "調査周期", "許容幅", "判定の基準", "判定の目標", "略称", "指標名（英）", "前計画の指標ID", "備考",
      ],
      rows: baselines.map { baseline in
        let indicator = baseline.indicator
        let isUsual = indicator.decimals == indicator.unit.defaultDecimals
        return [
          indicator.id.text, indicator.name, baseline.printed, Plan.toFill, indicator.unit.name,
          isUsual ? "" : "\(indicator.decimals)", indicator.yearKind.rawValue, indicator.direction.rawValue,
          indicator.bounds.lower.map(CSVField.decimal) ?? "",
          indicator.bounds.upper.map(CSVField.decimal) ?? "", indicator.nature.rawValue, "",
          indicator.department, indicator.definition, "", indicator.nextRelease, "", "",
        ] + measured(indicator.reporting) + ["", ""] + names(indicator) + [""]
      } + ended.map(row(ofEnded:)))
  }

  /// The row of an indicator that has ended, word for word.
  private func row(ofEnded indicator: Indicator) -> [String] {
    let reporting = indicator.reporting
    return [
      indicator.id.text, indicator.name, indicator.printed.baseline, indicator.printed.target,
      indicator.unit.name, "\(indicator.decimals)", indicator.yearKind.rawValue,
      indicator.direction.rawValue, indicator.bounds.lower.map(CSVField.decimal) ?? "",
      indicator.bounds.upper.map(CSVField.decimal) ?? "", indicator.nature.rawValue,
      indicator.target.kind.name, indicator.department, indicator.definition, indicator.source,
      indicator.nextRelease, reporting.firstYear?.label ?? "", reporting.lastYear?.label ?? "",
    ] + measured(reporting)
      + [indicator.printed.judgedBaseline, indicator.printed.judgedTarget] + names(indicator)
      + [indicator.remark]
  }

  /// The columns 略称, 指標名（英） and 前計画の指標ID.
  private func names(_ indicator: Indicator) -> [String] {
    [indicator.shortName ?? "", indicator.englishName ?? "", indicator.previousID?.text ?? ""]
  }

  /// The columns 調査周期 and 許容幅.
  private func measured(_ reporting: Reporting) -> [String] {
    [
      reporting.surveyCycle > 1 ? "\(reporting.surveyCycle)" : "",
      reporting.changeBand.map(percent) ?? "",
    ]
  }

  private var placements: NextTable {
    NextTable(
      name: "placements.csv", headings: ["区分", "施策", "指標ID"],
      rows: plan.placements.map { [$0.section.description, $0.policy, $0.indicator.text] })
  }

  private var constants: NextTable {
    NextTable(
      name: "constants.csv", headings: ["名称", "値", "説明"],
      rows: plan.constants.map { [$0.name, CSVField.decimal($0.value), $0.explanation] })
  }

  private var ratings: NextTable {
    NextTable(
      name: "ratings.csv", headings: RatingScale.headings, rows: plan.ratings.rows.map(\.fields))
  }

  private var aliases: NextTable {
    NextTable(
      name: "aliases.csv", headings: ["別名", "意味"], rows: plan.aliases.map { [$0.alias, $0.meaning] })
  }

  private var treatment: NextTable {
    NextTable(
      name: "treatment.csv", headings: ["指標ID", "年度", "扱い", "理由"],
      rows: plan.treatments.map { [$0.indicator.text, $0.year.label, $0.kind.rawValue, $0.reason] })
  }

  private var path: NextTable {
    NextTable(name: "path.csv", headings: ["指標ID", "年度", "目安値"], rows: [])
  }

  private var overrides: NextTable {
    NextTable(name: "overrides.csv", headings: ["指標ID", "年度", "評価", "理由"], rows: [])
  }

  private var initiatives: NextTable {
    NextTable(
      name: "measures.csv",
      headings: ["取組ID", "テーマ", "取組名", "要旨", "実施主体", "人口減対策", "関連指標", "関連の確度", "備考"],
      rows: plan.initiatives.map { initiative in
        let theme = plan.section(initiative.id.theme)?.name ?? ""
        return [
          initiative.id.description, "\(initiative.id.theme) \(theme)", initiative.name, initiative.gist,
          initiative.carriers.joined(separator: "・"), initiative.side,
          initiative.indicators.map(\.text).joined(separator: "・"),
          initiative.indicators.isEmpty ? "" : Initiative.Certainty.proposed.rawValue, initiative.remark,
        ]
      })
  }

  private var series: NextTable {
    let indicators = baselines.map(\.indicator) + ended
    return NextTable(
      name: "series.csv", headings: ["指標ID", "系列", "名称", "役割", "単位", "倍率", "ID"],
      rows: indicators.flatMap { indicator in
        indicator.seriesRows.map { row in
          [
            indicator.id.text, row.label, row.name, row.role.rawValue, row.unit.name,
            row.role == .numerator ? CSVField.decimal(row.factor) : "", row.ownID ?? "",
          ]
        }
      })
  }

  private var sums: NextTable {
    NextTable(
      name: "sums.csv", headings: ["合計", "内訳"],
      rows: plan.sums.flatMap { sum in sum.parts.map { [sum.total.name, $0.name] } })
  }

  /// A ratio as the plan writes it: 0.8 is `80%`.
  private func percent(_ ratio: Double) -> String {
    CSVField.decimal(Rounding.halfAwayFromZero.round(ratio * 100, digits: 9)) + "%"
  }
}
