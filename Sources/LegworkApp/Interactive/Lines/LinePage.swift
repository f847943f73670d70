internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// A screen of the planner in lines: what there is to know, and numbered choices.
struct LinePage: Sendable {
  /// What there is to know, ready to be read aloud.
  var lines: [String]
  /// What can be chosen, by number from 1.
  var choices: [LineChoice]
  /// What stands after that, before what else can be done.
  private var rest: [String] = []

  /// How many lines of a long list are shown at once.
  static let length = 20

  /// The page of the screen one is on; a long list from a line on.
  init(_ state: PlannerState, from first: Int) {
    guard let week = state.week else {
      self.init(lines: [PlannerText.planning], choices: [])
      return
    }
    self.init(state, week, from: first)
    var commands = LinePage.commands(state, aboutItem: choices.isEmpty ? nil : false)
    if !rest.isEmpty, !commands.isEmpty {
      commands[0].heading = (rest + [PlannerLinesText.whatToDo]).joined(separator: "\n")
    }
    choices += commands
  }

  /// The page of the thing that was chosen.
  init(itemOf state: PlannerState) {
    let lines = state.week.map { LineItem(state, $0).lines } ?? []
    self.init(lines: lines, choices: LinePage.commands(state, aboutItem: true))
  }

  private init(lines: [String], choices: [LineChoice]) {
    self.lines = lines.map(SpokenText.spoken)
    self.choices = choices
  }

  /// The whole page, to be read aloud.
  var text: String {
    var text = lines
    for (index, choice) in choices.enumerated() {
      if let heading = choice.heading { text.append(heading) }
      let indent = String(repeating: "  ", count: choice.depth)
      text.append("\(indent)\(index + 1). \(SpokenText.spoken(choice.words))")
    }
    return text.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func commands(_ state: PlannerState, aboutItem: Bool?) -> [LineChoice] {
    let kind = state.screen.kind
    let commands = PlannerCommand.on(kind).filter { command in
      command.isForLines && command.refusal(state) == nil
        && (aboutItem == nil || command.isAboutItem(on: kind) == aboutItem)
    }
    let find = LineChoice(words: PlannerLinesText.find, step: .find)
    var choices = commands.map(\.choice)
    if aboutItem != true, kind == .week || kind == .catalog { choices.insert(find, at: 0) }
    if !choices.isEmpty { choices[0].heading = PlannerLinesText.whatToDo }
    return choices
  }
}

// What each screen says.
extension LinePage {
  private init(_ state: PlannerState, _ week: PlannedWeek, from first: Int) {
    let item = LineItem(state, week)
    switch state.screen {
    case .week:
      let lines = [week.planned.facts.name, PlannerText.proof(week.plan), PlannerText.totals(week)]
      let isEmpty = state.places.isEmpty
      self.init(
        lines: lines + (isEmpty ? [PlannerLinesText.nothingPlanned] : []),
        choices: LinePage.places(state, item))
    case .catalog:
      let view = state.catalog
      let keys = state.lineKeys
      let count = "\(view.rows.count.of("session")), by \(view.order.rawValue)"
      let filter = view.filter.text.isEmpty ? count : "\(count), for: \(view.filter.text)"
      self.init(
        lines: [filter],
        choices: LinePage.part(of: view.rows.count, from: first) { index in
          LineChoice(words: item.row(view.rows[index]), step: .item(keys[index]))
        })
    case .session(let view):
      let runs = view.card?.runs ?? []
      self.init(
        lines: view.card.map(LinePage.session) ?? [],
        choices: zip(runs, state.lineKeys).map { run, key in
          LineChoice(words: item.run(run), step: .item(key))
        })
    case .why(let view): self.init(view.rows ?? [])
    case .facets(let view):
      self.init(
        lines: [PlannerLinesText.narrow(state.catalog.filter.text, state.catalog.rows.count)],
        choices: LinePage.facets(view.rows))
    case .seat(let view):
      let statuses = ReservationStatus.allCases
      self.init(
        lines: [PlannerText.seatHeading(view.run)],
        choices: statuses.enumerated().map { index, status in
          let meaning = PlannerText.seat(status, state.wishes.settings)
          return LineChoice(words: "\(status.rawValue): \(meaning)", step: .take(index))
        })
    case .now(let view):
      let text = NowText(calendar: week.planned.facts.calendar, width: 400)
      self.init(lines: [view.guide.map(text.text) ?? PlannerText.asking], choices: [])
    case .compare: self.init(lines: CompareScreen.lines(state).map(\.text), choices: [])
    case .transfer(let view):
      self.init(
        lines: item.way(to: view.place),
        choices: TravelMode.allCases.map { mode in
          LineChoice(words: item.mode(mode, to: view.place), step: .item(mode.rawValue))
        })
    case .help: self.init(lines: [], choices: [])
    }
  }

  /// Reasons, each as deep as it stands, with what can be done about it below it.
  private init(_ rows: [ReasonRow]) {
    self.init(lines: [], choices: [])
    var said: [String] = []
    for row in rows {
      guard let number = row.number else {
        said.append(
          String(repeating: "  ", count: row.depth) + SpokenText.spoken(row.node.words))
        continue
      }
      let words = row.node.words + (row.node.way?.change == nil ? PlannerText.onlyYouCan : "")
      if choices.isEmpty { lines = said }
      choices.append(
        LineChoice(
          heading: choices.isEmpty || said.isEmpty ? nil : said.joined(separator: "\n"),
          words: words, step: .take(number), depth: row.depth))
      said = []
    }
    if choices.isEmpty { lines = said } else { rest = said }
  }

  /// The week, day by day.
  private static func places(_ state: PlannerState, _ item: LineItem) -> [LineChoice] {
    var day: CalendarDay?
    return zip(state.places, state.lineKeys).map { place, key in
      defer { day = place.day }
      return LineChoice(
        heading: place.day == day ? nil : place.day.words, words: item.place(place),
        step: .item(key))
    }
  }

  /// The values of each facet, with what is left then.
  private static func facets(_ rows: [FacetRow]) -> [LineChoice] {
    rows.enumerated().map { index, row in
      let isFirst = index == 0 || rows[index - 1].facet != row.facet
      return LineChoice(
        heading: isFirst ? FacetText.name(row.facet) : nil,
        words: "\(row.label), \(row.count.of("session"))\(row.isAsked ? ", asked for" : "")",
        step: .take(index))
    }
  }

  private static func session(_ card: SessionCard) -> [String] {
    let note = card.note.map { ["Your note:", $0] } ?? []
    return ["\(card.session.id) \(card.session.title)"]
      + SessionText(card, style: .plain).facts + [card.session.abstract] + note
  }

  /// A long list from a line on, with the way to its next lines.
  private static func part(
    of count: Int, from first: Int, _ choice: (Int) -> LineChoice
  ) -> [LineChoice] {
    let first = max(0, min(first, count - 1))
    let end = min(count, first + length)
    var choices = (first..<max(first, end)).map(choice)
    if end < count {
      let words = PlannerLinesText.more(min(length, count - end), of: count - end)
      choices.append(LineChoice(words: words, step: .lines(from: end)))
    }
    if first > 0 {
      choices.append(
        LineChoice(words: PlannerLinesText.earlier, step: .lines(from: max(0, first - length))))
    }
    return choices
  }
}
