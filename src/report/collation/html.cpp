// The page as a whole: witnesses in parallel columns. Style and script are files of their own, taken in by
// the build.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "report/collation/collation_report.h"
#include "report/collation/common.h"
#include "report/html/escape.h"

namespace sicut::report {
namespace {

using html::escaped;

constexpr std::string_view kStyle =
#include "report/collation/page.css.inc"
    ;
constexpr std::string_view kScript =
#include "report/collation/page.js.inc"
    ;

constexpr std::array kClasses{VariantClass::substantive, VariantClass::transmission, VariantClass::accidental,
                              VariantClass::layout};

class HtmlWriter {
 public:
  HtmlWriter(const Collation& collation, const Sink& sink) : collation_(collation), sink_(sink) {}

  void run() {
    head();
    intro();
    controls();
    columns();
    apparatus();
    out_ += "</body>\n</html>\n";
    static_cast<void>(hand_on(true));
  }

 private:
  [[nodiscard]] bool hand_on(bool last = false) {
    if (!open_ || (!last && out_.size() < 64 * 1024)) return open_;
    open_ = sink_(out_);
    out_.clear();
    return open_;
  }

  [[nodiscard]] const std::string& id(std::uint32_t witness) const {
    return collation_.witnesses[witness].id;
  }

  [[nodiscard]] std::string title() const {
    const Witness& base = collation_.witnesses[collation_.base];
    return base.title.empty() ? fmt::format("Collation of {} witnesses", collation_.witnesses.size())
                              : base.title + ": collation";
  }

  void head() {
    out_ += "<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n";
    out_ += fmt::format(
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src '{}'; script-src "
        "'{}'; "
        "base-uri 'none'; form-action 'none'\">\n",
        html::policy_hash(kStyle), html::policy_hash(kScript));
    out_ +=
        "<meta name=viewport content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=referrer content=no-referrer>\n<meta name=color-scheme content=\"light dark\">\n";
    out_ +=
        fmt::format("<meta name=generator content=\"Sicut " SICUT_VERSION "\">\n<title>{}</title>\n<style>",
                    escaped(title()));
    out_ += kStyle;
    out_ += "</style>\n<script>";
    out_ += kScript;
    out_ += "</script>\n</head>\n";
    out_ += fmt::format("<body class=n{}>\n", collation_.witnesses.size());
  }

  void intro() {
    out_ += fmt::format("<header>\n<h1>{}</h1>\n<table>\n", escaped(title()));
    out_ += "<thead><tr><th scope=col>Witness<th scope=col>File<th scope=col>Lines<th scope=col>Words";
    for (const Witness& witness : collation_.witnesses)
      out_ += fmt::format("<th scope=col>= {}", escaped(witness.id));
    out_ += "<tbody>\n";
    for (std::size_t w = 0; w < collation_.witnesses.size(); ++w) {
      const Witness& witness = collation_.witnesses[w];
      out_ += fmt::format("<tr><th scope=row>{}{}<td>{}{}<td>{}–{}<td>{}", escaped(witness.id),
                          w == collation_.base ? " <small>base</small>" : "", escaped(witness.path),
                          witness.found_inside ? " <small>the work was found inside the file</small>" : "",
                          witness.line, witness.last_line, witness.words);
      for (const double share : collation_.similarity[w]) out_ += fmt::format("<td>{:.1f} %", 100 * share);
      out_ += '\n';
    }
    out_ += "</table>\n";
    if (!collation_.habits.empty()) {
      out_ += "<p class=habits>Habits of spelling: ";
      for (std::size_t h = 0; h < collation_.habits.size(); ++h)
        out_ += fmt::format("{}<b>{}</b> / <b>{}</b> {} times", h > 0 ? "; " : "",
                            escaped(collation_.habits[h].from), escaped(collation_.habits[h].to),
                            collation_.habits[h].count);
      out_ += ".</p>\n";
    }
    for (const DiagnosticNote& note : collation_.diagnostics)
      if (note.level != DiagnosticLevel::note)
        out_ += fmt::format("<p class=warn>{}: {}</p>\n", escaped(note.path), escaped(note.message));
    out_ += "</header>\n";
  }

  void controls() {
    out_ +=
        "<nav id=bar aria-label=Differences>\n<div id=walk><button type=button id=prev title=\"previous "
        "difference (p)\">◀"
        "</button><output id=count></output><button type=button id=next title=\"next difference "
        "(n)\">▶</button></div>\n"
        "<fieldset><legend class=sr>Show differences that are</legend>\n";
    for (const VariantClass cls : kClasses) {
      const auto number = std::count_if(collation_.variants.begin(), collation_.variants.end(),
                                        [cls](const Variant& v) { return v.cls == cls; });
      out_ += fmt::format(
          "<label class=\"chip {0}\"><input type=checkbox value={0} checked> <b>{0}</b> "
          "<span>{1}</span></label>\n",
          name(cls), number);
    }
    if (!collation_.moves.empty())
      out_ += fmt::format(
          "<label class=\"chip moved\"><input type=checkbox value=moved checked> <b>moved</b> "
          "<span>{}</span></label>\n",
          collation_.moves.size());
    out_ += "</fieldset>\n</nav>\n<aside id=card hidden aria-live=polite></aside>\n";
  }

  // A row for each paragraph of the base; the columns of a row say the same.
  void columns() {
    out_ += "<main tabindex=0 aria-label=\"The witnesses in parallel columns\">\n<div class=\"row heads\">";
    for (const Witness& witness : collation_.witnesses)
      out_ += fmt::format("<div><b>{}</b> <span>{}</span></div>", escaped(witness.id),
                          escaped(witness.path.substr(witness.path.find_last_of('/') + 1)));
    out_ += "</div>\n";
    cells_.assign(collation_.witnesses.size(), "");
    for (const Segment& segment : collation_.segments) {
      if (begins_row(segment)) end_row();
      add(segment);
      if (!hand_on()) return;
    }
    end_row();
    out_ += "</main>\n";
  }

  [[nodiscard]] bool begins_row(const Segment& segment) const {
    if (segment.layout) return false;
    bool base = false, paragraph = false;
    for (const Reading& reading : segment.readings) {
      base |= reading.witness == collation_.base;
      if (reading.paragraph && reading.witness == collation_.base) return true;
      paragraph |= reading.paragraph;
    }
    return !base && paragraph;
  }

  void end_row() {
    if (std::all_of(cells_.begin(), cells_.end(), [](const std::string& cell) { return cell.empty(); }))
      return;
    out_ += "<div class=row>";
    for (std::string& cell : cells_) {
      out_ += "<div dir=auto>" + cell + "</div>";
      cell.clear();
    }
    out_ += "</div>\n";
  }

  void add(const Segment& segment) {
    for (const Reading& reading : segment.readings) {
      std::string& cell = cells_[reading.witness];
      if (segment.layout) {
        cell += fmt::format("<span class=\"furniture layout\" title=\"line {}\">{}</span> ", reading.line,
                            escaped(reading.text));
        continue;
      }
      if (reading.paragraph && !cell.empty()) cell += "<br>";
      cell += move_sign(segment, reading) + html::escaped_as_laid_out(reading.ahead) + opening(segment) +
              escaped(reading.text) + "</span>" + html::escaped_as_laid_out(reading.behind);
    }
    if (segment.variant) add_empty_readings(*segment.variant);
  }

  // At the beginning of moved words: a sign that leads to their other place.
  [[nodiscard]] std::string move_sign(const Segment& segment, const Reading& reading) {
    if (!segment.move || !moves_begun_.emplace(*segment.move, reading.witness).second) return {};
    return fmt::format(
        "<a class=go id=\"m{0}-{1}\" href=\"#m{0}-{2}\" title=\"moved: stands elsewhere in {2}\">⇄ {0}</a> ",
        *segment.move + 1, escaped(id(reading.witness)),
        escaped(id(counterpart(*segment.move, reading.witness))));
  }

  // The beginning of what marks a stretch: what differs, what has moved, or nothing.
  [[nodiscard]] std::string opening(const Segment& segment) const {
    std::string classes, data;
    if (segment.move) {
      classes += "m ";
      data += fmt::format(" data-m={}", *segment.move + 1);
    }
    if (segment.variant) {
      classes += fmt::format("v {}", name(collation_.variants[*segment.variant].cls));
      data += fmt::format(" data-v={}", *segment.variant + 1);
    }
    return classes.empty() ? std::string("<span>") : fmt::format("<span class=\"{}\"{}>", classes, data);
  }

  // A witness that has the moved words at the other place.
  [[nodiscard]] std::uint32_t counterpart(std::uint32_t move, std::uint32_t witness) const {
    const std::vector<Reading>& readings = collation_.moves[move].readings;
    std::uint32_t own = 0;
    for (const Reading& reading : readings)
      if (reading.witness == witness) own = reading.group;
    for (const Reading& reading : readings)
      if (reading.group != own) return reading.witness;
    return witness;
  }

  // A sign where a witness has no words at a place at which others have.
  void add_empty_readings(std::uint32_t number) {
    if (!empty_shown_.insert(number).second) return;
    const Variant& variant = collation_.variants[number];
    for (const Reading& reading : variant.readings)
      if (reading.words == 0)
        cells_[reading.witness] +=
            fmt::format("<span class=\"v none {}\" data-v={}>‸</span> ", name(variant.cls), number + 1);
  }

  void apparatus() {
    out_ += "<section id=apparatus>\n<h2>Apparatus</h2>\n<ol>\n";
    std::size_t number = 0;
    for (const Variant& variant : collation_.variants) {
      ++number;
      const bool moved = variant.kind == VariantKind::transposition && variant.move;
      out_ += fmt::format("<li id=v{0} class={1} value={0}{2}>", number, name(variant.cls),
                          moved ? fmt::format(" data-move={}", *variant.move + 1) : "");
      bool first = true;
      for (const ReadingGroup& group : groups_of(variant)) {
        out_ += fmt::format("{}<q>{}</q> <b>{}</b> <small>line {}</small>", first ? "" : " <i>]</i> ",
                            group.reading->text.empty() ? "‸" : escaped(shortened(group.reading->text)),
                            escaped(ids_of(collation_, group.witnesses)), group.reading->line);
        first = false;
      }
      out_ +=
          fmt::format(" <span class=why><b class=class>{}</b>{} {}</span></li>\n", name(variant.cls),
                      variant.kind == VariantKind::transposition ? ", moved." : ".", escaped(variant.reason));
      if (!hand_on()) return;
    }
    out_ += "</ol>\n</section>\n<footer><p>Made by Sicut " SICUT_VERSION ".</p></footer>\n";
  }

  static std::string shortened(const std::string& text) {
    constexpr std::size_t kShown = 160;
    if (text.size() <= kShown) return text;
    std::size_t end = kShown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    return text.substr(0, end) + " …";
  }

  const Collation& collation_;
  const Sink& sink_;
  bool open_ = true;
  std::string out_;
  std::vector<std::string> cells_;  // of the row that is being made
  std::set<std::pair<std::uint32_t, std::uint32_t>> moves_begun_;
  std::set<std::uint32_t> empty_shown_;
};

}  // namespace

void write_collation_html(const Collation& collation, const Sink& sink) {
  HtmlWriter(collation, sink).run();
}

}  // namespace sicut::report
