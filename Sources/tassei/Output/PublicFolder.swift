import Exchange

/// The files for the public in a set: a draft (公表前), or what was published (公表).
///
/// What was published for these inputs stays in 公表. For other inputs, a draft stands beside what was published before,
/// which is carried over unchanged. A published file that somebody changed is not carried over; it moves to the backup
/// folder like every other edited file.
struct PublicFolder {
  /// The unchanged published files of the present set.
  private let published: [PlainFile]

  /// Reads the published files of a set; the folder may be missing.
  init(of set: Folder) {
    let manifest = Manifest.read(in: set)
    published = manifest.files.map(\.name)
      .filter { $0.hasPrefix(PublicEdition.published.folder + "/") && manifest.holds($0, in: set) }
      .compactMap { name in
        (try? Manifest.bytes(of: set.path(of: name))).map {
          PlainFile(name: name, bytes: $0)
        }
      }
  }

  /// The files of a new set.
  ///
  /// - Parameters:
  ///   - files: what the report says; nil for a part of it, which only keeps what was published.
  ///   - publishes: whether the files are published now.
  func texts(of files: PublicFiles?, inEnglish: Bool, publishes: Bool) -> [PlainFile] {
    guard let files else { return published }
    func texts(_ edition: PublicEdition) -> [PlainFile] {
      files.files(edition, inEnglish: inEnglish).map { PlainFile(name: $0.name, text: $0.text) }
    }
    if publishes { return texts(.published) }
    guard !published.isEmpty else { return texts(.draft) }
    let final = texts(.published)
    let others = final.filter { file in !published.contains { $0.name == file.name } }
    let isPublished =
      published.contains { $0.name.hasSuffix(PublicFiles.pageName) }
      && final.allSatisfy { file in
        published.allSatisfy { $0.name != file.name || $0.bytes == file.bytes }
      }
    return isPublished ? published + others : texts(.draft) + published
  }
}
