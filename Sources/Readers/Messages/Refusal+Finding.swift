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

extension TableFile.Refusal {
  /// Whether nobody knows what the file holds, since its bytes could not be read to their end.
  var leavesUnknown: Bool {
    switch self {
    case .noBytes(.missing), .noBytes(.changed), .noBytes(.unreadable): true
    case .noBytes(.notRegular), .noBytes(.tooLarge), .noText, .otherKind, .workbook, .tooManyRows: false
    }
  }

  /// What is said of the file at a path that gives no tables.
  ///
  /// - Parameter isExport: whether the name is that of an export.
  func finding(at path: String, _ limits: Limits, isExport: Bool) -> Finding {
    switch self {
    case .noBytes(let fault): InputFile.Refusal.noBytes(fault).finding(at: path, limits)
    case .noText(let fault):
      isExport
        ? InputFile.Refusal.noText(fault).finding(at: path, limits)
        : Finding(.fileOfKind(.other), at: Place(file: path))
    case .otherKind(let kind): Finding(.fileOfKind(kind), at: Place(file: path))
    case .workbook(let fault): Finding(.workbookUnread(fault), at: Place(file: path))
    case .tooManyRows(let count): Finding(.rowsTooMany(count, limit: limits.rows), at: Place(file: path))
    }
  }
}
