import Evaluations
import Indicators
import Localization
import Workbooks

/// The book 算定方法・出典: what holds for all books of a report, once.
struct MethodBook {
  /// What the sheets that all books share are drawn from; its scope is ``BookScope/method``.
  let base: Book
  let programme: ProgrammeEvaluations?
  /// The findings about which nothing more is asked.
  var closed: [ClosedFinding] = []

  /// The workbook with all its sheets.
  var workbook: Workbook {
    let method = MethodSheet(book: base, metrics: programme?.metrics.items ?? []).drawn
    var sheets = [
      method.sheet,
      AuditSheet(
        book: base, facts: facts,
        sources: base.shown.map { AuditSource(book: base, evaluation: $0) }, closed: closed
      ).sheet,
    ]
    if !base.texts.isEmpty { sheets.append(TextsSheet(book: base).sheet) }
    return Workbook(
      fileName: base.fileName, properties: Properties(title: base.title, of: base.plan.settings),
      definedNames: [mark.definedName] + method.names, sheets: sheets)
  }

  private var mark: BookMark {
    BookMark(
      .method, year: base.evaluations.context.reportYear, of: base.plan.settings, version: base.version)
  }

  private var facts: [AuditSheet.Fact] {
    let settings = base.plan.settings
    let period = settings.period
    let initiatives = base.plan.initiatives
    let links = initiatives.reduce(0) { $0 + $1.indicators.count }
    let ofProgramme: [AuditSheet.Fact] =
      initiatives.isEmpty
      ? []
      : [
        ("共同プログラム", base.plan.themes.map(\.name).joined(separator: "、")),
        ("取組", "\(initiatives.count)取組（本文の順。報告のないものも載せています）"),
        ("取組に関連する指標", "\(links)件（関連の確度が「案」のものは、計画の表 measures.csv で確認できます）"),
      ]
    return [
      ("計画", settings.title),
      ("団体", settings.organisation),
      ("計画期間", "\(period.lowerBound)〜\(period.upperBound)"),
      ("掲載", "\(base.placements.count)件（実数 \(base.shown.count)指標）"),
    ] + ofProgramme + [
      ("報告年度", "\(base.evaluations.context.reportYear)（この年度までの実績だけを使っています）"),
      ("データ時点", settings.asOf.japanese),
      ("端数処理", "\(settings.rounding.rawValue)（表示の桁に丸めてから判定しています）"),
      ("作成したプログラム", "達成 Tassei \(base.version)"),
    ]
  }
}
