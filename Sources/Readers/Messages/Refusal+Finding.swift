import Indicators
import Tables

extension InputFile.Refusal {
  /// What is said of the file at a path that is not read.
  func finding(at path: String, _ limits: Limits) -> Finding {
    switch self {
    case .noBytes(let fault): Finding(Self.message(of: fault, limits), at: Place(file: path))
    case .noText(let fault): Self.finding(of: fault, at: path)
    }
  }

  /// What is said of a file that gave no bytes.
  private static func message(of fault: FileBytes.Fault, _ limits: Limits) -> Finding.Message {
    switch fault {
    case .missing: .fileVanished
    case .notRegular: .fileNotRegular
    case .tooLarge: .fileTooLarge(bytes: limits.fileBytes)
    case .changed: .fileChanged
    case .unreadable(let reason): .fileUnreadable(reason)
    }
  }

  /// What is said of a file whose bytes are no text.
  private static func finding(of fault: CodedText.Fault, at path: String) -> Finding {
    let (message, line): (Finding.Message, Int) =
      switch fault {
      case .holdsNull(let line): (.fileHoldsNull, line)
      case .invalidUTF8(let line): (.fileInvalidUnicode("UTF-8"), line)
      case .invalidUTF16(let line): (.fileInvalidUnicode("UTF-16"), line)
      case .undecodable(let line): (.fileUndecodable, line)
      }
    return Finding(message, at: Place(file: path, line: line))
  }
}
