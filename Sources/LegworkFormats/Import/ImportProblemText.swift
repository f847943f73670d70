internal import LegworkModel

extension ImportProblem: CustomStringConvertible {
  /// The problem as a line to print: where, which field, the value, what was done.
  public var description: String {
    position == .file ? words : "\(position.description): \(words)"
  }

  /// The same without where it is.
  public var words: String {
    let what =
      field.map { value.isEmpty ? $0 : "\($0) '\(value)'" } ?? value.nonEmpty
    return [what, message].compactMap { $0 }.joined(separator: ": ")
  }

  /// What is odd and what was done, in one sentence.
  public var message: String {
    switch kind {
    case .emptyRecord: "neither code nor title; left out"
    case .notARecord: "not a record; left out"
    case .codeMade(let code): "no code; named \(short(code))"
    case .codeChanged(let code): "another record has this code; named \(short(code))"
    case .idRepeated(let first): "seen before (\(first)); taken as one occurrence"
    case .fieldMissing: "is empty; row left out"
    case .extraFields(let count, let expected):
      "\(count) fields under \(expected) columns; the rest ignored"
    case .columnRepeated: "two columns have this name; the first counts"
    case .encoding(let name): "the file is not UTF-8; read as \(name)"
    case .statusUnknown(let count): "not a known status; taken as unknown \(times(count))"
    case .levelUnreadable(let count): "not a known level; left out \(times(count))"
    case .groupUnnamed(let count): "says that it repeats, not what; left out \(times(count))"
    case .groupOfTitles(let count):
      "a group of \(count) different titles; taken as runs of one session (not with --repeats none)"
    case .numberIgnored(let count): "not a number that can be read; left out \(times(count))"
    case .wordIgnored(let count): "not a known word; left out \(times(count))"
    case .runWithoutCode: "is empty; what the row says of a run is left out"
    case .sessionRepeated(let first): "this session was seen before (\(first)), which counts"
    case .nameCut(let count): "too long a name; its beginning taken \(times(count))"
    case .coordinateImpossible: "not on Earth; coordinates ignored"
    case .venueSpellings(let taken): "other spellings of '\(short(taken))', which is taken"
    case .venueNumbered(let name, let metres):
      "another place of this name, \(metres) m away; named '\(short(name))'"
    case .venueRepeated(let first): "another place of this name (\(first)), which counts"
    case .venueSplit(let parts, let count):
      "\(parts.map(short).joined(separator: " and ")) told apart by the room, \(times(count))"
    case .runsListed(let runs, let records, let left):
      "runs listed in \(records == 1 ? "1 record" : "\(records) records"); "
        + "\(runs == 1 ? "1 run" : "\(runs) runs") taken"
        + (left == 0 ? "" : ", \(left) left out")
    case .runsUnread(let runs, let records):
      "\(runs == 1 ? "1 more run" : "\(runs) more runs") listed in "
        + "\(records == 1 ? "1 record" : "\(records) records") are not read; "
        + "give the list with --map start=…"
    case .recordsLeftOut(let count):
      "\(count == 1 ? "1 record" : "\(count) records") of another kind; left out"
    case .membersLeftOut(let count):
      "beyond \(ObjectColumns.most) different names, or too long a name; "
        + "\(count == 1 ? "1 value" : "\(count) values") left out"
    case .recurrenceNotExpanded: "repeats by a rule; only the first time is taken"
    case .recurrenceNotFollowed(let part):
      "its repeats can't be followed (\(part)); other times are left out"
    case .linesUnreadable(let count):
      "\(count == 1 ? "1 line is" : "\(count) lines are") not of the format; left out"
    case .samePlace: "goes from a place to itself; row left out"
    case .numberUnreadable:
      "not a number of minutes up to \(TravelTime.longest); row left out"
    case .modeUnknown(let known): "not one of \(known.joined(separator: ", ")); row left out"
    case .minutesUnordered: "low, likely and high are not in order; sorted"
    case .walkingTooLong(let taken): "more on foot than the way takes; \(taken) minutes taken"
    case .tripRepeated(let first): "given before (\(first)); this row counts"
    default: timeMessage
    }
  }

  private var timeMessage: String {
    switch kind {
    case .timeUnreadable: "not a time that can be read; kept without it"
    case .dateUnreadable: "not a date that can be read; kept without a time"
    case .yearMissing: "no year; give it with --year; kept without a time"
    case .weekMissing: "no date; give a day of its week with --week; kept without a time"
    case .startMissing: "an end without a start; kept without a time"
    case .dayMissing: "no date; kept without a time"
    case .dateOrderAssumed: "nothing tells day and month apart; read with the month first"
    case .weekdayMismatch(let date, let weekday):
      "\(date) is no \(weekday); the date is taken"
    case .timeSkipped(let date, let taken):
      "clocks go forward over this time on \(date); \(taken) taken"
    case .timeTwice(let date): "clocks go back and show this twice on \(date); the first is taken"
    case .lengthAssumed(let minutes): "no end and no length; \(minutes) minutes assumed"
    case .endNotAfterStart(let minutes):
      "does not end after its start; \(minutes) minutes taken"
    case .lengthMismatch(let minutes):
      "start and end are \(minutes) minutes apart; those are taken"
    case .lengthUnreadable: "not a length of time; ignored"
    case .tooLong(let days): "lasts \(days) days; kept without a time"
    case .zoneUnknown(let taken): "not a known zone; \(taken) taken"
    case .timesFloating(let count, let taken):
      "\(count == 1 ? "1 time has" : "\(count) times have") no zone; \(taken) taken"
    case .weekAssumed(let monday):
      "weekday without a date; the week of \(monday) assumed (set it with --week \(monday))"
    case .lengthUnit(let hours):
      "a length without a unit; the column is read as \(hours ? "hours" : "minutes")"
    default: ""
    }
  }

  private func short(_ text: String) -> String { ImportProblem.shortened(text) }

  private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
}

extension DocumentPosition: CustomStringConvertible {
  /// The position as `row 17`, `line 40` or `row 17 (line 40)`.
  public var description: String {
    switch (row, line) {
    case (let row?, let line?): "row \(row) (line \(line))"
    case (let row?, nil): "row \(row)"
    case (nil, let line?): "line \(line)"
    case (nil, nil): "the file"
    }
  }
}
