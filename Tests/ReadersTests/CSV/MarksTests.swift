import TestKit
import Testing

@testable import Readers

struct MarksTests {
  @Test(arguments: 0..<200)
  func `every mark from an offset on is given once and in order`(_ seed: Int) {
    var draws = Seeded(seed)
    let marks: [UInt8] = [0x2C, 0x22, 0x0D, 0x0A]
    let bytes = (0..<draws.integer(0...300)).map { _ in
      draws.chance(30) ? marks[draws.integer(0...3)] : UInt8(draws.integer(0...255))
    }
    let start = draws.integer(0...bytes.count)
    var given: [Int] = []
    var left = Marks(from: start)
    while let offset = Optional(left.next(in: bytes.span.bytes)), offset < bytes.count {
      given.append(offset)
    }
    #expect(given == bytes.indices.filter { $0 >= start && marks.contains(bytes[$0]) })
    let (end, first) = (left.next(in: bytes.span.bytes), Marks.first(in: bytes.span.bytes, from: start))
    #expect(end == bytes.count)
    #expect(first == given.first ?? bytes.count)
  }
}
