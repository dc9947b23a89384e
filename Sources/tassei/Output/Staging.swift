import Glibc
import Synchronization
import Workbooks
import Workers

/// A hidden staging folder beside the output: the set is written, checked and synced there before it is placed.
struct Staging {
  /// The prefix of the names of staging folders.
  static let prefix = ".tassei-"
  /// The marker file of an incomplete set; a folder with the marker may be deleted.
  static let mark = ".unfinished"

  let folder: Folder

  /// Wraps an existing folder.
  init(folder: Folder) {
    self.folder = folder
  }

  /// Creates a new folder for the set of a label (`R6`).
  init(in outputs: Folder, for label: String) throws(OutputFault) {
    folder = try Self.new { run in outputs.path(of: "\(Self.prefix)\(run)-\(label)") }
  }

  /// Creates the first unused folder of the names `7`, `7.2`, `7.3` and so on, where 7 is the process id.
  ///
  /// An existing folder is never reused, even if its name contains this process id. In a container every run has the
  /// same process id, and the folder may contain edited files of an old set.
  static func new(at path: (_ run: String) -> String) throws(OutputFault) -> Folder {
    for number in 1...1000 {
      let folder = Folder(path: path(number == 1 ? "\(getpid())" : "\(getpid()).\(number)"))
      guard Folder.kind(at: folder.path + Leftovers.shelvedSuffix) == .nothing else { continue }
      if try folder.createNew() { return folder }
    }
    throw .system(path: path("\(getpid())"), code: EEXIST)
  }

  /// Writes the set into the new folder, which then contains exactly its files and their manifest.
  ///
  /// - Parameters:
  ///   - owner: the plan whose report the set is; nil for forms.
  ///   - jobs: the number of workbooks to write at the same time; nil for the number of processors.
  func fill(
    workbooks: [BookFile], texts: [PlainFile], owner: Manifest.Owner? = nil, jobs: Int? = nil,
    onWorkbook: @Sendable (String) -> Void
  ) throws(OutputFault) {
    let names = workbooks.map(\.fileName) + texts.map(\.name)
    try Self.requirePlain(names)
    let mark = PlainFile(name: Self.mark, text: "")
    try mark.write(in: folder)
    let folders = Self.folders(of: names).map(folder.folder)
    for inner in folders { try inner.create() }
    let sizes = try write(workbooks, jobs ?? workbooks.count, onWorkbook)
    for (workbook, partSizes) in zip(workbooks, sizes) {
      try ArchiveCheck.check(folder.path(of: workbook.fileName), partSizes: partSizes)
    }
    for text in texts { try text.write(in: folder) }
    let manifest = try Manifest.of(names, in: folder, owner: owner)
    try PlainFile(name: Manifest.fileName, text: manifest.text()).write(in: folder)
    try Interruption.check()
    for name in names + [Manifest.fileName] { try Folder.sync(folder.path(of: name)) }
    for inner in folders { try inner.sync() }
    let markPath = folder.path(of: Self.mark)
    guard unlink(markPath) == 0 else { throw .system(path: markPath, code: errno) }
    try folder.sync()
  }

  /// Returns the label of a folder that a run left (`.tassei-7.2-R6-old`: R6); nil for any other name.
  static func label(of name: String) -> String? {
    let parts = name.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == ".tassei", isRun(parts[1]) else { return nil }
    let label = parts[2].hasSuffix(Leftovers.shelvedSuffix) ? parts[2].dropLast(4) : parts[2]
    return label.isEmpty ? nil : String(label)
  }

  /// Whether a text is the number of a process, and perhaps another one behind a point.
  static func isRun(_ text: some StringProtocol) -> Bool {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(numbers.count)
      && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// Whether a run ended before its set in this folder was complete.
  var isUnfinished: Bool {
    Folder.kind(at: folder.path(of: Self.mark)) != .nothing
  }

  /// Removes the folder; the marker goes last, so that the rest of an interrupted removal counts as unfinished.
  func remove() {
    folder.removeTree(last: isUnfinished ? Self.mark : nil)
  }

  /// Lays out and writes workbooks in parallel; throws the failure of the first workbook that failed, by order.
  ///
  /// - Returns: the sizes of the parts of each workbook, as written.
  private func write(
    _ workbooks: [BookFile], _ jobs: Int, _ onWorkbook: @Sendable (String) -> Void
  ) throws(OutputFault) -> [[Int]] {
    // An empty list of sizes matches no archive, so a workbook without a result is refused.
    let results = Mutex([Result<[Int], OutputFault>](repeating: .success([]), count: workbooks.count))
    let started = Atomic(0)
    run(workers: min(jobs, workbooks.count)) {
      while true {
        let index = started.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < workbooks.count else { return }
        onWorkbook(workbooks[index].fileName)
        let result = write(workbooks[index])
        results.withLock { $0[index] = result }
      }
    }
    var sizes: [[Int]] = []
    for result in results.withLock({ $0 }) { sizes.append(try result.get()) }
    return sizes
  }

  private func write(_ file: BookFile) -> Result<[Int], OutputFault> {
    do throws(OutputFault) {
      try Interruption.check()
      return .success(try file.write(in: folder))
    } catch {
      return .failure(error)
    }
  }

  /// Returns the subfolders that the names contain, each once.
  private static func folders(of names: [String]) -> [String] {
    let folders = names.compactMap { name in name.firstIndex(of: "/").map { String(name[..<$0]) } }
    return Set(folders).sorted()
  }

  /// Requires that names stay inside the folder, have at most one subfolder, and differ even if case is ignored.
  private static func requirePlain(_ names: [String]) throws(OutputFault) {
    var seen: Set<String> = []
    for name in names {
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count <= 2, parts.allSatisfy(isPlain), seen.insert(name.lowercased()).inserted else {
        throw .name(name)
      }
    }
  }

  private static func isPlain(_ part: Substring) -> Bool {
    !part.isEmpty && !part.hasPrefix(".") && part.utf8.count <= 255
      && part.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\\") }
  }
}
