/// The column names recognised for each field, best first, without case, spaces and punctuation.
enum FieldNames {
  /// The names of a field; a dot stands between an object and its member.
  static func names(of field: ImportField) -> [String] { table[field] ?? [] }

  /// A column's name as it is compared: lowercase letters, digits and dots.
  static func key(_ column: String) -> String {
    String(
      column.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0 == "." || ("0"..."9").contains($0)
      })
  }

  /// Whether a column's name, or its last part, is one that a field may have.
  static func isKnown(_ column: String) -> Bool {
    let key = key(column)
    return all.contains(key)
      || key.split(separator: ".").last.map { all.contains(String($0)) } ?? false
  }

  private static let all = Set(table.values.joined())

  /// Bytes of a column's name, with the objects around it; no field has a longer one.
  static let longest = 500

  /// Fields to which several columns add up; of the others the first filled one counts.
  static let lists: Set<ImportField> = [.topics, .speakers]

  private static let table: [ImportField: [String]] = [
    .code: [
      "code", "abbreviation", "abbr", "sessioncode", "sessionabbreviation", "eventcode",
      "shortcode", "number", "sessionnumber",
    ],
    .id: [
      "id", "sessionid", "eventid", "gameid", "guid", "uid", "uuid", "key", "sessiontimeid",
      "sourceid", "slug",
    ],
    .group: [
      "sessiongroup", "groupid", "groupkey", "repeatof", "repeats", "isrepeatof", "linkedto",
      "linkedsession", "linkedsessionid", "parentid", "parentsession", "parentsessionid",
      "seriesid", "masterid", "mastersession", "sessionkey",
    ],
    .title: [
      "title", "name", "sessiontitle", "sessionname", "eventname", "eventtitle", "subject",
      "summary",
    ],
    .type: [
      "type", "sessiontype", "eventtype", "type.name", "sessiontype.name", "format", "kind",
    ],
    .level: ["level", "sessionlevel", "level.name", "difficulty", "skilllevel", "experiencelevel"],
    .topics: [
      "topics", "topic", "track", "tracks", "track.name", "category", "categories",
      "category.name", "areas", "areasofinterest", "area", "services", "tags", "tag", "gamesystem",
    ],
    .speakers: [
      "speakers", "speaker", "presenters", "presenter", "contributors", "persons", "people",
      "hosts", "host", "instructors", "instructor", "gms", "gmnames", "authors",
    ],
    .abstract: [
      "abstract", "description", "longdescription", "shortdescription", "details", "body",
      "sessionabstract",
    ],
    .recorded: ["recorded", "isrecorded", "recording", "willberecorded"],
    .unrecorded: ["donotrecord", "notrecorded", "optout", "recording.optout", "recordingoptout"],
    .venue: [
      "venue.name", "venue", "venuename", "hotel", "hotel.name", "building", "buildingname",
      "campus", "location.venue", "location.name", "location", "place", "site",
    ],
    .room: [
      "room", "roomname", "room.name", "venue.room", "location.room", "space", "hall", "location",
      "where",
    ],
    .latitude: ["venue.lat", "venue.latitude", "location.lat", "lat", "latitude"],
    .longitude: [
      "venue.lon", "venue.lng", "venue.longitude", "location.lon", "location.lng", "lon", "lng",
      "longitude",
    ],
    .zone: ["timezone", "tz", "zone", "timezonename", "tzid"],
    .date: ["date", "day", "startdate", "eventdate", "sessiondate", "dayname", "weekday"],
    .start: [
      "start", "starttime", "startdatetime", "startdateandtime", "startsat", "startat", "startutc",
      "starttimestamp", "startepoch", "begin", "begins", "begintime", "from", "dtstart",
      "time.start", "startdatetimeutc", "startson",
    ],
    .end: [
      "end", "endtime", "enddatetime", "enddateandtime", "endsat", "endat", "endutc",
      "endtimestamp", "endepoch", "finish", "until", "to", "dtend", "time.end", "endson",
    ],
    .when: [
      "daytime", "datetime", "dateandtime", "when", "time", "times", "timeslot", "slot",
      "schedule", "sessiontime", "scheduletext",
    ],
    .duration: ["duration"],
    .hours: ["hours", "durationhours", "durationinhours", "lengthhours", "durationh"],
    .minutes: [
      "minutes", "length", "durationminutes", "durationinminutes", "durationmin", "mins",
      "lengthminutes",
    ],
    .status: [
      "reservation", "reservationstatus", "seatavailability", "availability", "seatstatus",
      "bookingstatus", "status", "eventstatus", "sessionstatus",
    ],
    .walkup: ["walkuponly", "iswalkuponly", "walkup"],
    .tickets: ["attendeeregistration", "requirestickets", "ticketrequired", "requiresreservation"],
    .capacity: ["capacity", "roomcapacity", "maxcapacity", "seats", "size"],
    .seats: [
      "ticketsavailable", "seatsavailable", "availableseats", "seatsleft", "seatsremaining",
      "spotsleft", "remainingseats",
    ],
    .cancelled: ["canceled", "cancelled", "iscanceled", "iscancelled"],
    .link: ["url", "link", "officialurl", "permalink", "weburl", "href"],
  ]
}
