#include "generated_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

namespace sicut::bench {
namespace {

constexpr std::array kSyllables = {"ba",  "cor", "del", "en",  "fi",  "gra", "hol", "in", "jus",  "ker",
                                   "lam", "mor", "ne",  "ost", "per", "qui", "ra",  "st", "ther", "un",
                                   "ver", "wil", "xa",  "yon", "zel", "ing", "ed",  "ly"};
constexpr std::size_t kLineWidth = 72;
constexpr std::size_t kLinesOfPage = 40;

// Sets words one after another in lines of a fixed width.
class Setter {
 public:
  Setter(std::string& out, bool pages) : out_(out), pages_(pages) {}

  void add(const std::string& word) {
    if (column_ + word.size() + 1 > kLineWidth) {
      end_line();
    } else if (column_ > 0) {
      out_ += ' ';
      ++column_;
    }
    out_ += word;
    column_ += word.size();
  }
  void end_paragraph() {
    end_line();
    out_ += '\n';
  }

 private:
  void end_line() {
    out_ += '\n';
    column_ = 0;
    if (!pages_ || ++lines_ % kLinesOfPage != 0) return;
    out_ += "\n" + std::to_string(++page_) + "\n\nA BOOK MADE BY RULE\n\n";
  }

  std::string& out_;
  bool pages_;
  std::size_t column_ = 0, lines_ = 0, page_ = 0;
};

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace

TextMaker::TextMaker(std::uint32_t seed, std::size_t vocabulary) : random_(seed) {
  double sum = 0;
  for (std::size_t rank = 0; rank < vocabulary; ++rank) {
    const std::size_t syllables = 1 + below(rank < 100 ? 1 : 4);
    std::string word;
    for (std::size_t i = 0; i < syllables; ++i) word += kSyllables[below(kSyllables.size())];
    words_.push_back(std::move(word));
    sum += 1.0 / static_cast<double>(rank + 1);
    weights_.push_back(sum);
  }
}

std::uint32_t TextMaker::below(std::size_t limit) {
  return static_cast<std::uint32_t>(random_() % limit);
}

const std::string& TextMaker::word() {
  const double drawn = weights_.back() * static_cast<double>(random_()) / 4294967296.0;
  const auto at = std::upper_bound(weights_.begin(), weights_.end(), drawn) - weights_.begin();
  return words_[std::min(static_cast<std::size_t>(at), words_.size() - 1)];
}

std::string TextMaker::sentence() {
  const std::size_t count = 6 + below(20);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += below(12) == 0 ? ", " : " ";
    text += word();
  }
  text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text + ".";
}

std::string TextMaker::prose(std::size_t bytes, bool pages) {
  std::string out;
  out.reserve(bytes + 1000);
  Setter setter(out, pages);
  while (out.size() < bytes) {
    for (std::size_t i = 3 + below(5); i > 0; --i)
      for (const std::string& word : words_of(sentence())) setter.add(word);
    setter.end_paragraph();
  }
  return out;
}

std::string TextMaker::quoting(const std::string& source, std::size_t count) {
  std::string flat = source;
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  std::string out;
  Setter setter(out, false);
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<std::string> quoted = words_of(flat.substr(below(flat.size() - 400), 60 + below(200)));
    quoted.erase(quoted.begin());  // cut in the middle
    quoted.pop_back();
    if (i % 2 == 1) quoted[quoted.size() / 2] = word();
    quoted.front().insert(0, "“");
    quoted.back() += "”";
    for (const std::string& word : words_of(sentence())) setter.add(word);
    for (const char* word : {"As", "Thorne", "says:"}) setter.add(word);
    for (const std::string& word : quoted) setter.add(word);
    for (const std::string& word : words_of(sentence())) setter.add(word);
    if (i % 3 == 2) setter.end_paragraph();
  }
  return out;
}

formats::Document read_plain(std::string name, std::string text) {
  formats::ReadOptions options;
  options.format = formats::Format::plain;
  auto document = formats::read_bytes(std::move(name), Bytes(std::move(text)), options);
  if (!document) throw std::runtime_error(document.error().message);
  return std::move(*document);
}

}  // namespace sicut::bench
