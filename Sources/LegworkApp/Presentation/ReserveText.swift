internal import LegworkItinerary
internal import LegworkModel

/// In which order to reserve seats, to be worked through with the other hand.
struct ReserveText {
  private let list: ReserveList
  private let style: Style
  private let width = 72

  init(_ list: ReserveList, style: Style) {
    self.list = list
    self.style = style
  }

  var text: String {
    let blocks = [steps, sum, others].filter { !$0.isEmpty }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var steps: [String] {
    guard !list.order.wishes.isEmpty else { return ["No seat is left to reserve."] }
    return ["Reserve in this order; if one is gone, take what stands below it at once."]
      + list.order.wishes.enumerated().flatMap(step)
  }

  private func step(_ index: Int, _ wish: ReservationOrder.Wish) -> [String] {
    let number = String(index + 1)
    let head = String(repeating: " ", count: max(0, 2 - number.count)) + number + "."
    let line = run(wish.code, before: "\(head) ", after: 0)
    return ["\(head) \(line)"]
      + TerminalText.wrapped(details(wish), to: width - 4).map {
        "    " + $0
      } + fallback(wish.code)
  }

  /// Code, day, time and title.
  private func run(_ code: Occurrence.ID, before: String, after: Int) -> String {
    let words = RunWords(list.facts).words(code.rawValue)
    return TerminalText.cut(words, to: width - before.count - after)
  }

  private func details(_ wish: ReservationOrder.Wish) -> String {
    let run = list.facts.catalog.occurrence(wish.code)
    let session = run.flatMap { list.facts.catalog.session($0.session) }
    let seats = run?.capacity.map { $0.of("seat") }
    let status = run.map { list.facts.preferences.status(of: $0) } ?? .unknown
    return [
      session?.type, seats, status == .limited ? StatusText.words(status) : nil,
      "fills in about \(wish.halfFull) min",
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private func fallback(_ code: Occurrence.ID) -> [String] {
    guard let loss = list.losses[code] else { return [] }
    let cost = BackupText.cost(max(0, loss.points))
    guard let first = loss.fallback.first else {
      return [style(.faint, "    gone? nothing that is wanted fits: \(cost)")]
    }
    let tail = loss.fallback.count > 1 ? "" : ", \(cost)"
    let lines = ["    gone? \(run(first, before: "    gone? ", after: tail.count))\(tail)"]
    let more = loss.fallback.dropFirst().map {
      "      and \(run($0, before: "      and ", after: 0))"
    }
    return (lines + more + (tail.isEmpty ? ["          \(cost) in all"] : []))
      .map { style(.faint, $0) }
  }

  private var sum: [String] {
    guard list.order.wishes.count > 1 else { return [] }
    let (best, plain) = (list.order.expectedLoss, list.lossInTime)
    return TerminalText.wrapped(
      "At \(list.order.secondsEach) s each, this order can be expected to lose "
        + "\(best.of("point")) to full rooms; that of the week, \(plain).", to: width)
  }

  private var others: [String] {
    let titles: [(ReservationStatus, String)] = [
      (.reserved, "Reserved already"), (.waitlisted, "On the waiting list"),
      (.full, "Full, queue early"), (.walkUpOnly, "No seats to reserve, queue"),
      (.notRequired, "No seat needed"),
    ]
    return titles.flatMap { status, title -> [String] in
      guard let codes = list.others[status] else { return [] }
      return TerminalText.wrapped(
        "\(title): \(codes.map(\.rawValue).joined(separator: ", "))", to: width)
    }
  }
}
