/// The units that stand beside the values of a table, by number.
struct WrittenUnits {
  /// The unit of values beside which none stands.
  let ofTable: WrittenUnit?
  private var units: [WrittenUnit?] = []

  init(ofTable: WrittenUnit?) {
    self.ofTable = ofTable
  }

  /// The number of a unit, nil for the table's own, which it keeps.
  mutating func number(of unit: WrittenUnit?) -> Int {
    let unit = unit ?? ofTable
    if let number = units.firstIndex(of: unit) { return number }
    units.append(unit)
    return units.count - 1
  }

  /// The unit of a number; nil where neither a value nor the table names one.
  subscript(number: Int) -> WrittenUnit? { units[number] }
}
