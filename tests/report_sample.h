// Hand-made evidence with something of every kind, all of it fictional.
#pragma once

#include <string>
#include <string_view>

#include "sicut/evidence.h"

namespace sicut::sample {

// The bytes of `word` in `text`; `nth` counts its occurrences from 0. Empty at 0 where it is not there.
inline Place where(std::string_view text, std::string_view word, std::size_t base = 0, std::size_t nth = 0) {
  std::size_t at = text.find(word);
  while (nth-- > 0 && at != std::string_view::npos) at = text.find(word, at + 1);
  if (at == std::string_view::npos) return {};
  return {static_cast<std::uint32_t>(base + at), static_cast<std::uint32_t>(base + at + word.size())};
}

inline QuotationFinding quotation(std::string id, std::string quote, std::uint32_t start, std::uint32_t line,
                                  Fidelity fidelity, std::string reason) {
  QuotationFinding finding;
  finding.id = std::move(id);
  finding.fingerprint = "f-" + finding.id;
  finding.place = {start, start + static_cast<std::uint32_t>(quote.size())};
  finding.pieces = {finding.place};
  finding.line = line;
  finding.words = 12;
  finding.quote = std::move(quote);
  finding.marks = MarkKind::curly;
  finding.fidelity = fidelity;
  finding.reason = std::move(reason);
  finding.confidence = 0.99987;
  return finding;
}

inline Passage passage(std::string document, std::string text, std::uint32_t start, std::uint32_t line) {
  Passage found;
  found.document = std::move(document);
  found.place = {start, start + static_cast<std::uint32_t>(text.size())};
  found.line = line;
  found.similarity = 0.91666;
  found.text = std::move(text);
  return found;
}

inline Change change(ChangeKind kind, const QuotationFinding& finding, std::string_view quoted,
                     const Passage& found, std::string_view sourced, std::size_t nth_in_source = 0) {
  Change each;
  each.kind = kind;
  each.quote = {where(finding.quote, quoted, finding.place.start), std::string(quoted)};
  each.source = {where(found.text, sourced, found.place.start, nth_in_source), std::string(sourced)};
  return each;
}

inline void add_passage(QuotationFinding& finding, Passage found) {
  finding.evidence = EvidenceKind::source;
  if (found.covers.empty()) found.covers = finding.pieces;
  finding.passages.push_back(std::move(found));
  finding.passages_total = static_cast<std::uint32_t>(finding.passages.size());
}

// "not" became "now", and an accidental difference besides.
inline QuotationFinding altered() {
  QuotationFinding finding =
      quotation("q1", "The harbour is now to be sold to any colour of merchant, whatever he may offer for it",
                100, 7, Fidelity::altered, "One word is changed without a mark: \"now\" stands for \"not\".");
  Passage found = passage(
      "archive/minutes.txt",
      "The harbour is not to be sold to any color of merchant, whatever he may offer for it", 2000, 41);
  found.page = "174";
  found.speaker = "Bellamy Thorne";
  found.changes.push_back(change(ChangeKind::substitution, finding, "now", found, "not"));
  found.changes.back().effects = {Effect::negation};
  found.changes.push_back(change(ChangeKind::substitution, finding, "colour", found, "color"));
  found.changes.back().cls = ChangeClass::accidental;
  add_passage(finding, found);
  for (int copy = 2; copy <= 5; ++copy) {
    Passage other = found;
    other.document = "archive/copy-" + std::to_string(copy) + ".txt";
    other.changes.clear();
    add_passage(finding, other);
  }
  finding.passages_total = 9;
  finding.attribution = {"Thorne", {80, 86}, AttributionVerdict::confirmed};
  return finding;
}

inline QuotationFinding spliced() {
  QuotationFinding finding =
      quotation("q2", "We met the miller by the gate at dawn and nobody ever saw the lantern burn again", 400,
                12, Fidelity::spliced, "Two places 3,120 words apart are sewn together without a mark.");
  Passage first = passage("archive/novel.txt", "We met the miller by the gate at dawn", 9000, 210);
  first.work = "The Miller's Lantern";
  first.covers = {where(finding.quote, "We met the miller by the gate at dawn", 400)};
  add_passage(finding, first);
  Passage second = passage("archive/novel.txt", "and nobody ever saw the lantern burn again", 31000, 702);
  second.covers = {where(finding.quote, "and nobody ever saw the lantern burn again", 400)};
  add_passage(finding, second);
  return finding;
}

// A marked elision that takes twenty-odd words and a negation with it.
inline QuotationFinding edited() {
  QuotationFinding finding =
      quotation("q3", "The guild will ... pay the [old] ferryman his due", 700, 20, Fidelity::edited,
                "Every change is marked; 24 words are left out at the ellipsis, a negation among them.");
  const std::string gone =
      "not, so long as the river runs and the tolls are gathered by the same seven families who gathered "
      "them before the flood,";
  Passage found =
      passage("archive/guild.txt", "The guild will " + gone + " pay the ferryman his due", 500, 9);
  Change elision = change(ChangeKind::elision, finding, "...", found, gone);
  elision.marked = true;
  elision.words = 24;
  elision.crosses = {Boundary::sentence};
  elision.drops_negation = true;
  found.changes.push_back(elision);
  Change inserted = change(ChangeKind::interpolation, finding, "old", found, "");
  inserted.marked = true;
  inserted.source.place = where(found.text, "ferryman", 500);
  inserted.source.place.end = inserted.source.place.start;
  found.changes.push_back(inserted);
  add_passage(finding, found);
  return finding;
}

inline QuotationFinding absent() {
  QuotationFinding finding =
      quotation("q4", "Every candle in the observatory belongs to the astronomer's sister", 900, 31,
                Fidelity::absent, "No passage of the record is better than chance.");
  Passage nearest = passage("archive/letters/3.txt", "the candles of the observatory", 70, 3);
  nearest.similarity = 0.3;
  add_passage(finding, nearest);
  finding.evidence = EvidenceKind::none;
  finding.cited_source = CitedSource::in_record;
  finding.attribution = {"Ada Quill", {880, 889}, AttributionVerdict::undecided};
  return finding;
}

inline QuotationFinding wrong_person() {
  QuotationFinding finding =
      quotation("q5", "a bridge is a promise made of stone", 1000, 35, Fidelity::verbatim,
                "The words stand in the record as quoted, but are another person's.");
  Passage found = passage("archive/minutes.txt", "a bridge is a promise made of stone", 3000, 60);
  found.speaker = "Ada Quill";
  add_passage(finding, found);
  finding.attribution = {"Thorne", {980, 986}, AttributionVerdict::contradicted};
  return finding;
}

inline QuotationFinding loose() {
  QuotationFinding finding =
      quotation("q6", "Whoever sells bread on the quay owes the town a tenth of it", 1200, 44,
                Fidelity::loose, "A passage is clear, but only half of the words stand in it in order.");
  Passage found =
      passage("archive/guild.txt", "A tenth of all bread sold on the quay is owed to the town", 4000, 80);
  found.relation = Relation::second_hand;
  found.quoted_from = "the Old Charter";
  add_passage(finding, found);
  finding.evidence = EvidenceKind::second_hand;
  return finding;
}

inline QuotationFinding verbatim() {
  QuotationFinding finding = quotation("q7", "the tide keeps no accounts", 1500, 50, Fidelity::verbatim,
                                       "The words stand in the record as quoted.");
  add_passage(finding, passage("archive/guild.txt", "the tide keeps no accounts", 5000, 99));
  return finding;
}

inline QuotationFinding untested() {
  return quotation("q8", "so called", 1600, 51, Fidelity::untested, "Shorter than three words.");
}

inline CheckReport report() {
  CheckReport all;
  all.record = {{"archive/minutes.txt", std::string(64, 'a'), "Minutes of the Harbour Council", ""},
                {"archive/guild.txt", std::string(64, 'b'), "", "The Guild"}};
  all.diagnostics = {
      {DiagnosticLevel::warning, "archive/guild.txt", 12, "bad-utf8", "three bytes are no UTF-8"}};
  TextFinding text;
  text.path = "essay.txt";
  text.sha256 = std::string(64, 'c');
  text.quotations = {verbatim(), altered(),      spliced(), edited(),
                     absent(),   wrong_person(), loose(),   untested()};
  all.texts.push_back(text);
  all.texts.push_back({"empty.txt", std::string(64, 'd'), {}});
  return all;
}

}  // namespace sicut::sample
