#include "proceedings/ledger.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/fold.h"

namespace sicut::proceedings {
namespace {

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

void count(ItemType type, ProceedingsTotals& totals) {
  totals.spoken += type == ItemType::speech || type == ItemType::report || type == ItemType::question ||
                   type == ItemType::interjection;
  totals.motions += type == ItemType::motion || type == ItemType::amendment;
  totals.decisions += type == ItemType::vote || type == ItemType::decision;
}

}  // namespace

NamesOfMentions Ledger::register_people(const SessionDraft& draft) {
  NamesOfMentions names(draft.mentions.size(), kNobody);
  for (Mention m = 0; m < draft.mentions.size(); ++m)
    if (draft.mentions[m].kind == ActorKind::person)
      names[m] = people_.add(draft.mentions[m], draft.acting[m]);
  for (Mention m = 0; m < draft.mentions.size(); ++m)
    if (draft.mentions[m].kind == ActorKind::office)
      names[m] = office_holder(draft, names, draft.mentions[m]);
  keep_apart(draft, names);
  for (const auto& [form, known] : draft.told)
    if (names[form] != kNobody && names[known] != kNobody) people_.same(names[form], names[known]);
  return names;
}

// "The Chairman" is who presides, where one person does.
NameId Ledger::office_holder(const SessionDraft& draft, const NamesOfMentions& names, const Actor& office) {
  const std::string folded = text::folded(office.name);
  const auto says = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
  const bool vice = says("vice") || says("deputy");
  const Concepts meaning = concepts_of(folded);
  if (!vice && (meaning.has(Concept::chair) || folded == "presidingofficer")) {
    if (draft.chair.size() == 1 && names[draft.chair.front()] != kNobody) return names[draft.chair.front()];
  } else if (!vice && says("secretary") && !says("secretaryof")) {
    if (draft.secretaries.size() == 1 && names[draft.secretaries.front()] != kNobody)
      return names[draft.secretaries.front()];
  }
  const NameId bearer = only_bearer(draft, names, folded);
  return bearer != kNobody ? bearer : people_.add_office(office.name);
}

// "The Treasurer" is Miss Voss, where "Miss Voss, Treasurer" is named, and nobody else so.
NameId Ledger::only_bearer(const SessionDraft& draft, const NamesOfMentions& names,
                           std::string_view office) const {
  Mention bearer = kNobody;
  for (Mention m = 0; m < draft.mentions.size(); ++m) {
    const Actor& actor = draft.mentions[m];
    if (actor.kind != ActorKind::person || actor.role.empty() || text::folded(actor.role) != office) continue;
    if (bearer != kNobody && !can_be_same(draft.mentions[bearer], actor)) return kNobody;
    if (bearer == kNobody) bearer = m;
  }
  return bearer == kNobody ? kNobody : names[bearer];
}

void Ledger::keep_apart(const SessionDraft& draft, const NamesOfMentions& names) {
  const auto apart = [&](std::initializer_list<const Mentions*> lists) {
    std::vector<NameId> all;
    for (const Mentions* mentions : lists)
      for (const Mention m : *mentions)
        if (names[m] != kNobody) all.push_back(names[m]);
    if (all.size() > 1) people_.distinct(all);
  };
  apart({&draft.present, &draft.attending, &draft.absent});
  for (const ItemDraft& item : draft.items) {
    if (!item.seconders.empty()) apart({&item.movers, &item.seconders});
    apart({&item.for_names, &item.against_names, &item.abstaining_names});
    if (item.elected.size() > 1) apart({&item.elected});
  }
}

void Ledger::begin(const LedgerStretch& stretch) {
  const formats::Document& document = stretch.document;
  if (!begun_) {
    begun_ = true;
    title_ = document.meta.title;
    document_year_ = year_of_document(document);
  }
  old_style_ = old_style_ || stretch.old_style || document.meta.language == "ru";
}

void Ledger::take(const LedgerStretch& stretch, const SessionDraft& draft) {
  const NamesOfMentions names = register_people(draft);
  sessions_.add(pack({stretch.document, names, stretch.start, stretch.lines}, draft));
}

Proceedings Ledger::close(LedgerText text) {
  text_ = std::move(text);
  people_.join();
  Proceedings result;
  result.path = path_;
  result.title = title_;
  for (PersonId i = 0; i < people_.entries().size(); ++i) {
    const PersonEntry& entry = people_.entries()[i];
    result.people.push_back({fmt::format("p{}", i + 1), entry.name, entry.forms});
  }
  for (std::size_t i = 0; i < sessions_.size(); ++i) {
    const Unpacked all = unpack(i, false);
    const ItemWords words_of{[&](std::size_t item) { return words(all, all.texts[item]); },
                             [&](std::size_t item) { return words(all, all.votes[item]); }};
    check_consistency(all.facts, all.session, words_of, result.findings);
    for (std::size_t k = 0; k < all.session.items.size(); ++k) {
      const ProceedingsItem& item = all.session.items[k];
      count(item.type, result.totals);
      if (item.vote && item.vote->damaged)
        result.diagnostics.push_back(
            {DiagnosticLevel::note, path_, item.line, "scanned-figure",
             fmt::format("a figure of the vote \"{}\" has letters in it and was read as figures",
                         words_of.vote(k))});
    }
    let_go_of(all.session);
  }
  std::stable_sort(result.findings.begin(), result.findings.end(),
                   [](const auto& a, const auto& b) { return a.place.start < b.place.start; });
  if (sessions_.size() == 0)
    result.diagnostics.push_back({DiagnosticLevel::warning, path_, 0, "no-proceedings",
                                  "no session was found: the text shows no turns under labels, no chair, "
                                  "motions or votes of a meeting"});
  return result;
}

}  // namespace sicut::proceedings
