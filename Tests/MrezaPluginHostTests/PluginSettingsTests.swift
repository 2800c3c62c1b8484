import CommandKit
import Foundation
import Testing

@testable import MrezaPluginHost

@Suite struct PluginSettingsTests {
  @Test func `limits hold for all plugins, and those of one over them`() {
    let json = #"""
      {"limits": {"call": 30, "start": 2}, "confine": true, "developer": ["/srv/mine"],
       "plugins": {"cite": {"limits": {"call": 90}, "settings": {"style": "apa"}, "confine": false}}}
      """#
    let settings = PluginSettings(json: Data(json.utf8))
    #expect(settings.problems.isEmpty)
    let usual = PluginLimits()
    #expect(settings.limits(for: "cite", over: usual).call == 90)
    #expect(settings.limits(for: "other", over: usual).call == 30)
    #expect(settings.limits(for: "cite", over: usual).start == 2)
    #expect(settings.confines("other") && !settings.confines("cite"))
    #expect(settings.plugins["cite"]?.settings == ["style": "apa"])
    #expect(settings.developerFolders == ["/srv/mine"])
  }

  @Test(arguments: [
    ("{\n  \"limits\": {\n    \"call\": \"long\"\n  }\n}", 3, "\"call\" must be a whole number"),
    ("{\n \"limits\": {\"call\": 0}}", 2, "\"call\" must be"), ("{\"limits\": {\"speed\": 1}}", 1, "unknown limit"),
    ("{\n\n\"developer\": [\"relative\"]}", 3, "\"developer\" must be"), ("[]", 1, "not a JSON object"),
    ("{\n \"plugins\": {\n  \"cite\": 3}}", 3, "\"cite\" must be"), ("{\"confine\": 1}", 1, "\"confine\" must be"),
    ("{\n  \"limits\": {\n    oops\n", 3, "not JSON"),
  ])
  func `what can't be used is told with its line, and the rest holds`(json: String, line: Int, problem: String) {
    let settings = PluginSettings(json: Data(json.utf8))
    #expect(settings.problems.first?.line == line)
    #expect(settings.problems.first?.problem.hasPrefix(problem) == true)
    #expect(settings.limits(for: "cite", over: PluginLimits()) == PluginLimits())
  }
}
