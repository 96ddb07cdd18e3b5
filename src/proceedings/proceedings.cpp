#include "proceedings/proceedings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/bytes.h"
#include "proceedings/consistency.h"
#include "proceedings/people.h"
#include "proceedings/sessions.h"
#include "text/fold.h"

namespace sicut::proceedings {
namespace {

// Countries and places where the civil calendar was Julian long after the West had changed.
bool speaks_of_old_style(const formats::Document& document) {
  static constexpr std::array kForms{"russia",    "russian", "petrograd", "petersburg", "moscow",   "soviet",
                                     "soviets",   "duma",    "tsar",      "czar",       "bulgaria", "serbia",
                                     "romania",   "rumania", "greece",    "kiev",       "россии",   "москва",
                                     "петроград", "ns",      "oldstyle"};
  const bool found = std::any_of(kForms.begin(), kForms.end(), [&](const char* form) {
    return document.forms.find(form) != text::kNoForm;
  });
  return found || document.meta.language == "ru";
}

// The year that front matter or record.toml gives.
int year_of_document(const formats::Document& document) {
  const std::string& date = document.meta.date;
  if (date.size() < 4) return 0;
  int year = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    if (date[i] < '0' || date[i] > '9') return 0;
    year = year * 10 + (date[i] - '0');
  }
  return year;
}

class Maker {
 public:
  Maker(const formats::Document& document, std::vector<SessionDraft>& drafts)
      : document_(document), drafts_(drafts) {}

  Proceedings run() {
    register_people();
    result_.path = document_.name;
    result_.title = document_.meta.title;
    for (PersonId i = 0; i < people_.entries().size(); ++i) {
      const PersonEntry& entry = people_.entries()[i];
      result_.people.push_back({fmt::format("p{}", i + 1), entry.name, entry.forms});
    }
    for (std::size_t i = 0; i < drafts_.size(); ++i) result_.sessions.push_back(session(drafts_[i], i));
    result_.findings = check_consistency(drafts_, result_, dates_);
    note_damage();
    return std::move(result_);
  }

 private:
  // --- people
  // -----------------------------------------------------------------------------------------------

  void register_people() {
    forms_.resize(drafts_.size());
    for (std::size_t s = 0; s < drafts_.size(); ++s) {
      const SessionDraft& draft = drafts_[s];
      forms_[s].assign(draft.mentions.size(), kNobody);
      for (Mention m = 0; m < draft.mentions.size(); ++m)
        if (draft.mentions[m].kind == ActorKind::person)
          forms_[s][m] = people_.add(draft.mentions[m], draft.acting[m]);
      for (Mention m = 0; m < draft.mentions.size(); ++m)
        if (draft.mentions[m].kind == ActorKind::office)
          forms_[s][m] = office_holder(draft, s, draft.mentions[m]);
      keep_apart(draft, s);
      for (const auto& [form, known] : draft.told)
        if (forms_[s][form] != kNobody && forms_[s][known] != kNobody)
          people_.same(forms_[s][form], forms_[s][known]);
    }
    people_.join();
  }

  // "The Chairman" is who presides, where one person does.
  NameId office_holder(const SessionDraft& draft, std::size_t s, const Actor& office) {
    const std::string folded = text::folded(office.name);
    const auto says = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
    const bool vice = says("vice") || says("deputy");
    const Concepts meaning = concepts_of(folded);
    if (!vice && (meaning.has(Concept::chair) || folded == "presidingofficer")) {
      if (draft.chair.size() == 1) return forms_[s][draft.chair.front()];
    } else if (!vice && says("secretary") && !says("secretaryof")) {
      if (draft.secretaries.size() == 1) return forms_[s][draft.secretaries.front()];
    }
    return people_.add_office(office.name);
  }

  void keep_apart(const SessionDraft& draft, std::size_t s) {
    const auto names = [&](const Mentions& mentions) {
      std::vector<NameId> list;
      for (const Mention m : mentions)
        if (forms_[s][m] != kNobody) list.push_back(forms_[s][m]);
      return list;
    };
    Mentions all = draft.present;
    all.insert(all.end(), draft.attending.begin(), draft.attending.end());
    all.insert(all.end(), draft.absent.begin(), draft.absent.end());
    people_.distinct(names(all));
    for (const ItemDraft& item : draft.items) {
      if (!item.seconders.empty()) {
        Mentions both = item.movers;
        both.insert(both.end(), item.seconders.begin(), item.seconders.end());
        people_.distinct(names(both));
      }
      Mentions voters = item.for_names;
      voters.insert(voters.end(), item.against_names.begin(), item.against_names.end());
      voters.insert(voters.end(), item.abstaining_names.begin(), item.abstaining_names.end());
      if (!voters.empty()) people_.distinct(names(voters));
      if (item.elected.size() > 1) people_.distinct(names(item.elected));
    }
  }

  [[nodiscard]] std::vector<std::string> names(std::size_t s, const Mentions& mentions) const {
    std::vector<std::string> list;
    for (const Mention m : mentions) {
      const NameId form = forms_[s][m];
      if (form == kNobody) continue;
      const std::string& name = people_.entries()[people_.person_of(form)].name;
      if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(name);
    }
    return list;
  }

  // --- sessions
  // ---------------------------------------------------------------------------------------------

  [[nodiscard]] Place place(TextSpan span) const {
    const ByteSpan bytes = document_.bytes(span);
    return {bytes.start.value, bytes.end.value};
  }

  Session session(const SessionDraft& draft, std::size_t s) {
    Session out;
    out.place = place(draft.span);
    out.line = document_.line(BytePos(out.place.start));
    out.date = date(draft);
    out.title = !draft.title.empty()            ? draft.title
                : !document_.meta.title.empty() ? document_.meta.title
                                                : std::string("Proceedings");
    out.chair = names(s, draft.chair);
    out.secretaries = names(s, draft.secretaries);
    out.present = names(s, draft.present);
    out.attending = names(s, draft.attending);
    out.absent = names(s, draft.absent);
    out.agenda = draft.agenda;
    out.items.reserve(draft.items.size());
    for (std::size_t i = 0; i < draft.items.size(); ++i) out.items.push_back(item(draft.items[i], s, i));
    return out;
  }

  std::optional<SessionDate> date(const SessionDraft& draft) {
    dates_.emplace_back();
    if (!draft.date) return {};
    DateContext context;
    context.year = year_ != 0 ? year_ : year_of_document(document_);
    context.old_style_near = old_style_;
    if (draft.date->first.year != 0) year_ = draft.date->first.year;
    DateJudged judged = judge_date(*draft.date, context);
    // A year taken over from elsewhere proves no contradiction.
    if (draft.date->first.year == 0 && !judged.contradiction.empty() && draft.date->first.day <= 29)
      judged.contradiction.clear();
    SessionDate out;
    for (const char c : draft.date_printed) out.as_printed += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    if (judged.old_style) out.old_style = judged.old_style->iso();
    if (judged.new_style) out.new_style = judged.new_style->iso();
    static constexpr std::array kNames{"unknown", "julian", "gregorian", "both"};
    out.calendar = kNames[static_cast<std::size_t>(judged.calendar)];
    out.why = judged.why;
    dates_.back() = judged.contradiction;
    return out;
  }

  ProceedingsItem item(const ItemDraft& draft, std::size_t s, std::size_t index) {
    ProceedingsItem out;
    out.id = id(s, index);
    out.place = place(draft.span);
    out.line = document_.line(BytePos(out.place.start));
    out.type = draft.type;
    out.speakers = names(s, draft.speakers);
    out.as_printed = draft.as_printed;
    out.role = draft.role;
    if (!draft.subject.empty()) out.subject = draft.subject;
    out.text = reading(draft.text);
    out.summary = draft.summary;
    out.movers = names(s, draft.movers);
    out.seconders = names(s, draft.seconders);
    if (draft.refers_to != kNone) out.refers_to = id(s, draft.refers_to);
    out.outcome = draft.outcome;
    if (draft.outcome && draft.outcome != Outcome::unstated) out.outcome_basis = draft.basis;
    out.elected = names(s, draft.elected);
    out.office = draft.office;
    if (draft.vote) out.vote = vote(draft, s);
    return out;
  }

  [[nodiscard]] Vote vote(const ItemDraft& draft, std::size_t s) const {
    const VoteCount& count = *draft.vote;
    Vote out;
    out.ayes = count.ayes;
    out.noes = count.noes;
    out.abstentions = count.abstentions;
    out.majority = count.majority;
    out.unanimous = count.unanimous;
    out.by_name = count.counted_by_names;
    out.damaged = count.damaged;
    out.for_names = names(s, draft.for_names);
    out.against_names = names(s, draft.against_names);
    out.abstain_names = names(s, draft.abstaining_names);
    out.as_printed = reading(draft.vote_span);
    return out;
  }

  static std::string id(std::size_t session, std::size_t item) {
    return fmt::format("s{}.i{}", session + 1, item + 1);
  }

  // White space single, line-end hyphens joined; furniture and notes that stand between are left out.
  [[nodiscard]] std::string reading(TextSpan span) const {
    std::string out;
    auto block = std::upper_bound(document_.blocks.begin(), document_.blocks.end(), span.start,
                                  [](TextPos at, const formats::Block& b) { return at < b.span.start; });
    if (block != document_.blocks.begin()) --block;
    for (; block != document_.blocks.end() && block->span.start < span.end; ++block) {
      if (block->kind == formats::BlockKind::note || formats::is_furniture(block->kind)) continue;
      const TextSpan part{std::max(block->span.start, span.start), std::min(block->span.end, span.end)};
      if (part.empty()) continue;
      if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += block->continues ? ' ' : '\n';
      append_reading(document_.text(part), out);
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
    return out;
  }

  static void append_reading(std::string_view text, std::string& out) {
    for (const char c : text) {
      const bool white = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (!white) {
        out += c;
      } else if (!out.empty() && out.back() != ' ' && out.back() != '\n') {
        out += ' ';
      }
    }
  }

  void note_damage() {
    for (const Session& session : result_.sessions) {
      for (const ProceedingsItem& item : session.items) {
        if (!item.vote || !item.vote->damaged) continue;
        result_.diagnostics.push_back(
            {DiagnosticLevel::note, document_.name, item.line, "scanned-figure",
             fmt::format("a figure of the vote \"{}\" has letters in it and was read as figures",
                         item.vote->as_printed)});
      }
    }
    if (result_.sessions.empty())
      result_.diagnostics.push_back({DiagnosticLevel::warning, document_.name, 0, "no-proceedings",
                                     "no session was found: the text shows no turns under labels, no chair, "
                                     "motions or votes of a meeting"});
  }

  const formats::Document& document_;
  std::vector<SessionDraft>& drafts_;
  std::vector<std::vector<NameId>> forms_;  // by session and mention
  People people_;
  Proceedings result_;
  std::vector<std::string> dates_;  // what is wrong with each session's date
  int year_ = 0;
  bool old_style_ = speaks_of_old_style(document_);
};

}  // namespace

Proceedings read(const formats::Document& document) {
  std::vector<SessionDraft> drafts = find_sessions(document);
  Proceedings result = Maker(document, drafts).run();
  result.sha256 = sha256_hex(document.original.view());
  return result;
}

}  // namespace sicut::proceedings
