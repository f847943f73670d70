import Foundation
import LegworkModel
import LegworkStore
import TerminalUI
import Testing

@testable import LegworkApp

/// The planner without threads or a terminal: keys in, frames out; the worker answers at once.
final class PlannerSession {
  private(set) var state = PlannerState()
  private(set) var hasQuit = false
  let path: String
  private var service: PlannerService
  private let folder: URL

  /// Opens the sample event in a document of its own, its catalog with other texts.
  init(
    _ size: Size = Size(width: 80, height: 24), titles: [Session.ID: String] = [:],
    spoil: (Catalog) -> Catalog = { $0 }
  ) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("planner-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("sample.legwork").path
    var sample = try SampleFacts.load()
    sample.catalog = spoil(sample.catalog.with(titles))
    _ = try EventDocument.create(
      at: path, event: Event(name: sample.name, zone: sample.zone), change: sample.change,
      words: "new sample", at: 0)
    // Wednesday 2026-12-02, 10:50 in the event's zone.
    let wednesday = TimePoint(minutes: 20_789 * 1440 + 18 * 60 + 50)
    service = try PlannerService(
      try EventDocument.open(at: path), clock: WallClock { wednesday })
    take(.input(.resize(size)))
    take(.message(service.opened()))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Clicks with the left button.
  func click(at position: Position) {
    take(.input(.mouse(MouseEvent(.press, .left, at: position))))
  }

  /// Pastes a text.
  func paste(_ text: String) { take(.input(.paste(text))) }

  /// Turns the wheel by one notch.
  func wheel(_ action: MouseEvent.Action) {
    take(.input(.mouse(MouseEvent(action, at: Position(x: 0, y: 0)))))
  }

  /// Lets time pass without a key.
  func wait() { take(.tick) }

  /// Presses keys one after another.
  func press(_ keys: Key...) {
    for key in keys { take(.input(.key(key))) }
  }

  /// Presses the keys of a text.
  func type(_ text: String) {
    for character in text { press(Key(character)) }
  }

  /// What the screen shows.
  var frame: Frame { PlannerFrame.render(state, state.size) }

  /// The document as another process sees it.
  func document() throws -> EventState { try EventDocument.open(at: path).state() }

  /// What the document's history says, without its beginning.
  func history() throws -> [String] {
    try EventDocument.open(at: path).history().dropFirst().map(\.words)
  }

  /// Lets the worker have several requests at once.
  func press(together keys: [Key]) {
    var requests: [PlannerRequest] = []
    for key in keys {
      for case .ask(let request) in state.update(.input(.key(key))) { requests.append(request) }
    }
    answer(requests)
  }

  private func take(_ event: LoopEvent<PlannerAnswer>) {
    var requests: [PlannerRequest] = []
    for effect in state.update(event) {
      switch effect {
      case .ask(let request): requests.append(request)
      case .quit: hasQuit = true
      }
    }
    if !requests.isEmpty { answer(requests) }
  }

  private func answer(_ requests: [PlannerRequest]) {
    var answers: [PlannerAnswer] = []
    service.answer(requests) { answers.append($0) }
    for answer in answers { take(.message(answer)) }
  }
}

extension Catalog {
  /// The catalog with other titles for some sessions.
  fileprivate func with(_ titles: [Session.ID: String]) -> Catalog {
    let renamed = sessions.map { session in
      var session = session
      session.title = titles[session.id] ?? session.title
      return session
    }
    return Catalog(sessions: renamed, occurrences: occurrences, venues: venues)
  }
}
