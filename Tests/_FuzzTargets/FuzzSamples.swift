/// Small files of every kind that is read, for `InputMutator` to spoil.
enum FuzzSamples {
  static let aws = """
    {"eventId": "demo", "sessions": [
     {"sessionId": "s1", "abbreviation": "SVS401", "title": "Queues", "type": "Talk",
      "level": "400 – Expert", "abstract": "About &amp; around <b>queues</b>.",
      "sessionTime": {"date": "2024-12-02", "time": "10:00", "length": "60",
       "timezone": "America/Los_Angeles"},
      "room": "Forum | Level 1 | 118", "seatAvailability": "veryLimited",
      "speakers": [{"name": "Ada Example"}], "topics": ["Serverless"]},
     {"sessionId": "s2", "abbreviation": "SVS401-R1", "title": "Queues [REPEAT]",
      "sessionTime": {"date": "2024-12-03", "time": "19:00", "length": "300",
       "timezone": "America/Los_Angeles"}, "venue": "Forum", "seatAvailability": "walkUp"}]}
    """

  static let records = """
    [{"code": "AAA101", "title": "First \\ud83d\\ude00", "type": "Talk", "date": "2026-05-04",
      "start": "09:00", "end": "10:00", "venue": "North", "room": "1", "status": "available"},
     {"id": 7, "title": "Second", "start": 1733162400, "length": 90, "lat": 50.1, "lon": 4.2},
     {"id": 8, "title": "Third", "when": "Dec 6 2024 9 AM to 24:00", "hours": 1.5,
      "speakers": ["A", {"name": "B"}], "zone": "Europe/Brussels", "repeat_of": "AAA101"}]
    """

  static let table = """
    code,title,type,day,start,end,minutes,duration,venue,room,level,status,repeat_of
    A1,"Said ""so"" aloud",Talk,Monday,10:00 AM,11 AM,60,,North,1,300,reserved,
    A2,Walk,Tour,2024-12-03,23:30,00:30,,1h 30m,South,2,advanced,,A1
    A3,Run,Tour,"Friday, December 6, 2024 9 AM to 24:00",,,,PT1H30M,South;Hall,2,,full,
    """

  static let schedule = """
    <?xml version='1.0'?>
    <schedule><conference><title>Demo</title><day_change>06:00</day_change><venue>ULB</venue>
    <time_zone_name>Europe/Brussels</time_zone_name></conference>
    <day index='1' date='2024-02-03' start='2024-02-03T09:00:00+01:00'><room name='H.1302'>
    <event id='1' guid='g1'><start>10:00</start><duration>00:30</duration><room>H.1302</room>
    <title>Talk &amp; walk</title><track>T</track><abstract>&lt;p&gt;One&lt;/p&gt;</abstract>
    <date>2024-02-03T10:00:00+01:00</date><persons><person id='1'>Ada</person></persons></event>
    <event id='2'><start>01:30</start><duration>90</duration><title><![CDATA[Night]]></title>
    <recording><optout>true</optout></recording></event></room></day></schedule>
    """

  static let scheduleJSON = """
    {"schedule": {"conference": {"acronym": "d", "title": "Demo", "time_zone_name": "Europe/Brussels",
     "days": [{"index": 1, "date": "2024-02-03", "day_start": "2024-02-03T04:00:00+01:00",
      "rooms": {"Hall": [{"id": 1, "guid": "g", "date": "2024-02-03T10:00:00+01:00",
       "start": "10:00", "duration": "01:30", "title": "T", "track": "x", "type": "talk",
       "persons": [{"public_name": "Ada"}], "abstract": "<p>x</p>"}]}}]}}}
    """

  static let scheduleJSON2 = """
    {"schedule": {"conference": {"title": "Demo", "time_zone_name": "Europe/Brussels", "days": [],
      "rooms": [{"guid": "r1", "name": "Hall", "capacity": 90,
       "features": {"recording": "record_by_default"}}],
      "tracks": [{"guid": "t1", "slug": "x", "name": {"en": "Track"}}]},
     "events": [{"guid": "0b1f2c3d-1111-2222-3333-444455556666", "title": {"en": "T", "de": "U"},
      "start": "2024-02-03T10:00:00+01:00", "end": "2024-02-03T11:00:00+01:00",
      "duration": "01:00:00", "room": {"guid": "r1"}, "track": {"slug": "x"},
      "participants": [{"name": "Ada"}], "do_not_record": false, "url": "https://example.org/t"}]}}
    """

  static let catalogJSON = """
    {"format": "legwork-catalog", "version": 1, "event": "Demo", "zone": "America/Los_Angeles",
     "venues": [{"name": "Wynn", "lat": 36.1265, "lon": -115.1658}, {"name": "Hall"}],
     "sessions": [{"code": "SVS401", "title": "Queues", "type": "Talk", "level": 400,
      "topics": ["Serverless"], "speakers": ["Ada"], "abstract": "One\\ntwo", "recorded": "no",
      "link": null, "occurrences": [{"code": "SVS401-R1", "id": "k1", "venue": "Wynn",
       "room": "Lafite 2", "start": "2026-12-01T08:30:00-08:00", "end": "2026-12-01T09:30:00-08:00",
       "status": "available", "capacity": 120, "simulcast": false}]},
      {"code": "B2", "title": "None", "occurrences": []}]}
    """

  static let catalogCSV = """
    code,session,title,type,level,topics,speakers,abstract,recorded,link,venue,room,lat,lon,start,end,status,capacity,simulcast,id,zone
    A1,A1,"Queues, again",Talk,300,Data; Web\\; Net,Ada,"One
    two",yes,,Wynn,Lafite,36.1,-115.2,2026-12-01T08:30:00-08:00,2026-12-01T09:30:00-08:00,limited,9,no,k1,America/Los_Angeles
    A1-R,A1,"Queues, again",Talk,300,Data; Web\\; Net,Ada,"One
    two",yes,,Wynn,,,,,,,,yes,,
    ,B2,'=Sum,,,,,,,,,,,,,,,,,,
    ,,,,,,,,,,Hall,,36.2,-115.1,,,,,,,
    """

  static let pageNotes = """
    {"format": "legwork-page-notes", "version": 1, "event": "Week", "attended": ["A1", "B1-R"],
     "unattended": ["C1"], "notes": [{"session": "A1", "note": "slides\\n</script>"}]}
    """

  static let calendar = """
    BEGIN:VCALENDAR
    X-WR-TIMEZONE:Europe/Brussels
    BEGIN:VTIMEZONE
    TZID:Own
    BEGIN:STANDARD
    DTSTART:16010101T020000
    TZOFFSETFROM:-0700
    TZOFFSETTO:-0800
    RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:1@x
    DTSTART;TZID=Own:20241202T163000
    DURATION:PT1H30M
    RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20241231;WKST=SU
    EXDATE;TZID=Own:20241216T163000
    RDATE;VALUE=DATE:20241224
    SUMMARY:SVS401-R1: Scaling\\, folded
      on
    LOCATION:Forum
    GEO:50.1;4.2
    END:VEVENT
    BEGIN:VEVENT
    UID:1@x
    RECURRENCE-ID;TZID=Own:20241204T163000
    SEQUENCE:3
    DTSTART:20241204T180000Z
    DTEND:20241204T190000Z
    SUMMARY:[talk] Moved
    END:VEVENT
    BEGIN:VEVENT
    DTSTART;VALUE=DATE:20241202
    RRULE:FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=1;COUNT=5
    END:VEVENT
    END:VCALENDAR
    """

  static let travel = """
    from,to,mode,low,likely,high,walking,metres,hours,headway,source
    North,South,walk,15,20,30,20,1400,,,paced
    South,North,shuttle,5,9,30,2,,07:00-22:00,12,timetable
    """

  static let venues = """
    {"name": "North", "lat": 36.1, "lon": -115.2}
    {"name": "South", "lat": 36.2, "lon": "-115.1"}
    """

  static let plan = """
    # what I mean to see
    A1, A2; A3
    SVS401-R1
    """

  static let planJSON = #"{"format": "legwork-plan", "attend": ["A1", "A2"]}"#

  static let problem = """
    {"format": "legwork-problem", "version": 1, "days": 2, "venues": ["A", "B"],
     "travel": [[5, 9], [8, 5]], "walking": [[0, 3], [3, 0]], "lodging": 0,
     "dayStart": 480, "dayEnd": 1320, "walkCost": 1,
     "occurrences": [
      {"id": "X", "session": "X", "day": 0, "start": 600, "end": 660, "arriveBy": 590, "venue": 1,
       "points": 7, "type": "Talk", "topic": "t", "room": "1"},
      {"id": "X-R", "session": "X", "day": 1, "start": 600, "end": 660, "venue": 0, "points": 9},
      {"id": "Y", "session": "Y", "day": 1, "start": 640, "end": 700, "venue": 1, "points": 5}],
     "musts": ["Y"], "pins": ["X"], "skips": [],
     "commitments": [{"id": "c", "day": 0, "start": 700, "end": 720, "venue": 0}],
     "breaks": [{"id": "lunch", "days": [0, 1], "minutes": 30, "from": 690, "to": 840,
      "required": false, "points": 4}],
     "stops": [{"id": "expo", "venue": 1, "minutes": 20, "open": [{"day": 0, "from": 540,
      "to": 900}], "required": false, "points": 3}],
     "limits": {"sessionsPerDay": 3, "walkingPerDay": 60, "venueChangesPerDay": 2,
      "typePerDay": {"Talk": 1}}, "spread": {"free": 1, "cost": 2}}
    """

  static let rules = [
    "type:workshop and level>=300 or -(topic:\"machine learning\" title:/qu[ae]/i)",
    "code:SVS* not recorded:yes (speaker:Ada or venue:\"North Hall\") level:200-400",
  ]

  static let times = [
    "Friday, December 6, 2024 9 AM to 24:00", "2024-12-02T10:00:00.000-08:00", "1733162400",
    "08/03/2023 5pm - 6:30pm", "3.12.2024 10.30", "20241202T163000Z", "Mon 10:00-11:00",
  ]

  static let keys = [
    "q\u{1B}[A\u{1B}[1;5B\u{1B}OPß\u{1B}", "\u{1B}[<0;12;7M\u{1B}[<64;1;1m",
    "\u{1B}[200~pasted\ntext\u{1B}[201~", "\u{1B}]11;rgb:ffff/0000/8080\u{7}\u{1B}[97;6u",
  ]
}
