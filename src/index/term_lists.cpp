#include "index/term_lists.h"

#include <algorithm>
#include <array>

#include "base/parallel.h"

namespace sicut::index {
namespace {

constexpr unsigned kPartitionBits = 8;
constexpr std::size_t kPartitions = 1u << kPartitionBits;

struct FormOfDocument {
  std::uint64_t hash;
  std::uint32_t document, form;
};

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
    std::sort(forms.begin() + static_cast<std::ptrdiff_t>(starts[p]),
              forms.begin() + static_cast<std::ptrdiff_t>(starts[p + 1]),
              [](const FormOfDocument& a, const FormOfDocument& b) {
                return a.hash != b.hash           ? a.hash < b.hash
                       : a.document != b.document ? a.document < b.document
                                                  : a.form < b.form;
              });
  });
  return forms;
}

// Replaces each document's form numbers by numbers of words, and counts these.
void number_terms(std::span<Digest> digests, unsigned threads, TermLists& lists) {
  std::vector<std::vector<std::uint32_t>> terms(digests.size());
  std::vector<std::uint64_t>& hashes = lists.hashes;
  {
    const RawVector<FormOfDocument> forms = sorted_forms(digests, threads);
    for (std::size_t d = 0; d < digests.size(); ++d) terms[d].resize(digests[d].forms.size());
    for (const FormOfDocument& form : forms) {
      if (hashes.empty() || hashes.back() != form.hash) hashes.push_back(form.hash);
      terms[form.document][form.form] = static_cast<std::uint32_t>(hashes.size() - 1);
    }
  }
  std::vector<std::vector<std::uint32_t>> counts(digests.size());  // of each document's forms
  parallel_for(digests.size(), threads, [&](std::size_t d) {
    counts[d].resize(digests[d].forms.size());
    std::vector<std::uint64_t>().swap(digests[d].forms);
    for (std::uint32_t& word : digests[d].words) {
      ++counts[d][word];
      word = terms[d][word];
    }
  });
  lists.starts.assign(hashes.size() + 1, 0);
  for (std::size_t d = 0; d < digests.size(); ++d)
    for (std::size_t f = 0; f < counts[d].size(); ++f) lists.starts[terms[d][f] + 1] += counts[d][f];
  for (std::size_t t = 0; t < hashes.size(); ++t) lists.starts[t + 1] += lists.starts[t];
}

}  // namespace

TermLists collect_terms(std::span<Digest> digests, std::span<const std::uint32_t> first_words,
                        unsigned threads) {
  TermLists lists;
  number_terms(digests, threads, lists);
  const std::size_t terms = lists.hashes.size();
  lists.places.resize(lists.starts.back());
  std::vector<std::uint64_t> next(lists.starts.begin(), lists.starts.end() - 1);
  // Each task lays the words of one range of numbers, so that no two write to one list.
  const std::size_t tasks = std::max(1u, threads);
  parallel_for(tasks, threads, [&](std::size_t task) {
    const std::size_t low = terms * task / tasks, high = terms * (task + 1) / tasks;
    for (std::size_t d = 0; d < digests.size(); ++d) {
      std::uint32_t place = first_words[d];
      for (const std::uint32_t term : digests[d].words) {
        if (low <= term && term < high) lists.places[next[term]++] = place;
        ++place;
      }
    }
  });
  for (Digest& digest : digests) std::vector<std::uint32_t>().swap(digest.words);
  return lists;
}

}  // namespace sicut::index
