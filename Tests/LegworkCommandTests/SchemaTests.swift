import Foundation
import Testing
import _LegworkTestSupport

@Suite("docs/schemas")
struct SchemaTests {
  private static let folder = "\(Repository.root)/docs/schemas"

  /// What answers with which format: arguments by name of the file the answer is kept in.
  private static let asked: [(name: String, arguments: String)] = [
    ("plan", "plan"), ("alternatives", "plan --alternatives 2"), ("pin", "pin DBS401"),
    ("steady", "plan --least-change"), ("itinerary", "itinerary"), ("demo", "demo"),
    ("review", "check"), ("list-review", "check SVS401 DBS401 NOSUCH"),
    ("export", "export catalog.json"), ("catalog", "export -"), ("import", "import catalog.json"),
    ("imports", "import catalog.json odd.csv --dry-run"), ("update", "update newer.json --dry-run"),
    ("travel-import", "travel import travel.csv"), ("travel", "travel show"),
    ("travel-check", "travel check"), ("search", "search queue scheduler"),
    ("free", "search --free --day tuesday --limit 20"), ("session", "show SVS401"),
    ("why", "why SVS401"), ("why-not", "why KEY002"), ("backup", "backup"),
    ("now", "now --at 2026-12-01T08:40"), ("reserve-order", "reserve-order"),
    ("team", "team event.legwork other.legwork"), ("rules", "rule list"),
    ("block", "block Call --day tue --from 17:00 --to 18:00"), ("commitments", "block list"),
    ("breaks", "break list"), ("break-offers", "break suggest"), ("stops", "stop list"),
    ("settings", "settings"), ("mark", "attended --day monday"), ("attended", "attended"),
    ("note", "note SVS401 Ask for the slides"), ("notes", "note"), ("later", "later DBS401"),
    ("watch-list", "later"), ("report", "report"),
    ("taken", "report --from answer-page-notes.json"), ("picture", "picture day"),
    ("save-point", "save-point here"),
    ("save-points", "save-point list"), ("history", "history"), ("undo", "undo"),
    ("error", "backup KEY002"),
    ("exported", "plan --export-problem problem.json"), ("solution", "solve problem.json"),
  ]

  /// What a page saves.
  private static let pageNotes = """
    {"format": "legwork-page-notes", "version": 1, "event": "Fairwater Summit 2026",
     "attended": ["SVS401"], "notes": [{"session": "SVS401", "note": "Good questions"}]}
    """

  /// The answers of every verb on the sample event, each in a file.
  private func answers() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.run("new", "event", "--sample")
    try scratch.run("new", "other", "--sample")
    try scratch.write("from,to,minutes\nMeridian,Nowhere,\n", to: "travel.csv")
    try scratch.write(Self.pageNotes, to: "answer-page-notes.json")
    try scratch.write("code,title,date,start\nODD1,Odd,2026-12-01,25:70\n", to: "odd.csv")
    let environment = ["LEGWORK_EVENT": "event.legwork"]
    for (name, arguments) in Self.asked {
      let words = arguments.split(separator: " ").map(String.init)
      let outcome = try scratch.run(all: words + ["--json"], environment: environment)
      #expect(outcome.code <= 1, "\(arguments): \(outcome.errors)")
      try scratch.write(outcome.output, to: "answer-\(name).json")
      if name == "export" { try scratch.write(newer(scratch), to: "newer.json") }
    }
    try scratch.write(scratch.read("problem.json"), to: "answer-problem.json")
    return scratch
  }

  /// The exported catalog with a session less, one moved and one retitled.
  private func newer(_ scratch: Scratch) throws -> String {
    let text = try scratch.read("catalog.json")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    var document = try #require(object as? [String: Any])
    var sessions = try #require(document["sessions"] as? [[String: Any]])
    sessions.removeLast()
    sessions[0]["title"] = "Another title"
    for index in 1..<sessions.count {
      guard var runs = sessions[index]["occurrences"] as? [[String: Any]], !runs.isEmpty else {
        continue
      }
      runs[0][index % 2 == 0 ? "room" : "status"] = index % 2 == 0 ? "Elsewhere" : "cancelled"
      sessions[index]["occurrences"] = runs
    }
    document["sessions"] = sessions
    return String(decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self)
  }

  @Test(
    "every answer keeps to its schema, every schema is answered, and no name can change unseen",
    .enabled(if: Readers.validator != nil, "needs Python with jsonschema; .ci/run installs it"))
  func valid() throws {
    let scratch = try answers()
    try scratch.write(Self.judge, to: "judge.py")
    let python = try #require(Readers.validator)
    let path = scratch.folder.path
    let outcome = try #require(Readers.run(python, ["\(path)/judge.py", Self.folder, path]))
    #expect(outcome.output == "")
    #expect(outcome.code == 0)
  }

  /// Validates `answer-*.json`; then renames each member of what is left of them with one element of
  /// a kind in each list, which only members that need not be there may outlast.
  private static let judge = """
    import copy, glob, json, os, sys
    from jsonschema import Draft202012Validator

    schemas, answers = sys.argv[1:]
    validators, optional, seen = {}, {}, set()
    for path in sorted(glob.glob(schemas + "/*.json")):
        schema = json.load(open(path))
        Draft202012Validator.check_schema(schema)
        name = os.path.basename(path)[:-5]
        if schema["title"] != name: print(name, "is titled", schema["title"])
        validators[name] = Draft202012Validator(schema)
        names = optional[name] = set()

        def collect(node):
            if isinstance(node, dict):
                if isinstance(node.get("properties"), dict):
                    names.update(set(node["properties"]) - set(node.get("required", [])))
                for value in node.values(): collect(value)
            elif isinstance(node, list):
                for value in node: collect(value)

        collect(schema)

    def sample(node):
        if isinstance(node, dict): return {k: sample(v) for k, v in node.items()}
        if not isinstance(node, list): return node
        kinds = {}
        for value in node:
            kinds.setdefault(value.get("kind") if isinstance(value, dict) else None, value)
        return [sample(value) for value in kinds.values()]

    def members(node, path=()):
        for key in (node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()):
            if isinstance(key, str): yield path + (key,)
            yield from members(node[key], path + (key,))

    def renamed(document, path):
        document = copy.deepcopy(document)
        node = document
        for key in path[:-1]: node = node[key]
        node[path[-1] + "X"] = node.pop(path[-1])
        return document

    for path in sorted(glob.glob(answers + "/answer-*.json")):
        document = json.load(open(path))
        name = document.get("format")
        if name not in validators:
            print(os.path.basename(path), name, "has no schema")
            continue
        seen.add(name)
        validator = validators[name]
        for error in list(validator.iter_errors(document))[:3]:
            print(os.path.basename(path), error.json_path, error.message[:300])
        small = sample(document)
        for place in members(small):
            if place[-1] not in optional[name] and validator.is_valid(renamed(small, place)):
                print(os.path.basename(path), place, "can be renamed")
    for name in sorted(set(validators) - seen): print(name, "is never answered")
    """
}
