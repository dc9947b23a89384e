import Figures
import Indicators
import Localization
import Sheets

/// What the page says of itself, and of how indicators are rated.
extension PublicPage {
  var about: HTML {
    let period = "\(settings.period.lowerBound.japanese)〜\(settings.period.upperBound.japanese)"
    let terms = settings.publicTerms
    return tag(
      "section", ["aria-labelledby": "about"],
      [
        tag("h2", ["id": "about"], say("この資料について", "About this page")),
        tag(
          "p",
          say(
            "\(settings.organisation)の「\(settings.title)」（\(period)）が掲げる重要業績評価指標（KPI）\(files.counts.indicators)指標について、\(year.japanese)までの実績を計画の目標と比べたものです。",
            "This page compares the \(files.counts.indicators) key performance indicators of the strategy with their targets, with values up to fiscal \(year.number). Names in Japanese are those of the plan."
          )),
        tag(
          "p",
          say(
            "同じ内容の表を、機械で読める形（CSV）で KPI_\(year).csv（年度ごとの値）と KPI_\(year)_評価.csv（評価）に収めています。",
            "The same figures are in KPI_\(year).csv (values by year) and KPI_\(year)_評価.csv (ratings), for machines."
          )),
      ]
        + (terms.isEmpty
          ? []
          : [
            tag(
              "p",
              [.text(say("利用の条件：", "Terms of use: ")), japanese("span", terms)])
          ]))
  }

  var method: HTML {
    func row(_ verdict: RatingRule.Verdict, _ group: RatingGroup) -> HTML {
      let mark = group.isSymbol ? group.key : say("（記号なし）", "(none)")
      let words =
        language == .japanese ? group.words.joined(separator: "・").inPublicWords : group.look.englishName
      return tag(
        "tr",
        [
          tag("th", ["scope": "row"], [tag("span", ["class": "chip \(group.look.englishName)"], mark)]),
          tag("td", words),
          tag(
            "td",
            verdict == .rating ? say("現時点の評価", "Rating now") : say("目標年度の見通し", "Outlook to the target year")),
        ])
    }
    let rows = RatingRule.Verdict.allCases.flatMap { verdict in
      plan.ratings.groups(of: verdict).map { row(verdict, $0) }
    }
    let heads = [say("記号", "Symbol"), say("語", "Words"), say("何についてか", "Of what")]
    let absences = Absence.allCases.map { language == .japanese ? $0.publicText : $0.publicEnglishText }
    let texts = [
      say(
        "達成率は最新の実績の目標に対する割合、期待比は進んだ分の、この時点で進むはずの分に対する割合です。期待比が100%なら予定どおりです。",
        "Attainment is the newest value over the target. Pace is the way done over the way that should be done by now: 100% is as planned."
      ),
      say(
        "推計は、これまでの実績の傾向がだんだん緩やかになりながら続くとしたときの目標年度の値です。80％予測区間は、実際の値がその中に入る見込みが80％の範囲です。達成確率は目標に届く見込みの目安で、５％刻みで示します。",
        "The projection continues the past trend, damped, to the target year. The actual value should lie in the 80% interval with a chance of 80%. The probability of reaching the target is a rough guide, in steps of 5%."
      ),
      say(
        "値がないときは、その理由を示します（\(absences.joined(separator: "、"))）。値がないことを０とは数えません。「未把握」は、この資料の時点で値が分かっていないことをいいます。",
        "Where there is no value, the reason stands in its place (\(absences.joined(separator: ", "))). A missing value is never counted as 0."
      ),
      say(
        "※ は、算定した評価を人が改めたものです。理由をその指標に示します。",
        "※ marks a rating that a person changed; the reason stands with the indicator."),
    ]
    return tag(
      "section", ["aria-labelledby": "method"],
      [tag("h2", ["id": "method"], say("評価の方法", "How it is rated"))] + texts.map { tag("p", $0) } + [
        tag(
          "table",
          [
            tag("caption", say("記号と語", "Symbols and words")),
            tag("thead", [tag("tr", heads.map { tag("th", ["scope": "col"], $0) })]),
            tag("tbody", rows),
          ])
      ])
  }
}
