#include "index/digest.h"

#include <memory>

#include "base/hash.h"
#include "index/seeds.h"
#include "text/letters.h"

namespace sicut::index {
namespace {

// The letters of all words, one after another, and where each word ends among them. Most words have eight
// letters or fewer: of those one store writes all.
class Letters {
 public:
  explicit Letters(const Flow& flow) {
    constexpr std::size_t kStore = 8;  // bytes that are written at once, whatever a word's letters
    std::vector<Form> forms;
    forms.reserve(flow.forms->size());
    for (text::FormId f = 0; f < flow.forms->size(); ++f) forms.emplace_back(flow.forms->letters(f));
    std::size_t size = 0;
    for (const text::Word& word : flow.words) size += forms[word.form].letters.size();
    bytes_ = std::make_unique_for_overwrite<char[]>(size + kStore);
    ends_.reserve(flow.words.size());
    for (const text::Word& word : flow.words) {
      const Form& form = forms[word.form];
      if (form.letters.size() <= kStore) {
        text::store_eight(form.eight, bytes_.get() + size_);
      } else {
        form.letters.copy(bytes_.get() + size_, form.letters.size());
      }
      size_ += form.letters.size();
      ends_.push_back(size_);
    }
  }

  [[nodiscard]] std::string_view all() const { return {bytes_.get(), size_}; }
  [[nodiscard]] std::size_t end(std::size_t word) const { return ends_[word]; }

 private:
  struct Form {
    explicit Form(std::string_view its) : letters(its), eight(text::ShortWord(its.substr(0, 8)).letters) {}
    std::string_view letters;
    std::uint64_t eight;  // the first eight
  };

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
  std::vector<std::size_t> ends_;
};

}  // namespace

Digest digest(const Flow& flow, const SeedOptions& options, std::string card) {
  Digest result;
  result.card = std::move(card);
  result.forms.reserve(flow.forms->size());
  for (text::FormId f = 0; f < flow.forms->size(); ++f)
    result.forms.push_back(hash64(flow.forms->letters(f)));
  result.words.reserve(flow.words.size());
  for (const text::Word& word : flow.words) result.words.push_back(word.form);
  const Letters letters(flow);
  result.seeds.reserve(letters.all().size() / (options.w + 1) * 2 + 1);
  std::uint32_t word = 0;
  for_each_minimizer(letters.all(), options.k, options.w, [&](std::size_t at, std::uint32_t hash) {
    while (letters.end(word) <= at) ++word;
    result.seeds.push_back({hash, word});
  });
  return result;
}

}  // namespace sicut::index
