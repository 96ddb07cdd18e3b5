#include "formats/coordinates.h"

#include <algorithm>
#include <unordered_map>

#include "formats/reading_text.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kSurroundings = 32;  // bytes on each side at least
constexpr std::size_t kFirstWindow = 64;   // bytes that are tried first
constexpr std::size_t kLastWindow = 2048;  // and last: surroundings longer than this help nobody

bool begins_letter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

// Counts code points up to any byte: from the nearest of the counts kept at every thousandth byte.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (at % kEvery == 0) counts_.push_back(count);
      count += begins_letter(text[at]) ? 1U : 0U;
    }
    counts_.push_back(count);
  }

  [[nodiscard]] std::uint32_t before(std::size_t at) const {
    at = std::min(at, text_.size());
    std::size_t from = at / kEvery * kEvery;
    std::uint32_t count = counts_[at / kEvery];
    if (at == text_.size() && at % kEvery == 0) return counts_.back();
    for (; from < at; ++from) count += begins_letter(text_[from]) ? 1U : 0U;
    return count;
  }

 private:
  static constexpr std::size_t kEvery = 1024;
  std::string_view text_;
  std::vector<std::uint32_t> counts_;
};

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Character c = text::decode(text, at);
    if (c.code == text::kReplacement && c.length == 1) return false;
    at += c.length;
  }
  return true;
}

struct Window {
  std::size_t start = 0, end = 0;
};

// `length` bytes about a stretch: its beginning where it is longer, else the stretch with as much on both
// sides.
Window window_about(std::size_t start, std::size_t end, std::size_t length, std::size_t size) {
  if (end - start >= length) return {start, start + length};
  const std::size_t more = length - (end - start);
  Window window;
  window.start = start - std::min(start, more / 2);
  window.end = std::min(size, window.start + length);
  window.start = window.end - std::min(window.end, length);
  return window;
}

// A rolling hash (Rabin, Karp 1987). Two stretches that fall together by chance only cost longer
// surroundings.
class Rolling {
 public:
  explicit Rolling(std::size_t length) {
    for (std::size_t i = 1; i < length; ++i) leading_ *= kBase;
  }
  void put(char in) { hash_ = hash_ * kBase + value(in); }
  void slide(char out, char in) { hash_ = (hash_ - value(out) * leading_) * kBase + value(in); }
  [[nodiscard]] std::uint64_t hash() const { return hash_ ^ hash_ >> 29; }

 private:
  static constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15;
  static std::uint64_t value(char c) { return static_cast<unsigned char>(c) + 1U; }
  std::uint64_t hash_ = 0, leading_ = 1;
};

std::uint64_t hash_of(std::string_view text) {
  Rolling rolling(text.size());
  for (const char c : text) rolling.put(c);
  return rolling.hash();
}

// How often each of the hashes occurs among all stretches of `length` bytes.
void count_stretches(std::string_view text, std::size_t length,
                     std::unordered_map<std::uint64_t, std::uint32_t>& counts) {
  std::vector<bool> some(1U << 20);  // most stretches are none of ours, and told so by one look
  for (const auto& [hash, count] : counts) some[hash % some.size()] = true;
  Rolling rolling(length);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at < length) {
      rolling.put(text[at]);
    } else {
      rolling.slide(text[at - length], text[at]);
    }
    if (at + 1 < length || !some[rolling.hash() % some.size()]) continue;
    if (const auto found = counts.find(rolling.hash()); found != counts.end()) ++found->second;
  }
}

// Sets `unique` and the windows of the stretches that stand nowhere else with their surroundings.
void find_windows(std::string_view text, const std::vector<TextSpan>& stretches, std::vector<Window>& windows,
                  std::vector<Coordinates>& out) {
  std::vector<std::size_t> open(stretches.size());
  for (std::size_t i = 0; i < open.size(); ++i) open[i] = i;
  for (std::size_t length = kFirstWindow; length <= kLastWindow && !open.empty(); length *= 2) {
    const std::size_t fitting = std::min(length, text.size());
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    std::vector<std::uint64_t> hashes;
    for (const std::size_t i : open) {
      windows[i] = window_about(stretches[i].start.value, stretches[i].end.value, fitting, text.size());
      hashes.push_back(hash_of(text.substr(windows[i].start, windows[i].end - windows[i].start)));
      counts.emplace(hashes.back(), 0);
    }
    count_stretches(text, fitting, counts);
    std::vector<std::size_t> still;
    for (std::size_t o = 0; o < open.size(); ++o) {
      out[open[o]].unique = counts[hashes[o]] == 1;
      if (!out[open[o]].unique) still.push_back(open[o]);
    }
    open = std::move(still);
  }
}

void set_words(std::string_view text, TextSpan stretch, Window window, Coordinates& out) {
  const std::size_t start = stretch.start.value, end = stretch.end.value;
  std::size_t from = std::min(window.start, start - std::min(start, kSurroundings));
  std::size_t to = std::min(text.size(), std::max(window.end, end + kSurroundings));
  while (from > 0 && !begins_letter(text[from])) --from;
  while (to < text.size() && !begins_letter(text[to])) ++to;
  out.exact = text.substr(start, end - start);
  out.prefix = text.substr(from, start - from);
  out.suffix = text.substr(end, to - end);
}

}  // namespace

std::vector<Coordinates> coordinates(const Document& document, const std::vector<Place>& places) {
  const std::string_view text = document.text();
  const std::string_view original = document.original.view();
  const CodePoints letters(text);
  const bool has_columns = is_utf8(original);
  const CodePoints columns(has_columns ? original : std::string_view());
  const bool has_mark = original.starts_with("\xEF\xBB\xBF");
  std::vector<Coordinates> out(places.size());
  std::vector<TextSpan> stretches;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const TextPos start = text_start(document, places[i].start);
    stretches.push_back({start, std::max(start, text_end(document, places[i].end))});
    out[i].text_start = letters.before(stretches[i].start.value);
    out[i].text_end = letters.before(stretches[i].end.value);
    out[i].start_line = document.line(BytePos(places[i].start));
    // An end that stands behind a line's last letter belongs to that line.
    out[i].end_line =
        document.line(BytePos(std::max(places[i].start, places[i].end - std::min(places[i].end, 1U))));
    if (!has_columns) continue;
    const auto column = [&](std::uint32_t at, std::uint32_t line) {
      const std::uint32_t from = columns.before(document.line_starts[line - 1]);
      return columns.before(at) - from + 1 - (has_mark && line == 1 ? 1U : 0U);
    };
    out[i].start_column = column(places[i].start, out[i].start_line);
    out[i].end_column = column(std::max(places[i].start, places[i].end), out[i].end_line);
  }
  std::vector<Window> windows(places.size());
  find_windows(text, stretches, windows, out);
  for (std::size_t i = 0; i < places.size(); ++i) set_words(text, stretches[i], windows[i], out[i]);
  return out;
}

}  // namespace sicut::formats
