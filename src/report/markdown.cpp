// For a pull request or a mail: a summary, then the findings, most serious first. CommonMark with the tables
// and strike-outs of GitHub; texts are escaped, and name nobody.
#include <fmt/format.h>

#include <array>

#include "report/cited_words.h"
#include "report/comparison.h"
#include "report/display.h"
#include "report/facts.h"
#include "report/order.h"
#include "report/parts.h"
#include "report/report.h"

namespace sicut::report {
namespace {

constexpr std::size_t kQuotedAlone = 40;

constexpr std::array kFidelities{Fidelity::spliced, Fidelity::altered,  Fidelity::loose,   Fidelity::absent,
                                 Fidelity::edited,  Fidelity::untested, Fidelity::verbatim};

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

// Text that stays text. "@name" and "#12" would call people and issues: an empty comment keeps them apart.
std::string escaped(std::string_view text) {
  constexpr std::string_view kSigns = "\\`*_{}[]<>|~&!$^";
  const std::string line = harmless(text);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (kSigns.find(c) != std::string_view::npos) out += '\\';
    out += c;
    const bool calls = (c == '@' || c == '#') && at + 1 < line.size() && is_alphanumeric(line[at + 1]);
    const bool links = c == ':' && line.compare(at, 3, "://") == 0;
    const bool web = c == 'w' && line.compare(at, 4, "www.") == 0;
    if (calls || links || web) out += "<!-- -->";
  }
  // What would begin a heading, a list or a rule where it stands first.
  if (!out.empty() && std::string_view("#+-=").find(out.front()) != std::string_view::npos)
    out.insert(0, "\\");
  const std::size_t digits = out.find_first_not_of("0123456789");
  if (digits != std::string::npos && digits > 0 && out[digits] == '.') out.insert(digits, "\\");
  return out;
}

std::string code(std::string_view text) {
  std::string line = harmless(text);
  for (char& c : line)
    if (c == '`') c = '\'';
  return "`" + line + "`";
}

// One side of a comparison: what the source lost struck out, what the text has instead bold.
std::string row_of(const std::vector<Run>& runs, bool in_quote) {
  Cell Column::*const side = in_quote ? &Column::quote : &Column::source;
  std::string out;
  bool space_before = false;
  for (const Run& run : runs) {
    std::string text;
    bool space = false;
    for (const Column& column : run.columns) {
      const Cell& cell = column.*side;
      if (cell.text.empty()) continue;
      if (space) text += ' ';
      text += cell.text;
      space = column.space_after;
    }
    if (text.empty()) continue;
    const bool changed = run.change != nullptr && run.change->cls == ChangeClass::substantive;
    const char* sign = !changed ? "" : in_quote ? "**" : "~~";
    if (space_before) out += ' ';
    out += fmt::format("{}{}{}", sign, escaped(text), sign);
    space_before = space;
  }
  return out;
}

void append_where(const Passage& passage, const Titles& titles, std::string& out) {
  out += fmt::format("> {}\n\n", escaped(place_of(passage, titles) + standing_of(passage)));
}

void append_evidence(const QuotationFinding& finding, const Titles& titles, Divider& divider,
                     std::string& out) {
  const std::vector<Token> tokens = divider.divide(finding.quote);
  if (is_far_apart(finding)) {
    out += fmt::format("> {}\n", row_of({{quote_alone(tokens, kQuotedAlone), nullptr}}, true));
    if (finding.passages.empty()) {
      out += "\n";
      return;
    }
    const Passage& nearest = finding.passages.front();
    const auto source = source_alone(divider.divide(nearest.text), kQuotedAlone);
    out += fmt::format(">\n> *{}:* {}\n>\n", finding.fidelity == Fidelity::loose ? "source" : "nearest",
                       row_of({{source, nullptr}}, false));
    append_where(nearest, titles, out);
    return;
  }
  const std::vector<Part> parts = parts_of(finding);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Passage& passage = *parts[i].shown;
    const std::vector<Run> runs =
        shortened_runs(side_for(finding, tokens, passage, parts.size() == 1), divider.divide(passage.text),
                       passage.place, passage.changes, divider);
    if (parts.size() > 1) out += fmt::format("Part {} of {}:\n\n", i + 1, parts.size());
    out += fmt::format("> {}\n>\n> *source:* {}\n>\n", row_of(runs, true), row_of(runs, false));
    append_where(passage, titles, out);
  }
}

void append_finding(const TextFinding& text, const QuotationFinding& finding, const Titles& titles,
                    Divider& divider, std::string& out) {
  out += fmt::format("### {} · {} · {}\n\n", escaped(label_of(finding)),
                     code(fmt::format("{}:{}", text.path, finding.line)), code(finding.fingerprint));
  append_evidence(finding, titles, divider, out);
  if (!finding.reason.empty()) out += escaped(finding.reason) + "\n\n";
  for (const QuotationCitation& citation : finding.citations)
    out += fmt::format("Cited {}.\n\n", escaped(cited_words(text, citation)));
  if (finding.edition) out += fmt::format("Edition quoted: {}.\n\n", escaped(edition_words(finding)));
  if (finding.attribution) out += fmt::format("Said by {}.\n\n", escaped(attribution_words(finding)));
  if (finding.decision) out += fmt::format("**Decided:** {}\n\n", escaped(decision_words(*finding.decision)));
}

void append_summary(const CheckReport& report, std::string& out) {
  std::array<std::size_t, kFidelities.size()> counts{};
  std::size_t all = 0, wrong = 0;
  for (const TextFinding& text : report.texts) {
    for (const QuotationFinding& finding : text.quotations) {
      ++all;
      wrong += concern_of(finding) == Concern::wrong_person ? 1U : 0U;
      for (std::size_t i = 0; i < kFidelities.size(); ++i)
        counts[i] += finding.fidelity == kFidelities[i] ? 1U : 0U;
    }
  }
  out += fmt::format("## Quotations: {} in {} text{}, held against {} document{}\n\n", all,
                     report.texts.size(), report.texts.size() == 1 ? "" : "s", report.record.size(),
                     report.record.size() == 1 ? "" : "s");
  if (report.baseline)
    out += fmt::format("Only what is new: {} findings of the baseline are not listed.\n\n",
                       report.baseline->known);
  if (all == 0) return;
  out += "| verdict | quotations |\n|---|---:|\n";
  for (std::size_t i = 0; i < kFidelities.size(); ++i)
    if (counts[i] > 0) out += fmt::format("| {} | {} |\n", name(kFidelities[i]), counts[i]);
  if (wrong > 0) out += fmt::format("| given to the wrong person (counted above too) | {} |\n", wrong);
  out += "\n*Absent* means: not in this record. It does not mean: invented.\n\n";
}

}  // namespace

void write_check_markdown(const CheckReport& report, bool all, const Sink& sink) {
  const Titles titles = titles_of(report);
  Divider divider;
  std::string out;
  append_summary(report, out);
  std::size_t left_out = 0;
  for (const TextFinding& text : report.texts) {
    for (const std::size_t index : by_concern(text.quotations)) {
      const QuotationFinding& finding = text.quotations[index];
      if (!all && is_only_counted(concern_of(finding))) {
        ++left_out;
        continue;
      }
      append_finding(text, finding, titles, divider, out);
      if (out.size() < 64 * 1024) continue;
      if (!sink(out)) return;
      out.clear();
    }
  }
  if (left_out > 0)
    out += fmt::format("{} verbatim or untested quotations are not listed (`--all` lists them).\n", left_out);
  static_cast<void>(sink(out));
}

}  // namespace sicut::report
