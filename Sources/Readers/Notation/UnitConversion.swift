import Indicators

/// Brings a written number into the unit of its indicator by moving the decimal point, never by a division.
///
/// 26,175,255人 is 2,617.5255万人, and exactly the number nearest to that.
enum UnitConversion {
  /// Why a number cannot be brought into the unit.
  enum Fault: Error, Hashable {
    /// Another thing is counted: the unit as written.
    case differs(String)
    /// The cell and its column name different multiples: both as written.
    case contradicts(cell: String, column: String)
    /// Letters behind the number that are no unit.
    case unknown(String)
  }

  /// The number in the indicator's unit; a number without unit is in that of its column, else in the indicator's own.
  static func convert(
    _ written: WrittenNumber, column: WrittenUnit?, to unit: Unit
  ) throws(Fault) -> DecimalNumber {
    if !written.base.isEmpty, !UnitNotation.isSame(written.base, unit.base) {
      throw UnitNotation.isKnown(written.base) ? .differs(written.base) : .unknown(written.base)
    }
    let places = try shift(column: column, to: unit)
    guard written.hasMultiple || !written.base.isEmpty else { return written.number.shifted(by: places) }
    // A cell that names what is counted says its unit in full; a multiple alone beside a column of 千人 may mean either.
    let isFull = !written.base.isEmpty
    if let column, column.exponent != 0, !isFull {
      throw .contradicts(
        cell: written.base.isEmpty ? "千・万・億" : written.base, column: name(of: column))
    }
    return written.number.shifted(by: -unit.multiple.exponent)
  }

  /// By how many places the point of a number moves beside which nothing is written.
  static func shift(column: WrittenUnit?, to unit: Unit) throws(Fault) -> Int {
    if let column, !column.base.isEmpty, !UnitNotation.isSame(column.base, unit.base) {
      throw .differs(column.base)
    }
    return (column?.exponent ?? unit.multiple.exponent) - unit.multiple.exponent
  }

  private static func name(of column: WrittenUnit) -> String {
    let multiple = UnitNotation.multiples.first { $0.exponent == column.exponent }?.text ?? ""
    return multiple + column.base
  }
}
