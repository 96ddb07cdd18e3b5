#include "quote/marks.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "quote/backticks.h"
#include "quote/doubled_marks.h"
#include "quote/letters.h"
#include "text/letters.h"

namespace sicut::quote {
namespace {

struct Form {
  char32_t code;
  Family family;
  Shape shape;
};

constexpr std::array kForms = {
    Form{'"', Family::straight, Shape::straight},  Form{0xff02, Family::straight, Shape::straight},
    Form{0x201c, Family::curly, Shape::opening},   Form{0x201d, Family::curly, Shape::closing},
    Form{0x201e, Family::curly, Shape::low},       Form{0x201f, Family::curly, Shape::opening},
    Form{0x275d, Family::curly, Shape::opening},   Form{0x275e, Family::curly, Shape::closing},
    Form{0x301d, Family::curly, Shape::opening},   Form{0x301e, Family::curly, Shape::closing},
    Form{0x301f, Family::curly, Shape::closing},   Form{0xab, Family::guillemet, Shape::opening},
    Form{0xbb, Family::guillemet, Shape::closing}, Form{0x300c, Family::corner, Shape::opening},
    Form{0x300d, Family::corner, Shape::closing},  Form{0x300e, Family::corner, Shape::opening},
    Form{0x300f, Family::corner, Shape::closing},  Form{'\'', Family::single, Shape::straight},
    Form{0x2018, Family::single, Shape::opening},  Form{0x2019, Family::single, Shape::closing},
    Form{0x201a, Family::single, Shape::low},      Form{0x201b, Family::single, Shape::opening},
    Form{0x2039, Family::single, Shape::opening},  Form{0x203a, Family::single, Shape::closing},
    Form{0xff07, Family::single, Shape::straight},
};

constexpr Form kTypedOpening{0x300a, Family::corner, Shape::opening};
constexpr Form kTypedClosing{0x300b, Family::corner, Shape::closing};

// 《so》: a title in Chinese, but typed for «so» round words that are spaced.
std::optional<Form> typed_guillemet(std::string_view text, std::size_t at, char32_t code) {
  constexpr char32_t kFirstIdeograph = 0x2e80;
  if (code == kTypedOpening.code && text::decode(text, at + 3).code < kFirstIdeograph) return kTypedOpening;
  if (code == kTypedClosing.code && text::decode_before(text, at).code < kFirstIdeograph)
    return kTypedClosing;
  return std::nullopt;
}

std::optional<Form> form_of(char32_t code) {
  if (code < 0x80 && code != '"' && code != '\'') return std::nullopt;
  for (const Form& form : kForms) {
    if (form.code == code) return form;
  }
  return std::nullopt;
}

// ASCII signs that may be of a mark wherever they stand; commas are only beside another.
constexpr std::array<unsigned char, 4> kSigns{'"', '\'', '<', '>'};

// First bytes of the marks' UTF-8: most bytes of a text are none of them.
constexpr std::array<bool, 256> kMayBeginMark = [] {
  std::array<bool, 256> table{};
  for (const unsigned char sign : kSigns) table[sign] = true;
  for (const unsigned byte : {0x2cu, 0xc2u, 0xe2u, 0xe3u, 0xefu}) table[byte] = true;
  return table;
}();

// The next byte that may be of a mark, or one not far before it: letters and spaces are passed over sixteen
// at a time, and commas that are not ",,".
std::size_t over_plain(std::string_view text, std::size_t at, std::size_t end) {
  using Sixteen [[gnu::vector_size(16)]] = unsigned char;
  for (; at + 17 <= end; at += 16) {
    Sixteen here, next;
    std::memcpy(&here, text.data() + at, 16);
    std::memcpy(&next, text.data() + at + 1, 16);
    auto found = (here >= 0x80) | (here == '`') | ((here == ',') & (next == ','));
    for (const unsigned char sign : kSigns) found |= here == sign;
    std::array<char, 16> marks;
    std::memcpy(marks.data(), &found, 16);
    const std::uint64_t first = text::load_eight(marks.data()), second = text::load_eight(marks.data() + 8);
    if ((first | second) == 0) continue;
    return at + (first != 0 ? text::leading(~first) : 8 + text::leading(~second));
  }
  return at;
}

// What stands beside a mark.
enum class Side : std::uint8_t { space, letter, opening_sign, closing_sign, dash };

Side side_of(char32_t code) {
  if (is_space(code)) return Side::space;
  if (is_word_letter(code)) return Side::letter;
  if (is_dash(code)) return Side::dash;
  if (code == '(' || code == '[' || code == '{' || code == 0xbf || code == 0xa1) return Side::opening_sign;
  return Side::closing_sign;
}

// Signs of emphasis in plain text ("_so_", "*so*") hide what really stands beside a mark.
bool is_transparent(char32_t code) {
  return code == '_' || code == '*';
}

constexpr int kMaxTransparent = 3;  // "***so***"

struct Beside {
  Side side = Side::space;
  char32_t code = ' ';
};

Beside look_back(std::string_view text, TextPos from, TextPos limit) {
  std::size_t at = from.value;
  for (int skipped = 0; at > limit.value; ++skipped) {
    const text::Character c = text::decode_before(text, at);
    if (!is_transparent(c.code) || skipped == kMaxTransparent) return {side_of(c.code), c.code};
    at -= c.length;
  }
  return {};
}

Beside look_ahead(std::string_view text, TextPos from, TextPos limit) {
  std::size_t at = from.value;
  for (int skipped = 0; at < limit.value; ++skipped) {
    const text::Character c = text::decode(text, at);
    if (!is_transparent(c.code) || skipped == kMaxTransparent) return {side_of(c.code), c.code};
    at += c.length;
  }
  return {};
}

bool begins_line(std::string_view text, TextPos at, TextPos limit) {
  for (std::size_t p = at.value; p > limit.value; --p) {
    if (text[p - 1] == '\n') return true;
    if (text[p - 1] != ' ' && text[p - 1] != '\t') return false;
  }
  return true;
}

Mark mark_of(const Form& form, std::size_t at, std::size_t length) {
  Mark mark;
  mark.at = TextPos(at);
  mark.length = static_cast<std::uint32_t>(length);
  mark.code = form.code;
  mark.family = form.family;
  mark.shape = form.shape;
  return mark;
}

void find_forms(std::string_view text, const Segment& segment, std::vector<Mark>& out) {
  constexpr Form kTexOpening{0x201c, Family::curly, Shape::opening};
  constexpr Form kTexClosing{0x201d, Family::curly, Shape::closing};
  constexpr Form kTexSingle{0x2018, Family::single, Shape::opening};
  const std::size_t end = std::min<std::size_t>(segment.span.end.value, text.size());
  Backticks backticks(text, end);
  DoubledMarks doubled_marks(text, segment.span.start.value, end);
  for (std::size_t at = segment.span.start.value; at < end;) {
    if (text[at] == '`') {
      const Backtick found = backticks.read(at);
      if (found.kind == Backtick::Kind::opens_double) out.push_back(mark_of(kTexOpening, at, 2));
      if (found.kind == Backtick::Kind::opens_single) out.push_back(mark_of(kTexSingle, at, 1));
      at = found.end;
      continue;
    }
    if (text[at] == '\'' && backticks.closes_double(at)) {
      out.push_back(mark_of(kTexClosing, at, 2));
      at += 2;
      continue;
    }
    if (!kMayBeginMark[static_cast<unsigned char>(text[at])]) {
      at = over_plain(text, at + 1, end);
      continue;
    }
    const DoubledMark doubled = doubled_marks.read(at);
    if (doubled.code != 0) {
      out.push_back(mark_of(*form_of(doubled.code), at, doubled.length));
      at += doubled.length;
      continue;
    }
    const text::Character c = text::decode(text, at);
    const std::size_t length = std::max<std::size_t>(1, c.length);
    if (const auto form = form_of(c.code)) out.push_back(mark_of(*form, at, length));
    if (const auto form = typed_guillemet(text, at, c.code)) out.push_back(mark_of(*form, at, length));
    at += length;
  }
}

// Marks that touch each other see the same surroundings: `"'So` and `so.'"`.
void look_around(std::string_view text, const Segment& segment, std::vector<Mark>& marks, std::size_t first,
                 std::vector<Beside>& before, std::vector<Beside>& after) {
  const std::size_t count = marks.size() - first;
  before.assign(count, {});
  after.assign(count, {});
  for (std::size_t i = 0; i < count; ++i) {
    const Mark& mark = marks[first + i];
    const bool touches = i > 0 && marks[first + i - 1].end() == mark.at;
    before[i] = touches ? before[i - 1] : look_back(text, mark.at, segment.span.start);
  }
  for (std::size_t i = count; i-- > 0;) {
    const Mark& mark = marks[first + i];
    const bool touches = i + 1 < count && marks[first + i + 1].at == mark.end();
    after[i] = touches ? after[i + 1] : look_ahead(text, mark.end(), segment.span.end);
  }
}

bool is_open_side(Side side) {
  return side == Side::space || side == Side::opening_sign || side == Side::dash;
}

void judge(Mark& mark, const Beside& before, const Beside& after) {
  mark.can_open = is_open_side(before.side) && after.side != Side::space;
  mark.can_close =
      before.side != Side::space && before.side != Side::opening_sign && after.side != Side::letter;
  mark.after_sign = before.side == Side::closing_sign || before.side == Side::dash;
}

// A single mark between letters or before a decade is an apostrophe.
bool is_apostrophe(const Mark& mark, const Beside& before, const Beside& after) {
  if (mark.family != Family::single || mark.shape == Shape::low) return false;
  if (mark.code == 0x2039 || mark.code == 0x203a) return false;
  if (before.side == Side::letter && after.side == Side::letter) return true;
  return false;
}

// "6' 2"", "5'": a measure, if a figure stands right before and no quotation of that kind could end there.
bool is_measure(const std::vector<Mark>& marks, std::size_t i, std::string_view text, const Beside& before) {
  const Mark& mark = marks[i];
  if (mark.shape != Shape::straight || !is_digit(before.code)) return false;
  if (mark.family == Family::straight) {  // 6' 2": feet stand before the inches
    std::size_t p = mark.at.value;
    while (p > 0 && (is_digit(static_cast<unsigned char>(text[p - 1])) || text[p - 1] == ' ' ||
                     text[p - 1] == '/' || text[p - 1] == '.')) {
      if (mark.at.value - p > 8) return false;
      --p;
    }
    return p > 1 && text[p - 1] == '\'' && is_digit(static_cast<unsigned char>(text[p - 2]));
  }
  std::size_t p = mark.end().value;  // the feet of 6' 2"
  while (p < text.size() && p < mark.end().value + 6 &&
         (text[p] == ' ' || is_digit(static_cast<unsigned char>(text[p]))))
    ++p;
  return p < text.size() && p > mark.end().value && text[p] == '"' &&
         is_digit(static_cast<unsigned char>(text[p - 1]));
}

// A lone straight mark with wide space on a side stands for the word above it.
bool is_ditto(const Mark& mark, std::string_view text, const Segment& segment) {
  if (mark.family != Family::straight || mark.can_open || mark.can_close) return false;
  const auto blank = [&](std::size_t p) {
    return p < segment.span.start.value || p >= segment.span.end.value || text[p] == ' ' || text[p] == '\t' ||
           text[p] == '\n' || text[p] == '\r';
  };
  const std::size_t at = mark.at.value;
  const bool wide_before = at < 2 || (blank(at - 1) && blank(at - 2));
  const bool wide_after = blank(mark.end().value) && blank(mark.end().value + 1);
  return wide_before || wide_after;
}

}  // namespace

void find_marks(std::string_view text, const Paragraph& paragraph, std::vector<Mark>& out) {
  out.clear();
  std::vector<Beside> before;
  std::vector<Beside> after;
  std::vector<bool> drop;
  for (const Segment& segment : paragraph.segments) {
    const std::size_t first = out.size();
    find_forms(text, segment, out);
    look_around(text, segment, out, first, before, after);
    drop.assign(out.size() - first, false);
    for (std::size_t i = 0; i < drop.size(); ++i) {
      Mark& mark = out[first + i];
      judge(mark, before[i], after[i]);
      mark.begins_line = begins_line(text, mark.at, segment.span.start);
      drop[i] = is_apostrophe(mark, before[i], after[i]) || is_measure(out, first + i, text, before[i]) ||
                is_ditto(mark, text, segment);
    }
    std::size_t kept = first;
    for (std::size_t i = 0; i < drop.size(); ++i) {
      if (!drop[i]) out[kept++] = out[first + i];
    }
    out.resize(kept);
  }
}

Marks reported(const Mark& mark) {
  switch (mark.family) {
    case Family::straight:
      return Marks::straight;
    case Family::guillemet:
      return Marks::guillemet;
    case Family::corner:
      return Marks::guillemet;  // the contract has no name of their own for 「…」
    case Family::single:
      return mark.code == 0x2039 || mark.code == 0x203a ? Marks::guillemet : Marks::single;
    case Family::curly:
      break;
  }
  return mark.shape == Shape::low ? Marks::low : Marks::curly;
}

}  // namespace sicut::quote
