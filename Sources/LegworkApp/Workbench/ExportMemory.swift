internal import Foundation
internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// What readers of one kind were told last, kept in the document beside its history.
protocol ExportMemory: Codable {
  /// The readers' name in the document.
  static var reader: String { get }

  /// Nothing told yet.
  init()
}

extension ExportMemory {
  /// What a document remembers; nothing where nothing can be read.
  init(from document: EventDocument) throws {
    let data = try document.exported(to: Self.reader).map { Data($0.utf8) }
    self = data.flatMap { try? JSONDecoder().decode(Self.self, from: $0) } ?? Self()
  }

  /// Has a document remember it.
  func save(to document: EventDocument, at moment: TimePoint) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(self), as: UTF8.self)
    try document.remember(export: text, to: Self.reader, at: moment.minutes * 60)
  }
}

extension CalendarLedger: ExportMemory {
  static let reader = "calendar"
}

extension PrintedPlans: ExportMemory {
  static let reader = "page"
}
