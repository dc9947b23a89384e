import Indicators

/// The department that an export belongs to: the one of all its indicators, else the one that its name names.
enum FileDepartment {
  /// - Parameter ids: the indicators of its values; none where the file could not be read.
  static func name(of path: String, _ ids: Set<Indicator.ID>, _ plan: Plan) -> String? {
    let departments = Set(plan.indicators.filter { ids.contains($0.id) }.compactMap(\.departmentName))
    if departments.count == 1 { return departments.first }
    let folded = NameFolding.fold(path)
    let named = Set(plan.indicators.compactMap(\.departmentName)).sorted()
      .filter { folded.contains(NameFolding.fold($0)) }
    // 観光課 stands in 県観光課 as well: the longest is meant.
    return named.max { $0.count < $1.count }
  }
}

extension Finding {
  /// The same finding, for a department where none is known yet.
  func filled(_ name: String?) -> Finding {
    guard department == nil, let name else { return self }
    var copy = self
    copy.department = name
    return copy
  }
}
