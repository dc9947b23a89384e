/// The headings of the contract between the tables and their readers (見出し), named as they are written.
enum Heading: String, CaseIterable, Hashable {
  case indicatorID = "指標ID"
  case indicatorName = "指標名"
  case year = "年度"
  case value = "値"
  case unit = "単位"
  case status = "状態"
  case source = "出典"
  case released = "公表時点"
  case nextRelease = "次回公表"
  case analysis = "要因分析"
  case outlook = "今後の方向性"
  case remark = "備考"
  case initiativeID = "取組ID"
  case initiativeName = "取組名"
  case activity = "取組実績"
  case carrier = "実施主体"
  case implementation = "実施状況"
  case review = "見直し"
  case reviewText = "見直し内容"

  case item = "項目"
  case explanation = "説明"
  case section = "区分"
  case chapter = "章"
  case name = "名称"
  case kind = "種別"
  case fileName = "ファイル名"
  case baseline = "基準"
  case target = "目標"
  case judgedBaseline = "判定の基準"
  case judgedTarget = "判定の目標"
  case decimals = "小数桁"
  case yearKind = "年の種別"
  case direction = "望ましい方向"
  case lower = "下限"
  case upper = "上限"
  case nature = "値の取り方"
  case department = "所管課"
  case definition = "定義"
  case shortName = "略称"
  case previousID = "前計画の指標ID"
  case englishName = "指標名（英）"
  case firstReport = "開始"
  case lastReport = "終了"
  case surveyCycle = "調査周期"
  case changeBand = "許容幅"
  case role = "役割"
  case factor = "倍率"
  case ownID = "ID"
  case policy = "施策"
  case expected = "目安値"
  case rating = "評価"
  case reason = "理由"
  case alias = "別名"
  case meaning = "意味"
  case treatment = "扱い"
  case scale = "種類"
  case symbol = "記号"
  case words = "語"
  case scope = "適用"
  case condition = "条件"
  case look = "色"
  case total = "合計"
  case part = "内訳"
  case theme = "テーマ"
  case gist = "要旨"
  case side = "人口減対策"
  case related = "関連指標"
  case certainty = "関連の確度"

  case reportYear = "報告年度"
  case firstReportOfTarget = "報告年度から"
  case printedText = "印刷"
  case series = "系列"
  case verdict = "見通し"
  case qualifier = "付記"
  case previousValues = "これまでの値"
  case code = "指摘"
  case answer = "回答"
  case checkedBy = "確認者"
  case checkedOn = "確認日"

  /// The headings that an export may carry, in the order of the contract.
  static let ofExports: [Heading] = [
    .indicatorID, .indicatorName, .year, .value, .unit, .status, .source, .released, .nextRelease, .analysis,
    .outlook, .remark,
  ]

  /// The headings of an export below which no bare number is expected.
  static let besideValues: [Heading] = [
    .unit, .status, .source, .released, .nextRelease, .analysis, .outlook, .remark,
  ]

  /// The headings that an export of the joint programme may carry, in the order of the contract.
  static let ofProgramme: [Heading] = [
    .initiativeID, .initiativeName, .year, .activity, .indicatorName, .value, .unit, .target, .carrier,
    .implementation, .review, .reviewText, .status, .remark,
  ]

  /// The spellings that the tables of a plan had before, each with the heading that it means, and the words below one with
  /// what is written now.
  static let former: [(word: String, heading: Heading)] = [("方向", .direction), ("値の性質", .nature)]
  static let formerWords: [(heading: Heading, word: String, now: String)] = [
    (.direction, "増", "増加"), (.direction, "減", "減少"),
  ]

  /// Other words that departments commonly write for a heading of an export.
  static let common: [(word: String, heading: Heading)] = [
    ("実績値", .value), ("実績", .value), ("指標", .indicatorName), ("KPI", .indicatorName),
    ("KPI名", .indicatorName),
    ("年次", .year), ("年", .year), ("暦年", .year),
    ("備考欄", .remark), ("特記事項", .remark), ("コメント", .remark), ("補足", .remark), ("メモ", .remark), ("説明", .remark),
  ]
}
