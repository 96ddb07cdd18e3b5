// The page as a whole. Style and script are files of their own, taken in by the build.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "report/display.h"
#include "report/html/escape.h"
#include "report/html/parts.h"
#include "report/report.h"

namespace sicut::report {
namespace html {
namespace {

constexpr std::string_view kStyle =
#include "report/html/page.css.inc"
    ;
constexpr std::string_view kScript =
#include "report/html/page.js.inc"
    ;

constexpr std::array kFidelities{Fidelity::altered, Fidelity::spliced,  Fidelity::loose,   Fidelity::absent,
                                 Fidelity::edited,  Fidelity::untested, Fidelity::verbatim};

struct Counts {
  std::array<std::size_t, kFidelities.size()> by_fidelity{};
  std::size_t quotations = 0, wrong_person = 0, wrong_place = 0, decided = 0;
};

Counts count(const CheckReport& report) {
  Counts counts;
  for (const TextFinding& text : report.texts) {
    for (const QuotationFinding& finding : text.quotations) {
      ++counts.quotations;
      counts.wrong_person += concern_of(finding) == Concern::wrong_person ? 1U : 0U;
      counts.wrong_place += concern_of(finding) == Concern::wrong_place ? 1U : 0U;
      counts.decided += finding.decision ? 1U : 0U;
      for (std::size_t i = 0; i < kFidelities.size(); ++i)
        counts.by_fidelity[i] += finding.fidelity == kFidelities[i] ? 1U : 0U;
    }
  }
  return counts;
}

// The entries of each text, with anchors that are unique in the page and the same in every run.
std::vector<std::vector<Entry>> entries_of(const CheckReport& report,
                                           const std::vector<ReadingText>& readings) {
  static const ReadingPlaces kNowhere;
  std::uint64_t all = 0;
  for (const ReadingText& reading : readings) all += reading.text.size() + 1;
  std::map<std::string, std::size_t, std::less<>> seen;
  std::vector<std::vector<Entry>> entries(report.texts.size());
  std::uint64_t before = 0;
  for (std::size_t t = 0; t < report.texts.size(); ++t) {
    const ReadingText& reading = readings[t];
    for (std::size_t q = 0; q < report.texts[t].quotations.size(); ++q) {
      Entry entry;
      entry.finding = &report.texts[t].quotations[q];
      entry.places = q < reading.quotations.size() ? &reading.quotations[q] : &kNowhere;
      entry.anchor = escaped(entry.finding->fingerprint);
      if (const std::size_t times = ++seen[entry.anchor]; times > 1)
        entry.anchor += fmt::format("-{}", times);
      const std::uint32_t at = entry.is_in_text() ? entry.places->pieces.front().start : 0;
      entry.along = static_cast<std::uint32_t>((before + at) * 1000 / std::max<std::uint64_t>(all, 1));
      entries[t].push_back(std::move(entry));
    }
    before += reading.text.size() + 1;
  }
  return entries;
}

std::string title_of(const CheckReport& report) {
  if (report.texts.empty()) return "Quotations";
  const std::string first = report.texts.front().path == "-" ? "standard input" : report.texts.front().path;
  if (report.texts.size() == 1) return "Quotations of " + first;
  return fmt::format("Quotations of {} and {} more", first, report.texts.size() - 1);
}

void append_head(const CheckReport& report, std::string& out) {
  out += "<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n";
  out += fmt::format(
      "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src '{}'; script-src "
      "'{}'; "
      "base-uri 'none'; form-action 'none'\">\n",
      policy_hash(kStyle), policy_hash(kScript));
  out += "<meta name=viewport content=\"width=device-width, initial-scale=1\">\n";
  out += "<meta name=referrer content=no-referrer>\n<meta name=color-scheme content=\"light dark\">\n";
  out += fmt::format("<meta name=generator content=\"Sicut " SICUT_VERSION "\">\n<title>{}</title>\n",
                     escaped(title_of(report)));
  out += "<style>";
  out += kStyle;
  out += "</style>\n<script>";
  out += kScript;
  out += "</script>\n</head>\n<body>\n";
}

void append_filter(std::string_view value, std::string_view label, std::size_t number, std::string& out) {
  if (number == 0) return;
  out += fmt::format(
      "<label class=\"chip {0}\"><input type=checkbox value=\"{0}\" checked> <b class=v>{1}</b> "
      "<span>{2}</span></label>\n",
      value, label, number);
}

void append_controls(const Counts& counts, const std::vector<Entry>& all, std::string& out) {
  out +=
      "<nav id=bar aria-label=\"Findings\">\n<div id=walk>"
      "<button type=button id=prev title=\"previous finding (p)\">◀<span class=sr> Previous</span></button>"
      "<output id=count></output>"
      "<button type=button id=next title=\"next finding (n)\"><span class=sr>Next </span>▶</button></div>\n";
  append_strip(all, out);
  out +=
      "<form id=filters><div class=tools>"
      "<button type=button id=problems aria-pressed=false>Only what needs a look</button>\n"
      "<label class=find><span class=sr>Only findings with these words</span>"
      "<input type=search id=words placeholder=\"with these words\" autocomplete=off></label></div>\n"
      "<fieldset><legend class=sr>Show findings that are</legend>\n";
  append_filter("wrong", "another person’s words", counts.wrong_person, out);
  append_filter("place", "not where cited", counts.wrong_place, out);
  for (std::size_t i = 0; i < kFidelities.size(); ++i)
    append_filter(name(kFidelities[i]), name(kFidelities[i]), counts.by_fidelity[i], out);
  if (counts.decided > 0) append_filter("decided", "already decided", counts.decided, out);
  out += "</fieldset>\n</form>\n</nav>\n";
}

void append_intro(const CheckReport& report, const Counts& counts, std::string& out) {
  out += "<a class=skip href=\"#findings-1\">Skip to the findings</a>\n<header>\n";
  out += fmt::format("<h1>{}</h1>\n", escaped(title_of(report)));
  out += fmt::format("<p>{} in {}, held against {}. ", counted(counts.quotations, "quotation", "quotations"),
                     counted(report.texts.size(), "text", "texts"),
                     counted(report.record.size(), "document", "documents"));
  if (report.baseline)
    out += fmt::format("Only what is new is shown: {} known from the baseline {} not. ",
                       counted(report.baseline->known, "finding", "findings"),
                       report.baseline->known == 1 ? "is" : "are");
  out += "<em>Absent</em> means: not in this record; it does not mean: invented.</p>\n";
  out +=
      "<p class=help>Click a quotation for its evidence. Keys: <kbd>n</kbd> next, <kbd>p</kbd> previous, "
      "<kbd>/</kbd> search, <kbd>Esc</kbd> close. "
      "<label><input type=checkbox id=keys checked> use these keys</label></p>\n</header>\n";
}

void append_texts_list(const CheckReport& report, std::string& out) {
  if (report.texts.size() < 2) return;
  out += "<nav class=texts aria-label=Texts><ol>\n";
  for (std::size_t t = 0; t < report.texts.size(); ++t)
    out += fmt::format("<li><a href=\"#text-{}\">{}</a> <span>{}</span></li>\n", t + 1,
                       escaped(report.texts[t].path),
                       counted(report.texts[t].quotations.size(), "quotation", "quotations"));
  out += "</ol></nav>\n";
}

void append_record(const CheckReport& report, std::string& out) {
  out += fmt::format("<footer>\n<details><summary>The record: {}</summary><ul>\n",
                     counted(report.record.size(), "document", "documents"));
  for (const RecordDocument& document : report.record) {
    out += fmt::format("<li><code>{}</code>", escaped(document.document));
    if (!document.author.empty()) out += ", " + escaped(document.author);
    if (!document.title.empty()) out += fmt::format(", <cite>{}</cite>", escaped(document.title));
    out += fmt::format(" <small>SHA-256 {}</small></li>\n", escaped(document.sha256));
  }
  out += "</ul></details>\n";
  std::string remarks;
  std::size_t number = 0;
  for (const DiagnosticNote& note : report.diagnostics) {
    if (note.level == DiagnosticLevel::note) continue;
    ++number;
    const std::string line = note.line > 0 ? fmt::format(":{}", note.line) : "";
    remarks +=
        fmt::format("<li><code>{}{}</code>: {}</li>\n", escaped(note.path), line, escaped(note.message));
  }
  if (number > 0)
    out += fmt::format("<details open><summary>{}</summary><ul>\n{}</ul></details>\n",
                       counted(number, "remark on the inputs", "remarks on the inputs"), remarks);
  out += "<p>Made by Sicut " SICUT_VERSION ".</p>\n</footer>\n";
}

std::string heading_of(const TextFinding& text, const ReadingText& reading) {
  if (!reading.title.empty()) return reading.title;
  return text.path == "-" ? "standard input" : text.path.substr(text.path.find_last_of('/') + 1);
}

// Whether the text itself begins with its title, which then need not be seen twice.
bool begins_with(const ReadingText& reading, const std::string& heading) {
  if (reading.blocks.empty()) return false;
  const Stretch first = reading.blocks.front().stretch;
  return std::string_view(reading.text).substr(first.start, first.end - first.start) == heading;
}

// Writes the page in large pieces.
class Page {
 public:
  Page(const CheckReport& report, const std::vector<ReadingText>& readings, const Sink& sink)
      : report_(report),
        readings_(readings),
        sink_(sink),
        titles_(titles_of(report)),
        entries_(entries_of(report, readings)) {}

  void write() {
    const Counts counts = count(report_);
    std::vector<Entry> all;
    for (const auto& entries : entries_) all.insert(all.end(), entries.begin(), entries.end());
    append_head(report_, out_);
    append_intro(report_, counts, out_);
    append_controls(counts, all, out_);
    out_ += "<main>\n";
    append_texts_list(report_, out_);
    for (std::size_t t = 0; t < report_.texts.size(); ++t)
      if (!write_text(t)) return;
    out_ += "</main>\n";
    append_record(report_, out_);
    out_ += "</body>\n</html>\n";
    static_cast<void>(sink_(out_));
  }

 private:
  [[nodiscard]] bool write_text(std::size_t t) {
    const TextFinding& text = report_.texts[t];
    const ReadingText& reading = readings_[t];
    const std::string heading = heading_of(text, reading);
    out_ += fmt::format("<section class=t id=\"text-{}\" aria-labelledby=\"title-{}\">\n", t + 1, t + 1);
    const bool language_known = !reading.language.empty();
    out_ += fmt::format("<div class=page{}>\n<h2 id=\"title-{}\"{} dir=auto>{}</h2>\n",
                        language_known ? fmt::format(" lang=\"{}\"", escaped(reading.language)) : "", t + 1,
                        begins_with(reading, heading) ? " class=sr" : "", escaped(heading));
    if (!reading.author.empty()) out_ += fmt::format("<p class=by>{}</p>\n", escaped(reading.author));
    append_text(reading, entries_[t], out_);
    out_ += fmt::format("</div>\n<aside id=\"findings-{}\" aria-label=\"Findings in {}\" tabindex=-1>\n",
                        t + 1, escaped(heading));
    if (entries_[t].empty())
      out_ += report_.baseline
                  ? "<p class=none>Nothing is new here since the baseline.</p>\n"
                  : "<p class=none>Nothing is quoted here: no words in quotation marks, no block "
                    "quotation.</p>\n";
    constexpr std::size_t kGroup = 20;  // as in the text: laid out only when in view
    for (std::size_t e = 0; e < entries_[t].size(); ++e) {
      if (e % kGroup == 0) out_ += e == 0 ? "<div class=g>\n" : "</div>\n<div class=g>\n";
      append_card(entries_[t][e], text, titles_, divider_, out_);
      if (!hand_on()) return false;
    }
    if (!entries_[t].empty()) out_ += "</div>\n";
    out_ += "<p class=none hidden>No finding is left: the filters hide them all.</p>\n</aside>\n</section>\n";
    return hand_on();
  }

  [[nodiscard]] bool hand_on() {
    if (out_.size() < 64 * 1024) return true;
    const bool wanted = sink_(out_);
    out_.clear();
    return wanted;
  }

  const CheckReport& report_;
  const std::vector<ReadingText>& readings_;
  const Sink& sink_;
  Titles titles_;
  std::vector<std::vector<Entry>> entries_;
  Divider divider_;
  std::string out_;
};

}  // namespace
}  // namespace html

void write_check_html(const CheckReport& report, const std::vector<ReadingText>& readings, const Sink& sink) {
  html::Page(report, readings, sink).write();
}

std::string check_html(const CheckReport& report, const std::vector<ReadingText>& readings) {
  std::string out;
  write_check_html(report, readings, [&out](std::string_view piece) {
    out += piece;
    return true;
  });
  return out;
}

}  // namespace sicut::report
