// swift-tools-version: 6.2
import PackageDescription

// Targets in flow order: facts and wishes, search, answer as legs, files, the document, the
// workflow, the program. Each may import only what is listed for it; `.ci/run` holds them to it.
let package = Package(
  name: "legwork",
  platforms: [.macOS(.v14)],
  products: [
    // The planner for embedding: model, solver and itinerary, free of other packages.
    .library(name: "LegworkKit", targets: ["LegworkModel", "LegworkSolver", "LegworkItinerary"]),
    .library(name: "LegworkFormats", targets: ["LegworkFormats"]),
    .executable(name: "legwork", targets: ["legwork"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Values only: sessions, venues, travel, preferences, the problem, the plan.
    .target(name: "LegworkModel"),
    // Problem to solution, with proof.
    .target(name: "LegworkSolver", dependencies: ["LegworkModel"]),
    // Plan to timed legs, and an independent review of any plan.
    .target(name: "LegworkItinerary", dependencies: ["LegworkModel"]),
    // The system's libxml2, read as a stream.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    // Importers and exporters.
    .target(
      name: "LegworkFormats", dependencies: ["LegworkModel", "LegworkItinerary", "CLibXML2"]),
    // The event document: SQLite, revisions, undo.
    .target(
      name: "LegworkStore",
      dependencies: ["LegworkModel", .product(name: "GRDB", package: "GRDB.swift")]),
    // The sample event, written for this project and embedded in the program.
    .target(
      name: "LegworkSample", dependencies: ["LegworkModel"], path: "data/sample",
      exclude: ["README.md"],
      resources: [.embedInCode("catalog.json"), .embedInCode("travel.csv")]),
    // Frames, keys and widgets for full-screen programs; knows nothing of conferences.
    .target(name: "TerminalUI"),
    // The planning workflow, the interactive planner, and all wording.
    .target(
      name: "LegworkApp",
      dependencies: [
        "LegworkModel", "LegworkSolver", "LegworkItinerary", "LegworkFormats", "LegworkStore",
        "LegworkSample", "TerminalUI",
      ]),
    // Flags in, exit codes out.
    .executableTarget(
      name: "legwork",
      dependencies: [
        "LegworkApp", "LegworkModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Measures solver and planner, for `.ci/benchmark`; no part of the product.
    .target(name: "CAllocations"),
    // A program on a terminal of its own, for measuring and testing.
    .target(name: "CPseudoTerminal"),
    .target(
      name: "_TerminalTestSupport", dependencies: ["TerminalUI", "CPseudoTerminal"],
      path: "Tests/_TerminalTestSupport"),
    .executableTarget(
      name: "legwork-bench",
      dependencies: [
        "LegworkModel", "LegworkSolver", "LegworkFormats", "LegworkApp", "TerminalUI",
        "CAllocations", "_LegworkTestSupport", "_TerminalTestSupport",
      ]),
    .target(
      name: "_LegworkTestSupport",
      dependencies: ["LegworkModel", "LegworkSolver", "LegworkItinerary"],
      path: "Tests/_LegworkTestSupport"),
    // Every reader against spoilt bytes, for `swift test` and for libFuzzer.
    .target(
      name: "_FuzzTargets",
      dependencies: [
        "LegworkModel", "LegworkSolver", "LegworkFormats", "LegworkStore", "LegworkApp",
        "TerminalUI", "_LegworkTestSupport",
      ],
      path: "Tests/_FuzzTargets"),
    .testTarget(
      name: "FuzzTests", dependencies: ["LegworkFormats", "LegworkModel", "_FuzzTargets"]),
    .testTarget(
      name: "LegworkModelTests", dependencies: ["LegworkModel", "_LegworkTestSupport"]),
    .testTarget(
      name: "LegworkSolverTests",
      dependencies: ["LegworkModel", "LegworkSolver", "_LegworkTestSupport"]),
    .testTarget(
      name: "LegworkItineraryTests",
      dependencies: ["LegworkModel", "LegworkItinerary", "_LegworkTestSupport"]),
    .testTarget(
      name: "LegworkFormatsTests",
      dependencies: [
        "LegworkModel", "LegworkSolver", "LegworkItinerary", "LegworkFormats",
        "_LegworkTestSupport",
      ]),
    .testTarget(
      name: "LegworkStoreTests",
      dependencies: [
        "LegworkModel", "LegworkStore", "_LegworkTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "LegworkAppTests",
      dependencies: [
        "LegworkApp", "LegworkModel", "LegworkSolver", "LegworkItinerary", "LegworkFormats",
        "LegworkStore", "TerminalUI", "_LegworkTestSupport",
      ],
      exclude: ["Interactive/Frames"]),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "_TerminalTestSupport"]),
    .testTarget(
      name: "LegworkCommandTests",
      dependencies: [
        "LegworkModel", "LegworkStore", "TerminalUI", "_LegworkTestSupport",
        "_TerminalTestSupport", "legwork", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "RepositoryTests",
      dependencies: [
        "LegworkModel", "LegworkSolver", "LegworkItinerary", "LegworkFormats", "LegworkSample",
        "_LegworkTestSupport",
      ]),
  ]
)

// libFuzzer brings the main program, so this one is there only where `.ci/fuzz` asks for it.
if Context.environment["LEGWORK_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "legwork-fuzz", dependencies: ["_FuzzTargets"], path: "Tests/legwork-fuzz"))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // What could break memory has to be marked as such.
    .strictMemorySafety(),
  ]
}
