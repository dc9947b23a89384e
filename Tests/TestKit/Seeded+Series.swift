extension Seeded {
  /// Strictly increasing years with gaps of one to three.
  package mutating func years(count: Int) -> [Int] {
    var year = integer(1990...2015)
    return (0..<count).map { _ in
      year += integer(1...3)
      return year
    }
  }

  /// A random walk with drift around a level of either sign.
  package mutating func values(count: Int) -> [Double] {
    var value = number(-200...200)
    let drift = number(-5...5)
    return (0..<count).map { _ in
      value += drift + number(-8...8)
      return value
    }
  }
}
