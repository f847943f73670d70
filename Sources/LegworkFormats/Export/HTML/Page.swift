internal import LegworkItinerary
internal import LegworkModel

/// A plan as one page for phone and paper: one HTML file that needs nothing besides itself.
///
/// Nothing in it depends on the clock: equal content gives equal bytes. All is readable without
/// its script.
public struct Page: Sendable {
  /// What is shown.
  public var content: PageContent

  /// Creates a page.
  public init(_ content: PageContent) {
    self.content = content
  }

  /// The file.
  public var text: String {
    let html = Markup.element("html", ["lang": "en"], [head, body])
    return "<!DOCTYPE html>\n" + html.characters + "\n"
  }

  private var days: [DayItinerary] { content.itinerary.days }

  /// The policy forbids every request, so that a text that slipped through could fetch nothing.
  private var head: Markup {
    .element(
      "head",
      [
        .empty("meta", ["charset": "utf-8"]),
        .empty(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'; "
              + "script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
          ]),
        .empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .empty("meta", ["name": "referrer", "content": "no-referrer"]),
        .line("title", "\(content.name): the plan"),
        .verbatim("style", PictureStyle.source), .verbatim("style", PageStyle.source),
      ])
  }

  private var body: Markup {
    let key = "\(content.name) \(days.first?.day.iso ?? "")"
    let sections = days.enumerated().map { index, day in
      PageDay(content: content, day: day, index: index + 1).section
    }
    return .element(
      "body", ["data-event": content.name, "data-key": key],
      [
        .line("a", ["class": "skip", "href": "#days"], "To the days"), header, links,
        .element(
          "main", ["id": "days", "tabindex": "-1"],
          [glance, PageChanges(content: content).section] + sections + [missed]),
        footer, .verbatim("script", PageScript.source),
      ])
  }

  private var header: Markup {
    let itinerary = content.itinerary
    let musts = itinerary.musts
    let facts = AmountText.facts(
      itinerary.sessionCount, itinerary.walkingMinutes, itinerary.venueChanges)
    let attended = musts.wanted == 0 ? "" : "; musts: \(musts.attended) of \(musts.wanted)"
    let words = days.isEmpty ? "Nothing is planned." : facts + attended
    return .element(
      "header", [.line("h1", content.name), .line("p", ["class": "facts"], words)])
  }

  /// The week at a glance; a single day has its own.
  private var glance: Markup {
    let timeline = WeekTimeline(calendar: content.calendar, itinerary: content.itinerary)
    guard days.count > 1, let picture = timeline.picture() else { return .nothing }
    return .element("figure", ["class": "week"], [picture.embedded(id: "week")])
  }

  private var links: Markup {
    guard !days.isEmpty else { return .nothing }
    let links = days.enumerated().map { index, day in
      let name = "\(day.day.weekdayName.prefix(3)) \(day.day.parts.day)"
      return Markup.line("a", ["href": "#day-\(index + 1)"], name)
    }
    return .element(
      "nav", ["aria-label": "Days"], [.element("ul", links.map { .element("li", [$0]) })])
  }

  private var missed: Markup {
    guard !content.missed.isEmpty else { return .nothing }
    let lines = content.missed.map { missed in
      Markup.element(
        "li",
        [
          .line("strong", missed.session.rawValue),
          .text(" (\(missed.interest.rawValue)): \(MissedText.reason(missed))"),
        ])
    }
    return .element(
      "section", ["class": "missed", "aria-labelledby": "missed"],
      [.line("h2", ["id": "missed"], "Missed"), .element("ul", lines)])
  }

  private var footer: Markup {
    .element(
      "footer",
      [
        .line(
          "p",
          "Times are those of \(content.calendar.zone). “Leave by” is the latest moment to leave "
            + "and still be at the door in time.")
      ])
  }
}
