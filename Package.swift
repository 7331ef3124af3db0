// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
    name: "Fenliu",
    products: [
        .library(name: "Fenliu", targets: ["Fenliu"]),
        .executable(name: "fenliu", targets: ["FenliuMain"]),
    ],
    targets: [
        // The system's ICU. Without it the compiler stops in CICU/icu.h and says what to install.
        .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        // C functions over ICU whose header names no ICU type: Foundation bundles another ICU whose enums collide.
        .target(
            name: "CShims",
            dependencies: ["CICU"],
            cSettings: [.treatAllWarnings(as: .error)],
            linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
        // The one Swift target with unsafe code: safe faces for ICU, SHA-256 and file descriptors.
        .target(name: "FenliuPlatform", dependencies: ["CShims"], swiftSettings: strict + [.strictMemorySafety()]),
        .target(name: "Fenliu", dependencies: ["FenliuPlatform"], swiftSettings: strict),
        .target(name: "FenliuTraining", dependencies: ["Fenliu"], swiftSettings: strict),
        .target(
            name: "FenliuReport", dependencies: ["Fenliu"],
            // Compiled into the program, so that a static binary needs no file beside it.
            resources: [
                .embedInCode("Page/review.css"), .embedInCode("Page/Script/words.js"),
                .embedInCode("Page/Script/text.js"),
                .embedInCode("Page/Script/letters.js"), .embedInCode("Page/Script/decisions.js"),
                .embedInCode("Page/Script/files.js"), .embedInCode("Page/Script/filters.js"),
                .embedInCode("Page/Script/table.js"), .embedInCode("Page/Script/detail.js"),
                .embedInCode("Page/Script/desk.js"), .embedInCode("Page/Script/saving.js"),
                .embedInCode("Page/Script/keys.js"), .embedInCode("Page/Script/start.js"),
                .embedInCode("Summary/summary.css"),
            ],
            swiftSettings: strict),
        .target(name: "FenliuCommand", dependencies: ["FenliuTraining", "FenliuReport"], swiftSettings: strict),
        .executableTarget(name: "FenliuMain", dependencies: ["FenliuCommand"], swiftSettings: strict),
        .testTarget(name: "FenliuTests", dependencies: ["Fenliu"], swiftSettings: strict),
        .testTarget(name: "FenliuTrainingTests", dependencies: ["FenliuTraining"], swiftSettings: strict),
        .testTarget(name: "FenliuReportTests", dependencies: ["FenliuReport"], swiftSettings: strict),
        .testTarget(
            name: "FenliuCommandTests", dependencies: ["FenliuCommand"], exclude: ["Cases"], swiftSettings: strict),
    ]
)
