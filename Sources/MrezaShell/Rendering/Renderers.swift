import CommandKit
import MrezaCore

/// One renderer for each format.
enum Renderers {
  /// The output as text to be shown or saved; ends in a line feed unless it is empty.
  /// - Parameters:
  ///   - output: What to render.
  ///   - settings: Format, language, width and colours.
  ///   - firstNumber: The number of the first entry that the output shows.
  /// - Returns: The text.
  static func render(_ output: Output, settings: SessionSettings, firstNumber: Int = 1) -> String {
    switch settings.format {
    case .text: TextRenderer(settings: settings, firstNumber: firstNumber).render(output)
    case .json: JSONRenderer.render(output, pretty: settings.isInteractive)
    case .markdown: MarkdownRenderer(language: settings.language).render(output)
    case .csv: CSVRenderer.render(output)
    }
  }
}
