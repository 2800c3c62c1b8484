import Foundation
import MrezaCore

extension CalendarDate {
  /// The day that it is on this machine, in its time zone.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(daysSince1970: (now + parts.tm_gmtoff) / 86_400)
  }
}
