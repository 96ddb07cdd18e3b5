// Who is meant by "He was elected."
#include <algorithm>
#include <array>

#include "proceedings/session_reader.h"
#include "proceedings/statement_reader.h"

namespace sicut::proceedings {
namespace {

bool nominates(const Token& t) {
  static constexpr std::array<std::string_view, 7> kForms{
      "nominated", "nominates", "nominate", "proposed", "proposes", "vorgeschlagen", "candidate"};
  return !t.quoted && text::is_one_of(t.form, kForms);
}

// "Mr. Reed was nominated", "Mr. Holt proposed Miss Venn as Secretary".
std::vector<Actor> nominated_at(const Tokens& tokens, std::size_t first, std::size_t verb, std::size_t last) {
  std::size_t end = verb;
  while (end > first && (tokens[end - 1].has(Trait::being) || tokens[end - 1].has(Trait::adverb) ||
                         tokens[end - 1].has(Concept::article_word)))
    --end;
  const bool passive = end < verb || (verb + 1 < last && tokens[verb + 1].has(Concept::by));
  auto found = passive ? actors_before(tokens, first, end) : read_actors(tokens, verb + 1, last);
  std::erase_if(found, [](const Actor& a) { return a.kind != ActorKind::person; });
  return found;
}

bool suits(std::string_view pronoun, std::string_view titles) {
  static constexpr std::array<std::string_view, 6> kWomen{"Mrs", "Miss", "Ms", "Mme", "Frau", "Sra"};
  static constexpr std::array<std::string_view, 6> kMen{"Mr", "Messrs", "Sir", "Bro", "Herr", "M"};
  const bool she = pronoun == "she" || pronoun == "elle";
  titles = titles.substr(0, titles.find('.'));
  return !text::is_one_of(titles, she ? kMen : kWomen);
}

}  // namespace

// The one person that the paragraph has nominated last, before the sentence's end; nobody where it is not
// plain.
std::vector<Actor> SessionReader::nominee(const Statement& s, const Sentence& sentence) const {
  constexpr std::size_t kFarthest = 4;  // sentences
  const auto here = static_cast<std::size_t>(&sentence - sentences_.data());
  for (std::size_t i = here + 1; i-- > 0 && here - i < kFarthest;) {
    const Sentence* const one = &sentences_[i];
    for (std::size_t k = one->tokens.last; k-- > one->tokens.first;) {
      if (!nominates(tokens_[k])) continue;
      auto found = nominated_at(tokens_, one->tokens.first, k, one->tokens.last);
      if (found.empty()) continue;
      if (found.size() > 1 || !suits(s.pronoun, found.front().titles)) return {};
      return found;
    }
  }
  return {};
}

}  // namespace sicut::proceedings
