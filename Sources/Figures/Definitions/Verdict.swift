import Indicators

/// The current rating (評価) and the outlook at the target year (見通し); the first rule that holds decides.
extension DefinitionSet {
  static func verdict(_ profile: IndicatorProfile) -> DefinitionSet {
    let judged = profile.isJudgedYearly ? yearlyRating : pathRating(profile)
    let rating =
      judged
      .except(.isBroken(profile), .rating(.unrated, "（\(Treatment.Kind.discontinued.rawValue)）"))
      .except(
        .isStale(profile),
        .words([.constant(.rating(.unrated)), .text("（最新"), .figure(.latestLabel), .text("）")]))
    return DefinitionSet(figures: [
      .calculatedRating: .choice(.isNumber(.latestYear), rating, .rating(.unrated)),
      .rating: .choice(
        .isGiven(.override), .words([.input(.override), .text("※")]), .words([.figure(.calculatedRating)])),
      .outlook: .choice(
        .isNumber(.latestYear), profile.isJudgedYearly ? yearlyOutlook(profile) : outlook(profile),
        .outlook(.unprojected)),
    ])
  }

  private static func pathRating(_ profile: IndicatorProfile) -> Definition {
    let behind = Definition.choice(
      .isNumber(.pace),
      .choice(.figure(.pace) >= .constant(.slightlyBehindFrom), .rating(.slightlyBehind), .rating(.behind)),
      .rating(.unrated))
    var rating = Definition.choice(
      .isNumber(.gap),
      .choice(.rounded(.figure(.gap), digits: profile.decimals + 1) >= 0, .rating(.onTrack), behind), behind
    )
    .except(latestYear == targetYear, .rating(.missed))
    if profile.kind.isSum, !profile.deliversTotals {
      let unrated = Definition.words(
        [.constant(.rating(.unrated)), .text("（"), .figure(.missingLabel), .text("）")])
      rating = rating.except(isOpen, unrated)
    }
    if profile.isCeilingOfSum { rating = rating.except(isExceeded(profile), .rating(.missed)) }
    return rating.except(.all([.isNumber(.met), isMet]), .rating(.achieved))
  }

  /// Whether the period of a sum is over and years that are not reported could still change the result.
  private static var isOpen: Condition {
    .all([latestYear == targetYear, .figure(.missingYears) > 0])
  }

  /// Whether a sum exceeds its ceiling and no coming year can reduce it.
  private static func isExceeded(_ profile: IndicatorProfile) -> Condition {
    let isBeyond = Condition.not(profile.meets(total, target))
    return profile.allowsNegative ? .all([latestYear == targetYear, isBeyond]) : isBeyond
  }

  private static var yearlyRating: Definition {
    let now = Definition.choice(
      .isNumber(.met),
      Definition.choice(
        .isNumber(.pace),
        .choice(.figure(.pace) >= .constant(.slightlyBehindFrom), .rating(.slightlyBehind), .rating(.behind)),
        .rating(.unrated)
      ).except(isMet, .rating(.onTrack)),
      .rating(.unrated))
    let over = Definition.choice(
      judgedYears < targetYear - fromYear + 1, .rating(.unrated), .rating(.achieved)
    ).except(metYears < judgedYears, .words([.constant(.rating(.missed))] + yearsMet))
    return .choice(latestYear == targetYear, over, now)
  }

  private static func outlook(_ profile: IndicatorProfile) -> Definition {
    guard profile.kind.isSum else {
      let final = Definition.choice(
        .all([.isNumber(.met), isMet]), .outlook(.achieved), .outlook(.missed))
      return .choice(latestYear == targetYear, final, chances(profile))
    }
    let missed = Definition.outlook(.missed)
    let final = profile.deliversTotals ? missed : missed.except(isOpen, .outlook(.unprojected))
    var outlook = Definition.choice(latestYear == targetYear, final, chances(profile))
    if profile.isCeilingOfSum { outlook = outlook.except(isExceeded(profile), .outlook(.missed)) }
    return outlook.except(isMet, .outlook(.achieved))
  }

  private static func yearlyOutlook(_ profile: IndicatorProfile) -> Definition {
    let final = Definition.choice(
      judgedYears < targetYear - fromYear + 1, .outlook(.unprojected), .outlook(.achieved)
    ).except(metYears < judgedYears, .outlook(.missed))
    let ahead = chances(profile).except(
      metYears < judgedYears, .words([.constant(.outlook(.missedYear))] + yearsMet))
    return .choice(latestYear == targetYear, final, ahead)
  }

  private static func chances(_ profile: IndicatorProfile) -> Definition {
    let held = Definition.outlook(.unprojected, note(.noVariation))
    var others = Definition.outlook(.unprojected)
    if profile.kind.isGrowth {
      others = others.except(
        .all([.isNumber(.horizon), hasYearsBetween]), .outlook(.unprojected, note(.everyYearCondition)))
    }
    // A value that never moved meets a target that is the same every year, as far as anyone can tell.
    let isKept = Condition.all([.isNumber(.projection), profile.meets(projection, target)])
    others = others.except(
      .isConstant,
      profile.kind.hasSameTargetYearly && profile.isJudgedYearly
        ? held.except(isKept, .outlook(.likely, note(.noVariation))) : held)
    return .choice(
      .isNumber(.probability),
      .choice(
        .figure(.probability) >= .constant(.likelyFrom), .outlook(.likely),
        .choice(
          .figure(.probability) >= .constant(.uncertainFrom), .outlook(.uncertain), .outlook(.unlikely))),
      others)
  }

  /// A reason behind the words of an outlook.
  private static func note(_ reason: Reason) -> String { "（\(reason.text)）" }

  /// （n/m年）: the number of years met out of the years that can be judged.
  private static var yearsMet: [Definition.Word] {
    [.text("（"), .figure(.metYears), .text("/"), .figure(.judgedYears), .text("年）")]
  }
}

extension Definition {
  static func rating(_ rating: RatingScale.Rating, _ note: String = "") -> Definition {
    .words([.constant(.rating(rating))] + (note.isEmpty ? [] : [.text(note)]))
  }

  static func outlook(_ outlook: RatingScale.Outlook, _ note: String = "") -> Definition {
    .words([.constant(.outlook(outlook))] + (note.isEmpty ? [] : [.text(note)]))
  }
}
