internal import Foundation
internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// Makes event documents.
public enum NewEvent {
  /// Makes a document; without an ending the name gets one.
  public static func create(
    at name: String, called title: String = "", zone: String?, sample: Bool
  ) throws -> CommandAnswer {
    guard !name.hasSuffix("/") else { throw CommandFailure.folder(name) }
    guard !name.isEmpty else { throw VerbFault.noName }
    let path =
      URL(fileURLWithPath: name).pathExtension.isEmpty ? name + DocumentLocator.suffix : name
    let title = TerminalText.clean(title)
    if let zone { _ = try EventCalendar(zone: zone) }
    if sample {
      let sample = try SampleFacts.load()
      _ = try EventDocument.create(
        at: path, event: Event(name: title.isEmpty ? sample.name : title, zone: sample.zone),
        change: sample.change,
        words: "new \(path) --sample", at: secondsNow())
    } else {
      _ = try EventDocument.create(
        at: path, event: Event(name: title, zone: zone ?? ""),
        words: "new \(path)",
        at: secondsNow())
    }
    return CommandAnswer(
      text: { _ in NewEventText.made(path, sample: sample) },
      json: {
        [
          "format": "legwork-change", "version": 1, "changed": true,
          "change": .string("new \(path)"), "notes": [],
        ]
      })
  }
}

extension CommandFailure {
  /// A folder where the name of a document is meant.
  fileprivate static func folder(_ name: String) -> CommandFailure {
    CommandFailure(
      .cannotWrite, "\(name) is a folder; name a document in it, for example: \(name)event")
  }
}
