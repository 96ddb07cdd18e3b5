#include "quote/block_quotes.h"

#include <algorithm>

#include "formats/block_gaps.h"
#include "quote/letters.h"
#include "quote/source_lines.h"
#include "text/characters.h"

namespace sicut::quote {
namespace {

constexpr std::size_t kMaxLevel = 8;  // deeper nesting is read as this deep

// Where brackets at a block's very end begin that hold a citation or lines of verse, "(Marlowe 7-8)",
// "(12).": behind a closed sentence or on a line of their own; `end` if there are none.
TextPos citing_brackets(std::string_view text, TextSpan span) {
  std::string_view words = text.substr(span.start.value, span.size());
  while (!words.empty() && (is_space(static_cast<unsigned char>(words.back())) || words.back() == '.'))
    words.remove_suffix(1);
  if (!words.ends_with(')')) return span.end;
  const std::size_t open = words.rfind('(');
  if (open == std::string_view::npos || words.size() - open > kLongestSource) return span.end;
  const std::string_view inside = words.substr(open);
  if (!text::has_ascii_digit(inside)) return span.end;
  std::size_t before = open;
  while (before > 0 && is_space(static_cast<unsigned char>(words[before - 1])) && words[before - 1] != '\n')
    --before;
  if (before == 0 || words[before - 1] == '\n') return span.start + before;
  const char32_t sign = text::decode_before(words, before).code;
  const bool closed = sign == '.' || sign == '!' || sign == '?' || sign == 0x2026 || sign == 0x201d ||
                      sign == '"' || sign == ']';
  return closed ? span.start + before : span.end;
}

std::size_t level_of(const Paragraph& paragraph) {
  return std::clamp<std::size_t>(paragraph.level, 1, kMaxLevel);
}

struct Run {
  std::vector<Stretch> stretches;
  bool open = false;
};

void emit(std::string_view text, const Flow& flow, Marks marks, Run& run, std::vector<Found>& out) {
  if (!run.open) return;
  run.open = false;
  std::vector<Stretch> stretches = std::move(run.stretches);
  run.stretches.clear();
  const TextSpan last = stretches.back().span;
  if (stretches.size() > 1 && last.size() <= kLongestSource &&
      (begins_with_dash(text, last) || names_source(text, last))) {
    stretches.pop_back();
  } else {
    TextSpan tail = flow[stretches.back().paragraph].segments.back().span;
    tail.end = source_line(text, tail);
    tail.end = citing_brackets(text, tail);
    if (tail.end == last.start && stretches.size() > 1)
      stretches.pop_back();
    else
      stretches.back().span.end = std::max(last.start, tail.end);
  }
  Found found;
  found.stretches = std::move(stretches);
  found.marks = marks;
  found.open_mark = found.start();
  found.end_mark = found.end();
  out.push_back(std::move(found));
}

// What follows the line that names the source is another quotation.
bool is_signed(std::string_view text, const Flow& flow, const Run& run) {
  const Paragraph& last = flow[run.stretches.back().paragraph];
  const TextSpan segment = last.segments.back().span;
  if (!ends_with_source(text, segment)) return false;
  if (!begins_with_dash(text, segment)) return true;
  // A paragraph that is nothing else; in a dialogue every one begins with a dash.
  return last.segments.size() == 1 && run.stretches.size() > 1 &&
         !begins_with_dash(text, run.stretches[run.stretches.size() - 2].span);
}

// The markup ended one quotation before this paragraph and began another; but a line that names the source
// belongs to what it follows.
bool begins_another(std::string_view text, const Paragraph& paragraph) {
  const TextSpan whole{paragraph.start(), paragraph.end()};
  if (whole.size() <= kLongestSource && begins_with_dash(text, whole)) return false;
  std::size_t newlines = 0, at = paragraph.start().value;
  while (at > 0 && is_space(static_cast<unsigned char>(text[at - 1]))) newlines += text[--at] == '\n';
  return newlines >= formats::kBetweenQuotations.size();
}

// The same in a plain text: a line without the sign ">" stands between this paragraph's first and what is
// before.
bool begins_another_line(std::string_view text, const Paragraph& paragraph) {
  const TextSpan whole{paragraph.start(), paragraph.end()};
  if (whole.size() <= kLongestSource && begins_with_dash(text, whole)) return false;
  bool sign = false, any = false;
  for (std::size_t at = paragraph.start().value; at > 0; --at) {
    const char c = text[at - 1];
    if (c == '>') {
      sign = any = true;
    } else if (c == '\n') {
      if (any && !sign) return true;
      sign = false;
    } else if (!is_space(static_cast<unsigned char>(c))) {
      break;
    }
  }
  return false;
}

}  // namespace

std::vector<Found> find_block_quotes(std::string_view text, const Flow& flow, Marks marks) {
  std::vector<Found> found;
  std::vector<Run> runs(kMaxLevel + 1);  // by level
  for (std::size_t p = 0; p < flow.size(); ++p) {
    const bool quoted = flow[p].kind == formats::BlockKind::block_quote;
    const std::size_t level = quoted ? level_of(flow[p]) : 0;
    for (std::size_t deeper = kMaxLevel; deeper > level; --deeper)
      emit(text, flow, marks, runs[deeper], found);
    if (!quoted) continue;
    if (marks == Marks::markup ? begins_another(text, flow[p]) : begins_another_line(text, flow[p]))
      for (std::size_t depth = kMaxLevel; depth > 0; --depth) emit(text, flow, marks, runs[depth], found);
    runs[level].open = true;
    for (std::size_t round = 1; round <= level; ++round) {
      if (runs[round].open) runs[round].stretches.push_back({p, {flow[p].start(), flow[p].end()}});
    }
    if (is_signed(text, flow, runs[level])) emit(text, flow, marks, runs[level], found);
  }
  for (std::size_t level = kMaxLevel; level > 0; --level) emit(text, flow, marks, runs[level], found);
  return found;
}

}  // namespace sicut::quote
