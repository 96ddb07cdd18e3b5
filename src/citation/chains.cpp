#include "citation/chains.h"

#include <algorithm>

#include "text/fold.h"

namespace sicut::citation {
namespace {

constexpr std::size_t kLookBack = 200;  // citations before an "op. cit." among which its author is sought
constexpr std::size_t kMostRivals = 4;

// Whether an "ibid." may take it up.
bool is_antecedent(const Citation& c) {
  return c.kind != CitationKind::note && c.kind != CitationKind::internal && c.form != "marker" &&
         !c.cross_reference;
}

std::string surname_of(const std::string& author) {
  const std::size_t space = author.find_last_of(' ');
  return text::folded(space == std::string::npos ? author : author.substr(space + 1));
}

bool same_source(const Citation& a, const Citation& b) {
  return text::folded(a.work) == text::folded(b.work) && a.volume == b.volume &&
         surname_of(a.author) == surname_of(b.author) && a.documents == b.documents && a.key == b.key;
}

class Chain {
 public:
  explicit Chain(std::vector<Citation>& citations) : citations_(citations) {}

  void join(std::size_t at) {
    Citation& citation = citations_[at];
    std::vector<std::size_t>& before = before_[citation.in_note ? 1 : 0];
    if (citation.kind == CitationKind::ibid) {
      choose(citation, before);
      if (citation.refers_to) take_up(citation, citations_[*citation.refers_to]);
    }
    if (citation.kind == CitationKind::statute && citation.decision.empty()) find_decision(citation, at);
    std::optional<std::size_t>& last = last_[citation.in_note ? 1 : 0];
    if (citation.form == "note-thereto" && last) {
      citation.refers_to = last;
      belong_to(citation, citations_[*last]);
    }
    if (is_antecedent(citation) || citation.cross_reference) last = at;
    if (is_antecedent(citation)) before.push_back(at);
  }

 private:
  // The one before; with an author named, the last by that author.
  void choose(Citation& citation, const std::vector<std::size_t>& before) const {
    if (before.empty()) return;
    const std::string author = surname_of(citation.author);
    const bool far = citation.raw.find("cit") != std::string::npos;  // "op. cit." may reach far back
    const std::string nearest_author = surname_of(citations_[before.back()].author);
    if (!author.empty() && author != nearest_author && (far || !nearest_author.empty())) {
      std::size_t looked = 0;
      for (auto i = before.rbegin(); i != before.rend() && looked < kLookBack; ++i, ++looked) {
        if (surname_of(citations_[*i].author) != author) continue;
        citation.refers_to = *i;
        return;
      }
    }
    citation.refers_to = before.back();
    const Citation& nearest = citations_[before.back()];
    // Several sources in one note before it: which is meant is for a person to say.
    if (nearest.paragraph == citation.paragraph) return;
    for (auto i = before.rbegin() + 1; i != before.rend(); ++i) {
      const Citation& other = citations_[*i];
      if (other.paragraph != nearest.paragraph || citation.rivals.size() == kMostRivals) return;
      if (!same_source(other, nearest)) citation.rivals.push_back(*i);
    }
  }

  static void take_up(Citation& citation, const Citation& from) {
    const bool own_volume = !citation.volume.empty() && citation.volume != from.volume;
    const bool own_place = own_volume || !citation.pages.empty() || !citation.documents.empty();
    const auto lay = [](std::string& to, const std::string& value) {
      if (to.empty()) to = value;
    };
    citation.source = from.source;
    lay(citation.author, from.author);
    lay(citation.work, from.work);
    lay(citation.edition, from.edition);
    lay(citation.date, from.date);
    lay(citation.issue, from.issue);
    lay(citation.key, from.key);
    lay(citation.decision, from.decision);
    if (!own_volume) {
      lay(citation.volume, from.volume);
      lay(citation.part, from.part);
    }
    // "ibid., p. 191" is a page of the volume, whichever of its documents was cited.
    if (!own_place) citation.documents = from.documents;
    if (!own_place) citation.pages = from.pages;
  }

  // "498 U.S. at 90": the decision that was cited from that volume before.
  void find_decision(Citation& citation, std::size_t at) const {
    if (citation.volume.empty()) return;
    const std::size_t first = at > kLookBack ? at - kLookBack : 0;
    for (std::size_t i = at; i-- > first;) {
      const Citation& other = citations_[i];
      if (other.kind != CitationKind::statute || other.decision.empty() || other.volume != citation.volume ||
          other.work != citation.work)
        continue;
      citation.decision = other.decision;
      return;
    }
  }

  // A note "thereto": of the last document cited.
  static void belong_to(Citation& note, const Citation& source) {
    note.author = source.author, note.work = source.work, note.edition = source.edition;
    note.volume = source.volume, note.part = source.part, note.key = source.key;
    if (!source.documents.empty()) note.documents = {source.documents.back()};
  }

  std::vector<Citation>& citations_;
  std::vector<std::size_t> before_[2];  // antecedents in the body and in the notes
  std::optional<std::size_t> last_[2];  // citation of a source or of a work of the text itself
};

}  // namespace

void join_chains(std::vector<Citation>& citations) {
  Chain chain(citations);
  for (std::size_t i = 0; i < citations.size(); ++i) chain.join(i);
}

}  // namespace sicut::citation
