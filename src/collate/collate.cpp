#include "collate/collate.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/bytes.h"
#include "base/parallel.h"
#include "collate/attested.h"
#include "collate/find_work.h"
#include "collate/segments.h"
#include "collate/similarity.h"
#include "collate/variants.h"
#include "formats/language.h"

namespace sicut::collate {
namespace {

constexpr double kHardlyAlike = 0.15;

class Collator {
 public:
  Collator(const std::vector<WitnessSource>& sources, const Options& options)
      : sources_(sources), options_(options) {}

  Result<Collation> run() {
    if (auto taken = take_witnesses(); !taken) return tl::unexpected(taken.error());
    apply(options_.rules, forms_);
    if (!options_.whole) find_works();
    describe();
    const Table table = make_table(forms_, witnesses_);
    const Print print(forms_, witnesses_, options_.rules.ignored);
    const Divisions divisions = divide(forms_, witnesses_, table, print, options_.base);
    const AttestedCounts attested(forms_, witnesses_, table);
    const Judge judge(forms_, witnesses_, print, attested, ids_, language());
    const VariantContext context{forms_, witnesses_, table,         divisions,       print,
                                 judge,  ids_,       options_.base, options_.threads};
    std::vector<std::uint32_t> variant_of;
    find_variants(context, result_, variant_of);
    result_.similarity = similarity_of(forms_, witnesses_, table);
    result_.regularised = regularised_in(forms_, witnesses_, table);
    warn_of_strangers();
    if (options_.segments) find_segments(context, variant_of, result_);
    return std::move(result_);
  }

 private:
  Result<void> take_witnesses() {
    for (const WitnessSource& source : sources_) {
      const formats::Document& document = *source.document;
      const WordSpan body = words_on_lines(document, source.lines.value_or(LineRange{}));
      if (body.empty())
        return tl::unexpected(Error{
            ErrorKind::input, "no-words", document.name,
            source.lines ? fmt::format("{} has no words on lines {}-{}; it has {} lines", document.name,
                                       source.lines->first, source.lines->last, document.line_starts.size())
                         : fmt::format("{} has no words to collate", document.name)});
      witnesses_.push_back(take_words(document, body, forms_));
      ids_.emplace_back(1, static_cast<char>('A' + ids_.size()));
    }
    return {};
  }

  // The smallest witness says what the work is; whole files that are much larger may hold it.
  void find_works() {
    const auto smallest = static_cast<std::size_t>(
        std::min_element(witnesses_.begin(), witnesses_.end(),
                         [](const WitnessWords& a, const WitnessWords& b) { return a.size() < b.size(); }) -
        witnesses_.begin());
    found_.assign(witnesses_.size(), false);
    for (std::size_t w = 0; w < witnesses_.size(); ++w) {
      if (w == smallest || sources_[w].lines) continue;
      const auto range = find_work(forms_, witnesses_[smallest], witnesses_[w]);
      if (!range) continue;
      cut_to(witnesses_[w], range->first, range->end);
      found_[w] = true;
    }
  }

  void describe() {
    result_.base = options_.base;
    for (std::size_t w = 0; w < witnesses_.size(); ++w) {
      const WitnessWords& words = witnesses_[w];
      const formats::Document& document = *words.document;
      Witness witness;
      witness.id = ids_[w];
      witness.path = document.name;
      witness.title = document.meta.title;
      const ByteSpan bytes = document.bytes({words.word(0).start, words.word(words.size() - 1).end()});
      witness.place = {bytes.start.value, bytes.end.value};
      witness.line = document.line(bytes.start);
      witness.last_line = document.line(bytes.end - 1);
      witness.words = words.size();
      witness.found_inside = w < found_.size() && found_[w];
      if (witness.found_inside)
        result_.diagnostics.push_back(
            {DiagnosticLevel::note, document.name, witness.line, "work-found",
             fmt::format(
                 "{}: the work was found on lines {}-{} by its words; the rest of the file is set aside",
                 witness.id, witness.line, witness.last_line)});
      result_.witnesses.push_back(std::move(witness));
    }
    parallel_for(witnesses_.size(), options_.threads, [&](std::size_t w) {
      result_.witnesses[w].sha256 = sha256_hex(witnesses_[w].document->original.view());
    });
  }

  // What most witnesses are in; the first by name where several are equally common.
  [[nodiscard]] std::string language() const {
    std::map<std::string, int> counts;
    for (const WitnessWords& witness : witnesses_) {
      const std::string code = formats::language_of(*witness.document);
      if (!code.empty()) ++counts[code];
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string() : most->first;
  }

  void warn_of_strangers() {
    for (std::size_t w = 0; w < witnesses_.size(); ++w) {
      double best = 0;
      for (std::size_t other = 0; other < witnesses_.size(); ++other)
        if (other != w) best = std::max(best, result_.similarity[w][other]);
      if (best < kHardlyAlike)
        result_.diagnostics.push_back(
            {DiagnosticLevel::warning, witnesses_[w].document->name, 0, "hardly-alike",
             fmt::format(
                 "{} has hardly a word in common with the other witnesses, in order: is it the same work?",
                 ids_[w])});
    }
  }

  const std::vector<WitnessSource>& sources_;
  const Options& options_;
  Forms forms_;
  std::vector<WitnessWords> witnesses_;
  std::vector<std::string> ids_;
  std::vector<bool> found_;
  Collation result_;
};

}  // namespace

Result<Collation> collate(const std::vector<WitnessSource>& sources, const Options& options) {
  if (sources.size() < 2 || sources.size() > kMostWitnesses || options.base >= sources.size())
    return tl::unexpected(Error{ErrorKind::usage, "witnesses", "",
                                fmt::format("from two to {} witnesses can be collated", kMostWitnesses)});
  return Collator(sources, options).run();
}

}  // namespace sicut::collate
