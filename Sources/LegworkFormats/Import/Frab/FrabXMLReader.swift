/// Collects a frab schedule from the events of an XML stream.
struct FrabXMLReader {
  private var schedule = FrabSchedule()
  private var path: [String] = []
  private var room: String?
  private var event: FrabSchedule.Event?
  private var text = ""

  /// Reads a whole file.
  static func read(_ bytes: [UInt8]) throws(ImportError) -> FrabSchedule {
    var reader = FrabXMLReader()
    do {
      try XMLStream.read(bytes) { reader.take($0) }
    } catch {
      throw error.isTruncated
        ? .truncated(.frabXML, line: error.line, column: error.column)
        : .malformed(.frabXML, line: error.line, column: error.column, reason: error.reason)
    }
    guard reader.sawSchedule else { throw .notOfFormat(.frabXML) }
    return reader.schedule
  }

  private var sawSchedule = false

  private mutating func take(_ part: XMLStream.Part) {
    switch part {
    case .open(let name, let attributes, let line): open(name, attributes, line)
    case .text(let more): text += more
    case .close(let name): close(name)
    }
  }

  private mutating func open(_ name: String, _ attributes: [String: String], _ line: Int) {
    partText(at: name)
    path.append(name)
    switch name {
    case "schedule": sawSchedule = true
    case "day" where event == nil:
      schedule.days.append(
        FrabSchedule.Day(date: attributes["date"], start: attributes["start"]))
    case "room" where event == nil: room = attributes["name"]?.asName
    case "event":
      event = FrabSchedule.Event(line: line, attributes: attributes, roomAround: room)
    default: break
    }
  }

  private mutating func close(_ name: String) {
    defer {
      path.removeLast()
      partText(at: name)
    }
    switch name {
    case "event":
      if let event, !schedule.days.isEmpty {
        schedule.days[schedule.days.count - 1].events.append(event)
      }
      event = nil
    case "room" where event == nil: room = nil
    default:
      if event != nil {
        closeMember(name)
      } else if path.dropLast().last == "conference" {
        schedule.conference[name] = text
      }
    }
  }

  /// Begins a new text where an element of the schedule begins or ends; markup inside a text that
  /// was not escaped, as in `<title>About <b>it</b></title>`, leaves the text whole.
  private mutating func partText(at name: String) {
    if path.last.map(holdsElements) ?? true {
      text = ""
    } else if HTMLText.isBlock(name) {
      text += "\n"
    }
  }

  private func holdsElements(_ name: String) -> Bool {
    FrabXMLReader.holders.contains(name) || name == "room" && event == nil
  }

  private static let holders: Set<String> = [
    "schedule", "conference", "day", "event", "persons", "recording", "links", "attachments",
  ]

  private mutating func closeMember(_ name: String) {
    switch path.dropLast().last {
    case "event"?: event?.members[name] = text
    case "persons"? where name == "person": event?.persons.append(text.trimmed)
    case "recording"?: event?.members["recording.\(name)"] = text
    default: break
    }
  }
}
