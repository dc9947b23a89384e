import Indicators

/// The words of a target without those that say over which years it runs.
struct TargetPhrase {
  /// The words of the condition or the number.
  private(set) var words: String
  let time: PlanTime?
  /// 毎年, 毎年度 or 年間 stands before the words.
  private(set) var isYearly = false
  /// 累計 stands before the words or in the time.
  private(set) var isSum = false
  /// を維持 stands behind the words.
  private(set) var isKept = false
  /// The number of years of ◯年間で.
  private(set) var yearCount: Int?
  private(set) var remarks: [PlanTime.Remark]

  init(_ text: String, time: PlanTime?) {
    words = text
    self.time = time
    remarks = time?.remarks ?? []
    isSum = time?.isSum ?? false
    words.removeEnding(of: ["を目指します", "を目指す", "する"])
    if let sum = Self.sum(in: words) {
      yearCount = sum.years
      words.removeFirst(sum.length)
      isSum = true
    } else if words.removeBeginning(of: ["累計で", "累計"]) != nil {
      isSum = true
    } else if words.removeBeginning(of: ["毎年度", "毎年", "年間"]) != nil {
      isYearly = true
    }
    if words.removeEnding(of: ["を維持", "の維持"]) {
      isKept = true
    } else if words.hasSuffix("維持"), words.hasDigit {
      isKept = words.removeEnding(of: ["維持"])
    }
  }

  /// The years of ◯年間で at the beginning and the characters that it takes; nil where the words begin otherwise.
  private static func sum(in words: String) -> (years: Int?, length: Int)? {
    let count = words.prefix { "0123456789一二三四五六七八九十".contains($0) }
    guard !count.isEmpty, words[count.endIndex...].hasPrefix("年間"),
      let sum = words.prefixMatch(of: /([0-9]+|[一二三四五六七八九十]+)年間(の?累計)?で/)
    else { return nil }
    return (Int(sum.1) ?? KanjiNumber.read(String(sum.1)), sum.0.count)
  }

  /// Adds a remark on the notation.
  mutating func add(_ remark: PlanTime.Remark) {
    remarks.append(remark)
  }
}
