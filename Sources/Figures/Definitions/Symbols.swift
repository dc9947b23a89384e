// Short names of figures and conditions, so that the definitions read like the table of the calculation.

let baseline = Expression.figure(.baseline)
let baselineYear = Expression.figure(.baselineYear)
let target = Expression.figure(.target)
let targetYear = Expression.figure(.targetYear)
let fromYear = Expression.figure(.fromYear)
let growthRate = Expression.figure(.growthRate)
let breakYear = Expression.figure(.breakYear)
let latestYear = Expression.figure(.latestYear)
let latest = Expression.figure(.latest)
let total = Expression.figure(.total)
let expected = Expression.figure(.expected)
let yearTarget = Expression.figure(.yearTarget)
let metYears = Expression.figure(.metYears)
let judgedYears = Expression.figure(.judgedYears)
let shortfall = Expression.figure(.shortfall)
let fittedYears = Expression.figure(.fittedYears)
let anchorYear = Expression.figure(.anchorYear)
let anchor = Expression.figure(.anchor)
let horizon = Expression.figure(.horizon)
let slope = Expression.figure(.slope)
let typicalChange = Expression.figure(.typicalChange)
let weight = Expression.figure(.weight)
let yearlySpread = Expression.figure(.yearlySpread)
let projection = Expression.figure(.projection)
let year = Expression.cell(.year)

let isMet: Condition = .figure(.met) == 1

/// The decimal places of a ratio: tenths of a per cent.
let ratioDigits = 3

/// A ratio, rounded to its printed digits.
func ratio(_ value: Expression) -> Expression {
  .rounded(value, digits: ratioDigits)
}

/// The table entry for n fitted years; the last entry also holds for every larger n.
func entry(_ table: Table, for count: Expression) -> Expression {
  .entry(table, minimum(count, .number(Double(table.values.count))))
}

/// φ + φ² + … + φ^years.
func damped(_ years: Expression) -> Expression {
  .constant(.damping) * (1 - Expression.constant(.damping).power(years)) / (1 - .constant(.damping))
}
