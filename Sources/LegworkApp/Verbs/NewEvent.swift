internal import Foundation
internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// Makes event documents.
public enum NewEvent {
  /// Makes a document; without an ending the name gets one.
  public static func create(at name: String, zone: String?, sample: Bool) throws -> CommandAnswer {
    let path =
      URL(fileURLWithPath: name).pathExtension.isEmpty ? name + DocumentLocator.suffix : name
    if let zone { _ = try EventCalendar(zone: zone) }
    if sample {
      let sample = try SampleFacts.load()
      _ = try EventDocument.create(
        at: path, event: Event(name: sample.name, zone: sample.zone), change: sample.change,
        words: "new \(path) --sample", at: secondsNow())
    } else {
      _ = try EventDocument.create(
        at: path, event: Event(name: "", zone: zone ?? ""), words: "new \(path)",
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
