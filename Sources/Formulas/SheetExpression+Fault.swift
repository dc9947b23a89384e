import Figures

extension SheetExpression {
  /// What is wrong with the inputs of a figure, from its cell, which holds no number; a text of its own for every other
  /// reason.
  ///
  /// - Parameter cell: the cell of a figure, by its address.
  package static func fault(of cell: SheetExpression, else text: String) -> SheetExpression {
    let ending = InputFault.ending
    let end = String((cell.value.words ?? "").suffix(ending.count))
    return .choice(
      .comparison(.cell("RIGHT(\(cell.formula),\(ending.count))", .text(end)), .equal, .text(ending)), cell,
      .text(text))
  }
}
