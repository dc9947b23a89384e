/// Values that keep the number under which they came first.
struct Numbering<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  /// Makes room for so many values.
  mutating func reserve(_ count: Int) {
    values.reserveCapacity(count)
    numbers.reserveCapacity(count)
  }

  /// The number of a value, a new one where it is new.
  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// The number of a value; nil where it has none.
  func existingNumber(of value: Value) -> Int? {
    numbers[value]
  }
}
