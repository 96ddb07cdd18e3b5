#include "citation/bracketed.h"

#include <algorithm>

#include "citation/context.h"
#include "citation/title_words.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::citation {
namespace {

constexpr std::size_t kLongestBracket = 180;  // bytes between the brackets
constexpr std::size_t kMostWords = 16;

std::string_view without_points(std::string_view s) {
  const auto is_edge = [](char c) { return c == ' ' || c == ',' || c == '.' || c == ':'; };
  while (!s.empty() && is_edge(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_edge(s.back())) s.remove_suffix(1);
  return s;
}

// Whether a quotation ends before `at`, sentence signs and note markers passed over.
bool behind_quotation(std::string_view text, std::size_t at) {
  while (at > 0) {
    const text::Character c = text::decode_before(text, at);
    if (c.code == 0x201d || c.code == 0x201c || c.code == 0xbb || c.code == '"') return true;
    const bool passed = c.code == ' ' || c.code == '.' || c.code == ',' || c.code == '?' || c.code == '!' ||
                        c.code == '*' || c.code == 0x2019 || c.code == '\'';
    if (!passed) return false;
    at -= c.length;
  }
  return false;
}

bool is_remark(const std::string& folded) {
  static constexpr std::string_view kRemarks[] = {
      "italics", "emphasis",     "applause",  "laughter",     "translation", "translators",
      "editor",  "ed",           "tr",        "sic",          "author",      "voice",
      "voices",  "trans",        "cheers",    "continued",    "noise",       "shouts",
      "pause",   "interruption", "commotion", "interjection", "footnote",    "note"};
  return std::find(std::begin(kRemarks), std::end(kRemarks), folded) != std::end(kRemarks);
}

class BracketedFinder {
 public:
  BracketedFinder(const Paragraph& paragraph, const Names& names)
      : paragraph_(paragraph), names_(names), text_(paragraph.reading.text()) {}

  std::vector<Citation> find(const std::vector<Citation>& taken) {
    auto next = taken.begin();
    for (std::size_t open = text_.find('('); open != std::string_view::npos;
         open = text_.find('(', open + 1)) {
      const std::size_t close = closing(open);
      if (close == std::string_view::npos) continue;
      const TextSpan span = paragraph_.reading.span(open, close);
      while (next != taken.end() && next->span.end <= span.start) ++next;
      if (next != taken.end() && next->span.start < span.end) continue;
      consider(open, close);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::size_t closing(std::size_t open) const {
    int depth = 0;
    for (std::size_t at = open; at < text_.size() && at < open + kLongestBracket; ++at) {
      if (text_[at] == '(') ++depth;
      if (text_[at] == ')' && --depth == 0) return at;
    }
    return std::string_view::npos;
  }

  void consider(std::size_t open, std::size_t close) {
    const std::string_view inside = without_points(text_.substr(open + 1, close - open - 1));
    if (inside.size() < 2) return;
    std::vector<TitleToken> tokens = title_tokens(inside);
    if (tokens.empty() || tokens.size() > kMostWords) return;
    const bool cued = tokens.front().kind == TitleWord::cue;
    const std::size_t skip = cued ? first_of_title(tokens) : 0;
    tokens.erase(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(skip));
    if (tokens.empty() || !is_title(inside, tokens)) return;
    const std::string_view title = without_points(inside.substr(tokens.front().start));
    if (!cued && !names_source(title, tokens, open)) return;
    add(inside, title, cued);
  }

  static std::size_t first_of_title(const std::vector<TitleToken>& tokens) {
    std::size_t i = 1;
    while (i < tokens.size() && tokens[i].kind == TitleWord::connector) ++i;
    return i;
  }

  static bool is_title(std::string_view inside, const std::vector<TitleToken>& tokens) {
    bool named = false;
    for (const TitleToken& token : tokens) {
      const std::string_view word = inside.substr(token.start, token.end - token.start);
      if (token.kind == TitleWord::other || token.kind == TitleWord::cue) return false;
      if (is_remark(text::folded(word))) return false;
      named |=
          (token.kind == TitleWord::name && !text::is_ascii_digit(word[0])) || token.kind == TitleWord::noun;
    }
    return named;
  }

  // Without "see" the brackets must stand by a quotation and name a person, or hold a title in quotation
  // marks; a known person's name with a title may stand anywhere.
  [[nodiscard]] bool names_source(std::string_view title, const std::vector<TitleToken>& tokens,
                                  std::size_t open) const {
    Context source;
    divide_source(title, names_, source);
    const bool known = is_known(source.author);
    if (known && title_tokens(source.work).size() > 1) return true;
    if (known && source.work.empty() && quotation_near(open)) return true;
    if (!behind_quotation(text_, open)) return false;
    if (known || (!source.author.empty() && !source.work.empty())) return true;
    if (title.find("“") != std::string_view::npos && tokens.size() > 1) return true;
    return tokens.size() == 1 && title.size() >= 4;  // "(Marx)"
  }

  [[nodiscard]] bool is_known(std::string_view author) const {
    const std::size_t space = author.find_last_of(' ');
    return names_.count(text::folded(space == std::string_view::npos ? author : author.substr(space + 1))) >
           0;
  }

  // A quotation ends a few words before, in the same sentence.
  [[nodiscard]] bool quotation_near(std::size_t open) const {
    constexpr std::size_t kNear = 60;
    const std::string_view before = text_.substr(open > kNear ? open - kNear : 0, std::min(open, kNear));
    const std::size_t mark = before.rfind("”");
    return mark != std::string_view::npos && before.find(". ", mark) == std::string_view::npos;
  }

  void add(std::string_view inside, std::string_view title, bool cued) {
    Citation citation;
    citation.form = "title";
    const auto start = static_cast<std::size_t>(inside.data() - text_.data());
    citation.span = paragraph_.reading.span(start, start + inside.size());
    citation.raw = inside;
    citation.cued = cued;
    citation.in_brackets = true;
    Context source;
    divide_source(title, names_, source);
    if (source.author.empty() && source.work.find(' ') == std::string::npos && !cued)
      std::swap(source.author, source.work);  // "(Marx)"
    citation.author = source.author;
    citation.work = source.work;
    citation.edition = source.edition;
    citation.volume = source.volume;
    citation.date = source.date;
    citation.kind = kind_of(title);
    found_.push_back(std::move(citation));
  }

  static CitationKind kind_of(std::string_view title) {
    for (const TitleToken& token : title_tokens(title)) {
      const std::string word = text::folded(title.substr(token.start, token.end - token.start));
      if (word == "minutes" || word == "stenographic" || word == "verbatim" || word.starts_with("protocol"))
        return CitationKind::minutes;
      for (const std::string_view noun :
           {"letter", "speech", "telegram", "resolution", "decree", "memorandum"})
        if (word == noun) return CitationKind::document;
    }
    return CitationKind::work;
  }

  const Paragraph& paragraph_;
  const Names& names_;
  std::string_view text_;
  std::vector<Citation> found_;
};

}  // namespace

Names names_in(const formats::Document& document, const std::vector<std::string>& known_names) {
  Names names;
  for (const std::string& name : known_names) {
    const std::size_t comma = name.find(',');
    const std::string_view before = std::string_view(name).substr(0, comma);
    const std::size_t space = comma == std::string::npos ? before.find_last_of(' ') : std::string_view::npos;
    const std::string surname =
        text::folded(space == std::string_view::npos ? before : before.substr(space + 1));
    if (surname.size() > 2) names.insert(surname);
  }
  const std::string_view whole = document.text();
  for (std::size_t w = 1; w < document.words.size(); ++w) {
    const text::Word& word = document.words[w];
    const std::size_t at = word.start.value;
    if (at < 4 || word.form == text::kNoForm || !text::is_upper(text::decode(whole, at).code)) continue;
    const bool spaced = whole[at - 1] == ' ';
    const bool initial = spaced && whole[at - 2] == '.' && whole[at - 3] >= 'A' && whole[at - 3] <= 'Z' &&
                         (whole[at - 4] == ' ' || whole[at - 4] == '.' || whole[at - 4] == '\n');
    const std::string_view letters = document.forms.letters(word.form);
    if (initial && word.length > 2 && letters.size() > 2 &&
        whole.substr(at, word.length).find('.') == std::string_view::npos) {
      std::string_view surname = letters;
      const std::string_view printed = whole.substr(at, word.length);
      if (printed.ends_with("’s") || printed.ends_with("'s")) surname.remove_suffix(1);
      names.insert(std::string(surname));
    }
  }
  return names;
}

std::vector<Citation> find_bracketed(const Paragraph& paragraph, const Names& names,
                                     const std::vector<Citation>& taken) {
  return BracketedFinder(paragraph, names).find(taken);
}

}  // namespace sicut::citation
