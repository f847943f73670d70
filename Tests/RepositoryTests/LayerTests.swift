import Testing
import _LegworkTestSupport

/// What the files of one folder may import.
struct Layer: Sendable, CustomTestStringConvertible {
  let folder: String
  let mayImport: Set<String>
  /// Imports that only these files may have.
  var onlyIn: [String: String] = [:]

  var testDescription: String { folder }

  static let libc: Set<String> = ["Glibc", "Musl", "Darwin"]
  static let system: Set<String> = libc.union(["Foundation", "FoundationEssentials"])

  /// In flow order, as in the manifest; a folder without a row fails `everyFolderHasALayer`.
  static let all = [
    Layer(
      folder: "LegworkModel", mayImport: libc,
      onlyIn: ["Foundation": "LegworkModel/Time/EventCalendar.swift"]),
    Layer(folder: "LegworkSolver", mayImport: ["LegworkModel"]),
    Layer(folder: "LegworkItinerary", mayImport: ["LegworkModel"]),
    Layer(folder: "CLibXML2", mayImport: []),
    Layer(
      folder: "LegworkFormats",
      mayImport: system.union(["LegworkModel", "LegworkItinerary", "CLibXML2"])),
    Layer(folder: "LegworkStore", mayImport: system.union(["LegworkModel", "GRDB"])),
    Layer(folder: "TerminalUI", mayImport: libc),
    Layer(
      folder: "LegworkApp",
      mayImport: system.union([
        "LegworkModel", "LegworkSolver", "LegworkItinerary", "LegworkFormats", "LegworkStore",
        "LegworkSample", "TerminalUI",
      ])),
    Layer(
      folder: "legwork", mayImport: system.union(["LegworkApp", "LegworkModel", "ArgumentParser"])),
    Layer(folder: "CAllocations", mayImport: []),
    Layer(folder: "CPseudoTerminal", mayImport: []),
    Layer(
      folder: "legwork-bench",
      mayImport: system.union([
        "LegworkModel", "LegworkSolver", "LegworkFormats", "LegworkApp", "TerminalUI",
        "CAllocations", "_LegworkTestSupport", "_TerminalTestSupport",
      ])),
  ]
}

@Suite("Layers")
struct LayerTests {
  @Test("a target imports only what its layer may", arguments: Layer.all)
  func imports(layer: Layer) throws {
    let strays = try Repository.files(under: "Sources/\(layer.folder)", suffix: ".swift")
      .flatMap { file in
        file.imports.filter { module in
          guard let home = layer.onlyIn[module] else { return !layer.mayImport.contains(module) }
          return !file.path.hasSuffix(home)
        }
        .map { "\(file.path) imports \($0)" }
      }
    #expect(strays == [])
  }

  @Test("every folder of Sources has a layer")
  func everyFolderHasALayer() throws {
    let known = Set(Layer.all.map(\.folder))
    #expect(try Repository.names(in: "Sources").filter { !known.contains($0) } == [])
  }

  @Test("the system's libxml2 is used in one file at most")
  func oneDoorToLibXML2() throws {
    let users = try Repository.files(under: "Sources", suffix: ".swift")
      .filter { $0.imports.contains("CLibXML2") }
    #expect(users.count <= 1, "\(users)")
  }

  @Test("imports are read with their modifiers and kinds")
  func readsImports() {
    let file = Repository.File(
      path: "Example.swift",
      text: """
        import A
        public import B
        @testable import C
        import struct D.E
          import F
        // import G
        let text = "import H"
        """)
    #expect(file.imports == ["A", "B", "C", "D", "F"])
  }
}
