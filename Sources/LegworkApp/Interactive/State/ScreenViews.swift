internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import TerminalUI

/// What the screen of one session keeps.
struct SessionView: Sendable {
  /// The session.
  var session: Session.ID
  /// The request whose answer is awaited.
  var asked: Int
  /// All about it, once it is known.
  var card: SessionCard?
  /// Whether the card is about the week as it is.
  var isCurrent = false
  /// The run under the cursor.
  var list = ListView()
  /// How far the text is scrolled.
  var scroll = 0
  /// The note that is typed; nil where none is.
  var entry: LineEditor?
  /// The note that typing began from.
  var noted: String?

  /// The run under the cursor.
  var run: Occurrence? { cardRun?.occurrence }

  /// The same with what is known of it.
  var cardRun: SessionCard.Run? {
    guard let runs = card?.runs, runs.indices.contains(list.selected) else { return nil }
    return runs[list.selected]
  }
}

/// What the screen about reasons keeps.
struct WhyView: Sendable {
  /// The session asked about; nil where it is about demands that cannot all be kept.
  var session: Session.ID?
  /// The request whose answer is awaited.
  var asked: Int
  /// The reasons, and under each what can be done; nil until they are known.
  var rows: [ReasonRow]?
  /// Whether the reasons are about the week as it is.
  var isCurrent = false
  /// The way under the cursor.
  var list = ListView()
  /// How far the reasons are scrolled from where the way under the cursor shows.
  var scroll = 0

  /// What can be done.
  var ways: [ReasonNode.Way] { rows?.compactMap(\.node.way) ?? [] }

  /// Scrolls the reasons; false where a key does not.
  mutating func turn(_ key: Key, page: Int) -> Bool {
    switch key {
    case .pageDown: scroll += max(1, page / 2)
    case .pageUp: scroll -= max(1, page / 2)
    case .down where ways.isEmpty: scroll += 1
    case .up where ways.isEmpty: scroll -= 1
    default: return false
    }
    return true
  }
}

/// What the screen about the present moment keeps.
struct NowView: Sendable {
  /// The request whose answer is awaited.
  var asked: Int
  /// What is next; nil until it is known.
  var guide: NowGuide?
  /// The first line that shows.
  private(set) var scroll = 0

  /// Scrolls by lines, as far as there are some.
  mutating func scroll(by lines: Int, most: Int) { scroll = max(0, min(scroll + lines, most)) }
}

/// What the list of seat states keeps.
struct SeatView: Hashable, Sendable {
  /// The run.
  var run: Occurrence.ID
  /// The state under the cursor.
  var list = ListView()
}

/// What the screen of one transfer keeps: the place it leads to.
struct TransferView: Hashable, Sendable {
  /// Where it leads.
  var place: WeekPlace
  /// Whether the week still goes this way.
  var isPlanned = true
  /// The way to go under the cursor.
  var list = ListView()
  /// The minutes that are typed; nil where none are.
  var entry: LineEditor?

  /// Begins at the way the week goes.
  init(_ place: WeekPlace) {
    self.place = place
    list.selected = place.arrival.flatMap { TravelMode.allCases.firstIndex(of: $0.mode) } ?? 0
  }

  /// The way to go under the cursor.
  var mode: TravelMode { TravelMode.allCases[min(list.selected, TravelMode.allCases.count - 1)] }
}

/// What the help keeps: the screen it is about and what is typed.
struct HelpView: Hashable, Sendable {
  /// The screen it was opened on.
  var kind: PlannerScreen.Kind
  /// What is looked for.
  var filter = LineEditor()
  /// The action under the cursor.
  var list = ListView()
}
