#include "index/term_lists.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "base/parallel.h"

namespace sicut::index {
namespace {

constexpr unsigned kPartitionBits = 8;
constexpr std::size_t kPartitions = 1u << kPartitionBits;

struct FormOfDocument {
  std::uint64_t hash;
  std::uint32_t document, form;
};

bool is_before(const FormOfDocument& a, const FormOfDocument& b) {
  return a.hash != b.hash           ? a.hash < b.hash
         : a.document != b.document ? a.document < b.document
                                    : a.form < b.form;
}

// Sorts forms that agree in the top kPartitionBits of their hash: the bits behind these divide many into runs
// of a few.
void sort_by_hash(std::span<FormOfDocument> forms) {
  constexpr unsigned kDigitBits = 12;
  constexpr std::size_t kDigits = 1u << kDigitBits;
  if (forms.size() < kDigits) return std::sort(forms.begin(), forms.end(), is_before);
  const auto digit = [](const FormOfDocument& form) {
    return form.hash >> (64 - kPartitionBits - kDigitBits) & (kDigits - 1);
  };
  std::array<std::uint32_t, kDigits + 1> ends{};
  for (const FormOfDocument& form : forms) ++ends[digit(form) + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  const RawVector<FormOfDocument> before(forms.begin(), forms.end());
  for (const FormOfDocument& form : before) forms[ends[digit(form)]++] = form;
  for (std::size_t d = 0, first = 0; d < kDigits; first = ends[d++])
    std::sort(forms.begin() + static_cast<std::ptrdiff_t>(first),
              forms.begin() + static_cast<std::ptrdiff_t>(ends[d]), is_before);
}

// All forms of all documents, by hash; equal ones by document.
RawVector<FormOfDocument> sorted_forms(std::span<const Digest> digests, unsigned threads) {
  std::vector<std::array<std::uint32_t, kPartitions>> places(digests.size());
  parallel_for(digests.size(), threads, [&](std::size_t d) {
    places[d].fill(0);
    for (const std::uint64_t hash : digests[d].forms) ++places[d][hash >> (64 - kPartitionBits)];
  });
  std::array<std::size_t, kPartitions + 1> starts{};
  std::size_t at = 0;
  for (std::size_t p = 0; p < kPartitions; ++p) {
    starts[p] = at;
    for (auto& of_document : places) {
      const std::size_t count = of_document[p];
      of_document[p] = static_cast<std::uint32_t>(at);
      at += count;
    }
  }
  starts[kPartitions] = at;
  RawVector<FormOfDocument> forms(at);
  parallel_for(digests.size(), threads, [&](std::size_t d) {
    for (std::uint32_t f = 0; f < digests[d].forms.size(); ++f) {
      const std::uint64_t hash = digests[d].forms[f];
      forms[places[d][hash >> (64 - kPartitionBits)]++] = {hash, static_cast<std::uint32_t>(d), f};
    }
  });
  parallel_for(kPartitions, threads, [&](std::size_t p) {
    sort_by_hash(std::span(forms).subspan(starts[p], starts[p + 1] - starts[p]));
  });
  return forms;
}

// A number for each form of each document, those of a document one after another.
class FormNumbers {
 public:
  explicit FormNumbers(std::span<const Digest> digests) : firsts_(digests.size() + 1) {
    for (std::size_t d = 0; d < digests.size(); ++d) firsts_[d + 1] = firsts_[d] + digests[d].forms.size();
    numbers_.resize(firsts_.back());
  }
  [[nodiscard]] std::uint32_t& at(std::size_t d, std::uint32_t form) { return numbers_[firsts_[d] + form]; }
  [[nodiscard]] std::span<std::uint32_t> of(std::size_t d) {
    return std::span(numbers_).subspan(firsts_[d], firsts_[d + 1] - firsts_[d]);
  }

 private:
  std::vector<std::size_t> firsts_;
  std::vector<std::uint32_t> numbers_;
};

// Turns how often each form stands in a document into where in `places` its own begin: word after word, and
// of each word document after document. Returns the words that have two forms in one document: different
// letters of the same hash.
std::vector<std::size_t> lay_out(const RawVector<FormOfDocument>& forms, FormNumbers& table,
                                 TermLists& lists) {
  constexpr std::size_t kAhead = 16;
  std::uint32_t next = 0;
  std::vector<std::size_t> twofold;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (i + kAhead < forms.size())
      __builtin_prefetch(&table.at(forms[i + kAhead].document, forms[i + kAhead].form));
    if (i == 0 || forms[i].hash != forms[i - 1].hash) {
      lists.hashes.push_back(forms[i].hash);
      lists.starts.push_back(next);
    } else if (forms[i].document == forms[i - 1].document) {
      twofold.push_back(lists.hashes.size() - 1);
    }
    next += std::exchange(table.at(forms[i].document, forms[i].form), next);
  }
  lists.starts.push_back(next);
  return twofold;
}

}  // namespace

TermLists collect_terms(std::span<Digest> digests, std::span<const std::uint32_t> first_words,
                        unsigned threads) {
  TermLists lists;
  FormNumbers table(digests);
  parallel_for(digests.size(), threads, [&](std::size_t d) {
    const std::span<std::uint32_t> counts = table.of(d);
    for (const std::uint32_t form : digests[d].words) ++counts[form];
  });
  const std::vector<std::size_t> twofold = lay_out(sorted_forms(digests, threads), table, lists);
  lists.places.resize(lists.starts.back());
  parallel_for(digests.size(), threads, [&](std::size_t d) {
    std::vector<std::uint64_t>().swap(digests[d].forms);
    const std::span<std::uint32_t> next = table.of(d);
    std::uint32_t place = first_words[d];
    for (const std::uint32_t form : digests[d].words) lists.places[next[form]++] = place++;
    std::vector<std::uint32_t>().swap(digests[d].words);
  });
  for (const std::size_t term : twofold)
    std::sort(lists.places.begin() + static_cast<std::ptrdiff_t>(lists.starts[term]),
              lists.places.begin() + static_cast<std::ptrdiff_t>(lists.starts[term + 1]));
  return lists;
}

}  // namespace sicut::index
