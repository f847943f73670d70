internal import LegworkItinerary
internal import LegworkModel

/// What differs from the page before: a slip of its own on paper.
struct PageChanges {
  /// The page's content.
  var content: PageContent

  private var calendar: EventCalendar { content.calendar }

  /// The section; nothing where no page was before, or no difference.
  var section: Markup {
    guard let changes = content.changes, !changes.isEmpty else { return .nothing }
    let days = Set(changes.map { $0.entry.day }).sorted()
    let lists = days.flatMap { day -> [Markup] in
      let lines = changes.filter { $0.entry.day == day }.map(line)
      return [.line("h3", day.words), .element("ul", lines)]
    }
    return .element(
      "section", ["class": "changes", "aria-labelledby": "changes"],
      [.line("h2", ["id": "changes"], "Changes since the last print")] + lists)
  }

  private func line(_ change: PrintedPlan.Difference) -> Markup {
    switch change {
    case .added(let entry):
      item("new", "New", entry, [when(entry, calendar), entry.place, leave(entry)])
    case .removed(let entry):
      item("gone", "Gone", entry, ["was \(when(entry, calendar))", entry.place])
    case .changed(let old, let new):
      item("moved", "Changed", new, differences(old, new))
    }
  }

  private func item(
    _ style: String, _ word: String, _ entry: PrintedPlan.Entry, _ facts: [String?]
  ) -> Markup {
    let title = entry.title.map { " \($0)" } ?? ""
    return .element(
      "li", ["class": style],
      [
        .line("strong", "\(word): \(entry.name)"),
        .text("\(title); \(facts.compactMap { $0 }.joined(separator: "; "))."),
      ])
  }

  private func differences(_ old: PrintedPlan.Entry, _ new: PrintedPlan.Entry) -> [String?] {
    let isMoved = old.interval != new.interval
    let day = old.day == new.day ? "" : "\(old.day.words), "
    let before = "was \(day)\(when(old, calendar))"
    return [
      isMoved ? "now \(when(new, calendar)), \(before)" : when(new, calendar),
      old.place == new.place
        ? new.place : "now \(new.place ?? "anywhere"), was \(old.place ?? "anywhere")",
      old.title == new.title ? nil : "was called \(old.title ?? "otherwise")",
      leave(new).map { words in
        old.leaveBy == new.leaveBy || isMoved
          ? words : "\(words), was \(old.leaveBy.map(calendar.time) ?? "any time")"
      },
    ]
  }

  private func when(_ entry: PrintedPlan.Entry, _ calendar: EventCalendar) -> String {
    PageWords.span(entry.interval, calendar)
  }

  private func leave(_ entry: PrintedPlan.Entry) -> String? {
    entry.leaveBy.map { "leave by \(calendar.time($0))" }
  }
}
