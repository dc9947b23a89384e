import Tables

/// The three folders that a run reads.
struct InputFolders {
  static let publishedName = "published"
  /// The names of the folders.
  static let names = ["plan", "exports", publishedName]

  let plan: InputFolder
  let exports: InputFolder
  /// The records of published reports.
  let published: InputFolder

  /// Creates the folders of a place by their names.
  init(_ folder: (String) -> InputFolder) {
    plan = folder("plan")
    exports = folder("exports")
    published = folder(Self.publishedName)
  }

  /// Each folder with its name.
  var named: [(name: String, folder: InputFolder)] {
    Array(zip(Self.names, [plan, exports, published]))
  }
}
