import CommandKit
import Foundation
import MrezaCore

/// Messages that a plugin does not expect, and bytes that are none.
extension PluginCheck {
  /// Sends bytes to the greeted plugin and asks something after them: the answer to that must come.
  /// - Returns: what came, or why nothing could.
  private func survives(
    _ name: String, passed: LocalizedText, advice: LocalizedText, _ send: (CheckedProcess) -> Void
  ) {
    do throws(PluginFault) {
      let process = try started()
      send(process)
      let reply = pinged(process)
      guard case .answered = reply else {
        note(.failed(name, CheckWords.what(reply, seconds: limits.start), advice: advice))
        return end()
      }
      note(CheckFinding(name, .passed, passed))
    } catch {
      note(CheckWords.notStarted(error, manifest, name: name))
    }
  }

  private func pinged(_ process: CheckedProcess) -> CheckedProcess.Reply {
    let id = process.takeID()
    process.write(.request(id: id, method: ping, params: [:]))
    return process.reply(to: id, within: Double(limits.start))
  }

  func checkUnknownRequest() {
    let name = "unknown-request"
    let code = PluginProtocol.ErrorCode.methodNotFound
    let advice = LocalizedText(
      bs: "na nepoznatu metodu odgovorite greškom \(code)", en: "answer an unknown method with the error \(code)")
    do throws(PluginFault) {
      let process = try started()
      let reply = pinged(process)
      switch reply {
      case .answered(.failure(let failure)) where failure.code == code:
        note(.passed(name, bs: "odgovor je \(code)", en: "is answered with \(code)"))
      case .answered(.failure(let failure)):
        note(
          .failed(
            name,
            LocalizedText(bs: "odgovor je greška \(failure.code)", en: "is answered with the error \(failure.code)"),
            advice: advice))
      case .answered(.success):
        note(
          .failed(
            name, LocalizedText(bs: "odgovor je kao da je uspjela", en: "is answered as if it were known"),
            advice: advice))
      case .silent, .ended:
        note(.failed(name, CheckWords.what(reply, seconds: limits.start), advice: advice))
        // The checks that follow ask something that it does answer.
        ping = PluginProtocol.HostMethod.initialize.rawValue
        end()
      }
    } catch {
      note(CheckWords.notStarted(error, manifest, name: name))
    }
  }

  func checkUnknownMembers() {
    let name = "unknown-members"
    let advice = LocalizedText(
      bs: "članove koje ne poznajete zanemarite", en: "ignore members that you do not know")
    do throws(PluginFault) {
      let process = try fresh()
      let reply = greet(process, params: ["future": ["deep": [1, 2, ["x": .null]]], "also": "{\"id\": 99}"])
      guard case .answered(.success(let answer)) = reply, answer["protocol"]?.int == PluginProtocol.version else {
        note(.failed(name, CheckWords.what(reply, seconds: limits.start), advice: advice))
        return end()
      }
      note(.passed(name, bs: "zanemaruje ih", en: "ignores them"))
    } catch {
      note(CheckWords.notStarted(error, manifest, name: name))
    }
  }

  func checkUnknownNotification() {
    survives(
      "unknown-notification", passed: LocalizedText(bs: "zanemaruje je", en: "ignores it"),
      advice: LocalizedText(
        bs: "poruku bez „id“ čija metoda vam nije poznata zanemarite",
        en: "ignore a message without „id“ whose method you do not know")
    ) { process in
      process.write(.notification(method: "check/future", params: ["a": 1]))
      process.write(.notification(method: PluginProtocol.HostMethod.cancel.rawValue, params: ["id": 999_999]))
    }
  }

  func checkStrayAnswer() {
    survives(
      "stray-answer", passed: LocalizedText(bs: "zanemaruje ga", en: "ignores it"),
      advice: LocalizedText(
        bs: "odgovor na ono što niste pitali zanemarite", en: "ignore an answer to what you did not ask")
    ) { process in
      process.write(.response(id: 888_888, .success(["x": 1])))
      process.write(.response(id: 888_889, .failure(.init(code: 1, message: "x"))))
    }
  }

  func checkPieces() {
    let advice = LocalizedText(
      bs: "čitajte do znaka za novi red, ma kako bajtovi stizali",
      en: "read up to the line feed, however the bytes come")
    survives(
      "pieces", passed: LocalizedText(bs: "čita ih do kraja reda", en: "are read to the end of the line"),
      advice: advice
    ) {
      process in
      let line = Array(
        (RPCMessage.request(id: process.takeID(), method: self.ping, params: ["š": "đ"]).line + "\n").utf8)
      for piece in [line.prefix(9), line.dropFirst(9).dropLast(4), line.suffix(4)] {
        process.write(Array(piece))
        usleep(30_000)
      }
    }
  }

  func checkNotJSON() {
    survives(
      "not-json", passed: LocalizedText(bs: "preživi ga", en: "survives it"),
      advice: LocalizedText(
        bs: "red koji nije JSON preskočite, ili odgovorite greškom -32700",
        en: "skip a line that is no JSON, or answer it with the error -32700")
    ) { process in
      for line in ["hello", "{\"jsonrpc\":\"2.0\",", "[1,2", "null", "42", "\"text\"", "[]", "{}", ""] {
        process.write(Array((line + "\n").utf8))
      }
    }
  }

  func checkInvalidUTF8() {
    survives(
      "invalid-utf-8", passed: LocalizedText(bs: "preživi ga", en: "survives it"),
      advice: LocalizedText(
        bs: "čitajte bajtove, i preskočite red koji nije UTF-8", en: "read bytes, and skip a line that is not UTF-8")
    ) { process in
      process.write(
        Array("{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":{\"t\":\"".utf8) + [0xFF, 0xC0, 0xAF, 0x00])
      process.write(Array("\"}}\n".utf8))
    }
  }

  /// As large as few messages are; the host's limit would keep a shell busy for a minute.
  func checkLargeMessage() {
    survives(
      "large-message", passed: LocalizedText(bs: "1 MiB nije previše", en: "1 MiB is not too much"),
      advice: LocalizedText(
        bs: "poruka smije imati do 16 MiB; ne čitajte je u spremnik stalne veličine",
        en: "a message may have up to 16 MiB; do not read it into a buffer of fixed size")
    ) { process in
      let text = String(repeating: "veliko ", count: (1 << 20) / 7)
      process.write(.notification(method: "check/large", params: ["text": .string(text)]))
    }
  }
}
