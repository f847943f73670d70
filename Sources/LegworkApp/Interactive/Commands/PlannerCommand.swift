internal import LegworkModel
internal import TerminalUI

/// A command as data: its words, its keys, where it holds, and why it may not hold now.
struct PlannerCommand: Sendable {
  /// What it does.
  let action: PlannerAction
  /// What it does, in words.
  let title: String
  /// One or two words for the line at the bottom; empty for a command that only the help names.
  let hint: String
  /// The keys that do it.
  let keys: [Key]
  /// The screens on which it holds.
  let screens: Set<PlannerScreen.Kind>
  /// Why it does not hold now; nil where it does.
  let refusal: @Sendable (PlannerState) -> String?

  init(
    _ action: PlannerAction, _ title: String, hint: String = "", _ keys: [Key],
    on screens: Set<PlannerScreen.Kind>,
    unless refusal: @escaping @Sendable (PlannerState) -> String? = { _ in nil }
  ) {
    self.action = action
    self.title = title
    self.hint = hint
    self.keys = keys
    self.screens = screens
    self.refusal = refusal
  }

  /// Its keys as one writes them.
  var keyNames: String { keys.map(\.description).joined(separator: ", ") }

  /// The commands of a screen, in the order they are shown.
  static func on(_ screen: PlannerScreen.Kind) -> [PlannerCommand] {
    all.filter { $0.screens.contains(screen) }
  }

  /// All commands.
  static let all: [PlannerCommand] = going + marking + fixing + asking + always
}

extension PlannerCommand {
  private static let everywhere = Set(PlannerScreen.Kind.allCases)
  private static let aboutSessions: Set<PlannerScreen.Kind> = [.week, .catalog, .session, .why]
  private static let aboutRuns: Set<PlannerScreen.Kind> = [.week, .catalog, .session]

  private static let going: [PlannerCommand] = [
    PlannerCommand(
      .take, "Narrow down to the value, or take that back", hint: "Choose", [Key.enter, .space],
      on: [.facets]),
    PlannerCommand(
      .take, "Do what the line says", hint: "Do it", [Key.enter], on: [.why, .seat, .help]),
    PlannerCommand(
      .openSession, "Show all about the session", hint: "Session", [Key.enter],
      on: [.week, .catalog],
      unless: { $0.subject.session == nil ? PlannerText.noSession : nil }),
    PlannerCommand(.openCatalog, "Find sessions", hint: "Find", [Key("/")], on: [.week]),
    PlannerCommand(.search, "Type what to find", hint: "Find", [Key("/")], on: [.catalog]),
    PlannerCommand(
      .facets, "Narrow down by type, level, day, venue and more", hint: "Facets", [Key("f")],
      on: [.catalog]),
    PlannerCommand(.leaveSearch, "Go to the list", [.tab], on: [.catalog]),
    PlannerCommand(
      .choose, "Choose the session, to mark many at once", hint: "Choose", [.space],
      on: [.catalog]),
    PlannerCommand(.chooseAll, "Choose all that are found, or none", [Key("*")], on: [.catalog]),
    PlannerCommand(
      .order, "Sort by match, time, points or cost", hint: "Sort", [Key("o")],
      on: [.catalog]),
  ]

  private static let marking: [PlannerCommand] = [
    mark(.must, "Must see", Key("m")), mark(.want, "Want to see", Key("w")),
    mark(.maybe, "Maybe see", Key("y")), mark(.skip, "Never plan", Key("s")),
    mark(.later, "Watch the recording later", Key("l")), mark(nil, "Take the mark off", Key("c")),
  ]

  private static func mark(_ interest: Interest?, _ title: String, _ key: Key) -> PlannerCommand {
    let name = interest?.rawValue ?? "clear"
    return PlannerCommand(
      .mark(interest), title, hint: name.prefix(1).uppercased() + name.dropFirst(), [key],
      on: aboutSessions, unless: { $0.subject.sessions.isEmpty ? PlannerText.noSession : nil })
  }

  private static let fixing: [PlannerCommand] = [
    PlannerCommand(
      .pin, "Pin the run into the week, or take the pin back", hint: "Pin", [Key("p")],
      on: aboutRuns,
      unless: { $0.refusalToPin }),
    PlannerCommand(
      .drop, "Drop the run from the week, or take that back", hint: "Drop", [Key("d")],
      on: aboutRuns,
      unless: { $0.subject.run == nil ? PlannerText.noRun : nil }),
    PlannerCommand(
      .seat, "Say what is known of the seat", hint: "Seat", [Key("r")], on: aboutRuns,
      unless: { $0.subject.run == nil ? PlannerText.noRun : nil }),
    PlannerCommand(
      .note, "Write a note on the session, or change it", hint: "Note", [Key("N")], on: [.session],
      unless: { $0.isSessionKnown ? nil : PlannerText.asking }),
  ]

  private static let asking: [PlannerCommand] = [
    PlannerCommand(
      .why, "Say why the session is in the week or not", hint: "Why", [Key("e")],
      on: [.week, .catalog, .session],
      unless: { $0.subject.session == nil ? PlannerText.noSession : nil }),
    PlannerCommand(
      .conflict, "Say why not all demands can be kept", hint: "Conflict",
      [Key("x")], on: [.week, .catalog, .session],
      unless: { $0.week?.plan.status == .infeasible ? nil : PlannerText.noConflict }),
    PlannerCommand(
      .openMissed, "List what is wanted but not in the week", hint: "Missed", [Key("v")],
      on: [.week, .catalog]),
    PlannerCommand(
      .openPlanned, "List what is in the week", [Key("a")], on: [.week, .catalog]),
    PlannerCommand(
      .transfer, "Compare the ways to get there", hint: "Transfer", [Key("t")], on: [.week],
      unless: { $0.selectedPlace?.arrival == nil ? PlannerText.noTransfer : nil }),
    PlannerCommand(
      .correct, "Correct how long the way under the cursor takes", hint: "Correct",
      [Key("="), .enter],
      on: [.transfer], unless: { $0.refusalToCorrect }),
    PlannerCommand(
      .now, "Say what is next, when to leave and what else can be done", hint: "Now", [Key("n")],
      on: [.week, .catalog]),
    PlannerCommand(
      .compare, "Compare the week before and after the last change", hint: "Before", [Key("b")],
      on: [.week, .catalog, .session],
      unless: { $0.before == nil ? PlannerText.noChange : nil }),
  ]

  private static let always: [PlannerCommand] = [
    PlannerCommand(
      .save, "Save the week as the document's plan", [Key("S")],
      on: everywhere.subtracting([.help]),
      unless: { $0.week?.isSaved == true ? PlannerText.isSaved : nil }),
    PlannerCommand(
      .undo, "Take the last change back", hint: "Undo", [Key("u")],
      on: everywhere.subtracting([.help])),
    PlannerCommand(
      .redo, "Make the change again that was taken back", [.ctrl("r")],
      on: everywhere.subtracting([.help])),
    PlannerCommand(
      .mouse, "Turn the mouse on or off", [Key("M")], on: everywhere.subtracting([.help])),
    PlannerCommand(.back, "Go back", hint: "Back", [.escape], on: everywhere),
    PlannerCommand(
      .help, "List everything that can be done here", hint: "Help", [Key("?")],
      on: everywhere.subtracting([.help])),
    PlannerCommand(.quit, "Quit", hint: "Quit", [Key("q")], on: everywhere.subtracting([.help])),
  ]
}
