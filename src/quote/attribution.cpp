#include "quote/attribution.h"

#include <algorithm>
#include <limits>

#include "formats/office_label.h"
#include "quote/attribution_rules.h"
#include "quote/judges.h"
#include "quote/letters.h"
#include "quote/source_lines.h"
#include "quote/table_rows.h"

namespace sicut::quote {
namespace {

constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kSiblingReach = 700;  // bytes: siblings further back do not matter

class Attributing {
 public:
  Attributing(std::string_view text, const Flow& flow, const std::vector<Nested>& nested,
              const NameEvidence& evidence)
      : text_(text), flow_(flow), nested_(nested), evidence_(evidence) {
    link_siblings();
  }

  std::vector<std::optional<Attribution>> run() {
    result_.resize(nested_.size());
    third_person_.assign(nested_.size(), false);
    for (std::size_t i = 0; i < nested_.size(); ++i) {
      result_[i] = own(i);
      if (!result_[i]) result_[i] = in_row(i);
      const auto& parent = nested_[i].parent;
      if (!result_[i] && !third_person_[i] && parent && result_[*parent]) {
        result_[i] = result_[*parent];
        result_[i]->inherited = true;
      }
    }
    return std::move(result_);
  }

 private:
  void link_siblings() {
    before_.assign(nested_.size(), kNowhere);
    after_.assign(nested_.size(), kNowhere);
    std::vector<std::size_t> last(nested_.size() + 1, kNowhere);  // by parent + 1
    for (std::size_t i = 0; i < nested_.size(); ++i) {
      std::size_t& sibling = last[nested_[i].parent ? *nested_[i].parent + 1 : 0];
      before_[i] = sibling;
      if (sibling != kNowhere) after_[sibling] = i;
      sibling = i;
    }
  }

  [[nodiscard]] const Found& found(std::size_t i) const { return nested_[i].found; }

  // The borders between which the text round a quotation may be read: its paragraph, and the one it stands
  // in.
  [[nodiscard]] TextPos back_limit(std::size_t i) const {
    TextPos limit = flow_[found(i).stretches.front().paragraph].start();
    if (nested_[i].parent) {
      for (const Stretch& s : found(*nested_[i].parent).stretches) {
        if (s.span.start <= found(i).open_mark) limit = std::max(limit, s.span.start);
      }
    }
    return limit;
  }

  [[nodiscard]] TextPos ahead_limit(std::size_t i) const {
    TextPos limit = flow_[found(i).stretches.back().paragraph].end();
    if (nested_[i].parent) {
      const auto& stretches = found(*nested_[i].parent).stretches;
      for (const Stretch& s : stretches) {
        if (s.span.start <= found(i).end_mark && found(i).end_mark <= s.span.end)
          limit = std::min(limit, s.span.end);
      }
    }
    if (after_[i] != kNowhere) limit = std::min(limit, found(after_[i]).open_mark);
    return std::max(limit, found(i).end_mark);
  }

  [[nodiscard]] std::vector<TextSpan> siblings_before(std::size_t i) const {
    std::vector<TextSpan> holes;
    const TextPos at = found(i).open_mark;
    for (std::size_t s = before_[i]; s != kNowhere; s = before_[s]) {
      if (found(s).end_mark.value + kSiblingReach < at.value) break;
      holes.push_back({found(s).open_mark, std::min(found(s).end_mark, at)});
    }
    std::reverse(holes.begin(), holes.end());
    return holes;
  }

  [[nodiscard]] Attribution made(const Clause& clause, const Name& name) const {
    return {printed(text_, clause, name), span_of(clause, name), false};
  }

  // “A,” said X, “B”; or, `inside` the marks, «A, dit X, B»: this may be the source's own, and does not hold
  // against a name that introduces the quotation.
  [[nodiscard]] std::optional<Attribution> interrupting(std::size_t i, bool inside) const {
    for (const TextSpan& interruption : nested_[i].interruptions) {
      const char32_t before = text::decode_before(text_, interruption.start.value).code;
      if (inside == (text::is_closing_quote(before) || text::is_opening_quote(before))) continue;
      const Clause clause = clause_after(text_, interruption.start, interruption.end);
      const auto names = find_names(clause, evidence_);
      const Reading reading = read_after(clause, names, After{.pauses = true});
      if (reading.speaker == Speaker::name) return made(clause, reading.name);
    }
    return std::nullopt;
  }

  // "The President of the Board: “…”"
  [[nodiscard]] std::optional<Attribution> under_office(std::size_t i, TextPos paragraph) const {
    if (nested_[i].parent || last_sign(found(i).open_mark) != ':') return std::nullopt;
    const std::string_view before = text_.substr(paragraph.value, found(i).open_mark - paragraph);
    const auto label = formats::read_office_label(before);
    const std::size_t colon = before.find(':');
    if (!label || !label->name.empty() || before.find_last_not_of(" \t\r\n*_") != colon) return std::nullopt;
    const std::size_t first = before.find_first_not_of("*_"), last = before.find_last_not_of(" \t\r\n*_:");
    return Attribution{label->office, {paragraph + first, paragraph + (last + 1)}, false};
  }

  // | Speaker | Words |: the name that the row has in that column.
  [[nodiscard]] std::optional<Attribution> in_row(std::size_t i) const {
    if (nested_[i].parent) return std::nullopt;
    const auto cell = speakers_cell(text_, flow_, found(i).stretches.front().paragraph);
    if (!cell) return std::nullopt;
    const Clause clause = clause_after(text_, flow_[*cell].start(), flow_[*cell].end());
    const auto names = find_names(clause, evidence_);
    return names.size() == 1 ? std::optional(made(clause, names.front())) : std::nullopt;
  }

  [[nodiscard]] std::optional<Attribution> own(std::size_t i) {
    if (auto name = interrupting(i, false)) return name;
    const TextPos limit = back_limit(i);
    if (auto office = under_office(i, limit)) return office;
    Clause clause = clause_before(text_, limit, found(i).open_mark, siblings_before(i));
    const bool heads_paragraph = clause.words.empty() && clause.start <= limit + 4 && !nested_[i].parent;
    std::optional<Clause> introduction;
    if (heads_paragraph) introduction = paragraph_before(i);
    if (introduction) clause = std::move(*introduction);
    drop_judges_letters(text_, clause);
    const auto names = find_names(clause, evidence_);
    const Reading before = read_before(clause, names, Before{.is_term = is_term(i)});
    if (before.speaker == Speaker::name) {
      const auto behind = before.reports ? tagged_after(i) : std::nullopt;
      return behind ? behind : made(clause, before.name);
    }
    if (auto name = interrupting(i, true)) return name;
    // "A reviewer wrote: “…” X says that …": a colon leaves no room for another speaker.
    const bool settled = !clause.words.empty() && (clause.words.back().after & kColon) != 0;
    if (before.speaker == Speaker::none || !settled) {
      if (const auto behind = tagged_after(i)) return behind;
    }
    third_person_[i] = before.speaker == Speaker::pronoun;
    if (before.speaker == Speaker::pronoun && names.empty() && !introduction)
      return carried(i, clause.start, limit);
    return std::nullopt;
  }

  // One or two words: an expression that a text puts in marks for many reasons.
  [[nodiscard]] bool is_term(std::size_t i) const {
    constexpr std::ptrdiff_t kLongestTerm = 2;
    const std::string_view words = text_.substr(found(i).start().value, found(i).end() - found(i).start());
    std::ptrdiff_t gaps = 0;
    for (std::size_t at = 0; at < words.size() && gaps < kLongestTerm; ++at) {
      gaps += words[at] == ' ' || words[at] == '\n' ? 1 : 0;
    }
    return gaps < kLongestTerm;
  }

  [[nodiscard]] std::optional<Attribution> tagged_after(std::size_t i) const {
    const TextPos from = found(i).end_mark;
    TextPos limit = ahead_limit(i);
    Clause clause = clause_after(text_, from, limit);
    After after;
    if (clause.words.empty() && is_set_off(i)) {
      const std::size_t next = found(i).stretches.back().paragraph + 1;
      if (next >= flow_.size()) return std::nullopt;
      after.signature = is_in_block(i) && flow_[next].kind == formats::BlockKind::block_quote &&
                        names_source(text_, {flow_[next].start(), flow_[next].end()});
      if (!after.signature && !is_signature(flow_[next])) return std::nullopt;
      clause = clause_after(text_, flow_[next].start(), flow_[next].end());
    } else if (!clause.words.empty() && is_in_block(i)) {
      after.signature = names_source(text_, {clause.words.front().span.start, limit});
    }
    if (clause.words.empty()) return std::nullopt;
    drop_judges_letters(text_, clause);
    const auto names = find_names(clause, evidence_);
    after.set_off = found(i).open_mark <= back_limit(i) + 4;
    const char32_t sign_before = last_sign(found(i).open_mark);
    after.begins_sentence =
        after.set_off || is_sentence_end(sign_before) || text::is_closing_quote(sign_before);
    const char32_t last = last_sign(found(i).end());
    after.full_stop = last == '.';
    after.pauses =
        last == ',' || last == '!' || last == '?' || is_dash(last) || (clause.lead & (kComma | kDash)) != 0;
    after.introduces_next = after_[i] != kNowhere && limit == found(after_[i]).open_mark;
    const Reading reading = read_after(clause, names, after);
    if (reading.speaker == Speaker::name) return made(clause, reading.name);
    return std::nullopt;
  }

  [[nodiscard]] bool is_set_off(std::size_t i) const {
    return found(i).end_mark >= flow_[found(i).stretches.back().paragraph].end();
  }

  [[nodiscard]] bool is_in_block(std::size_t i) const {
    return found(i).marks == Marks::block || found(i).marks == Marks::markup;
  }

  [[nodiscard]] bool is_signature(const Paragraph& paragraph) const {
    constexpr std::size_t kLongest = 120;
    return paragraph.end() - paragraph.start() <= kLongest && is_readable(paragraph) &&
           is_dash(text::decode(text_, paragraph.start().value).code);
  }

  // The last visible sign of a quotation.
  [[nodiscard]] char32_t last_sign(TextPos end) const {
    std::size_t at = end.value;
    for (int steps = 0; at > 0 && steps < 8; ++steps) {
      const text::Character c = text::decode_before(text_, at);
      if (!is_space(c.code)) return c.code;
      at -= c.length;
    }
    return 0;
  }

  // The end of the paragraph before, if it introduces what follows.
  [[nodiscard]] std::optional<Clause> paragraph_before(std::size_t i) const {
    const std::size_t p = found(i).stretches.front().paragraph;
    if (p == 0) return std::nullopt;
    const Paragraph& before = flow_[p - 1];
    if (before.kind == formats::BlockKind::heading || !is_readable(before)) return std::nullopt;
    const char32_t last = last_sign(before.end());
    const bool block = is_in_block(i);
    // The end of another quotation introduces none.
    const std::size_t level = flow_[p].level;
    if (block && before.kind == formats::BlockKind::block_quote && before.level == level) return std::nullopt;
    const bool leads =
        last == ':' || last == ',' || last == 0xff1a || (block && (is_dash(last) || is_word_letter(last)));
    // Nor does the line that names its source.
    if (!leads || (last != ':' && ends_with_source(text_, before.segments.back().span))) return std::nullopt;
    std::vector<TextSpan> holes;
    for (std::size_t s = before_[i]; s != kNowhere; s = before_[s]) {
      if (found(s).end_mark.value + kSiblingReach < before.end().value) break;
      holes.push_back({found(s).open_mark, found(s).end_mark});
    }
    std::reverse(holes.begin(), holes.end());
    Clause clause = clause_before(text_, before.start(), before.end(), holes);
    if (block && !clause.words.empty() && (is_word_letter(last))) {
      clause.words.back().after = static_cast<std::uint8_t>(clause.words.back().after | kColon);
    }
    return clause;
  }

  // "He continues": the subject of the sentence before, if that names nobody else.
  [[nodiscard]] std::optional<Attribution> carried(std::size_t i, TextPos sentence, TextPos limit) const {
    std::size_t end = sentence.value;
    while (end > limit.value && is_space(text::decode_before(text_, end).code)) --end;
    if (end <= limit.value) return std::nullopt;
    const auto holes = siblings_before(i);
    // The end of that sentence is the sign right before it: look from inside.
    std::vector<TextSpan> earlier;
    for (const TextSpan& hole : holes) {
      if (hole.start.value < end) earlier.push_back(hole);
    }
    const std::size_t inside =
        earlier.empty() || earlier.back().end.value < end ? end - 1 : earlier.back().start.value;
    const Clause clause =
        clause_before(text_, limit, TextPos(std::max<std::size_t>(inside, limit.value)), earlier);
    const auto names = find_names(clause, evidence_);
    const auto name = only_subject(clause, names);
    if (!name) return std::nullopt;
    return made(clause, *name);
  }

  std::string_view text_;
  const Flow& flow_;
  const std::vector<Nested>& nested_;
  const NameEvidence& evidence_;
  std::vector<std::size_t> before_;  // the sibling before, after
  std::vector<std::size_t> after_;
  // Introduced by "he" or "she": inside another quotation, not its speaker's own words.
  std::vector<bool> third_person_;
  std::vector<std::optional<Attribution>> result_;
};

}  // namespace

std::vector<std::optional<Attribution>> attribute(std::string_view text, const Flow& flow,
                                                  const std::vector<Nested>& nested,
                                                  const NameEvidence& evidence) {
  return Attributing(text, flow, nested, evidence).run();
}

}  // namespace sicut::quote
