import CommandKit
import MrezaCore

/// How a plugin ends.
extension PluginCheck {
  func checkShutdown() {
    let name = "shutdown"
    do throws(PluginFault) {
      let process = try started()
      let id = process.takeID()
      process.write(.request(id: id, method: PluginProtocol.HostMethod.shutdown.rawValue, params: [:]))
      let reply = process.reply(to: id, within: Double(limits.shutdown))
      let isAnswered = if case .answered(.success) = reply { true } else { false }
      // A library is served by a process that ends with its input.
      if case .library? = manifest?.carrier { process.closeInput() }
      let status = isAnswered ? process.end(within: Double(limits.shutdown)) : nil
      end()
      guard isAnswered else {
        return note(
          .failed(
            name, CheckWords.what(reply, seconds: limits.shutdown),
            advice: LocalizedText(bs: "odgovorite na shutdown, pa završite", en: "answer shutdown, then end")))
      }
      guard status == 0 else {
        let what =
          status.map { LocalizedText(bs: "završava s \($0)", en: "ends with \($0)") }
          ?? LocalizedText(bs: "odgovara, ali ne završava", en: "answers, but does not end")
        return note(
          .failed(
            name, what,
            advice: LocalizedText(
              bs: "poslije odgovora na shutdown završite s izlazom 0",
              en: "after the answer to shutdown end with the exit code 0")))
      }
      note(.passed(name, bs: "odgovara i završava", en: "is answered, and it ends"))
    } catch {
      note(CheckWords.notStarted(error, manifest, name: name))
    }
  }

  func checkEndOfInput() {
    let name = "end-of-input"
    do throws(PluginFault) {
      let process = try started()
      process.closeInput()
      let status = process.end(within: Double(limits.shutdown) + 1)
      end()
      guard status != nil else {
        return note(
          .failed(
            name,
            LocalizedText(
              bs: "još radi \(limits.shutdown + 1) s poslije kraja ulaza",
              en: "still runs \(limits.shutdown + 1) s after the end of its input"),
            advice: LocalizedText(
              bs: "završite kad na standardnom ulazu više ništa ne može doći",
              en: "end when nothing more can come on standard input")))
      }
      note(.passed(name, bs: "završava s njim", en: "it ends with it"))
    } catch {
      note(CheckWords.notStarted(error, manifest, name: name))
    }
  }

  /// A plugin may be killed at any time; what it left behind must not keep the next one from starting.
  func checkRestart() {
    let name = "restart"
    do throws(PluginFault) {
      try started().kill()
      end()
      _ = try started()
      note(.passed(name, bs: "poslije signala KILL kreće iznova", en: "after the signal KILL it starts anew"))
    } catch {
      note(CheckWords.notStarted(error, manifest, name: name))
    }
    end()
  }

  /// Over all checks: only messages may go to standard output.
  func checkOutput() {
    let noise = allNoise()
    guard let first = noise.first else {
      return note(.passed("output", bs: "samo poruke", en: "only messages"))
    }
    note(
      .failed(
        "output",
        LocalizedText(
          bs: "\(noise.count) redova na standardnom izlazu nisu poruke („\(first)“)",
          en: "\(noise.count) lines on standard output are no messages („\(first)“)"),
        advice: LocalizedText(
          bs: "sve drugo pišite na standardnu grešku; čuva je „plugin log“",
          en: "write everything else to standard error; „plugin log“ keeps it")))
  }
}
