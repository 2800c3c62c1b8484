import CommandKit

@main
struct MyPlugin: Plugin {
  let name = "my-plugin"
  let version = "0.1.0"
  let commands: [any Command] = [MyPluginCommand()]
}
