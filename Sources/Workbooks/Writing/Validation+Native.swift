import CXlsxWriter

extension Validation.Rule {
  /// The kind of the rule by the number of the library.
  var native: UInt8 {
    let type =
      switch self {
      case .list: LXW_VALIDATION_TYPE_LIST
      case .listReference: LXW_VALIDATION_TYPE_LIST_FORMULA
      case .decimal: LXW_VALIDATION_TYPE_DECIMAL
      case .formula: LXW_VALIDATION_TYPE_CUSTOM_FORMULA
      case .any: LXW_VALIDATION_TYPE_ANY
      }
    return UInt8(type.rawValue)
  }
}
