// One line a reading, for spreadsheets.
#include <fmt/format.h>

#include "report/collation/collation_report.h"

namespace sicut::report {
namespace {

// Quoted where need be; what a spreadsheet would take for a formula is made text by an apostrophe.
std::string field(std::string_view text) {
  std::string value(text);
  if (!value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos)
    value.insert(0, 1, '\'');
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string quoted = "\"";
  for (char c : value) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace

void write_collation_csv(const Collation& collation, const Sink& sink) {
  if (!sink("variant,class,kind,move,witness,line,start,end,group,text,reason\r\n")) return;
  std::size_t number = 0;
  for (const Variant& variant : collation.variants) {
    ++number;
    for (const Reading& reading : variant.readings) {
      const std::string line =
          fmt::format("{},{},{},{},{},{},{},{},{},{},{}\r\n", number, name(variant.cls), name(variant.kind),
                      variant.move ? fmt::format("m{}", *variant.move + 1) : "",
                      collation.witnesses[reading.witness].id, reading.line, reading.place.start,
                      reading.place.end, reading.group, field(reading.text), field(variant.reason));
      if (!sink(line)) return;
    }
  }
}

}  // namespace sicut::report
