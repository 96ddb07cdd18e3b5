#include "aids/narrative.h"

#include <algorithm>
#include <array>
#include <string_view>

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
  if (counted < kFewest) return false;
  const auto share = [&](std::size_t n) { return static_cast<double>(n) / static_cast<double>(counted); };
  return share(talk) >= kTalk && share(cited) <= kCited;
}

}  // namespace sicut::aids
