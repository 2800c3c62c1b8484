// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "my-plugin",
  dependencies: [.package(name: "mreza", path: "../../..")],
  targets: [
    .executableTarget(name: "my-plugin", dependencies: [.product(name: "CommandKit", package: "mreza")]),
    .testTarget(
      name: "MyPluginTests",
      dependencies: ["my-plugin", .product(name: "CommandKitTesting", package: "mreza")]),
  ]
)
