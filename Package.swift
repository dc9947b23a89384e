// swift-tools-version: 6.2
import PackageDescription

// The arrows of the house point down only: a target imports what is listed here and nothing else.
// `make lint` compares every import with this list.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Tassei",
  products: [
    .executable(name: "tassei", targets: ["tassei"])
  ],
  dependencies: [
    // `UsageMessage` translates the parser's English messages, and `.ci/manual` reads its description: both may change with
    // a minor version.
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2"))
  ],
  targets: [
    // C libraries, each behind one module.
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),
    .target(name: "CSystem", linkerSettings: [.linkedLibrary("crypto")]),
    .target(name: "CParts", dependencies: ["CXlsxWriter"]),

    // The vocabulary and the arithmetic: no files, no cells.
    .target(name: "Indicators", swiftSettings: house),
    .target(name: "Figures", dependencies: ["Indicators"], swiftSettings: house),

    // In: bytes to plan, observations, findings.
    .target(name: "Readers", dependencies: ["Indicators", "CSystem", "CUnistring"], swiftSettings: house),

    // Through: observations to evaluations.
    .target(name: "Evaluations", dependencies: ["Indicators", "Figures"], swiftSettings: house),

    // Beside: the definitions measured on series whose ends are known.
    .target(
      name: "Backtest", dependencies: ["Indicators", "Figures", "Evaluations"], swiftSettings: house),

    // Out: evaluations to workbooks as values, and these to files.
    .target(name: "Workbooks", dependencies: ["CXlsxWriter", "CParts"], swiftSettings: house),
    .target(
      name: "Formulas", dependencies: ["Indicators", "Figures", "Evaluations", "Workbooks"],
      swiftSettings: house),
    .target(name: "Localization", dependencies: ["Indicators", "Figures"], swiftSettings: house),
    .target(
      name: "Sheets",
      dependencies: ["Indicators", "Figures", "Evaluations", "Workbooks", "Formulas", "Localization"],
      swiftSettings: house),
    .target(
      name: "Exchange",
      dependencies: [
        "Indicators", "Figures", "Evaluations", "Workbooks", "Formulas", "Localization", "Sheets",
      ],
      exclude: ["Results/results.schema.json"], swiftSettings: house),

    // The command: arguments, the line, messages, exit codes, output set.
    .executableTarget(
      name: "tassei",
      dependencies: [
        "Indicators", "Figures", "Readers", "Evaluations", "Backtest", "Workbooks", "Localization",
        "Sheets", "Exchange", "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // Tests.
    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: house),
    .testTarget(
      name: "IndicatorsTests", dependencies: ["Indicators", "TestKit"], swiftSettings: house),
    .testTarget(
      name: "WorkbooksTests", dependencies: ["Workbooks", "CXlsxWriter", "TestKit"], swiftSettings: house),
    .testTarget(
      name: "FiguresTests", dependencies: ["Figures", "Indicators", "TestKit"],
      swiftSettings: house),
    .testTarget(
      name: "ReadersTests", dependencies: ["Readers", "Evaluations", "Indicators", "TestKit"],
      exclude: ["Samples", "Round"], swiftSettings: house),
    .testTarget(
      name: "EvaluationsTests",
      dependencies: ["Evaluations", "Figures", "Indicators", "TestKit"],
      exclude: ["Samples", "Reference"], swiftSettings: house),
    .testTarget(
      name: "BacktestTests", dependencies: ["Backtest", "TestKit"], swiftSettings: house),
    .testTarget(
      name: "SheetsTests",
      dependencies: [
        "Sheets", "Exchange", "Formulas", "Localization", "Evaluations", "Figures", "Indicators", "Workbooks",
        "TestKit",
      ],
      exclude: ["Golden"], swiftSettings: house),
    // What `make benchmark` measures of reading alone.
    .executableTarget(
      name: "reading", dependencies: ["Indicators", "Readers"], path: "Tests/Benchmarks/Reading",
      swiftSettings: house),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "tassei", "Indicators", "Figures", "Readers", "Evaluations", "TestKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Cases"], swiftSettings: house),
  ]
)
