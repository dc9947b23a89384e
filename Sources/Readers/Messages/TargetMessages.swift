import Indicators

/// What is said of the notation of baselines and targets in a plan.
extension Finding.Message {
  /// 基準 is in none of the forms of `BaselineNotation`; `column` is where it stands.
  static func baselineUnreadable(_ found: String, _ column: Heading, unit: String, year: FiscalYear) -> Self {
    let forms = ["100\(unit)(\(year.label))", "（\(year.label)）", "（新規）"]
    return plan(
      "baseline-unreadable",
      Text(
        ja: "\(column.rawValue)「\(found)」を読めません。",
        en: "The text \(found) of \(column.rawValue) cannot be read."),
      writing(forms, in: .judgedBaseline, beside: column))
  }

  /// 目標 is in none of the forms of `TargetNotation`; `column` is where it stands.
  ///
  /// - Parameter forms: the nearest forms that can be read.
  static func targetUnreadable(_ found: String, _ column: Heading, forms: [String]) -> Self {
    plan(
      "target-unreadable",
      Text(
        ja: "\(column.rawValue)「\(found)」を読めません。",
        en: "The text \(found) of \(column.rawValue) cannot be read."),
      writing(forms, in: .judgedTarget, beside: column))
  }

  /// A baseline or target that can be meant in several ways.
  ///
  /// - Parameter readings: what the second column may say, ready to copy.
  static func planTextAsked(
    _ found: String, _ question: TargetNotation.Question, _ column: Heading, readings: [String]
  ) -> Self {
    let second: Heading = column == .baseline || column == .judgedBaseline ? .judgedBaseline : .judgedTarget
    return plan(
      "plan-text-ambiguous",
      Text(ja: "「\(found)」は、\(question.text.ja)", en: "\(found): \(question.text.en)"),
      writing(readings, in: second, beside: column))
  }

  /// A word of 目標 asks for the other direction than 方向.
  static func targetAgainstDirection(_ word: String, _ direction: Indicator.Direction) -> Self {
    let other: Indicator.Direction = direction == .higherIsBetter ? .lowerIsBetter : .higherIsBetter
    return plan(
      "target-against-direction",
      Text(
        ja: "目標の「\(word)」は、望ましい方向「\(direction.rawValue)」と合いません。",
        en: "\(word) in the target does not go with the direction \(direction.rawValue)."),
      Text(
        ja: "望ましい方向を「\(other.rawValue)」にするか、判定の目標に正しい形を入力してください。",
        en: "Set 望ましい方向 to \(other.rawValue), or enter what is meant in 判定の目標."))
  }

  /// The number of the target is no better than the baseline, and nothing says that it is to be held.
  ///
  /// - Parameters:
  ///   - baseline: the baseline with the other sign, as 判定の基準 may say it; nil where that is no better either.
  ///   - held: the target as 判定の目標 says that it is to be held.
  static func targetWrongSide(baseline: String?, held: String) -> Self {
    let sign = baseline.map {
      Text(ja: "基準の負号が抜けているときは、判定の基準に「\($0)」と入力してください。", en: " If its sign is missing: \($0) in 判定の基準.")
    }
    return plan(
      "target-wrong-side",
      Text(ja: "目標が基準より良くなっていません。", en: "The target is no better than the baseline."),
      Text(
        ja: "方向を確かめてください。" + (sign?.ja ?? "") + "その水準を保てばよい目標なら、判定の目標に「\(held)」と入力してください。",
        en: "Check 望ましい方向." + (sign?.en ?? "") + " If the target is only to be held: \(held) in 判定の目標."))
  }

  /// A number in 基準 or 目標 has a unit that counts another thing than 単位.
  ///
  /// - Parameter reading: the number in the unit of the row, as the second column may say it.
  static func printedUnitDiffers(_ found: String, unit: String, reading: String) -> Self {
    let column = unit.isEmpty ? Text(ja: "空欄です", en: "is blank") : Text(ja: "「\(unit)」です", en: "says \(unit)")
    let cell = found.isEmpty ? Text(ja: "ありません", en: "none") : Text(ja: "「\(found)」です", en: found)
    return plan(
      "printed-unit-differs",
      Text(
        ja: "列「単位」は\(column.ja)が、ここの単位は\(cell.ja)。",
        en: "The column 単位 \(column.en), this cell: \(cell.en)."),
      Text(
        ja: "単位を直すか、判定の基準・判定の目標に「\(reading)」のように入力してください。",
        en: "Mend 単位, or enter it like \(reading) in 判定の基準 or 判定の目標."))
  }

  /// 目標 is 全 with something behind it that has no digit and is not in `constants.csv`.
  static func constantUnknown(_ name: String, suggestion: String?) -> Self {
    plan(
      "constant-unknown",
      Text(ja: "「\(name)」の数が constants.csv にありません。", en: "constants.csv has no \(name)."),
      Remedy.meaning(
        suggestion,
        else: Text(ja: "constants.csv に「\(name)」の行を入れてください。", en: "Put a row for \(name) into constants.csv.")
      ))
  }

  /// A target compares with a series that the indicator does not have.
  static func comparedSeriesUnknown(_ name: String, suggestion: String?) -> Self {
    plan(
      "compared-series-unknown",
      Text(ja: "比べる系列「\(name)」が、この指標にありません。", en: "The indicator has no series \(name) to compare with."),
      Remedy.meaning(
        suggestion,
        else: Text(
          ja: "series.csv に、役割が「比較」の行を入れてください。", en: "Put a row with the role 比較 into series.csv.")))
  }

  /// 種別 asks for a kind of target that 目標, as it is written, cannot be.
  static func kindUnfit(_ kind: String) -> Self {
    plan(
      "kind-unfit", Text(ja: "この目標の種別は「\(kind)」にできません。", en: "This target cannot be of the kind \(kind)."),
      Text(ja: "種別を空欄にするか、目標を直してください。", en: "Leave the kind blank, or mend the target."))
  }

  /// A target that is measured against the baseline, of an indicator without one.
  static func baselineMissing(_ year: FiscalYear, unit: String) -> Self {
    plan(
      "baseline-missing",
      Text(ja: "基準と比べる目標ですが、基準がありません。", en: "The target is measured against a baseline that is missing."),
      Text(
        ja: "「100\(unit)(\(year.label))」のように値と年を入力してください。その年の実績を使うときは「（\(year.label)）」と入力してください。",
        en:
          "Write value and year like 100\(unit)(\(year.label)), or （\(year.label)） to take the value delivered for that year."
      ))
  }

  /// A target for each year without any 目安値, or with some that say 超 or 未満 and others that do not.
  static func stepsUnfit(isMixed: Bool) -> Self {
    plan(
      "steps-unfit",
      isMixed
        ? Text(
          ja: "path.csv の年度ごとの目標に、「超」「未満」のある行とない行があります。",
          en: "Some rows of path.csv for this indicator say 超 or 未満 and others do not.")
        : Text(
          ja: "目標が年度ごとですが、path.csv にこの指標の行がありません。",
          en: "The target is one for each year, but path.csv has none."),
      Text(
        ja: "path.csv に、年度ごとの目標値を、同じ書き方で入れてください。",
        en: "Put the target of each year into path.csv, all written alike."))
  }

  /// A revision whose target needs other values than the indicator delivers: a balance, or a word.
  static let revisionUnfit = plan(
    "revision-unfit",
    Text(ja: "値の求め方が違う目標には改定できません。", en: "The revised target is measured by other values."),
    Text(
      ja: "今の指標に「終了」を入れ、新しい指標IDの行を加えてください。",
      en: "End the indicator (終了), and add one with a new id."))

  /// A row of `path.csv` names a report year in which no revision of `targets.csv` begins.
  static func revisionUnknown(_ year: FiscalYear) -> Self {
    plan(
      "revision-unknown",
      Text(
        ja: "targets.csv に、この指標の\(year.label)からの改定がありません。",
        en: "targets.csv has no revision of the indicator from \(year.label) on."),
      Text(
        ja: "targets.csv の「報告年度から」と合わせるか、最初の目標の目安値なら空欄にしてください。",
        en: "Enter the year of the revision, or leave it blank for the first target."))
  }

  /// What the reader decided about the time of a baseline or target.
  static func planTime(_ remark: PlanTime.Remark) -> Self {
    switch remark {
    case .beyondEra(let written, let year):
      note(
        "plan-year-beyond-era",
        Text(ja: "「\(written)」は\(year.label)として読みました。", en: "\(written) was read as \(year.label)."))
    case .month(let written, let year):
      note(
        "plan-year-of-month",
        Text(
          ja: "「\(written)」は\(year.label)の値として読みました。", en: "\(written) was read as a value of \(year.label).")
      )
    case .noTime(let year):
      note(
        "target-without-time",
        Text(
          ja: "目標の年がないので、計画の最終年度（\(year.label)）の目標としました。",
          en: "The target names no year: it is due in the last year of the plan (\(year.label))."))
    case .everyYear(let period):
      note(
        "hold-without-time",
        Text(
          ja: "「維持」の期間がないので、計画期間（\(period.lowerBound.label)〜\(period.upperBound.label)）の毎年度としました。",
          en: "維持 names no years: it is asked of every year of the plan."))
    }
  }

  private static func note(_ code: String, _ problem: Text) -> Self {
    Self(
      code: code, severity: .note, problem: problem,
      remedy: Text(
        ja: "違うときは、判定の基準・判定の目標に正しい年を入力してください。",
        en: "If that is wrong, enter the right year in 判定の基準 or 判定の目標."),
      handling: Handling.used)
  }

  /// The advice to leave the printed text and to write one of some forms into the second column.
  private static func writing(_ forms: [String], in second: Heading, beside column: Heading) -> Text {
    let list = forms.map { "「\($0)」" }.joined(separator: "か")
    let english = forms.joined(separator: " or ")
    guard column != second else {
      return Text(ja: "\(list)のように入力してください。", en: "Write it like \(english).")
    }
    return Text(
      ja: "印刷の文はそのままにして、列「\(second.rawValue)」に\(list)のように入力してください。",
      en: "Leave the printed text, and write it like \(english) in the column \(second.rawValue).")
  }
}

extension TargetNotation.Question {
  /// What is unclear, as the end of a sentence.
  fileprivate var text: Text {
    switch self {
    case .yearWithoutEra: Text(ja: "年の元号か西暦かが分かりません。", en: "the year has no era.")
    case .baselineWithoutYear: Text(ja: "基準の年がありません。", en: "the baseline has no year.")
    case .bracketsWithoutYear: Text(ja: "かっこの中が年ではありません。", en: "the brackets hold no year.")
    case .shareOrPoints:
      Text(ja: "割合の変化かポイントの変化かが分かりません。", en: "either a share or percentage points may be meant.")
    case .yearlyOrOverall:
      Text(
        ja: "前年と比べるのか、基準と比べるのかが分かりません。",
        en: "either the year before or the baseline may be meant.")
    case .sumWithoutPeriod: Text(ja: "累計の期間がありません。", en: "the sum has no period.")
    case .yearsDiffer:
      Text(ja: "年数が、かっこの中の期間と合いません。", en: "the number of years is not that of the period.")
    case .hyphenInRange:
      Text(ja: "「-」が範囲か負号かが分かりません。", en: "the hyphen may be a range or a sign.")
    case .againstDirection: Text(ja: "方向と合いません。", en: "it does not go with the direction.")
    }
  }
}
