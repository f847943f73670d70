import Foundation
import Testing
import _LegworkTestSupport

@Suite("what repeats, judged by another reader")
struct RepeatReaderTests {
  /// Draws rules, writes them as a calendar, and says when they are in the sample event's week.
  private static let script = """
    import datetime as dt, json, random, sys
    from dateutil.rrule import rrulestr
    draw = random.Random(20261130)
    names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
    begin, end = dt.datetime(2026, 11, 30), dt.datetime(2026, 12, 5)
    forms = [
      lambda: 'FREQ=DAILY;INTERVAL=%d' % draw.randint(1, 5),
      lambda: 'FREQ=DAILY;BYDAY=' + ','.join(draw.sample(names, 3)),
      lambda: 'FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s;WKST=%s' % (
        draw.randint(1, 3), ','.join(draw.sample(names, 3)), draw.choice(names)),
      lambda: 'FREQ=MONTHLY;BYDAY=%d%s,-1FR' % (draw.randint(1, 5), draw.choice(names)),
      lambda: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1',
      lambda: 'FREQ=MONTHLY;BYMONTHDAY=%d,-1,-%d' % (draw.randint(1, 4), draw.randint(28, 31)),
      lambda: 'FREQ=YEARLY;BYMONTH=11,12',
      lambda: 'FREQ=YEARLY;BYMONTH=12;BYDAY=1' + draw.choice(names),
      lambda: 'FREQ=YEARLY;BYDAY=-5%s,48%s' % (draw.choice(names), draw.choice(names)),
    ]
    events, times = [], []
    for number in range(180):
      rule = forms[number % len(forms)]() + draw.choice(['', '', ';COUNT=200', ';UNTIL=20261202'])
      day = dt.datetime(2025, 1, 1) + dt.timedelta(days=draw.randrange(690))
      known = rrulestr(rule.replace('20261202', '20261202T235959'),
        dtstart=day + dt.timedelta(minutes=30 * draw.randrange(12, 40)))
      first = next(iter(known), None)
      if first is None: continue
      known = rrulestr(rule.replace('20261202', '20261202T235959'), dtstart=first)
      if next(iter(known)) != first: continue
      times += ['%d %s' % (number, t.strftime('%Y-%m-%d %H:%M')) for t in known.between(begin, end)]
      events.append('BEGIN:VEVENT\\r\\nUID:%d\\r\\nSUMMARY:%d\\r\\nDURATION:PT30M\\r\\n'
        'DTSTART;TZID=America/Los_Angeles:%s\\r\\nRRULE:%s\\r\\nEND:VEVENT\\r\\n' % (
        number, number, first.strftime('%Y%m%dT%H%M%S'), rule))
    with open(sys.argv[1], 'w', newline='') as file:
      file.write('BEGIN:VCALENDAR\\r\\n' + ''.join(events) + 'END:VCALENDAR\\r\\n')
    print('\\n'.join(sorted(times)))
    """

  @Test(
    "rules fall on the same days",
    .enabled(if: Readers.python != nil, "no python3 with icalendar: see $LEGWORK_READERS"))
  func rules() throws {
    let python = try #require(Readers.python)
    let scratch = try Scratch()
    try #require(scratch.run("new", "week", "--sample").code == 0)
    let path = scratch.folder.appendingPathComponent("drawn.ics").path
    let known = try #require(Readers.run(python, ["-c", Self.script, path]))
    try #require(known.code == 0, "\(known.output)")
    let answer = try scratch.run("block", "import", "drawn.ics", "--dry-run", "--json")
    let found = try (JSONText(answer.output).objects("commitments") ?? []).map { one in
      try ["name", "date", "from"].map { try #require(one[$0] as? String) }.joined(separator: " ")
    }
    #expect(found.count > 100)
    #expect(found.sorted() == known.output.split(separator: "\n").map(String.init).sorted())
  }
}
