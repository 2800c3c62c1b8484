// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "mreza",
  products: [
    .executable(name: "mreza", targets: ["mreza"]),
    .library(name: "CommandKit", targets: ["CommandKit"]),
    .library(name: "CommandKitTesting", targets: ["CommandKitTesting"]),
    .executable(name: "mreza-graph", targets: ["mreza-graph"]),
    .executable(name: "mreza-sessions", targets: ["mreza-sessions"]),
    .library(name: "WhomToAsk", type: .dynamic, targets: ["WhomToAsk"]),
    .library(name: "Hello", type: .dynamic, targets: ["Hello"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    // Layer 1: says
    .target(name: "MrezaCore"),
    .target(name: "MrezaText", dependencies: ["CStemmer"]),
    .target(name: "CMrezaPlugin"),
    .target(name: "CommandKit", dependencies: ["MrezaCore", "CMrezaPlugin"]),
    .target(name: "CommandKitTesting", dependencies: ["CommandKit", "MrezaCore"]),

    .target(name: "MrezaMarkdown", dependencies: ["MrezaCore", "CMarkdown"]),

    // Layer 2: does
    .target(
      name: "MrezaLibrary",
      dependencies: ["MrezaCore", "MrezaMarkdown", "CMarkdown", "CMessageDigest", "CYAML"]),
    .target(
      name: "MrezaStore",
      dependencies: [
        "MrezaCore", "MrezaText", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "CPluginInstall"),
    .target(name: "CPluginSpawn"),
    .target(
      name: "MrezaPluginHost",
      dependencies: ["CommandKit", "CMessageDigest", "CMrezaPlugin", "CPluginInstall", "CPluginSpawn", "MrezaCore"]),
    .target(name: "MrezaShell", dependencies: ["CommandKit", "MrezaCore", "MrezaText"]),

    // Layer 3: joins
    .executableTarget(
      name: "mreza",
      dependencies: [
        "MrezaCore", "MrezaText", "MrezaLibrary", "MrezaStore", "CommandKit", "MrezaPluginHost", "MrezaShell",
        "CEditLine",
      ]),

    // Measures the layers above against raw SQLite; no product holds it.
    .executableTarget(
      name: "mreza-benchmark",
      dependencies: ["MrezaCore", "MrezaLibrary", "MrezaStore", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Benchmarks/mreza-benchmark"),

    // System libraries
    .systemLibrary(name: "CEditLine", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CMarkdown", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),

    // Bundled plugins
    .target(
      name: "WhomToAsk", dependencies: ["CommandKit", "MrezaCore", "CMrezaPlugin"], path: "Plugins/WhomToAsk",
      exclude: ["plugin.json"]),
    .target(
      name: "Hello", dependencies: ["CMrezaPlugin"], path: "Plugins/Hello", exclude: ["plugin.json", "README.md"],
      publicHeadersPath: ".", cSettings: [.define("_POSIX_C_SOURCE", to: "200809L")]),

    .executableTarget(
      name: "mreza-graph", dependencies: ["CommandKit", "MrezaCore"], path: "Plugins/Graph", exclude: ["plugin.json"]),

    .target(name: "SessionPlanning", dependencies: ["MrezaCore"], path: "Plugins/Sessions/Planning"),
    .target(
      name: "SessionFiles",
      dependencies: ["SessionPlanning", "MrezaCore", "MrezaText", .product(name: "Yams", package: "Yams")],
      path: "Plugins/Sessions/Files"),
    .target(
      name: "SessionDocuments",
      dependencies: [
        "SessionPlanning", "MrezaCore", "MrezaMarkdown", "MrezaText",
        .product(name: "Mustache", package: "swift-mustache"),
      ], path: "Plugins/Sessions/Documents", exclude: ["Templates"]),
    .executableTarget(
      name: "mreza-sessions",
      dependencies: ["CommandKit", "MrezaCore", "SessionDocuments", "SessionFiles", "SessionPlanning"],
      path: "Plugins/Sessions/Command"),

    // Tests
    .testTarget(
      name: "SessionCommandTests",
      dependencies: [
        "mreza-sessions", "CommandKit", "CommandKitTesting", "MrezaCore", "MrezaLibrary", "MrezaPluginHost",
        "SessionFiles",
        "SessionPlanning",
      ]),
    .testTarget(
      name: "SessionDocumentsTests",
      dependencies: ["SessionDocuments", "SessionPlanning", "CommandKitTesting", "MrezaCore"]),
    .testTarget(name: "SessionFilesTests", dependencies: ["SessionFiles", "SessionPlanning", "MrezaCore"]),
    .testTarget(name: "SessionPlanningTests", dependencies: ["SessionPlanning", "MrezaCore", "MrezaLibrary"]),
    .testTarget(name: "MrezaCoreTests", dependencies: ["MrezaCore"]),
    .testTarget(name: "MrezaTextTests", dependencies: ["MrezaText"], exclude: ["Fixtures"]),
    .testTarget(name: "MrezaLibraryTests", dependencies: ["MrezaLibrary", "MrezaCore", "MrezaMarkdown"]),
    .testTarget(
      name: "MrezaStoreTests",
      dependencies: [
        "MrezaStore", "MrezaLibrary", "MrezaCore", "MrezaText", .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Fixtures"]),
    .testTarget(name: "CommandKitTests", dependencies: ["CommandKit", "CommandKitTesting", "MrezaCore"]),
    .testTarget(
      name: "MrezaPluginHostTests",
      dependencies: [
        "MrezaPluginHost", "CommandKit", "CommandKitTesting", "MrezaCore", "WhomToAsk", "mreza-graph",
      ]),
    .testTarget(
      name: "MrezaShellTests",
      dependencies: ["MrezaShell", "CommandKit", "CommandKitTesting", "MrezaCore", "MrezaText"]),
    .testTarget(name: "BenchmarkTests", dependencies: ["mreza-benchmark", "MrezaCore", "MrezaLibrary"]),
    .testTarget(
      name: "TranscriptTests", dependencies: ["mreza", "WhomToAsk", "mreza-graph"],
      exclude: ["Transcripts", "Fixtures"]),
  ]
)

// Each of these makes the compiler ask for what a reader of the code would ask for too.
for target in package.targets where target.type != .system {
  if target.type != .test { target.exclude.append("README.md") }
  guard !["CMrezaPlugin", "CPluginInstall", "CPluginSpawn"].contains(target.name) else { continue }
  var settings = target.swiftSettings ?? []
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
  settings.append(.enableUpcomingFeature("ExistentialAny"))
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
  settings.append(.enableUpcomingFeature("MemberImportVisibility"))
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
  settings.append(.enableUpcomingFeature("InternalImportsByDefault"))
  if Context.environment["MREZA_WARNINGS_AS_ERRORS"] != nil {
    settings.append(.treatAllWarnings(as: .error))
  }
  target.swiftSettings = settings
}
