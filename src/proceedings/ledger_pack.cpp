// A session as bytes. The order of fields is that of ledger_unpack.cpp.
#include <algorithm>

#include "proceedings/ledger.h"
#include "proceedings/ledger_flags.h"

namespace sicut::proceedings {
namespace {

Place place_of(const formats::Document& document, TextSpan span, std::uint64_t start) {
  const ByteSpan bytes = document.bytes(span);
  return {static_cast<std::uint32_t>(bytes.start.value + start),
          static_cast<std::uint32_t>(bytes.end.value + start)};
}

// The stretches of blocks that a span covers; furniture and notes that stand between are left out.
void pack_words(const formats::Document& document, TextSpan span, std::uint64_t start, Packer& out) {
  auto first = std::upper_bound(document.blocks.begin(), document.blocks.end(), span.start,
                                [](TextPos at, const formats::Block& b) { return at < b.span.start; });
  if (first != document.blocks.begin()) --first;
  const auto for_each_piece = [&](auto use) {
    for (auto block = first; block != document.blocks.end() && block->span.start < span.end; ++block) {
      if (block->kind == formats::BlockKind::note || formats::is_furniture(block->kind)) continue;
      const TextSpan part{std::max(block->span.start, span.start), std::min(block->span.end, span.end)};
      if (!part.empty()) use(part, block->continues);
    }
  };
  std::size_t pieces = 0;
  for_each_piece([&](TextSpan, bool) { ++pieces; });
  out.number(pieces);
  std::uint64_t last = span.start.value;
  if (pieces > 0) out.number(last + start);
  for_each_piece([&](TextSpan piece, bool continues) {
    out.number(piece.start.value - last);
    out.number((piece.size() << 1) | (continues ? 1U : 0U));
    last = piece.end.value;
  });
}

void pack_figure(const std::optional<std::uint64_t>& figure, Packer& out) {
  out.number(figure ? *figure + 1 : 0);
}

void pack_day(const Day& day, Packer& out) {
  for (const int part : {day.year, day.month, day.day})
    out.number(static_cast<std::uint64_t>(std::max(part, 0)));
}

void pack_names(const NamesOfMentions& names, const Mentions& mentions, Packer& out) {
  out.number(mentions.size());
  for (const Mention m : mentions) out.number(names[m] == kNobody ? 0 : std::uint64_t{names[m]} + 1);
}

template <class Enum>
void pack_choice(const std::optional<Enum>& value, Packer& out) {
  out.number(value ? static_cast<std::uint64_t>(*value) + 1 : 0);
}

}  // namespace

std::string Ledger::pack(const Page& page, const SessionDraft& draft) {
  Packer out;
  const Place place = place_of(page.document, draft.span, page.start);
  out.number(place.start);
  out.number(place.end - place.start);
  out.number(page.document.line(BytePos(place.start - page.start)) + page.lines);
  pack_string(draft.title, out);
  pack_date(draft, out);
  for (const Mentions* list :
       {&draft.chair, &draft.secretaries, &draft.present, &draft.attending, &draft.absent})
    pack_names(page.names, *list, out);
  out.number(draft.agenda.size());
  for (const std::string& each : draft.agenda) pack_string(each, out);
  out.number(draft.attendance_open);
  pack_figure(draft.number_present, out);
  out.number(draft.items.size());
  last_place_ = last_line_ = last_unit_ = 0;
  for (const ItemDraft& item : draft.items) pack_item(page, item, out);
  return out.take();
}

void Ledger::pack_string(std::string_view words, Packer& out) {
  if (strings_.size() == 0) static_cast<void>(strings_.intern(std::string_view()));
  if (words.empty()) return out.number(0);
  if (strings_.letters(last_string_) != words) last_string_ = strings_.intern(words);
  out.number(last_string_);
}

void Ledger::pack_date(const SessionDraft& draft, Packer& out) {
  out.number(draft.date.has_value());
  if (!draft.date) return;
  const DateFound& date = *draft.date;
  out.number(static_cast<std::uint64_t>(year_ != 0             ? year_
                                        : draft.year_near != 0 ? draft.year_near
                                                               : document_year_));
  if (date.first.year != 0) year_ = date.first.year;
  pack_string(draft.date_printed, out);
  pack_day(date.first, out);
  out.number(date.second.has_value());
  if (date.second) pack_day(*date.second, out);
  out.number(static_cast<std::uint64_t>(date.weekday));
  pack_choice(date.marked, out);
}

void Ledger::pack_item(const Page& page, const ItemDraft& item, Packer& out) {
  const Place place = place_of(page.document, item.span, page.start);
  out.step(place.start, last_place_);
  out.number(place.end - place.start);
  out.step(page.document.line(BytePos(place.start - page.start)) + page.lines, last_line_);
  out.step(item.unit, last_unit_);
  out.number(static_cast<std::uint64_t>(item.type));
  out.number((item.summary ? summary : 0U) | (item.about.whole ? whole : 0U) | (item.vote ? voted : 0U) |
             (item.additional ? additional : 0U));
  pack_choice(item.outcome, out);
  pack_choice(item.basis, out);
  out.number(item.refers_to == kNone ? 0 : item.refers_to + 1);
  for (const std::string* each :
       {&item.as_printed, &item.role, &item.subject, &item.office, &item.about.article})
    pack_string(*each, out);
  for (const Mentions* list : {&item.speakers, &item.movers, &item.seconders, &item.elected})
    pack_names(page.names, *list, out);
  pack_words(page.document, item.text, page.start, out);
  if (item.vote) pack_vote(page, item, out);
}

void Ledger::pack_vote(const Page& page, const ItemDraft& item, Packer& out) {
  const VoteCount& vote = *item.vote;
  out.number((vote.unanimous ? unanimous : 0U) | (vote.counted_by_names ? by_name : 0U) |
             (vote.damaged ? damaged : 0U) | (vote.by_shares ? by_shares : 0U) |
             (vote.heads_differ ? heads_differ : 0U) | (vote.houses > 1 ? by_houses : 0U));
  for (const auto* figure : {&vote.ayes, &vote.noes, &vote.abstentions, &vote.majority})
    pack_figure(*figure, out);
  for (const Mentions* list : {&item.for_names, &item.against_names, &item.abstaining_names})
    pack_names(page.names, *list, out);
  pack_words(page.document, item.vote_span, page.start, out);
}

}  // namespace sicut::proceedings
