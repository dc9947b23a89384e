// swift-tools-version: 6.2
import PackageDescription

// Dependencies are acyclic: a target imports only the targets that are listed here. `make lint` compares every import
// with this list.
let strictSettings: [SwiftSetting] = [
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
    // `UsageMessage` translates the parser's English messages, and `.ci/manual` reads its JSON description. Both can
    // change with a minor version.
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2"))
  ],
  targets: [
    // C libraries, each with one module.
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"])]),
    .target(name: "CSystem", linkerSettings: [.linkedLibrary("crypto")]),
    .target(name: "CParts", dependencies: ["CXlsxWriter"]),

    // Work that is done by several threads.
    .target(name: "Workers", swiftSettings: strictSettings),

    // Vocabulary and definitions: no files, no cells.
    .target(name: "Indicators", swiftSettings: strictSettings),
    .target(name: "Figures", dependencies: ["Indicators"], swiftSettings: strictSettings),

    // Input: bytes to rows of cells, and rows to plan, observations and findings.
    .target(
      name: "Tables", dependencies: ["Indicators", "CSystem", "CExpat", "CMinizip"],
      swiftSettings: strictSettings),
    .target(
      name: "Readers", dependencies: ["Indicators", "Tables", "CUnistring"], swiftSettings: strictSettings),

    // Calculation: observations to evaluations.
    .target(name: "Evaluations", dependencies: ["Indicators", "Figures"], swiftSettings: strictSettings),

    // Backtest: the accuracy of the definitions on series with known outcomes.
    .target(
      name: "Backtest", dependencies: ["Workers", "Indicators", "Figures", "Evaluations"],
      swiftSettings: strictSettings),

    // Output: evaluations to workbooks as values, and workbooks to files.
    .target(name: "Workbooks", dependencies: ["CXlsxWriter", "CParts"], swiftSettings: strictSettings),
    .target(
      name: "Formulas", dependencies: ["Indicators", "Figures", "Evaluations", "Workbooks"],
      swiftSettings: strictSettings),
    .target(name: "Localization", dependencies: ["Indicators", "Figures"], swiftSettings: strictSettings),
    .target(
      name: "Sheets",
      dependencies: ["Indicators", "Figures", "Evaluations", "Workbooks", "Formulas", "Localization"],
      swiftSettings: strictSettings),
    .target(
      name: "Exchange",
      dependencies: [
        "Indicators", "Figures", "Evaluations", "Workbooks", "Formulas", "Localization", "Sheets",
      ],
      exclude: ["Results/results.schema.json"], swiftSettings: strictSettings),

    // The command: arguments, pipeline, messages, exit codes, output set.
    .executableTarget(
      name: "tassei",
      dependencies: [
        "Indicators", "Tables", "Figures", "Readers", "Evaluations", "Backtest", "Workbooks", "Localization",
        "Sheets", "Exchange", "CSystem", "Workers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strictSettings),

    // Tests.
    .target(
      name: "TestKit", path: "Tests/TestKit", exclude: ["Reference"], swiftSettings: strictSettings),
    .testTarget(
      name: "IndicatorsTests", dependencies: ["Indicators", "TestKit"], swiftSettings: strictSettings),
    .testTarget(
      name: "WorkbooksTests", dependencies: ["Workbooks", "CXlsxWriter", "TestKit"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "FiguresTests", dependencies: ["Figures", "Indicators", "TestKit"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "TablesTests", dependencies: ["Tables", "Indicators", "TestKit"],
      exclude: ["XLSX/Workbooks", "XLSX/make_workbooks.py"], swiftSettings: strictSettings),
    .testTarget(
      name: "ReadersTests", dependencies: ["Readers", "Tables", "Evaluations", "Indicators", "TestKit"],
      exclude: ["Samples", "DepartmentFixtures", "OtherFiles", "ReadingCases", "PlanWorkbooks"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "EvaluationsTests",
      dependencies: ["Evaluations", "Figures", "Indicators", "TestKit"],
      exclude: ["Samples"], swiftSettings: strictSettings),
    .testTarget(
      name: "BacktestTests", dependencies: ["Backtest", "Indicators", "TestKit"],
      swiftSettings: strictSettings),
    .testTarget(
      name: "SheetsTests",
      dependencies: [
        "Sheets", "Exchange", "Formulas", "Localization", "Evaluations", "Figures", "Indicators", "Workbooks",
        "TestKit",
      ],
      exclude: ["Golden"], swiftSettings: strictSettings),
    // `make benchmark` uses this program to measure reading alone.
    .executableTarget(
      name: "reading", dependencies: ["Indicators", "Tables", "Readers"], path: "Tests/Benchmarks/Reading",
      swiftSettings: strictSettings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "tassei", "Indicators", "Figures", "Tables", "Readers", "Evaluations", "Workbooks", "Sheets",
        "Exchange", "TestKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Cards", "Cases"], swiftSettings: strictSettings),
  ]
)
