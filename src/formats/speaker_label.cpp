#include "formats/speaker_label.h"

#include <algorithm>
#include <string>

#include "formats/handle_label.h"
#include "formats/office_label.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/folded_words.h"

namespace sicut::formats {
namespace {

using text::Character;
using text::CharClass;

constexpr std::size_t kLongestLabel = 160;  // bytes, an aside in brackets included
constexpr std::size_t kMostNameWords = 7;

// Words in capitals before a colon that are nobody's name.
bool is_no_name(std::string_view name) {
  static const text::FoldedWords kNone(
      "note notes nb ps warning important summary to from re subject date motion "
      "resolution caution copy attention source title author abstract keywords "
      "contents appendix chapter part section article present absent agenda tip "
      "example figure table");
  const std::string form = text::folded(name);
  return form.size() < 2 || kNone.contains(form);
}

// Offices that speak under their title: "The Chairman:", "A Voice:".
bool is_office(std::string_view word) {
  static const text::FoldedWords kOffices(
      "chairman chairwoman chair president speaker secretary clerk witness voice "
      "voices delegate court председатель vorsitzende prasident");
  return kOffices.contains_printed(word);
}

bool is_article(std::string_view word) {
  return word == "The" || word == "A" || word == "An" || word == "Another" || word == "Le" || word == "Der" ||
         word == "Die" || word == "El" || word == "La" || word == "Il";
}

// "Mr.", "Comrade", "Sir": stand before a name in capitals.
bool is_title(std::string_view word) {
  static const text::FoldedWords kTitles(
      "mr mrs ms miss dr sir lord lady the comrade comrades prof professor senator "
      "rev gen general capt captain col colonel mme m herr frau hon de von van of "
      "und and dep cllr councillor councilor alderman ald deputy representative rep "
      "sen citizen brother bro honourable honorable right messrs abg mlle sr sra "
      "senor senora don dona signor signora onorevole on тов товарищ гражданин "
      "viscount viscountess earl countess baroness marquess duke commander major for "
      "to abgeordneter abgeordnete minister staatsminister staatssekretar freiherr "
      "graf");
  return kTitles.contains_printed(word);
}

struct Word {
  std::string_view letters;
  bool capitals = false;  // two capitals or more, and no lower case but a "c" as in "McDONALD"
  bool lower = false;     // begins in lower case
  bool point = false;     // a full stop behind it
};

bool in_capitals(std::string_view word) {
  std::size_t upper = 0, lower = 0;
  for (std::size_t at = 0; at < word.size();) {
    const Character c = text::decode(word, at);
    upper += text::is_upper(c.code);
    lower += text::is_lower(c.code);
    at += c.length;
  }
  return upper >= 2 && lower * 3 <= upper;
}

// Reads the words of a label one after another.
class LabelReader {
 public:
  LabelReader(std::string_view paragraph, LabelCase letters)
      : text_(paragraph.substr(0, kLongestLabel)), mixed_(letters == LabelCase::mixed) {
    at_ = std::min(text_.find_first_not_of("*_", behind_time()), text_.size());
    first_ = at_;
  }

  [[nodiscard]] std::optional<SpeakerLabel> read() {
    const bool colon = text_.find(':', first_) != std::string_view::npos;
    for (std::size_t words = 0; words < kMostNameWords; ++words) {
      const Word word = next_word();
      if (word.letters.empty() || !takes(word)) return {};
      // Without a colon only a title or an article before the name makes a label.
      if (!colon && named_ && !titled_ && !article_) return {};
      if (label_ends(word)) return label();
    }
    return {};
  }

 private:
  // "[00:01:05] Mayor Dunn:": behind the time at which it was said.
  [[nodiscard]] std::size_t behind_time() const {
    if (!text_.starts_with('[')) return 0;
    const std::size_t close = text_.find_first_not_of("0123456789:.", 1);
    const bool time =
        close != std::string_view::npos && close > 4 && text_[close] == ']' && text_.find(':') < close;
    return time ? std::min(text_.find_first_not_of(' ', close + 1), text_.size()) : 0;
  }

  Word next_word() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == ',')) ++at_;
    const std::size_t start = at_;
    while (at_ < text_.size()) {
      const Character c = text::decode(text_, at_);
      const CharClass kind = text::classify(c.code);
      if (kind != CharClass::letter && kind != CharClass::mark && kind != CharClass::apostrophe &&
          kind != CharClass::hyphen && kind != CharClass::digit)
        break;
      at_ += c.length;
    }
    Word word;
    word.letters = text_.substr(start, at_ - start);
    word.capitals = in_capitals(word.letters);
    word.lower = text::is_lower(text::decode(word.letters, 0).code);
    word.point = at_ < text_.size() && text_[at_] == '.';
    return word;
  }

  // Whether the word belongs to a label; notes what it adds.
  bool takes(const Word& word) {
    if (verb_) return word.lower && !word.point;
    if (word.capitals && word.point && is_title(word.letters) && !named_) {
      titled_ = true;  // "MR. SMITH", "An HON. MEMBER"
      name_end_ = at_ + 1;
      return true;
    }
    if (capitals_ && word.letters == "J") {
      // "HALE J:", a judge
    } else if (word.capitals) {
      named_ = true;
      capitals_ = true;
    } else if (article_ && is_office(word.letters)) {
      named_ = true;
    } else if (name_end_ == 0 && is_article(word.letters)) {
      article_ = true;
    } else if (const bool title = is_title(word.letters); named_ && word.lower && !title) {
      verb_ = true;
      verb_start_ = static_cast<std::size_t>(word.letters.data() - text_.data());
      return true;
    } else if (!named_ && title) {
      titled_ = true;
    } else if (mixed_ && !is_initial(word) && is_capitalised(word.letters)) {
      named_ = true;
    } else if (!title && !is_initial(word)) {
      return false;
    }
    name_end_ = at_ + (word.point && !word.capitals ? 1 : 0);
    return true;
  }

  static bool is_capitalised(std::string_view word) {
    return text::is_upper(text::decode(word, 0).code) && word.size() >= 2;
  }

  static bool is_initial(const Word& word) {
    return word.point && word.letters.size() <= 4 && text::is_upper(text::decode(word.letters, 0).code);
  }

  // What stands behind a word: the label's end, an aside, or more of it.
  bool label_ends(const Word& word) {
    if (word.capitals && titled_ && named_ && !verb_ && ends_with_place()) return true;
    if (word.point && word.capitals && !verb_ && named_) return point_ends(word);
    if (word.point && mixed_ && titled_ && named_ && !verb_ && dash_behind_point()) return true;
    if (word.point) ++at_;
    std::size_t ahead = skip_marks(at_);
    for (std::size_t groups = 0; groups < 3 && ahead < text_.size() && text_[ahead] == '('; ++groups) {
      const std::size_t close = text_.find(')', ahead);
      if (close == std::string_view::npos || !named_) return false;
      if (in_capitals(text_.substr(ahead, close - ahead)) && !verb_ && groups == 0) {
        name_end_ = close + 1;
      } else if (aside_.empty()) {
        aside_ = text_.substr(ahead + 1, close - ahead - 1);
      }
      at_ = close + 1;
      ahead = skip_marks(at_);
    }
    if (ahead >= text_.size()) return false;
    if (text_[ahead] == '.') return stop_behind_place(ahead);
    if (text_[ahead] != ':') return false;
    end_ = skip_marks(ahead + 1);
    return named_;
  }

  // "Mr. TREECE (Thorne). I beg to move": the same in brackets.
  bool stop_behind_place(std::size_t stop) {
    const std::string_view behind = text_.substr(stop + 1);
    if (!titled_ || !capitals_ || verb_ || aside_.empty() ||
        !(behind.starts_with(' ') || behind.starts_with("\xe2\x80")))
      return false;
    end_ = stop + 1;
    return true;
  }

  // "Mr. HALE, of Morton. I offer": the place he sits for.
  bool ends_with_place() {
    constexpr std::string_view kOf = ", of ";
    if (!text_.substr(std::min(at_, text_.size())).starts_with(kOf)) return false;
    const std::size_t stop = text_.find('.', at_);
    if (stop == std::string_view::npos || stop > at_ + 45 || stop + 1 >= text_.size() ||
        text_[stop + 1] != ' ')
      return false;
    for (std::size_t at = at_ + kOf.size(); at < stop;) {
      const std::size_t end = std::min(text_.find(' ', at), stop);
      if (!text::is_upper(text::decode(text_, at).code)) return false;
      at = end + 1;
    }
    end_ = stop + 1;
    return true;
  }

  // "Mr. SMITH. I beg to move": a full stop ends a label behind a title or "The".
  bool point_ends(const Word& word) {
    const bool more =
        at_ + 1 < text_.size() && (text_[at_ + 1] == ' ' || text_.substr(at_ + 1).starts_with("—"));
    end_ = at_ + 1;
    if ((titled_ || article_) && named_ && more && word.letters.size() >= 3) return true;
    ++at_;
    return false;
  }

  // "M. Dupont. — Je demande": where the name is not in capitals, a dash must follow the stop.
  bool dash_behind_point() {
    const std::size_t dash = skip_marks(at_ + 1);
    const Character c = text::decode(text_, dash);
    if (!text::is_dash(c.code)) return false;
    end_ = dash + c.length;
    return true;
  }

  [[nodiscard]] std::size_t skip_marks(std::size_t at) const {
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '*' || text_[at] == '_')) ++at;
    return at;
  }

  [[nodiscard]] std::optional<SpeakerLabel> label() const {
    SpeakerLabel found;
    for (const char c : text_.substr(first_, name_end_ - first_)) {
      const bool white = c == '\n' || c == '\r' || c == ' ';
      if (!white) {
        found.name += c;
      } else if (!found.name.empty() && found.name.back() != ' ') {
        found.name += ' ';
      }
    }
    if (is_no_name(found.name)) return {};
    found.aside = aside_;
    if (verb_) found.verb = text_.substr(verb_start_, end_ - verb_start_);
    found.length = end_;
    found.titled = titled_;
    found.capitals = capitals_;
    return found;
  }

  std::string_view text_;
  std::size_t at_ = 0, first_ = 0;
  std::size_t name_end_ = 0, end_ = 0;
  std::size_t verb_start_ = 0;
  std::string_view aside_;
  bool mixed_ = false;
  bool capitals_ = false;
  bool named_ = false;    // a name in capitals or an office was read
  bool titled_ = false;   // "Mr." before it
  bool article_ = false;  // "The" before it
  bool verb_ = false;     // "says", "replying to the debate"
};

}  // namespace

std::optional<SpeakerLabel> read_speaker_label(std::string_view paragraph, LabelCase letters) {
  const char first = paragraph.empty() ? ' ' : paragraph.front();
  if (first == '@' || first == '*' || first == '-' || first == '_')
    if (auto handle = read_handle_label(paragraph)) return handle;
  if (auto label = LabelReader(paragraph, letters).read()) return label;
  auto office = read_office_label(paragraph);
  if (!office) return {};
  SpeakerLabel label;
  label.name = office->name.empty() ? office->office : office->name;
  if (!office->name.empty()) label.aside = paragraph.substr(0, paragraph.find('('));
  label.length = paragraph.find(':') + 1;
  label.titled = true;
  return label;
}

}  // namespace sicut::formats
