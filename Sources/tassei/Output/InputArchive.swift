import Exchange
import Indicators
import Readers
import Tables

/// The inputs of a published report in one archive (`published/R6_入力.zip`): plan, exports and earlier records.
///
/// The same inputs give the same bytes. The first file of the archive (入力.csv) says which report was made of them.
struct InputArchive {
  /// Why an archive cannot be reported.
  enum Fault: Error, Hashable {
    /// There is no archive that can be read.
    case archive(ArchivedFolders.Fault)
    /// It is no archive of inputs; what it holds besides, or lacks.
    case foreign(String)
    /// It was kept by a later version in another form.
    case laterForm(String)
  }

  /// The inputs.
  let inputs: InputFolders
  /// The report year of the report that was published.
  let reportYear: FiscalYear
  /// The version of the program that kept the inputs.
  let version: String
  /// The size of the inputs in bytes.
  let size: Int

  private static let description = InputName("入力.csv")
  private static let form = "1"
  private static let headings = ["項目", "内容"]

  /// What the description says, by its first column.
  private enum Item: String, CaseIterable {
    case form = "形式"
    case plan = "計画"
    case organisation = "団体"
    case reportYear = "報告年度"
    case version = "プログラムの版"
  }

  static func name(of year: FiscalYear) -> String { year.label + "_入力.zip" }

  /// The inputs of a report before they are packed: all files of the plan and the exports, and the records of earlier
  /// reports.
  ///
  /// The record of the report itself, and what was published later, has no part in it.
  static func contents(
    _ inputs: InputFolders, of settings: Settings, year: FiscalYear, limits: Limits
  ) throws(Failure) -> Contents {
    var folders = ArchivedFolders()
    for (name, folder) in inputs.named {
      do throws(InputFolder.Unkept) {
        let contents = try folder.contents(limit: limits.fileBytes) { file in
          name != InputFolders.publishedName || isEarlierRecord(file, year)
        }
        // An archive has no folder in which nothing lies.
        if contents != ArchivedFolders.Contents() { folders.folders[name] = contents }
      } catch {
        throw .unkept(error)
      }
    }
    let rows = Item.allCases.map { item in
      let text =
        switch item {
        case .form: form
        case .plan: settings.title
        case .organisation: settings.organisation
        case .reportYear: year.label
        case .version: tassei.version
        }
      return [item.rawValue, text]
    }
    var top = ArchivedFolders.Contents()
    top.files[description] = Array(CSVField.table([headings] + rows).utf8)
    folders.folders[""] = top
    return Contents(folders: folders)
  }

  /// The inputs of a report before they are packed.
  struct Contents {
    fileprivate let folders: ArchivedFolders

    /// The bytes of the archive.
    func packed(_ path: String) throws(OutputFault) -> [UInt8] {
      do { return try folders.packed() } catch { throw .system(path: path, reason: "ZIP") }
    }

    /// Whether an archive holds the same inputs, whichever version of the program kept them.
    func isKept(at path: String, limits: Limits) -> Bool {
      guard let kept = try? ArchivedFolders(at: path, limits: limits) else { return false }
      return kept.folders.filter { !$0.key.isEmpty } == folders.folders.filter { !$0.key.isEmpty }
    }
  }

  /// Whether a file among the records is a table that is not named after this report year or a later one.
  private static func isEarlierRecord(_ name: InputName, _ year: FiscalYear) -> Bool {
    guard name.isTable else { return false }
    guard let of = fiscalYear(from: String(name.shown.dropLast(4))) else { return true }
    return of < year
  }

  /// Reads an archive that `tassei publish` kept.
  init(at path: String, limits: Limits) throws(Fault) {
    var folders: [String: ArchivedFolders.Contents]
    do { folders = try ArchivedFolders(at: path, limits: limits).folders } catch { throw .archive(error) }
    let top = folders.removeValue(forKey: "") ?? ArchivedFolders.Contents()
    guard top.files[Self.description] != nil else { throw .foreign(Self.description.shown) }
    if let other = top.files.keys.sorted().first(where: { $0 != Self.description }) {
      throw .foreign(other.shown)
    }
    let known = Set(InputFolders.names)
    if let other = folders.keys.sorted().first(where: { !known.contains($0) }) { throw .foreign(other) }
    let items = try Self.items(of: top, at: path, limits)
    guard let form = items[.form], let year = items[.reportYear].flatMap(fiscalYear) else {
      throw .foreign(Self.description.shown)
    }
    guard form == Self.form else { throw .laterForm(items[.version] ?? "") }
    reportYear = year
    version = items[.version] ?? ""
    size = folders.values.reduce(0) { $0 + $1.files.values.reduce(0) { $0 + $1.count } }
    inputs = InputFolders { InputFolder(path + "/" + $0, folders[$0] ?? ArchivedFolders.Contents()) }
  }

  /// The items of the description.
  private static func items(
    of top: ArchivedFolders.Contents, at path: String, _ limits: Limits
  ) throws(Fault) -> [Item: String] {
    guard
      let file = try? TableFile.open(
        description, in: InputFolder(path, top), limits: limits, digests: false),
      let rows = file.sheets.first?.rows, rows.first?.cells == headings
    else { throw .foreign(description.shown) }
    let pairs = rows.dropFirst().compactMap { row -> (Item, String)? in
      guard row.cells.count == 2 else { return nil }
      return Item(rawValue: row.cells[0]).map { ($0, InertText.read(row.cells[1])) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
