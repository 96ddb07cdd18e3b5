// The text of a document with its words and signs, each found out once, however many rules look at them.
#pragma once

#include <string_view>
#include <vector>

#include "formats/document.h"
#include "proceedings/tokens.h"

namespace sicut::proceedings {

// Not thread safe; the document must outlive it. Memory: 20 bytes a word or sign.
class Transcript {
 public:
  Transcript(const formats::Document& document, bool french);

  // Scans a block; blocks come in their order. Cost: linear.
  void add(const formats::Block& block);

  [[nodiscard]] WordBook& book() { return book_; }
  [[nodiscard]] const WordBook& book() const { return book_; }

  // The tokens of a stretch of one block, into `tokens`, whose memory is used again. Cost: linear in the
  // stretch.
  void read(TextSpan span, Tokens& tokens);
  [[nodiscard]] Tokens read(TextSpan span) {
    Tokens tokens;
    read(span, tokens);
    return tokens;
  }

  struct NamedAt {
    std::string_view name;
    TextSpan label;  // the name's own place
  };
  // Of names in the order of their labels: whether each is mentioned elsewhere, inside a sentence, and never
  // stands without its capital. Cost: linear in the text.
  [[nodiscard]] std::vector<bool> speaks_of(const std::vector<NamedAt>& names) const;

  struct Words {
    std::uint32_t count = 0;
    Concepts concepts;  // of all of them
  };
  // Of such a stretch, where it cuts no word. Cost: linear in the stretch.
  [[nodiscard]] Words words(TextSpan span);

 private:
  [[nodiscard]] std::size_t first_mark(TextPos start);

  std::string_view text_;
  WordBook book_;
  Marks marks_, cut_;
  std::size_t near_ = 0;  // where the marks asked for last begin
};

}  // namespace sicut::proceedings
