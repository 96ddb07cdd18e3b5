// A digest for the terminal: of each session who presided and recorded, then what was done, item by item.
#include <fmt/format.h>

#include <algorithm>

#include "report/proceedings/proceedings_report.h"
#include "report/rows.h"

namespace sicut::report {
namespace {

constexpr std::size_t kShownWords = 160;  // bytes of a wording, unless all is asked for

std::string listed(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string shortened(const std::string& text, bool all) {
  if (all || text.size() <= kShownWords) return text;
  std::size_t end = text.find(' ', kShownWords);
  if (end == std::string::npos || end > kShownWords + 40) end = kShownWords;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + " ...";
}

std::string counts(const Vote& vote) {
  std::string out;
  const auto add = [&](const std::optional<std::uint64_t>& figure, const char* side) {
    if (figure) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", *figure, side);
  };
  add(vote.ayes, "for");
  add(vote.noes, "against");
  add(vote.abstentions, "abstaining");
  if (vote.majority) out += fmt::format("{}a majority of {}", out.empty() ? "" : ", ", *vote.majority);
  if (vote.unanimous) out += out.empty() ? "unanimously" : ", unanimously";
  if (vote.damaged) out += fmt::format(" (read from \"{}\")", vote.as_printed);
  return out;
}

std::string outcome_words(const ProceedingsItem& item) {
  if (!item.outcome) return {};
  if (*item.outcome == Outcome::unstated) return "the outcome is not given";
  std::string out = name(*item.outcome);
  if (item.outcome_basis == OutcomeBasis::implied) out += " (implied, not stated)";
  return out;
}

// What the item is, and whose: "motion by Holl, seconded by Reed".
std::string who_and_what(const ProceedingsItem& item) {
  std::string out = name(item.type);
  const auto& who = item.movers.empty() ? item.speakers : item.movers;
  if (!who.empty()) {
    out += (item.movers.empty() ? ", " : " by ") + listed(who);
  } else if (!item.role.empty()) {
    out += ", " + item.role + " (unnamed)";
  }
  if (!item.seconders.empty()) out += ", seconded by " + listed(item.seconders);
  return out;
}

std::string details(const ProceedingsItem& item) {
  std::string out;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) out += (out.empty() ? "" : "; ") + part;
  };
  if (item.vote) add(counts(*item.vote));
  if (!item.elected.empty()) add("elected: " + listed(item.elected));
  if (!(item.outcome == Outcome::elected && !item.elected.empty())) add(outcome_words(item));
  if (item.refers_to) add("on " + *item.refers_to);
  return out;
}

Ink ink_of(const ProceedingsItem& item) {
  if (item.outcome == Outcome::adopted || item.outcome == Outcome::elected) return Ink::bold_green;
  if (item.outcome == Outcome::rejected || item.outcome == Outcome::withdrawn) return Ink::bold_red;
  return Ink::bold;
}

class Digest {
 public:
  Digest(const TextStyle& style, const Sink& sink)
      : style_(style), sink_(sink), paint_(style.color), rows_(style.width, paint_, divider_, text_) {}

  // False where no more is wanted.
  bool document(const Proceedings& all) {
    rows_.paragraph(all.path + ": " + headline(all), 2, Ink::bold);
    for (const Session& each : all.sessions) {
      rows_.blank();
      session(all, each);
      if (!hand_on()) return false;
    }
    findings(all);
    rows_.blank();
    return hand_on();
  }

  void finish() {
    rows_.paragraph(
        "Next: --all shows every speech; --format json gives every item with its place in bytes.");
    static_cast<void>(sink_(text_));
  }

 private:
  static std::string counted(std::size_t count, const char* one, const char* many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
  }

  static std::string headline(const Proceedings& all) {
    if (all.sessions.empty()) return "no sessions found";
    return fmt::format("{}, {}, {}, {}, {}, {}", counted(all.sessions.size(), "session", "sessions"),
                       counted(all.people.size(), "person", "people"),
                       counted(all.totals.spoken, "speech", "speeches"),
                       counted(all.totals.motions, "motion", "motions"),
                       counted(all.totals.decisions, "vote or decision", "votes and decisions"),
                       counted(all.findings.size(), "contradiction", "contradictions"));
  }

  void session(const Proceedings& all, const Session& each) {
    rows_.heading(each.title, Ink::bold_cyan, fmt::format("{}:{}", all.path, each.line));
    if (each.date) rows_.field("date", date_words(*each.date));
    list("chair", each.chair);
    list("record", each.secretaries);
    list("present", each.present);
    list("absent", each.absent);
    if (!each.agenda.empty()) rows_.field("agenda", fmt::format("{}", fmt::join(each.agenda, " / ")));
    std::string subject;
    for (const ProceedingsItem& item : each.items) {
      if (!style_.all && (is_spoken(item.type) || item.type == ItemType::note)) continue;
      if (item.subject && *item.subject != subject) {
        subject = *item.subject;
        rows_.blank();
        rows_.paragraph(subject, 2, Ink::bold);
      }
      write(item);
    }
  }

  static std::string date_words(const SessionDate& date) {
    std::string out = date.as_printed;
    if (date.old_style) out += ", Old Style " + *date.old_style;
    if (date.new_style) out += ", New Style " + *date.new_style;
    return out;
  }

  void list(const char* label, const std::vector<std::string>& names) {
    if (!names.empty()) rows_.field(label, listed(names));
  }

  void write(const ProceedingsItem& item) {
    rows_.heading(who_and_what(item), is_spoken(item.type) ? Ink::plain : ink_of(item),
                  fmt::format("{} line {}", item.id, item.line));
    if (!item.text.empty()) rows_.field("", shortened(item.text, style_.all));
    if (const std::string more = details(item); !more.empty()) rows_.field("", "-> " + more);
  }

  void findings(const Proceedings& all) {
    if (all.findings.empty()) return;
    rows_.blank();
    rows_.paragraph("Where the minutes contradict themselves", 0, Ink::bold_yellow);
    for (const ConsistencyFinding& finding : all.findings) {
      rows_.heading(finding.rule, Ink::bold_yellow, fmt::format("{}:{}", all.path, finding.line));
      rows_.field("", finding.message);
    }
  }

  bool hand_on() {
    if (text_.size() < 32 * 1024) return true;
    const bool wanted = sink_(text_);
    text_.clear();
    return wanted;
  }

  TextStyle style_;
  const Sink& sink_;
  Paint paint_;
  std::string text_;
  Divider divider_;
  Rows rows_;
};

}  // namespace

void write_proceedings_text(const std::vector<Proceedings>& all, const TextStyle& style, const Sink& sink) {
  Digest digest(style, sink);
  for (const Proceedings& each : all)
    if (!digest.document(each)) return;
  digest.finish();
}

}  // namespace sicut::report
