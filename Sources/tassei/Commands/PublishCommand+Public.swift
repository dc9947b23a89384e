import Evaluations
import Exchange
import Indicators
import Sheets

/// The files for the public, which are final once their report is published.
extension PublishCommand {
  /// Puts the final files (公表) in the place of the draft (公表前), as one set with everything else of the report.
  ///
  /// A set whose files are final already stays as it is.
  func placePublicFiles(of line: ReportPipeline, _ messages: Messages) throws(Failure) {
    let set = OutputSet(
      outputs: Folder(path: outputs), year: line.evaluations.context.reportYear,
      owner: Manifest.Owner(line.plan.settings))
    let manifest = Manifest.read(in: set.folder)
    guard manifest.hasFolder(PublicEdition.draft.folder) else { return }
    let portion = try OutputSelection(
      of: line, sections: [],
      inEnglish: manifest.files.contains { $0.name.hasSuffix("/" + PublicFiles.englishPageName) },
      departments: manifest.hasFolder(DepartmentName.resultsFolder))
    do throws(OutputFault) {
      let replacement = try set.replace(with: portion, publishes: true)
      messages.print(replacement.moved)
      if input.verbose { messages.printFilesWritten(replacement.written) }
      messages.printPublished(in: set.folder.path(of: PublicEdition.published.folder))
    } catch {
      throw .output(error)
    }
  }
}
