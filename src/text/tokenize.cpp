#include "text/letter_spaced.h"
#include "text/tokenizer.h"
#include "text/words.h"

namespace sicut::text {
namespace {

// Takes the words that the tokenizer finds.
class Collector {
 public:
  Collector(FormTable& forms, Tokens& out) : forms_(forms), out_(out) {}
  void word(std::size_t start, std::size_t end, std::string_view letters) {
    out_.words.push_back({TextPos(start), static_cast<std::uint32_t>(end - start), forms_.intern(letters)});
  }
  void word(std::size_t start, ShortWord letters) {
    out_.words.push_back({TextPos(start), letters.size, forms_.intern(letters)});
  }
  void marker(const NoteMarker& found) { out_.markers.push_back(found); }
  void letter_spaced(std::string_view whole, const std::vector<std::size_t>& lines) {
    merge_letter_spaced(whole, lines, forms_, out_);
  }
  [[nodiscard]] std::size_t words() const { return out_.words.size(); }

 private:
  FormTable& forms_;
  Tokens& out_;
};

}  // namespace

void tokenize(std::string_view whole, TextSpan span, FormTable& forms, Tokens& out) {
  Tokenizer(whole, span, Collector(forms, out)).run();
}

}  // namespace sicut::text
