#include "verdict/searcher.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <stdexcept>

#include "index/segment_builder.h"
#include "match/search.h"
#include "variant/wordlist.h"
#include "verdict/author_names.h"
#include "verdict/judgement.h"

namespace sicut::verdict {
namespace {

// Whether a list of words has it: that of the language, or any where there is none for it.
bool is_listed(std::string_view language, std::string_view word) {
  if (!language.empty() && !variant::has_wordlist(language)) return true;
  static constexpr std::array<std::string_view, 5> kLanguages = {"en", "de", "fr", "es", "it"};
  return std::any_of(kLanguages.begin(), kLanguages.end(),
                     [&](std::string_view l) { return variant::wordlist_has(l, word); });
}

// Each author, the surname last: "Poe, Jane" -> "Jane Poe".
std::set<std::string> names_in(const std::string& entry) {
  std::set<std::string> names;
  for (const std::string& name : author_names(entry).names) {
    const std::size_t comma = name.find(", ");
    names.insert(comma == name.npos ? name : name.substr(comma + 2) + " " + name.substr(0, comma));
  }
  return names;
}

quote::Options names_of(const record::Record& record) {
  std::set<std::string> names;
  for (std::size_t d = 0; d < record.documents.size(); ++d) {
    const record::Card& card = record.documents.card(d);
    if (!card.meta.author.empty()) names.merge(names_in(card.meta.author));
    for (const record::PartCard& part : card.parts)
      if (!part.author.empty()) names.merge(names_in(part.author));
    names.insert(card.speakers.begin(), card.speakers.end());
  }
  return {quote::KnownNames({names.begin(), names.end()}), is_listed};
}

match::Flow flow_of(const formats::Document& document) {
  return {document.words, &document.forms};
}

// A segment in memory of the documents that stand in no holding.
void hold_others(const record::Record& record, unsigned threads, std::vector<index::Holding>& holdings) {
  std::vector<bool> held(record.documents.size(), false);
  for (const index::Holding& holding : holdings)
    for (const std::uint32_t d : holding.documents)
      if (d != index::kGone) held[d] = true;
  index::Holding others;
  for (std::uint32_t d = 0; d < held.size(); ++d)
    if (!held[d]) others.documents.push_back(d);
  if (others.documents.empty()) return;
  std::vector<match::Flow> flows;
  for (const std::uint32_t d : others.documents) flows.push_back(flow_of(record.documents[d]));
  auto segment = index::segment_in_memory(flows, {threads, {}});
  if (!segment) throw std::runtime_error(segment.error().message);
  others.segment = std::move(*segment);
  holdings.push_back(std::move(others));
}

match::Index index_of(const record::Record& record, std::vector<index::Holding> holdings, unsigned threads) {
  hold_others(record, threads, holdings);
  std::vector<std::uint32_t> words;
  std::uint64_t all = 0;
  for (std::size_t d = 0; d < record.documents.size(); ++d)
    all += words.emplace_back(record.documents.card(d).words);
  if (all > std::numeric_limits<std::uint32_t>::max())
    throw std::runtime_error("the record has more than 4 thousand million words; give less of it at a time");
  match::Index::Sources sources;
  sources.flow = [&record](match::DocumentId d) { return flow_of(record.documents[d]); };
  sources.text = [&record](match::DocumentId d) { return record.documents.bytes(d).view(); };
  sources.changed = [&record](match::DocumentId d) {
    const std::string& name = record.documents.card(d).name;
    throw record::Changed({ErrorKind::input, "changed", name,
                           name + ": has changed since it was indexed; run 'sicut index' again"});
  };
  return {words, std::move(holdings), std::move(sources)};
}

}  // namespace

Searcher::Searcher(const record::Record& record, std::vector<index::Holding> holdings, unsigned threads)
    : record_(record),
      names_(names_of(record)),
      index_(index_of(record, std::move(holdings), threads)),
      library_(record, index_, names_) {}

std::vector<Candidate> Searcher::candidates(const Query& query, const Origin& origin,
                                            std::optional<match::RecordSpan> excluded) const {
  match::SearchOptions options;
  options.excluded = excluded;
  const std::vector<match::Reading> readings = match::search(index_, query.pattern, options);
  int best = std::numeric_limits<int>::min();
  for (const match::Reading& reading : readings) best = std::max(best, coarse_quality(reading.quality));
  std::vector<Candidate> candidates;
  for (const match::Reading& reading : readings) {
    // To work out the differences of dozens of chance likenesses is most of the cost of an absent
    // quotation.
    if (coarse_quality(reading.quality) < best && !may_be_clear(reading)) continue;
    candidates.push_back(make_candidate(library_, query, origin, reading));
    if (candidates.back().passages.size() > 1)
      add_alternatives(library_, query, origin, options, reading, candidates.back());
  }
  std::erase_if(candidates, [](const Candidate& c) { return c.passages.empty(); });
  return candidates;
}

void Searcher::release(std::uint64_t memory) {
  for (const std::size_t d : record_.documents.release(memory))
    index_.forget(static_cast<match::DocumentId>(d));
  index_.release(memory);
  library_.release(memory);
}

}  // namespace sicut::verdict
