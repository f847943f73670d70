internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// Takes the events of a calendar as appointments, in one change; what an earlier import took of
  /// the same events, or of a calendar of the same name, is replaced.
  public func importCommitments(from path: String, isDryRun: Bool) throws -> CommandAnswer {
    var edit = try edit()
    guard !edit.state.catalog.occurrences.isEmpty else { throw VerbFault.emptyCatalog }
    let file = try InputFile.read(path)
    let list = try PlanListImport.read(file, try ImportOptions(readingInto: edit.state))
    guard list.isCalendar else { throw VerbFault.notACalendar(file: file.name) }
    let resolver = EntryResolver(edit.state.catalog, of: edit.state.event)
    let own = list.entries.filter { resolver.exported($0) == nil && !resolver.isRun($0) }
    let found = try OwnAgenda(edit.state).commitments(own)
    edit.notes +=
      list.problems.map(\.description)
      + found.notes.dropFirst(
        found.commitments.isEmpty ? 0 : 1)
    if own.count < list.entries.count {
      let known = list.entries.count - own.count
      edit.notes.append("\(known.of("event")) of the plan or the catalog left out")
    }
    let before = edit.preferences.commitments
    let calendar = file.calendarName(of: list)
    var book = CommitmentBook(before, replacing: list.keys, of: calendar)
    for var commitment in found.commitments {
      commitment.calendar = calendar
      book.add(commitment)
    }
    edit.preferences.commitments = book.commitments
    edit.notes += CommitmentText.overlaps(book.commitments)
    edit.notes = edit.notes.map { "\(file.name): \($0)" }
    let result = CommitmentImport(
      taken: book.added.sorted(by: Commitment.precedes),
      gone: book.gone(from: before),
      words: "block import \(file.name)", isDryRun: isDryRun)
    if isDryRun { return result.answer(isChanged: false, notes: edit.notes) }
    let done = try edit.save(result.words)
    return result.answer(isChanged: done.isChanged, notes: done.notes)
  }
}

/// Appointments to which those of a calendar are added: names stay unique on a day.
struct CommitmentBook {
  /// What is told from another by its name and its day.
  private struct Key: Hashable {
    var name: String
    var day: CalendarDay

    init(_ commitment: Commitment) { (name, day) = (commitment.name, commitment.day) }
  }

  /// What was there, by name and day.
  private var kept: [Key: [Commitment]]
  /// What was added.
  private(set) var added: [Commitment] = []
  private var addedKeys: Set<Key> = []
  /// The number to try next for a name that was taken.
  private var nextNumber: [Key: Int] = [:]

  /// Takes out what earlier imports took of events with these names, and of this calendar.
  init(_ commitments: [Commitment], replacing keys: Set<String>, of calendar: String?) {
    let kept = commitments.filter { commitment in
      guard let source = commitment.source else { return true }
      return !keys.contains(source) && (calendar == nil || commitment.calendar != calendar)
    }
    self.kept = Dictionary(grouping: kept, by: Key.init)
  }

  /// All of them, in whatever order.
  private var all: [Commitment] { kept.values.flatMap(\.self) + added }

  /// All of them, in order.
  var commitments: [Commitment] { all.sorted(by: Commitment.precedes) }

  /// Those of some that are not there any more, whatever calendars they are from.
  func gone(from before: [Commitment]) -> [Commitment] {
    func unsigned(_ commitment: Commitment) -> Commitment {
      var same = commitment
      same.calendar = nil
      return same
    }
    let there = Set(all.map(unsigned))
    return before.filter { !there.contains(unsigned($0)) }
  }

  /// Adds one; it replaces one of its name and time, and is numbered beside another of its name.
  mutating func add(_ commitment: Commitment) {
    let key = Key(commitment)
    kept[key]?.removeAll { other in
      other.window == commitment.window || commitment.source == nil
    }
    var new = commitment
    if isTaken(key) {
      var number = nextNumber[key] ?? 2
      repeat {
        new.name = "\(commitment.name) (\(number))"
        number += 1
      } while isTaken(Key(new))
      nextNumber[key] = number
    }
    addedKeys.insert(Key(new))
    added.append(new)
  }

  private func isTaken(_ key: Key) -> Bool {
    addedKeys.contains(key) || kept[key]?.isEmpty == false
  }
}

extension InputFile {
  /// What a calendar is called: by itself, else by its file; nil where it is no whole calendar.
  fileprivate func calendarName(of list: PlanList) -> String? {
    list.isMessage ? nil : list.calendarName ?? fileName
  }
}

/// What the import of a calendar did, or would do.
private struct CommitmentImport: Sendable {
  let taken: [Commitment]
  let gone: [Commitment]
  let words: String
  let isDryRun: Bool

  func answer(isChanged: Bool, notes: [String]) -> CommandAnswer {
    CommandAnswer(
      notes: notes,
      text: { _ in
        CommitmentText.imported(
          taken, gone: gone,
          head: isDryRun
            ? "Nothing is changed. \(words) would keep free:"
            : isChanged ? "Done: \(words)." : ChangeText.nothingChanged)
      },
      json: {
        [
          "format": "legwork-change", "version": 1, "changed": .bool(isChanged),
          "change": .string(words), "notes": .texts(notes),
          "commitments": .array(taken.map(OwnTimeJSON.commitment)),
          "gone": .array(gone.map(OwnTimeJSON.commitment)),
        ]
      })
  }
}
