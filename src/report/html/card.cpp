// One finding with its evidence.
#include <fmt/format.h>

#include <algorithm>

#include "report/cited_words.h"
#include "report/comparison.h"
#include "report/display.h"
#include "report/html/escape.h"
#include "report/html/parts.h"
#include "report/parts.h"

namespace sicut::report::html {
namespace {

constexpr std::size_t kFoldedFrom = 14;  // words left out in one place are folded where they are more

std::string text_of(const Run& run, Cell Column::*side) {
  std::string text;
  for (const Column& column : run.columns) {
    const Cell& cell = column.*side;
    if (cell.text.empty()) continue;
    text += cell.text;
    if (column.space_after) text += ' ';
  }
  return text;
}

std::size_t words_of(const Run& run, Cell Column::*side) {
  return static_cast<std::size_t>(
      std::count_if(run.columns.begin(), run.columns.end(),
                    [side](const Column& column) { return !(column.*side).text.empty(); }));
}

bool is_folded(const Run& run) {
  return run.change != nullptr && words_of(run, &Column::quote) <= 3 &&
         words_of(run, &Column::source) > kFoldedFrom;
}

// The element for a run on one side. Agreement and slips stand in neutral ones.
std::string tag_of(const Run& run, bool in_quote) {
  if (run.change == nullptr) return "span";
  if (run.change->cls != ChangeClass::substantive) return "u";
  return in_quote ? "ins" : "del";
}

// Both rows have one element a run, so that the page's script can set them under each other.
void append_row(const std::vector<Run>& runs, bool in_quote, std::string& out) {
  out +=
      in_quote ? "<p class=\"row qt\" dir=auto><b>Text</b> " : "<p class=\"row st\" dir=auto><b>Source</b> ";
  Cell Column::*const side = in_quote ? &Column::quote : &Column::source;
  for (const Run& run : runs) {
    const std::string text = text_of(run, side);
    if (text.empty()) {
      out += "<i></i>";
      continue;
    }
    const std::string tag = tag_of(run, in_quote);
    const bool owned = run.change != nullptr && run.change->marked;
    out += fmt::format("<{}{}>", tag, owned ? " class=o" : "");
    if (!in_quote && is_folded(run)) {
      out += fmt::format("[{}] ", counted(words_of(run, side), "word", "words"));
    } else {
      out += escaped_as_laid_out(text);
    }
    out += fmt::format("</{}>", tag);
  }
  out += "</p>\n";
}

std::string crossing_words(const Change& change) {
  std::string text;
  for (const Boundary boundary : change.crosses) text += fmt::format(", across a {} end", name(boundary));
  if (change.drops_negation) text += ", a negation among them";
  return text;
}

// What was left out, unfolded on demand: without the script, too.
void append_folded(const std::vector<Run>& runs, std::string& out) {
  for (const Run& run : runs) {
    if (!is_folded(run)) continue;
    out += fmt::format(
        "<details class=left><summary>{} of the source {}{}</summary><p dir=auto>{}</p></details>\n",
        counted(words_of(run, &Column::source), "word", "words"),
        run.change->marked ? "left out, which the text owns up to" : "left out without a mark",
        crossing_words(*run.change), escaped(text_of(run, &Column::source)));
  }
}

void append_alone(const char* kind, const char* label, std::string_view text, std::string& out) {
  out +=
      fmt::format("<p class=\"row {}\" dir=auto><b>{}</b> <span>{}</span></p>\n", kind, label, escaped(text));
}

// A reference to the passage as one would print it.
std::string citation_of(const Passage& passage, const Titles& titles) {
  std::string text;
  if (const std::string* voice = voice_of(passage); voice != nullptr) text += escaped(*voice) + ", ";
  const auto title = titles.find(passage.document);
  const bool has_title = title != titles.end() && !title->second.empty();
  if (passage.work && !passage.work->empty()) {
    text += fmt::format("<cite>{}</cite>, ", escaped(*passage.work));
    if (has_title && title->second != *passage.work) text += fmt::format("in: {}, ", escaped(title->second));
  } else if (has_title) {
    text += fmt::format("<cite>{}</cite>, ", escaped(title->second));
  }
  if ((!passage.work || passage.work->empty()) && !has_title)
    text += escaped(passage.document.substr(passage.document.find_last_of('/') + 1)) + ", ";
  if (passage.session && !passage.session->empty()) text += escaped(*passage.session) + ", ";
  if (passage.page && !passage.page->empty()) text += fmt::format("p. {}, ", escaped(*passage.page));
  text.resize(text.size() - 2);
  return text;
}

// The reference, and the place to look it up. Author and speaker stand in the reference.
std::string where_of(const Passage& passage, const Titles& titles) {
  const std::string standing = passage.relation == Relation::source ? "" : escaped(standing_of(passage));
  return fmt::format("<span class=cn>{}</span> <span class=fl>{}, line {}</span>{}{}",
                     citation_of(passage, titles), escaped(passage.document), passage.line,
                     standing.empty() ? "" : " ", standing);
}

void append_term(const char* term, std::string_view html, std::string& out) {
  out += fmt::format("<dt>{}</dt><dd>{}</dd>\n", term, html);
}

void append_others(const Part& part, const QuotationFinding& finding, bool last, const Titles& titles,
                   std::string& out) {
  std::size_t all = part.others.size();
  if (last && finding.passages_total > finding.passages.size())
    all += finding.passages_total - finding.passages.size();
  if (all == 0) return;
  out += fmt::format(
      "<details class=also><summary>{}</summary><ul>\n",
      finding.fidelity == Fidelity::absent
          ? counted(all, "other place that is less like it", "other places that are less like it")
          : counted(all, "other place, and why it comes behind", "other places, and why they come behind"));
  for (const Passage* other : part.others) {
    out += fmt::format("<li>{}: {}", where_of(*other, titles),
                       escaped(why_behind(finding, *part.shown, *other)));
    out += "</li>\n";
  }
  if (all > part.others.size())
    out += fmt::format("<li>and {} more (--passages lists them)</li>\n", all - part.others.size());
  out += "</ul></details>\n";
}

void append_pair(const Part& part, const QuotationFinding& finding, const std::vector<Token>& tokens,
                 bool whole, Divider& divider, std::string& out) {
  const Passage& passage = *part.shown;
  const std::vector<Run> runs =
      compared_runs(side_for(finding, tokens, passage, whole), divider.divide(passage.text), passage.place,
                    passage.changes, divider);
  out += "<div class=pair>\n";
  const bool alike = std::all_of(runs.begin(), runs.end(), [](const Run& run) {
    return run.change == nullptr && text_of(run, &Column::quote) == text_of(run, &Column::source);
  });
  if (alike) {
    append_alone("both", "Both", passage.text, out);
  } else {
    append_row(runs, true, out);
    append_row(runs, false, out);
  }
  out += "</div>\n";
  append_folded(runs, out);
}

void append_parts(const QuotationFinding& finding, const Titles& titles, Divider& divider, std::string& out) {
  const std::vector<Token> tokens = divider.divide(finding.quote);
  const std::vector<Part> parts = parts_of(finding);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Passage& passage = *parts[i].shown;
    if (parts.size() > 1) out += fmt::format("<h4>Part {} of {}</h4>\n", i + 1, parts.size());
    append_pair(parts[i], finding, tokens, parts.size() == 1, divider, out);
    out += fmt::format("<p class=in>{}</p>\n", where_of(passage, titles));
    if (const std::string remarks = remarks_on(passage.changes); !remarks.empty())
      out += fmt::format("<p class=rem>{}</p>\n", escaped(remarks));
    append_others(parts[i], finding, i + 1 == parts.size(), titles, out);
  }
}

void append_apart(const QuotationFinding& finding, const Titles& titles, std::string& out) {
  out += "<div class=\"pair apart\">\n";
  append_alone("qt", "Text", finding.quote, out);
  if (!finding.passages.empty())
    append_alone("st", finding.fidelity == Fidelity::loose ? "Source" : "Nearest",
                 finding.passages.front().text, out);
  out += "</div>\n";
  if (finding.passages.empty()) return;
  const Passage& passage = finding.passages.front();
  out += fmt::format("<p class=in>{}</p>\n", where_of(passage, titles));
  Part part{&passage, {}};
  for (std::size_t i = 1; i < finding.passages.size(); ++i) part.others.push_back(&finding.passages[i]);
  append_others(part, finding, true, titles, out);
}

void append_details(const TextFinding& text, const QuotationFinding& finding, std::string& out) {
  out += "<dl>\n";
  for (const QuotationCitation& citation : finding.citations)
    append_term("Cited", escaped(cited_words(text, citation)), out);
  if (finding.edition) append_term("Edition", escaped(edition_words(finding)), out);
  if (finding.attribution) append_term("Said by", escaped(attribution_words(finding)), out);
  if (finding.evidence == EvidenceKind::second_hand)
    append_term("Evidence", "second-hand: the record has these words only as a quotation", out);
  if (finding.evidence == EvidenceKind::same_work)
    append_term("Evidence", "another copy of the text examined, no source of it", out);
  if (!is_far_apart(finding) && finding.confidence < 0.95)
    append_term("Confidence", fmt::format("{:.0f} % that this is the place meant", finding.confidence * 100),
                out);
  if (finding.decision) append_term("Decided", escaped(decision_words(*finding.decision)), out);
  append_term("Finding", fmt::format("<code>{}</code>", escaped(finding.fingerprint)), out);
  out += "</dl>\n";
}

}  // namespace

void append_card(const Entry& entry, const TextFinding& text, const Titles& titles, Divider& divider,
                 std::string& out) {
  const QuotationFinding& finding = *entry.finding;
  out += fmt::format("<article class=\"f {}{}\" id=\"f-{}\" data-p={} data-g={}>\n", classes_of(finding),
                     finding.decision ? " decided" : "", entry.anchor, entry.along,
                     static_cast<int>(grade_of(finding)));
  out += fmt::format("<h3><a href=\"#f-{}\"><b class=v>{}</b> line {}</a></h3>\n", entry.anchor,
                     escaped(verdict_words(finding)), finding.line);
  if (finding.decision) out += fmt::format("<p class=dec>decided: {}</p>\n", name(finding.decision->kind));
  out += fmt::format("<p class=x dir=auto>{}</p>\n<noscript>\n", escaped(finding.quote));
  out += fmt::format("<p class=why>{}</p>\n", escaped(finding.reason));
  if (is_far_apart(finding)) {
    append_apart(finding, titles, out);
  } else {
    append_parts(finding, titles, divider, out);
  }
  append_details(text, finding, out);
  if (entry.is_in_text())
    out += fmt::format("<p class=go><a href=\"#t-{}\">Show in the text</a></p>\n", entry.anchor);
  out += "</noscript>\n</article>\n";
}

}  // namespace sicut::report::html
