internal import LegworkItinerary
internal import LegworkModel

/// All about a session, for people.
struct SessionText {
  private let card: SessionCard
  private let style: Style
  private let labels: RunLabels
  private let width: Int

  init(_ card: SessionCard, style: Style, width: Int = 80) {
    self.card = card
    (self.style, self.width) = (style, width)
    labels = RunLabels(facts: card.result.facts, planned: card.result.planned)
  }

  /// Title, facts, abstract, runs with what they clash with.
  var text: String {
    let session = card.session
    var blocks = [(heading + facts).joined(separator: "\n")]
    if !session.abstract.isEmpty {
      blocks.append(wrapped(session.abstract).joined(separator: "\n"))
    }
    blocks.append(runs.joined(separator: "\n"))
    if let note = card.note {
      blocks.append((["Your note:"] + NoteText.indented(note)).joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  private var heading: [String] {
    let title = TerminalText.wrapped(card.session.title, to: width)
    return ["\(style(.strong, TerminalText.clean(card.session.id.rawValue)))"] + title
  }

  /// Kind, topics, speakers, link and what the points are made of, line by line.
  var facts: [String] {
    let session = card.session
    let recorded: String? =
      switch session.recorded {
      case .yes: "recorded"
      case .no: "not recorded"
      case .unknown: nil
      }
    let kind = [session.type, session.level.map { "level \($0)" }, recorded].compactMap { $0 }
    return [
      kind.isEmpty ? nil : kind.joined(separator: ", "),
      session.topics.isEmpty ? nil : "Topics: \(session.topics.joined(separator: "; "))",
      session.speakers.isEmpty ? nil : "Speakers: \(session.speakers.joined(separator: "; "))",
    ].compactMap { $0 }.flatMap(wrapped) + link + (worth.map(wrapped) ?? [])
  }

  /// The link in one piece, however long: cut, it would lead nowhere.
  private var link: [String] {
    card.session.link.map { ["Link: \(TerminalText.clean($0))"] } ?? []
  }

  private var worth: String? {
    let terms = card.result.points.terms(of: card.session.id)
    guard !terms.isEmpty else { return nil }
    let parts = terms.map { term in
      switch term.origin {
      case .wish(let interest): "\(interest.rawValue) \(term.points.signed)"
      case .rule(_, let expression): "\(expression) \(term.points.signed)"
      }
    }
    let sum = OccurrencePoints(terms: terms).sum
    return "Points: \(sum) = \(parts.joined(separator: ", "))"
  }

  private var runs: [String] {
    guard !card.runs.isEmpty else { return ["No runs yet."] }
    return card.runs.flatMap { run in
      let points = card.result.points[run.occurrence.id]
      return [labels.line(run.occurrence, points: points) + cost(run)] + visit(run)
        + run.clashes.map { style(.warning, "    ✗ " + ViolationText.message($0)) }
    }
  }

  /// What becomes of an open house.
  private func visit(_ run: SessionCard.Run) -> [String] {
    guard let visit = run.visit else { return [] }
    guard let placed = visit.placed else {
      return ["    offered as a stop of \(visit.stop.minutes) min"]
    }
    let calendar = card.result.facts.calendar
    let time = RunLabels.shortTime(placed.interval, calendar)
    return ["    in the plan as a stop, \(time)"]
  }

  /// What it would take to have a run that is not planned, or why no plan can have it.
  private func cost(_ run: SessionCard.Run) -> String {
    guard !card.result.planned.contains(run.occurrence.id) else { return "" }
    return CostText.words(run).map { "  " + style(.faint, $0) } ?? ""
  }

  private func wrapped(_ text: String) -> [String] { TerminalText.wrapped(text, to: width) }
}
