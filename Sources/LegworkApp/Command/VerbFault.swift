internal import LegworkModel

/// Why a verb cannot do what it was asked; `VerbFaultText` has the words.
enum VerbFault: Error, Equatable {
  /// A name that nothing has, with names that are near.
  struct UnknownName: Equatable {
    /// The name as typed.
    var name: String
    /// Names that are near, best first.
    var suggestions: [String]

    /// Looks for names that are near.
    init(_ name: String, known: [String]) {
      self.name = name
      self.suggestions = NameSuggester.suggestions(for: name, among: known)
    }
  }

  /// What kind of thing a name should have been.
  enum NameKind: String, Equatable {
    case zone = "time zone"
    case venue
    case status = "reservation status"
    case interest
    case mode = "mode"
    case format
    case repeats = "way to find repeats"
    case rooms = "way to read rooms"
    case type
    case topic
    case speaker
    case commitment = "appointment"
    case rest = "break"
    case stop
    case order
    case savePoint = "save point"
  }

  /// No session or occurrence has these codes.
  case unknownCodes([UnknownName])
  /// Nothing of that kind has the name; `all` lists what there is where that is short.
  case unknownName(NameKind, UnknownName, all: [String] = [])
  /// An appointment is on other days than the one named.
  case notOnDay(String, CalendarDay, others: [CalendarDay])
  /// Something has to have a name.
  case noName
  /// A name that is longer than any.
  case longName(bytes: Int)
  /// A note has to say something.
  case emptyNote
  /// A save point has that name already.
  case savePointExists(String)
  /// A file that has to be a calendar.
  case notACalendar(file: String)
  /// A file whose name does not say how to write it.
  case noFormat(file: String)
  /// The event has no sessions yet.
  case emptyCatalog
  /// A newer catalog has too few sessions to be one.
  case shrunkenCatalog(sessions: Int, known: Int)
  /// No plan was found in which all members of a team attend these sessions.
  case notTogether([String])
  /// The search ended before any plan was found.
  case noPlanInTime
  /// No plan was saved yet.
  case noPlan
  /// There is nothing to draw: nothing is planned, or of a walk, too little is known of its ways.
  case nothingToDraw(isWalk: Bool)
  /// Fewer different plans were found than the number of the one to save.
  case noSuchAlternative(number: Int, count: Int)
  /// The solver does not know this part of a problem yet.
  case cannotPlanWith(part: String)
  /// A run that has to be planned and is not.
  case notPlanned(code: String)
  /// A state of a seat without a code, or a code without a state.
  case statusWithoutCode(String?)
  /// A text that is no moment of the event.
  case notAMoment(option: String, text: String)
  /// A time without a day, where the event has several; `day` is one of them.
  case momentWithoutDay(option: String, text: String, day: CalendarDay?)
  /// A text that is no time of the day.
  case notATime(option: String, text: String)
  /// A text that is no window such as 11:30-14:00.
  case notAWindow(option: String, text: String)
  /// A stretch that ends before it starts.
  case endsBeforeStart(from: String, to: String)
  /// An appointment that goes on beyond the boundary at which the next day begins.
  case endsOnNextDay(to: String, nextDay: Minutes)
  /// One break too many for a day; `others` are those that are there.
  case tooManyBreaks(String, others: [String])
  /// A way from a venue to itself.
  case sameVenue(Venue.ID)
  /// A number out of its range.
  case outOfRange(name: String, value: Int, ClosedRange<Int>)
  /// A text that is no level or range of levels.
  case notALevel(String)
  /// A rule number that no rule has.
  case noSuchRule(number: Int, count: Int)
  /// A session with several runs where one run is meant.
  case severalRuns(session: String, runs: [String])
  /// A session without runs where one is meant.
  case noRuns(session: String)
  /// A run that is skipped, or to be watched later, cannot be pinned.
  case cannotPin(run: String, marked: String, interest: Interest)
  /// A run without a time, or one that does not take place, cannot be pinned.
  case cannotPinUnplannable(run: String, reason: String)
}

extension VerbFault {
  /// Nothing of that kind has the name; the known names are offered, all of them where few.
  static func unknown(_ kind: NameKind, _ name: String, _ known: [String]) -> VerbFault {
    let names = Set(known).sorted()
    return .unknownName(
      kind, UnknownName(name, known: names), all: names.count <= 12 ? names : [])
  }
}
