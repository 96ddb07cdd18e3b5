// All citations of the texts as a table, for copy editors: a row each, RFC 4180.
#include <fmt/format.h>

#include <map>

#include "report/report.h"

namespace sicut::report {
namespace {

// A cell that a spreadsheet would take for a formula is led by an apostrophe.
std::string quoted_cell(const std::string& text) {
  std::string out = "\"";
  if (!text.empty() &&
      (text[0] == '=' || text[0] == '+' || text[0] == '-' || text[0] == '@' || text[0] == '\t'))
    out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c == '\n' || c == '\r' || c == '\0' ? ' ' : c;
  }
  return out + '"';
}

std::string joined(const std::vector<std::string>& items) {
  return fmt::format("{}", fmt::join(items, "; "));
}

struct Beside {
  const QuotationFinding* quotation;
  const QuotationCitation* citation;
};

std::string targets_words(const CitationFinding& citation) {
  std::string out;
  for (const CitationTarget& target : citation.targets) {
    if (!out.empty()) out += "; ";
    out += target.document;
    if (target.work) out += ", \"" + *target.work + "\"";
    if (target.page) out += ", p. " + *target.page;
    out += fmt::format(", line {}", target.line);
  }
  return out;
}

std::string row(const TextFinding& text, const CitationFinding& citation, const Beside* beside) {
  std::vector<std::string> cells = {text.path,
                                    std::to_string(citation.line),
                                    citation.id,
                                    citation.raw,
                                    name(citation.kind),
                                    citation.author.value_or(""),
                                    citation.work.value_or(""),
                                    citation.edition.value_or(""),
                                    citation.volume.value_or(""),
                                    citation.part.value_or(""),
                                    citation.issue.value_or(""),
                                    citation.date.value_or(""),
                                    joined(citation.pages),
                                    joined(citation.documents),
                                    joined(citation.notes),
                                    citation.refers_to.value_or(""),
                                    joined(citation.rivals),
                                    name(citation.state),
                                    targets_words(citation),
                                    citation.reason};
  if (beside) {
    cells.push_back(beside->quotation->quote);
    cells.push_back(name(beside->quotation->fidelity));
    cells.push_back(name(beside->citation->verdict));
    const auto& found = beside->citation->found_at;
    cells.push_back(found ? found->document : "");
    cells.push_back(found ? found->page.value_or("") : "");
  } else {
    cells.insert(cells.end(), 5, "");
  }
  std::string line;
  for (const std::string& each : cells) line += (line.empty() ? "" : ",") + quoted_cell(each);
  return line + "\r\n";
}

}  // namespace

void write_citations_csv(const CheckReport& report, const Sink& sink) {
  std::string out =
      "text,line,citation,as printed,kind,author,work,edition,volume,part,issue,date,pages,documents,notes,"
      "refers to,rivals,place,targets,remark,quotation,wording,verdict,found in,found on page\r\n";
  for (const TextFinding& text : report.texts) {
    std::map<std::string_view, std::vector<Beside>> beside;
    for (const QuotationFinding& quotation : text.quotations)
      for (const QuotationCitation& citation : quotation.citations)
        beside[citation.id].push_back({&quotation, &citation});
    for (const CitationFinding& citation : text.citations) {
      const auto quotations = beside.find(citation.id);
      if (quotations == beside.end()) {
        out += row(text, citation, nullptr);
      } else {
        for (const Beside& each : quotations->second) out += row(text, citation, &each);
      }
      if (out.size() > 64 * 1024 && !sink(out)) return;
      if (out.size() > 64 * 1024) out.clear();
    }
  }
  sink(out);
}

}  // namespace sicut::report
