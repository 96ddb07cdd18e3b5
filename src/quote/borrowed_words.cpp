// Verbs whose subject speaks with the words of another.
#include "quote/grammar.h"
#include "quote/speech_verbs.h"

namespace sicut::quote {

// "X read aloud:", "X agrees with Y that", "X began with Y:", "X, citing Y, writes": another's words, or a
// third's.
bool Grammar::borrows_words(std::size_t v) const {
  const auto word = [&](std::size_t i) { return i < words_.size() ? std::string_view(words_[i].lower) : ""; };
  if (words_[v].after == 0 && is_one_of(word(v), {"read", "reads"}) &&
      is_one_of(word(v + 1), {"aloud", "out", "from", "to"}))
    return true;
  // "X denies that “…”", "X asks whether “…”", "X comments on “…”": the words are what is spoken of.
  if (is_one_of(word(v),
                {"deny", "denies", "denied", "doubt", "doubts", "doubted", "dispute", "disputes", "disputed",
                 "refute", "refutes", "refuted", "bestreitet", "bestritt", "nie", "niega"}) ||
      word(v + 1) == "whether")
    return true;
  if (v + 2 == words_.size() && words_[v].after == 0 && words_[v + 1].after == 0 &&
      is_one_of(word(v + 1), {"on", "upon", "about", "against"}))
    return true;
  const bool begins = is_one_of(
      word(v), {"begin", "begins", "began", "open", "opens", "opened", "start", "starts", "started", "end",
                "ends", "ended", "close", "closes", "closed", "conclude", "concludes", "concluded"});
  for (const Name& name : names_) {
    if (name.possessive || name.head == 0 || words_[name.head - 1].after != 0) continue;
    const std::string_view before = word(name.head - 1);
    if (name.head < v && is_one_of(before, {"citing", "quoting", "echoing", "paraphrasing", "following"}))
      return true;
    const bool ends = name.last + 1 == words_.size();
    if (before == "with" && name.head > v && (name.head == v + 2 || (begins && ends))) return true;
  }
  return false;
}

// "Y recalls X saying:", "Y heard X say,": X.
const Name* Grammar::heard_saying(std::size_t v) const {
  if (v < 2 ||
      !(is_participle(words_[v].lower) || is_one_of(words_[v].lower, {"say", "declare", "remark", "add"})))
    return nullptr;
  const Name* name = ending_at(v - 1);
  if (name == nullptr || name->possessive || name->head == 0 || words_[name->last].after != 0) return nullptr;
  const Token& before = words_[name->head - 1];
  const bool heard = before.after == 0 &&
                     is_one_of(before.lower, {"hear", "hears", "heard", "overheard", "recall", "recalls",
                                              "recalled", "remember", "remembers", "remembered", "has", "had",
                                              "makes", "made", "lets", "let", "imagines", "imagined"});
  return heard ? name : nullptr;
}

}  // namespace sicut::quote
