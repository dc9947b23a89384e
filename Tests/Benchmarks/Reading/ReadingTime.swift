import Indicators
import Readers
import Tables

/// Reads the plan and the exports of a folder on one thread, and prints the seconds that the exports took and the number
/// of observations.
@main
struct ReadingTime {
  static func main() throws {
    let folder = CommandLine.arguments[1]
    var limits = Limits()
    limits.fileBytes = 1 << 30
    limits.rows = .max
    limits.values = .max
    let plan = try readPlan(folder: InputFolder(folder + "/plan"), limits: limits).value
    let clock = ContinuousClock()
    var count = 0
    let time = try clock.measure {
      let exports = try readExports(folder: InputFolder(folder + "/exports"), for: plan, limits: limits).value
      count = exports.files.reduce(0) { $0 + $1.rowCounts.accepted }
    }
    print(time / .seconds(1), count)
  }
}
