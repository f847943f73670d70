internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import LegworkStore

/// The words for every error that can reach the user, each with its exit status.
extension CommandFailure {
  /// Explains an error; one that nobody foresaw is the program's own fault.
  public init(explaining error: any Error) {
    self =
      switch error {
      case let failure as CommandFailure: failure
      case let fault as FileFault: FailureText.file(fault)
      case let error as DocumentError: FailureText.document(error)
      case let fault as VerbFault: VerbFaultText.failure(fault)
      case let fault as PageNotes.Fault: PageNotesText.failure(fault)
      case let fault as DayReader.Fault: FailureText.day(fault)
      case let fault as RuleSyntaxError:
        CommandFailure(.usage, lines: RuleText.fault(fault))
      case let error as RuleError: FailureText.rule(error)
      case let unknown as EventCalendar.UnknownZone: FailureText.zone(unknown.name)
      case let fault as ProblemFault: FailureText.problem(fault)
      case let error as ImportError: FailureText.reading(error, in: nil)
      case let error as FileImportError: FailureText.reading(error.error, in: error.file)
      case let error as SettingError: CommandFailure(.usage, error.description)
      case let error as ProblemFormatError:
        CommandFailure(.unreadableInput, "the problem cannot be read", error.description)
      case let fault as PlanAudit.Fault: FailureText.audit(fault)
      default: FailureText.unforeseen(error)
      }
  }
}

/// The words for errors that come from below the verbs.
enum FailureText {
  static func file(_ fault: FileFault) -> CommandFailure {
    switch fault {
    case .missing(let path):
      CommandFailure(.missingFile, "there is no file \(path)")
    case .isFolder(let path):
      CommandFailure(.unreadableInput, "\(path) is a folder; name a file inside it")
    case .unreadable(let path, let reason):
      CommandFailure(.unreadableInput, "cannot read \(path): \(reason)")
    case .tooLarge(let path):
      CommandFailure(
        .unreadableInput, "\(path) has more than 1 GB, far more than any catalog; name another file"
      )
    case .isDocument(let path):
      CommandFailure(
        .cannotWrite, "\(path) is an event document and stays as it is; name another file")
    case .unwritable(let path, let reason):
      CommandFailure(.cannotWrite, "cannot write \(path): \(reason)")
    }
  }

  static func document(_ error: DocumentError) -> CommandFailure {
    let status: ExitStatus =
      switch error {
      case .missing, .noneFound: .missingFile
      case .severalFound: .usage
      case .notADocument, .empty, .brokenLink, .newer, .notReadable, .damaged: .unreadableInput
      case .noDirectory, .exists, .nameTooLong, .locked, .moved, .notWritable, .diskFull,
        .writeFailed, .changedMeanwhile:
        .cannotWrite
      case .failed: .ownFault
      }
    return CommandFailure(status, error.description)
  }

  static func day(_ fault: DayReader.Fault) -> CommandFailure {
    switch fault {
    case .notADay(let text):
      CommandFailure(
        .usage,
        "'\(text)' is no day; write a date such as 2024-12-02, a weekday, or 1 for the first"
      )
    case .notInEvent(let text, let days):
      CommandFailure(.usage, "the event has no day '\(text)'; it has \(list(days))")
    case .ambiguous(let text, let days):
      CommandFailure(.usage, "'\(text)' may be \(list(days)); write the date")
    }
  }

  private static func list(_ days: [CalendarDay]) -> String {
    days.isEmpty
      ? "no days yet: import a catalog first"
      : days.map { "\($0.weekdayName.prefix(3)) \($0.iso)" }.joined(separator: ", ")
  }

  static func rule(_ error: RuleError) -> CommandFailure {
    CommandFailure(
      .unreadableInput,
      lines: RuleText.fault(error.fault)
        + ["Remove it with: legwork rule remove \(error.index + 1)"])
  }

  static func zone(_ name: String) -> CommandFailure {
    let unknown = VerbFault.UnknownName(name, known: EventCalendar.knownZones)
    return VerbFaultText.failure(.unknownName(.zone, unknown))
  }

  static func reading(_ error: ImportError, in file: String?) -> CommandFailure {
    let status: ExitStatus =
      switch error {
      case .mappingMalformed, .mappingUnknownField: .usage
      default: .unreadableInput
      }
    return CommandFailure(status, (file.map { "\($0): " } ?? "") + error.description)
  }

  static func problem(_ fault: ProblemFault) -> CommandFailure {
    switch fault {
    case .notSupported(let part):
      CommandFailure(.unreadableInput, "planning does not support this yet: \(part)")
    case .invalid(let path, let reason):
      CommandFailure(.unreadableInput, "the problem is wrong at \(path): \(reason)")
    }
  }

  static func audit(_ fault: PlanAudit.Fault) -> CommandFailure {
    let details =
      switch fault {
      case .violations(let violations): violations.map(ViolationText.message)
      case .objective(let solver, let review):
        ["the solver counts \(solver) points, the review \(review)"]
      case .answer(let errors): errors
      }
    return CommandFailure(
      .ownFault,
      lines: ["the plan found does not stand up to review, so it is not shown and not saved"]
        + details + [report])
  }

  static func unforeseen(_ error: any Error) -> CommandFailure {
    CommandFailure(.ownFault, "something failed that should not have: \(error)", report)
  }

  private static let report =
    "This is a fault of legwork; please report it with the command you gave."
}
