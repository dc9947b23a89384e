import Dispatch
import Glibc
import Synchronization
import Workbooks

/// A hidden folder beside the output in which a set is made, checked and synced before anybody sees it.
struct Staging {
  /// How the names of such folders begin.
  static let prefix = ".tassei-"
  /// Stands in the folder until the set is complete: a folder with it holds nothing of worth.
  private static let mark = ".unfinished"

  let folder: Folder

  /// A folder that stands already.
  init(folder: Folder) {
    self.folder = folder
  }

  /// Makes a new folder for the set of a label (`R6`).
  init(in outputs: Folder, for label: String) throws(OutputFault) {
    folder = try Self.new { run in outputs.path(of: "\(Self.prefix)\(run)-\(label)") }
  }

  /// Makes the first folder of the runs `7`, `7.2`, `7.3` and so on that is free, 7 being the process.
  ///
  /// What stands already is never taken, also not under the name of this process: a container gives the same number to
  /// every run, and the folder may hold what staff changed in an old set.
  static func new(at path: (_ run: String) -> String) throws(OutputFault) -> Folder {
    for number in 1...1000 {
      let folder = Folder(path: path(number == 1 ? "\(getpid())" : "\(getpid()).\(number)"))
      guard Folder.kind(at: folder.path + Leftovers.retired) == .nothing else { continue }
      if try folder.createNew() { return folder }
    }
    throw .system(path: path("\(getpid())"), code: EEXIST)
  }

  /// Makes the set in the folder, which is new; it then holds exactly the set's files and their manifest.
  ///
  /// - Parameter jobs: how many workbooks are made at the same time; nil for as many as there are processors.
  func fill(
    workbooks: [BookFile], texts: [TextFile], jobs: Int? = nil, onWorkbook: @Sendable (String) -> Void
  ) throws(OutputFault) {
    let names = workbooks.map(\.fileName) + texts.map(\.name)
    try Self.requirePlain(names)
    let mark = TextFile(name: Self.mark, text: "")
    try mark.write(in: folder)
    let folders = Self.folders(of: names).map(folder.folder)
    for inner in folders { try inner.create() }
    try write(workbooks, jobs ?? workbooks.count, onWorkbook)
    for workbook in workbooks { try ArchiveCheck.check(folder.path(of: workbook.fileName)) }
    for text in texts { try text.write(in: folder) }
    let manifest = try Manifest.of(names, in: folder)
    try TextFile(name: Manifest.fileName, text: manifest.text()).write(in: folder)
    for name in names + [Manifest.fileName] { try Folder.sync(folder.path(of: name)) }
    for inner in folders { try inner.sync() }
    let markPath = folder.path(of: Self.mark)
    guard unlink(markPath) == 0 else { throw .system(path: markPath, code: errno) }
    try folder.sync()
  }

  /// Whether the folder was left by a run that ended before its set was complete.
  var isUnfinished: Bool {
    Folder.kind(at: folder.path(of: Self.mark)) != .nothing
  }

  /// Removes the folder; what is left by a removal that was killed is still known as unfinished.
  func remove() {
    folder.removeTree(last: isUnfinished ? Self.mark : nil)
  }

  /// Lays out and writes workbooks side by side; the first failure by order counts.
  private func write(
    _ workbooks: [BookFile], _ jobs: Int, _ onWorkbook: @Sendable (String) -> Void
  ) throws(OutputFault) {
    var faults = [OutputFault?](repeating: nil, count: workbooks.count)
    faults.withUnsafeMutableBufferPointer { slots in
      // Every workbook has a slot of its own, so no worker waits for another.
      nonisolated(unsafe) let slots = slots
      let started = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: min(jobs, slots.count)) { _ in
        while true {
          let index = started.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < slots.count else { return }
          onWorkbook(workbooks[index].fileName)
          do throws(OutputFault) {
            try write(workbooks[index])
          } catch {
            slots[index] = error
          }
        }
      }
    }
    for fault in faults { if let fault { throw fault } }
  }

  private func write(_ file: BookFile) throws(OutputFault) {
    do throws(WorkbookError) {
      try Workbooks.write(file.workbook(), to: folder.path(of: file.fileName))
    } catch {
      throw .workbook(file.fileName, error)
    }
  }

  /// The folders below the set that some names ask for, each once.
  private static func folders(of names: [String]) -> [String] {
    let folders = names.compactMap { name in name.firstIndex(of: "/").map { String(name[..<$0]) } }
    return Set(folders).sorted()
  }

  /// Names must stay inside the folder, one folder below it at most, and differ, also for systems that fold capitals.
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
