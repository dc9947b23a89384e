/// The rules by which ratings and outlooks are given (評価と見通しの区分), from the plan's table.
///
/// Of the rows that apply to an indicator, the first one whose condition holds gives the verdict.
package struct RatingScale: Hashable, Sendable {
  /// The rows in the order of the table, numbered within their verdict.
  package let rows: [RatingRule]
  /// The bounds with which conditions compare figures, each once, in the order of the table.
  package let bounds: [RatingTerm.Bound]
  /// The groups of each verdict, made once because every sheet asks for them.
  private let groups: [RatingRule.Verdict: [RatingGroup]]

  /// Creates a scale from rows in the order in which they are tried; without rows, the one that holds without a table.
  ///
  /// Rows and bounds are numbered here, so that cells and formulas can name them.
  package init(rows: [RatingRule] = RatingScale.standardRows) {
    var counts: [RatingRule.Verdict: Int] = [:]
    var bounds: [RatingTerm.Bound] = []
    let numbered = rows.map { row in
      var row = row
      counts[row.id.verdict, default: 0] += 1
      row.id.number = counts[row.id.verdict] ?? 0
      row.terms = row.terms.map { $0.numbered(among: &bounds) }
      return row
    }
    self.rows = numbered
    self.bounds = bounds
    groups = Dictionary(grouping: numbered, by: \.id.verdict).mapValues(RatingGroup.groups)
  }

  /// Returns the groups of a verdict by their looks, the best first and `なし` last, and in the order of the table.
  package func groups(of verdict: RatingRule.Verdict) -> [RatingGroup] { groups[verdict] ?? [] }

  /// Returns the row with an id; nil if the table has none.
  package subscript(id: RatingRule.ID) -> RatingRule? {
    rows.firstIndex { $0.id == id }.map { rows[$0] }
  }

  /// Returns the rows of a verdict in the order of the table.
  package func rows(of verdict: RatingRule.Verdict) -> [RatingRule] {
    rows.filter { $0.id.verdict == verdict }
  }

  /// Returns the rows that are tried for an indicator, in order: none after one that always holds.
  ///
  /// - Parameter sections: where the plan prints the indicator.
  package func rows(
    of verdict: RatingRule.Verdict, for indicator: Indicator, in sections: [Section.ID]
  ) -> [RatingRule] {
    let applying = rows(of: verdict).filter { $0.scope.includes(indicator, in: sections) }
    guard let end = applying.firstIndex(where: \.terms.isEmpty) else { return applying }
    return Array(applying[...end])
  }

  /// Returns the first row of a verdict whose label is a text, such as that of an earlier verdict; nil for none.
  package func row(of verdict: RatingRule.Verdict, labelled label: String) -> RatingRule? {
    rows(of: verdict).first { $0.label == label }
  }

  /// Returns the labels of a verdict, each once: by groups, and within one the general rows before their exceptions.
  package func labels(of verdict: RatingRule.Verdict) -> [String] {
    groups(of: verdict).flatMap { group in group.words.map { group.isSymbol ? "\(group.key) \($0)" : $0 } }
  }
}

extension RatingScale {
  /// The table `ratings.csv` that holds where a plan has none.
  ///
  /// Every plan may begin from this text. 毎 stands for the kinds that are judged every year.
  package static let standardText = """
    種類,適用,記号,語,条件,色
    評価,,－,判定不可（{理由}）,値なし,なし
    評価,,－,判定不可（最新{最新年}）,古い,なし
    評価,,－,判定不可（定義変更）,断絶,なし
    評価,毎,×,未達成（{達成年数}/{判定年数}年）,目標年度 かつ 達成した年の割合 100%未満,遅れ
    評価,毎,－,判定不可,目標年度 かつ 判定できない年あり,なし
    評価,毎,◎,達成,目標年度,達成
    評価,毎,○,順調,目標達成,良
    評価,毎,－,判定不可,期待比 なし,なし
    評価,毎,△,やや遅れ,期待比 80%以上,注意
    評価,毎,×,遅れ,,遅れ
    評価,,◎,達成,目標達成,達成
    評価,累計,×,未達成,上限超過,遅れ
    評価,累計・平均,－,判定不可（{理由}）,目標年度 かつ 未報告の年あり,なし
    評価,,×,未達成,目標年度,遅れ
    評価,,○,順調,期待値との差 0以上,良
    評価,,－,判定不可,期待比 なし,なし
    評価,,△,やや遅れ,期待比 80%以上,注意
    評価,,×,遅れ,,遅れ
    見通し,,－,推計不可,値なし,なし
    見通し,累計,◎,達成済,目標達成,達成
    見通し,累計,×,未達成（確定）,上限超過,遅れ
    見通し,累計・平均,－,推計不可,目標年度 かつ 未報告の年あり,なし
    見通し,毎,×,未達成（確定）,目標年度 かつ 達成した年の割合 100%未満,遅れ
    見通し,毎,－,推計不可,目標年度 かつ 判定できない年あり,なし
    見通し,毎,◎,達成済,目標年度,達成
    見通し,毎,×,未達成（{達成年数}/{判定年数}年）,達成した年の割合 100%未満,遅れ
    見通し,,◎,達成済,目標年度 かつ 目標達成,達成
    見通し,,×,未達成（確定）,目標年度,遅れ
    見通し,毎年・維持,○,達成見込み（変化なし）,変化なし かつ 推計達成,良
    見通し,,－,推計不可（変化なし）,変化なし,なし
    見通し,前年比,－,推計不可（毎年の条件）,毎年の条件,なし
    見通し,,－,推計不可,達成確率 なし,なし
    見通し,,○,達成見込み,達成確率 80%以上,良
    見通し,,△,どちらともいえない,達成確率 20%以上,注意
    見通し,,×,未達見込み,,遅れ

    """

  /// The rows of ``standardText``; a test compares them with its lines, of which none may be left out.
  package static let standardRows: [RatingRule] = standardText.split(separator: "\n").dropFirst().compactMap {
    RatingRule(fields: $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
  }

  /// What stands behind a rating that a person set.
  package static let overrideMark = "※"

  /// The headings of the table.
  package static let headings = ["種類", "適用", "記号", "語", "条件", "色"]
}

extension RatingRule {
  /// Reads the fields of a row whose scope names kinds of target alone; nil where a field says nothing that it may.
  package init?(fields: [String]) {
    guard fields.count == RatingScale.headings.count, let verdict = Verdict(rawValue: fields[0]),
      let words = Word.words(of: fields[3]), let terms = try? RatingTerm.terms(of: fields[4]),
      let look = Look(rawValue: fields[5])
    else { return nil }
    let scope = fields[1].split(separator: Scope.separator).compactMap { Scope.Member(kind: String($0)) }
    self.init(verdict, Scope(members: scope), symbol: fields[2], words: words, terms: terms, look: look)
  }
}
