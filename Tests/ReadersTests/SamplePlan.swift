import TestKit

/// A small plan with one indicator of most kinds, which tests spoil table by table.
enum SamplePlan {
  static let tables: [(name: String, text: String)] = [
    (
      "settings.csv",
      """
      項目,値,説明
      計画名,第２期北海道創生総合戦略（改訂版）,
      団体名,北海道,
      計画期間,R2〜R6,
      報告年度,R6,
      データ時点,2025-09-30,
      端数処理,四捨五入,
      最新値の許容年数,1,
      前年比の許容幅,50%,
      表示,,
      確認：就業した人数,年度値,計画に明記がないため

      """
    ),
    (
      "sections.csv",
      """
      区分,章,名称,種別,ファイル名
      4,４ 北海道に住みたくなる社会,数値目標,数値目標,
      4①,４ 北海道に住みたくなる社会,移住・定住の促進,節,移住・定住の促進
      5②,５ 多様な連携,多様な主体との連携体制の構築,節,連携体制の構築

      """
    ),
    (
      "constants.csv",
      """
      名称,値,説明
      全市町村,179,北海道の市町村数

      """
    ),
    (
      "indicators.csv",
      """
      指標ID,指標名,基準,目標,単位,小数桁,年の種別,方向,下限,上限,値の性質,種別,所管課,定義,出典,次回公表,備考
      G1,転入超過数,,転出と転入を均衡（R5）,人,,暦年,増,,,年度値,,統計課,転入超過数。,,,
      K01,年間相談件数,"1,465件(H30)","1,560件(R6)",件,,年度,,0,,年度値,,地域創生局,年間相談件数。,,,
      K02,ちょっと暮らし滞在日数,"59,311日(R2)","105,000日(R6)",日,,年度,,0,,,,地域創生局,ちょっと暮らし滞在日数。,,,
      K03,渡島管内の観光入込客数,"1,204万人(H30)","1,371万人(R6)",万人,1,,,0,,,,観光局,渡島管内の観光入込客数。,,,
      K04,スポーツ実施率,58%(H30),65%(R6),%,,,増,0,100,,,スポーツ局,スポーツ実施率。,,,
      K05,官⺠連携による取組,（新規）,年間100件(R2〜R6),件,,,,0,,,,応援団,官⺠連携による取組。,,,
      K06,広域連携に取り組む市町村数,158市町村(R1),全市町村(R6),市町村,,,,0,,,,市町村課,広域連携に取り組む市町村数。,,,
      K07,外国人居住者数,"36,899人(H30)","49,000人(R6)",人,,時点,,0,,時点値,,国際課,外国人居住者数。,,,

      """
    ),
    (
      "placements.csv",
      """
      区分,施策,指標ID
      4,数値目標,G1
      4①,移住の推進,K01
      4①,移住の推進,K02
      4①,観光,K03
      4①,スポーツ,K04
      5②,官民連携,K05
      5②,広域連携,K06
      5②,多文化共生,K07
      5②,官民連携,K01

      """
    ),
    ("path.csv", "指標ID,年度,目安値\nK03,R5,1300万人\n"),
    (
      "ratings.csv",
      """
      種類,適用,記号,語,条件,色
      評価,,－,判定不可,値なし,なし
      評価,4①・毎,◎,達成,目標達成,達成
      評価,,×,未達成,目標年度,遅れ
      評価,,－,判定不可,期待比 なし,なし
      評価,,○,順調,期待値との差 0以上,良
      評価,,△,やや遅れ,期待比 75%以上,注意
      評価,,×,遅れ,,遅れ
      見通し,,－,推計不可,達成確率 なし,なし
      見通し,,○,達成見込み,達成確率 80%以上,良
      見通し,,×,未達見込み,,遅れ

      """
    ),
    ("overrides.csv", "指標ID,年度,評価,理由\nK01,R6,○,感染症の影響\n"),
    ("aliases.csv", "別名,意味\n転入者数,G1-in\n転出者数,G1-out\n実績件数,値\n相談件数,K01\n"),
    ("treatment.csv", "指標ID,年度,扱い,理由\nK02,R3,除外,感染症\nK04,R5,除外,調査方法の変更\n"),
  ]

  /// The tables of a plan with a running total and a sum of two parts.
  static var withSums: [String: [UInt8]?] {
    let indicators = """
      K08,SNS登録者数,"1,000人(R1)","3,000人(R6)",人,,,,0,,累計値,,広報課,SNS登録者数。,,,
      K09,道内客の利用者数,,300人(R6),人,,,,0,,,,観光局,道内客の利用者数。,,,
      K10,道外客の利用者数,,300人(R6),人,,,,0,,,,観光局,道外客の利用者数。,,,
      K11,利用者数の計,,600人(R6),人,,,,0,,,,観光局,利用者数の計。,,,
      K12,利用者数の計（千人）,,0.6千人(R6),千人,1,,,0,,,,観光局,利用者数の計（千人）。,,,
      K13,維持する市町村数,178市町村(R1),178市町村(R2〜R6),市町村,,,,0,,,,市町村課,維持する市町村数。,,,
      K14,満足度,,4点(R6),点,1,,,1,5,,,応援団,満足度。,,,
      K81,計画の策定,未策定(R1),策定(R6),,,,,,,,,応援団,計画の策定。,,,
      K82,一人当たり所得,"8,012千円/人(R1)","8,220千円/人(R6)",千円/人,,,,,,,,応援団,一人当たり所得。,,,

      """
    let placements = (Array(8...14) + [81, 82]).map { "5②,観光,K\($0 < 10 ? "0" : "")\($0)\n" }.joined()
    let sums = "合計,内訳\nK11,K09\nK11,K10\nK12,K09\nK12,K10\n"
    return [
      "indicators.csv": Array((tables[3].text + indicators).utf8),
      "placements.csv": Array((tables[4].text + placements).utf8), "sums.csv": Array(sums.utf8),
    ]
  }

  /// The tables that make the plan one with a joint programme of two initiatives, in the place of those above.
  static let themed: [String: [UInt8]?] = [
    "sections.csv": Array(
      (tables[1].text + "Ⅰ,共同プログラム（2020〜2024）,働き方改革,共同プログラム,働き方改革\n").utf8),
    "measures.csv": Array(
      """
      取組ID,テーマ,取組名,要旨,実施主体,人口減対策,関連指標,関連の確度,備考
      Ⅰ①,Ⅰ 働き方改革,事例の展開,事例を共有する。,道・札幌市・国,自然減,K01・K05,案,
      Ⅰ②,働き方改革,制度の普及,制度を広める。,道・札幌市,,,,主体の記載なし

      """.utf8),
  ]

  /// Writes the plan under the folder; a replacement stands for the table of its name, nil for no file at all.
  static func write(in folder: String, replacing replacements: [String: [UInt8]?] = [:]) throws {
    try WorkingFolder.write("", to: "plan/.keep", in: folder)
    for table in tables where replacements[table.name] == nil {
      try WorkingFolder.write(table.text, to: "plan/" + table.name, in: folder)
    }
    for (name, bytes) in replacements {
      if let bytes { try WorkingFolder.write(bytes, to: "plan/" + name, in: folder) }
    }
    if let initiatives = replacements["measures.csv"] ?? nil {
      try WorkingFolder.write(initiatives, to: "plan/measures.csv", in: folder)
    }
  }
}
