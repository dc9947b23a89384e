/// One input file that could be read as text.
package struct InputFile {
  /// The path relative to the input folder: `exports/航空局.csv`.
  package let path: String
  /// The text of the file.
  package let text: CodedText
  /// SHA-256 of the bytes in hexadecimal; nil where nobody shows it.
  package let digest: String?

  /// Reads the file; the failure says why it gives no text.
  ///
  /// - Parameter digests: whether it is given its digest.
  package static func open(
    _ name: InputName, in folder: String, as path: String, limits: Limits, digests: Bool = false
  ) -> Result<InputFile, Refusal> {
    do throws(FileBytes.Fault) {
      let bytes = try FileBytes.read(name.path(in: folder), limit: limits.fileBytes)
      let digest = digests ? Tables.digest(of: bytes) : nil
      return CodedText.recognised(bytes)
        .map { InputFile(path: path, text: $0, digest: digest) }
        .mapError { .noText($0) }
    } catch {
      return .failure(.noBytes(error))
    }
  }

  /// The reason why a file is not read.
  package enum Refusal: Error, Hashable {
    /// The file gave no bytes.
    case noBytes(FileBytes.Fault)
    /// The bytes of the file are no text.
    case noText(CodedText.Fault)
  }
}
