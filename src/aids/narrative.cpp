#include "aids/narrative.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/characters.h"

namespace sicut::aids {
namespace {

constexpr std::size_t kFewest = 30;  // quotations of three words and more
constexpr double kTalk = 0.5;        // share of them that look like talk
constexpr double kCited = 0.1;       // share of them that a bracket follows

constexpr std::array<std::string_view, 16> kTalkers = {
    "i", "you", "my", "your", "me", "youre", "ill", "ive", "ich", "sie", "du", "je", "vous", "я", "ты", "вы"};

bool looks_like_talk(const formats::Document& document, const quote::Quotation& q) {
  const std::string_view text = document.text();
  const std::size_t end = q.pieces.front().end.value;
  const std::string_view behind = text.substr(end, 2);
  if (behind.starts_with('?') || behind.starts_with('!') || behind.starts_with(',')) return true;
  return std::any_of(q.words.begin(), q.words.end(), [&](const text::Word& w) {
    const std::string_view letters = document.forms.letters(w.form);
    return std::find(kTalkers.begin(), kTalkers.end(), letters) != kTalkers.end();
  });
}

bool bracket_follows(const formats::Document& document, const quote::Quotation& q) {
  const std::string_view behind = document.text().substr(q.span.end.value, 12);
  const std::size_t at = behind.find_first_of("([");
  return at != std::string_view::npos && behind.find_first_of("\n") > at;
}

// The dash that a line of dialogue begins with in Spanish, French, Italian, Russian: "—No pienso volver".
// Bytes up to behind it; 0 where there is none, or an item of a list.
std::size_t opening_dash(std::string_view line) {
  std::size_t at = line.find_first_not_of(" \t");
  if (at == line.npos) return 0;
  const text::Character dash = text::decode(line, at);
  if (!text::is_dash(dash.code)) return 0;
  at += dash.length;
  while (at < line.size() && line[at] == ' ') ++at;
  const text::Character first = text::decode(line, at);
  const bool opens = text::is_upper(first.code) || first.code == 0xbf || first.code == 0xa1 ||
                     text::is_opening_quote(first.code) || first.code == 0x2026;
  return opens ? at : 0;
}

// Lines of dialogue that begin with a dash, and look like talk: they ask, exclaim, or have a tag between
// dashes.
bool talks_behind_dashes(const formats::Document& document) {
  const std::string_view text = document.text();
  std::size_t lines = 0, talk = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (const std::size_t behind = opening_dash(line); behind > 0) {
      const std::string_view words = line.substr(behind);
      ++lines;
      talk += words.find_first_of("?!") != words.npos || words.find("—") != words.npos ||
              words.find("–") != words.npos;
    }
    at = end + 1;
  }
  return lines >= kFewest && static_cast<double>(talk) >= kTalk * static_cast<double>(lines);
}

}  // namespace

bool is_narrative(const formats::Document& document, const std::vector<quote::Quotation>& quotations) {
  std::size_t counted = 0, talk = 0, cited = 0;
  for (const quote::Quotation& q : quotations) {
    if (q.parent || q.words.size() < 3 || q.marks == quote::Marks::block || q.marks == quote::Marks::markup)
      continue;
    ++counted;
    talk += looks_like_talk(document, q);
    cited += bracket_follows(document, q);
  }
  if (counted < kFewest) return talks_behind_dashes(document);
  const auto share = [&](std::size_t n) { return static_cast<double>(n) / static_cast<double>(counted); };
  return share(talk) >= kTalk && share(cited) <= kCited;
}

}  // namespace sicut::aids
