import Evaluations
import Figures
import Indicators
import Testing

@testable import Formulas
@testable import Sheets

/// How single parts of definitions stand in a formula.
struct FormulaPrinterTests {
  private static func printer() throws -> FormulaPrinter {
    let book = ListingSample().book(.section(ListingSample.first))
    let layout = try #require(book.cards.first)
    let evaluation = try #require(book.evaluations[ListingSample.level])
    return FormulaPrinter(
      definitions: evaluation.definitions, addresses: layout.addresses, rounding: .halfAwayFromZero)
  }

  /// Every sign with what a spreadsheet calls it; a switch, so that a new sign must be written here too.
  private static func sign(_ comparison: Condition.Comparison) -> String {
    switch comparison {
    case .less: "<"
    case .atMost: "<="
    case .equal: "="
    case .atLeast: ">="
    case .greater: ">"
    }
  }

  @Test(arguments: [Condition.Comparison.less, .atMost, .equal, .atLeast, .greater])
  func `a comparison is printed with its own sign`(_ comparison: Condition.Comparison) throws {
    let printer = try Self.printer()
    let condition = Condition.compare(.number(1), comparison, .number(2))
    let sign = Self.sign(comparison)
    #expect(printer.part(of: condition) == "1\(sign)2")
    #expect(printer.part(of: .not(condition)) == (comparison == .equal ? "1<>2" : "NOT(1\(sign)2)"))
    #expect(printer.part(of: .all([condition, condition])) == "AND(1\(sign)2,1\(sign)2)")
  }

  @Test(arguments: [
    (Expression.Operation.add, "+"), (.subtract, "-"), (.multiply, "*"), (.divide, "/"), (.power, "^"),
  ])
  func `an operation is printed with its own sign`(_ operation: Expression.Operation, _ sign: String) throws {
    let sum = Expression.operation(operation, .number(4), .number(2))
    #expect(try Self.printer().part(of: .compare(sum, .less, .number(9))) == "4\(sign)2<9")
  }

  @Test(arguments: [
    (Expression.Function.minimum, "MIN"), (.maximum, "MAX"), (.squareRoot, "SQRT"),
  ])
  func `a function is printed by its own name`(_ function: Expression.Function, _ name: String) throws {
    let value = Expression.function(function, [.number(4)])
    #expect(try Self.printer().part(of: .compare(value, .less, .number(9))) == "\(name)(4)<9")
  }
}
