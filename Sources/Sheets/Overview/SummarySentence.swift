import Formulas

/// How things stand, in the words below the tiles of a first page: how many indicators are well off now and in the
/// target year, and which one is projected lowest.
struct SummarySentence {
  let count: LiveCount
  /// Those whose rating looks good, and how it is called: ◎○.
  let good: (count: LiveCount, keys: String)
  /// Those whose outlook looks good, and how it is called: ◎○.
  let likely: (count: LiveCount, keys: String)
  /// Whether no indicator has a projected attainment (推計達成率).
  let isNoneProjected: LiveCondition
  /// Name and projected attainment of the one that is lowest; nothing is shown of them where none is.
  let lowest: (name: LiveText, ratio: LiveText)

  var text: LiveText {
    let last = isNoneProjected.choose("", else: "推計達成率が最も低いのは「\(lowest.name)」（\(lowest.ratio)）です。")
    return "\(count)指標のうち、いま\(good.keys)は\(good.count)、目標年度に届く見込み（\(likely.keys)）は\(likely.count)です。\(last)"
  }
}
