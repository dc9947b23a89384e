import Indicators

/// One word that accompanies a value and says what the value is: 速報, 目標, 累計, 上半期, 札幌市.
struct Label: Hashable {
  /// What a word says about the value that it accompanies.
  enum Meaning: Hashable {
    /// 実績, 全道, 計: the value is what it seems to be.
    case nothing
    /// 速報, 推計, 改訂: how firm the value is.
    case status(Observation.Status)
    /// 目標, 前年比, 順位: the number is not a result.
    case notResult
    /// 累計: the value is the sum of all years up to its own.
    case runningTotal
    /// 単年度: the value is of its year alone.
    case singleYear
    /// 年度末, 3月1日現在: the value is of one day.
    case pointInTime
    /// 1〜12月, 4〜3月: the value is of a whole year of this kind.
    case wholeYear(Indicator.YearKind)
    /// 上半期, 札幌市, 女性, 平均: the value is of a part of the year, area or people, or is counted in another way.
    case otherScope
    /// 集計中, 未公表: there is no value yet.
    case absence(Absence)
    /// 基準値: the value is the one from which the indicator starts.
    case baseline
    /// 約, 余: the number is not exact.
    case approximate
    /// 未満, 以上: the number is not a value but a limit.
    case bound
    /// ※1: a note with this mark says more.
    case footnote
    /// The plan declares the word: the row holds no result.
    case declaredNotResult
  }

  /// The word as it is compared.
  let word: String
  /// What the word says.
  let meaning: Meaning
}

/// The words that the reader understands beside a value: those of the contract, and those that the plan declares.
struct LabelVocabulary {
  /// Folded words of the plan that mean something beside a value.
  private let declared: [String: Label.Meaning]

  /// The words of the contract alone.
  init() { declared = [:] }

  /// The words of the contract and those of a plan.
  ///
  /// - Parameters:
  ///   - bodies: the names of the body whose plan it is (北海道), which say nothing.
  ///   - harmless: words that the plan declares to say nothing (関係なし).
  ///   - others: words that the plan declares to stand beside numbers that are no results (実績でない).
  ///   - statuses: words that the plan declares to be a status.
  init(
    bodies: [String], harmless: [String], others: [String],
    statuses: [(word: String, status: Observation.Status)]
  ) {
    var declared: [String: Label.Meaning] = [:]
    for word in bodies + harmless { declared[NameFolding.fold(word)] = .nothing }
    for word in others { declared[NameFolding.fold(word)] = .declaredNotResult }
    for (word, status) in statuses { declared[NameFolding.fold(word)] = .status(status) }
    declared[""] = nil
    self.declared = declared
  }

  /// The labels of which a whole text consists; nil where a piece of it is not understood.
  ///
  /// A piece is what stands in brackets, or between ・ 、 , / and spaces. A blank text has no labels.
  func labels(of text: String) -> [Label]? {
    if text.isEmpty { return [] }
    guard !text.isLongerThanWords else { return nil }
    if let meaning = declared[text] ?? Self.words[text] { return [Label(word: text, meaning: meaning)] }
    let whole = NameFolding.fold(text)
    if whole.isEmpty { return [] }
    // What is quoted is a name and no word about the value.
    if text.hasQuotation { return nil }
    if let label = label(whole) { return [label] }
    let pieces = LabelPieces.split(text)
    guard pieces.count > 1 || pieces.first != text else { return nil }
    // 目標（計画期間の末）is a target, whatever its brackets say.
    let outside = LabelPieces.brackets(of: text).outside
    let first = label(NameFolding.fold(outside)).flatMap { $0.isOfOthers ? $0 : nil }
    var labels: [Label] = []
    for piece in pieces {
      guard let label = label(NameFolding.fold(piece)) else { return first.map { [$0] } }
      labels.append(label)
    }
    return labels
  }

  /// The label that a folded word is; nil for any other word.
  private func label(_ word: String) -> Label? {
    meaning(word).map { Label(word: word, meaning: $0) }
  }

  private func meaning(_ word: String) -> Label.Meaning? {
    guard word.utf8.count <= 60 else { return nil }
    return declared[word] ?? Self.words[word] ?? PeriodLabel.read(word)
      ?? (Self.isArea(word) ? .otherScope : nil)
  }

  /// Whether a word can only be the name of a part of the area: at most 12 characters, ending as such names do.
  private static func isArea(_ word: String) -> Bool {
    areaEndings.contains { word.ends(with: $0) && word.utf8.count > $0.utf8.count }
      && 2...12 ~= word.count
      && !UnitNotation.isKnown(word) && !word.contains { $0.isNumber }
  }

  private static let areaEndings = ["市", "区", "町", "村", "郡", "管内", "振興局", "圏", "地域"]

  /// The words of the contract, folded.
  private static let words: [String: Label.Meaning] = {
    var words: [String: Label.Meaning] = [:]
    for (meaning, list) in table {
      for word in list.split(separator: " ") { words[NameFolding.fold(String(word))] = meaning }
    }
    return words
  }()

  /// The words of the contract that say how firm a value is, folded.
  static let statusWords: [String: Observation.Status] = words.compactMapValues { meaning in
    if case .status(let status) = meaning { status } else { nil }
  }

  /// The words of the contract that say why there is no value, folded.
  static let absenceWords: [String: Absence] = words.compactMapValues { meaning in
    if case .absence(let absence) = meaning { absence } else { nil }
  }

  /// The table of the contract: a word stands once.
  private static let table: [(meaning: Label.Meaning, words: String)] = [
    (
      .nothing,
      "実績 実績値 実績数 結果 値 数値 実数 全体 計 合計 総計 総数 全道 道内 全県 県内 県全体 道全体 直近値 最新値 現状値 現況値 直近 最新 現状 現況"
    ),
    (.status(.confirmed), "確定 確定値 確報 確報値 確定済 確定済み"),
    (.status(.provisional), "速報 速報値 暫定 暫定値 確定前 P"),
    (.status(.revised), "改訂 改訂値 改定 改定値 訂正 訂正値 修正 修正値 R"),
    (
      .status(.estimated),
      "推計 推計値 推定 推定値 見込 見込み 見込値 見込み値 実績見込 実績見込み 実績見込値 概算 概算値 概数 概数値"
    ),
    (.status(.reference), "参考 参考値"),
    (
      .notResult,
      "目標 目標値 目標数 目標数値 数値目標 最終目標 中間目標 年度目標 計画 計画値 予定 予定値 予算 予算額 当初予算 目安 目安値 予測 予測値 見通し "
        + "前年比 前年差 前年度比 前年度差 対前年比 対前年度比 対前年 対前年度 対前年増減 対前年度増減 対前年差 前年同期 前年同期比 前年同月比 前年値 前年度値 前年増減率 "
        + "前年 前年度 増減 増減数 増減率 増減値 差 差引 伸び率 伸率 変化率 達成率 達成度 達成状況 進捗率 進捗 進捗度 進捗状況 順位 全国順位 "
        + "全国 全国値 全国平均 評価 判定 構成比 構成割合"
    ),
    (.runningTotal, "累計 累計値 累積 累積値 通算 通算値 延累計 累計実績"),
    (.singleYear, "単年度 単年 年間 年計 通年 年度計 単年度値 単年値 年間値 年度値 年間計"),
    (.pointInTime, "年度末 年末 時点 現在 年度末時点 年度末現在 年末時点 年末現在 月末 末 末現在 時点値"),
    (
      .otherScope,
      "男 女 男性 女性 男子 女子 うち男 うち女 うち男性 うち女性 内男 内女 男女別 若年者 高齢者 高齢 児童 子ども 大人 平均 平均値 月平均 実人数 実人員 実数値 "
        + "延べ 延べ数 延べ人数 のべ 当初 当初値 補正後 補正 補正値 旧定義 新定義 旧 新 旧基準 新基準 一部 うち 内数 再掲 除く 年度途中 途中 途中経過 中間"
    ),
    (.absence(.inPreparation), "集計中 調査中 作業中 確認中 精査中 算定中"),
    (.absence(.notPublished), "未公表 公表前 未発表 公表待ち 未確定 公表不可"),
    (.absence(.notSurveyed), "調査なし 未調査 調査せず 調査未実施 非調査年"),
    (.absence(.notApplicable), "該当なし 対象外 非該当"),
    (.absence(.withheld), "秘匿 非公表"),
    (.absence(.suspended), "休止 休止中 休館 休館中 閉館 閉鎖 中止"),
    (.absence(.notSubmitted), "未提出 未報告"),
    (.baseline, "基準 基準値 策定時 策定時値 計画策定時 基準年 基準年値 初期値"),
    (.approximate, "約 およそ 概ね おおむね ほぼ 程度 余 余り 強 弱 前後"),
    (.bound, "未満 以下 以内 以上 超 より大 より小 < > ≦ ≧"),
  ]
}
