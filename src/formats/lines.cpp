#include "formats/lines.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/letters.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kWidest = 160;  // wider lines are paragraphs on one line, not print lines
constexpr std::uint32_t kNarrowest = 24;

std::size_t printable_end(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t other = text::find_marked(text.substr(0, end), at, [](std::uint64_t eight) {
    return ~text::bytes_within(eight, ' ', '~') & 0x80 * text::kEachByte;
  });
  return std::min(other, end);
}

// Reads one line beginning at `at`, without its end; returns where its end stands.
std::size_t read_line(std::string_view text, std::size_t at, std::size_t end, Line& line) {
  std::size_t columns = 0;
  bool leading = true;
  line.start = line.end = TextPos(at);
  while (at < end) {
    // Inside the line most bytes are printable ASCII, taken a run at a time.
    if (!leading) {
      const std::size_t from = at;
      at = printable_end(text, at, end);
      if (at > from) {
        line.width += static_cast<std::uint32_t>(at - from);
        std::size_t last = at;
        while (last > from && text[last - 1] == ' ') --last;
        if (last > from) line.end = TextPos(last);
        continue;
      }
    }
    const text::Character c = text::decode(text, at);
    const text::CharClass kind = text::classify(c.code);
    if (c.code == '\f') break;
    if (kind == text::CharClass::line_end) break;
    if (kind == text::CharClass::space) {
      if (leading) columns = c.code == '\t' ? (columns / 8 + 1) * 8 : columns + 1;
      if (!leading) ++line.width;
    } else {
      if (leading) line.start = TextPos(at);
      leading = false;
      ++line.width;
      line.end = TextPos(at + c.length);
    }
    at += c.length;
  }
  line.indent = static_cast<std::uint16_t>(std::min<std::size_t>(columns, 1000));
  return at;
}

// The share of lines is measured on lines with another line behind them in the same group: only those
// were broken for want of room. A line wider than print shows by itself that it was not.
struct Widths {
  std::array<std::uint32_t, kWidest + 1> at{};
  std::uint32_t lines = 0, wide = 0;
};

Widths inner_widths(const Lines& lines) {
  Widths widths;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].blanks_before > 0 && lines[i].width <= kWidest) continue;
    if (lines[i].width + lines[i].indent < kNarrowest) continue;
    ++widths.lines;
    const std::size_t width = lines[i].width + lines[i].indent;
    if (width > kWidest) {
      ++widths.wide;
    } else {
      ++widths.at[width];
    }
  }
  return widths;
}

void measure_width(const Lines& lines, Setting& setting) {
  constexpr std::size_t kWindow = 13;
  const Widths widths = inner_widths(lines);
  std::uint32_t sum = 0, best = 0;
  for (std::size_t width = 0; width <= kWidest; ++width) {
    sum += widths.at[width];
    if (width >= kWindow) sum -= widths.at[width - kWindow];
    if (sum > best) {
      best = sum;
      setting.width = static_cast<std::uint32_t>(width >= kWindow ? width - kWindow + 1 : 0);
    }
  }
  setting.hard_wrapped = best > 0 && best * 2 >= widths.lines;
}

// Whether the lines with one space stand as far apart as pages are long, all about alike.
bool evenly_spaced(const Lines& lines) {
  std::vector<std::size_t> gaps;
  std::size_t last = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].indent != 1) continue;
    gaps.push_back(lines[i].start - lines[last].start);
    last = i;
  }
  std::sort(gaps.begin(), gaps.end());
  const std::size_t median = gaps[gaps.size() / 2];
  const bool alike = gaps[gaps.size() / 4] * 2 >= median && gaps[gaps.size() * 3 / 4] <= median * 2;
  return alike && median >= 500 && median <= 8000;
}

void measure_indent(const Lines& lines, Setting& setting) {
  std::array<std::uint32_t, 64> counts{};
  std::array<std::uint64_t, 64> letters{};  // a paragraph on one line weighs as much as the same in ten
  for (const Line& line : lines) {
    const std::size_t indent = std::min<std::size_t>(line.indent, counts.size() - 1);
    ++counts[indent];
    letters[indent] += line.width;
  }
  const auto commonest = std::max_element(letters.begin(), letters.end());
  setting.indent = static_cast<std::uint16_t>(commonest - letters.begin());

  // One space, and hardly any other indentation: no typist sets that, page breaks leave it.
  const std::size_t ones = counts[1];
  const std::size_t others = lines.size() - counts[0] - ones;
  setting.pages_by_space = setting.hard_wrapped && setting.indent == 0 && ones >= 3 &&
                           ones * 12 < lines.size() && others * 2 <= ones && evenly_spaced(lines);
}

void measure_paragraphs(const Lines& lines, Setting& setting) {
  constexpr std::size_t kLongGroup = 25;
  std::size_t in_long_groups = 0, indented = 0, group = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    group = lines[i].blanks_before > 0 ? 1 : group + 1;
    const bool last = i + 1 == lines.size() || lines[i + 1].blanks_before > 0;
    if (last && group > kLongGroup) in_long_groups += group;
    const bool alone = last || lines[i + 1].indent > setting.indent;
    if (lines[i].indent > setting.indent + 1u && lines[i].indent <= setting.indent + 10u && !alone)
      ++indented;
  }
  setting.blank_separated = in_long_groups * 2 < lines.size();
  setting.indents_paragraphs = indented * 40 > lines.size();
}

}  // namespace

std::size_t quoting_signs(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && (line[at] == '>' || (at > 0 && line[at] == ' '))) ++at;
  return at > 0 && (at == line.size() || line[at - 1] == ' ') ? at : 0;
}

Lines split_lines(std::string_view text, TextSpan span) {
  Lines lines;
  const std::size_t end = std::min<std::size_t>(span.end.value, text.size());
  std::uint32_t blanks = 1;
  bool form_feed = false;
  for (std::size_t at = span.start.value; at < end;) {
    Line line;
    at = read_line(text, at, end, line);
    if (line.width == 0) {
      ++blanks;
    } else {
      line.blanks_before = blanks;
      line.form_feed = form_feed;
      line.page_top = form_feed;
      lines.push_back(line);
      blanks = 0;
      form_feed = false;
    }
    if (at >= end) break;
    const text::Character stop = text::decode(text, at);
    at += stop.length;
    if (stop.code == '\f') {
      form_feed = true;
    } else if (stop.code == '\r' && at < end && text[at] == '\n') {
      ++at;
    }
  }
  return lines;
}

Setting measure(const Lines& lines) {
  Setting setting;
  if (lines.empty()) return setting;
  measure_width(lines, setting);
  measure_indent(lines, setting);
  measure_paragraphs(lines, setting);
  return setting;
}

}  // namespace sicut::formats
