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
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
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
    .target(name: "Projections", swiftSettings: house),
    .target(name: "Figures", dependencies: ["Indicators"], swiftSettings: house),

    // In: bytes to plan, observations, findings.
    .target(name: "Readers", dependencies: ["Indicators", "CSystem", "CUnistring"], swiftSettings: house),

    // Through: observations to evaluations.
    .target(
      name: "Evaluations", dependencies: ["Indicators", "Figures", "Projections"],
      swiftSettings: house),

    // Out: evaluations to workbooks as values, and these to files.
    .target(name: "Workbooks", dependencies: ["CXlsxWriter", "CParts"], swiftSettings: house),
    .target(
      name: "Reports", dependencies: ["Indicators", "Figures", "Evaluations", "Workbooks"],
      exclude: ["Results/results.schema.json"], swiftSettings: house),

    // The command: arguments, the line, messages, exit codes, output set.
    .executableTarget(
      name: "tassei",
      dependencies: [
        "Indicators", "Projections", "Figures", "Readers", "Evaluations", "Workbooks", "Reports",
        "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // Tests.
    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: house),
    .testTarget(
      name: "IndicatorsTests", dependencies: ["Indicators", "TestKit"], swiftSettings: house),
    .testTarget(
      name: "ProjectionsTests", dependencies: ["Projections", "TestKit"],
      exclude: ["Reference"], swiftSettings: house),
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
      dependencies: ["Evaluations", "Figures", "Indicators", "Projections", "TestKit"],
      exclude: ["Samples"], swiftSettings: house),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Evaluations", "Figures", "Indicators", "Workbooks", "TestKit"],
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
