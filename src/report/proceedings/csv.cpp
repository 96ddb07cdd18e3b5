// Tables, after RFC 4180.
#include <fmt/format.h>

#include <algorithm>

#include "report/proceedings/proceedings_report.h"

namespace sicut::report {
namespace {

constexpr const char* kHeader =
    "path,session,date,id,line,type,subject,speakers,role,movers,seconders,for,against,abstain,unanimous,"
    "outcome,outcome_basis,"
    "refers_to,elected,text\r\n";

// Quoted where it must be. A cell that a spreadsheet would run as a formula is led by an apostrophe.
void append_cell(std::string_view text, std::string& out) {
  const bool formula = !text.empty() && (text[0] == '=' || text[0] == '+' || text[0] == '-' ||
                                         text[0] == '@' || text[0] == '\t');
  const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  if (formula) out += '\'';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t mark = quoted ? std::min(text.find('"', at), text.size()) : text.size();
    out.append(text, at, mark - at);
    if (mark < text.size()) out += "\"\"";
    at = mark + 1;
  }
  if (quoted) out += '"';
}

void append_cell(const std::vector<std::string>& names, std::string& out) {
  if (names.size() == 1) return append_cell(names.front(), out);
  append_cell(fmt::format("{}", fmt::join(names, "; ")), out);
}

void append_cell(const std::optional<std::uint64_t>& figure, std::string& out) {
  if (figure) out += std::to_string(*figure);
}

bool belongs(ItemType type, ProceedingsTable table) {
  switch (type) {
    case ItemType::speech:
    case ItemType::report:
    case ItemType::question:
    case ItemType::interjection:
      return table != ProceedingsTable::votes;
    case ItemType::note:
      return table == ProceedingsTable::items;
    default:
      return table != ProceedingsTable::speeches;
  }
}

void append_row(const Proceedings& all, const Session& session, const ProceedingsItem& item,
                std::string& out) {
  const Vote none;
  const Vote& vote = item.vote ? *item.vote : none;
  const auto cell = [&](const auto& content) {
    append_cell(content, out);
    out += ',';
  };
  cell(all.path);
  cell(session.title);
  cell(session.date ? session.date->new_style.value_or(session.date->as_printed) : std::string());
  cell(item.id);
  out += std::to_string(item.line) + ',';
  cell(std::string_view(name(item.type)));
  cell(item.subject.value_or(""));
  cell(item.speakers);
  cell(item.role);
  cell(item.movers);
  cell(item.seconders);
  cell(vote.ayes);
  cell(vote.noes);
  cell(vote.abstentions);
  cell(std::string_view(!item.vote ? "" : vote.unanimous ? "yes" : "no"));
  cell(std::string_view(item.outcome ? name(*item.outcome) : ""));
  cell(std::string_view(item.outcome_basis ? name(*item.outcome_basis) : ""));
  cell(item.refers_to.value_or(""));
  cell(item.elected);
  append_cell(item.text, out);
  out += "\r\n";
}

}  // namespace

void write_proceedings_csv(const std::vector<Proceedings>& all, ProceedingsTable table, const Sink& sink) {
  std::string text = kHeader;
  for (const Proceedings& each : all) {
    for (const Session& session : each.sessions) {
      for (const ProceedingsItem& item : session.items) {
        if (!belongs(item.type, table)) continue;
        append_row(each, session, item, text);
        if (text.size() < 64 * 1024) continue;
        if (!sink(text)) return;
        text.clear();
      }
    }
  }
  static_cast<void>(sink(text));
}

}  // namespace sicut::report
