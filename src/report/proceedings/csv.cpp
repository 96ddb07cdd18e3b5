// Tables, after RFC 4180.
#include <fmt/format.h>

#include "report/proceedings/proceedings_report.h"

namespace sicut::report {
namespace {

constexpr const char* kHeader =
    "path,session,date,id,line,type,subject,speakers,role,movers,seconders,for,against,abstain,unanimous,"
    "outcome,outcome_basis,"
    "refers_to,elected,text\r\n";

// Quoted where it must be. A cell that a spreadsheet would run as a formula is led by an apostrophe.
std::string cell(std::string_view text) {
  std::string out;
  const bool formula = !text.empty() && (text[0] == '=' || text[0] == '+' || text[0] == '-' ||
                                         text[0] == '@' || text[0] == '\t');
  if (formula) out += '\'';
  out += text;
  if (out.find_first_of(",\"\r\n") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string cell(const std::vector<std::string>& names) {
  return cell(fmt::format("{}", fmt::join(names, "; ")));
}

std::string cell(const std::optional<std::uint64_t>& figure) {
  return figure ? std::to_string(*figure) : std::string();
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

std::string row(const Proceedings& all, const Session& session, const ProceedingsItem& item) {
  const Vote none;
  const Vote& vote = item.vote ? *item.vote : none;
  const std::string date =
      session.date ? session.date->new_style.value_or(session.date->as_printed) : std::string();
  return fmt::format(
      "{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", cell(all.path), cell(session.title),
      cell(date), item.id, item.line, name(item.type), cell(item.subject.value_or("")), cell(item.speakers),
      cell(item.role), cell(item.movers), cell(item.seconders), cell(vote.ayes), cell(vote.noes),
      cell(vote.abstentions), item.vote ? (vote.unanimous ? "yes" : "no") : "",
      item.outcome ? name(*item.outcome) : "", item.outcome_basis ? name(*item.outcome_basis) : "",
      item.refers_to.value_or(""), cell(item.elected), cell(item.text));
}

}  // namespace

void write_proceedings_csv(const std::vector<Proceedings>& all, ProceedingsTable table, const Sink& sink) {
  std::string text = kHeader;
  for (const Proceedings& each : all) {
    for (const Session& session : each.sessions) {
      for (const ProceedingsItem& item : session.items) {
        if (!belongs(item.type, table)) continue;
        text += row(each, session, item);
        if (text.size() < 64 * 1024) continue;
        if (!sink(text)) return;
        text.clear();
      }
    }
  }
  static_cast<void>(sink(text));
}

}  // namespace sicut::report
