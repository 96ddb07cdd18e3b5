#include "formats/stopped_label.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.h"
#include "text/fold.h"
#include "text/folded_words.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kLongestStopped = 120;  // bytes, what stands in brackets included
constexpr std::size_t kMostWords = 7;

bool is_presiding(const std::string& form) {
  static const text::FoldedWords kWords(
      "président présidente presidente presidenta präsident président-doyen "
      "председатель председательствующий vorsitzender chairman president speaker");
  return kWords.contains(form);
}

// Words in small letters that a label may have behind "M. le": an office and what it is of.
bool is_in_office(const std::string& form) {
  static const text::FoldedWords kWords(
      "le la les l de du des d et el del von der ministre rapporteur secrétaire "
      "sous-secrétaire commissaire garde sceaux vice-président questeur général "
      "d'état d'etat conseil");
  return is_presiding(form) || kWords.contains(form);
}

bool is_stopped_title(std::string_view word) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"M.", "MM.", "Mme", "Mlle", "Mr.", "Sr.", "Sra.", "On.", "Abg.", "Г.", "Тов."});
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

class StoppedReader {
 public:
  explicit StoppedReader(std::string_view paragraph) : text_(paragraph.substr(0, kLongestStopped)) {}

  std::optional<SpeakerLabel> read() {
    for (std::size_t words = 0; words < kMostWords; ++words) {
      const std::size_t start = at_;
      std::size_t end = start;
      while (end < text_.size() && !is_border(text_[end])) ++end;
      if (end == start) return {};
      if (words == 0 && is_stopped_title(text_.substr(start, end + 1 - start)))
        ++end;  // "M."
      else if (words == 0 && is_stopped_title(text_.substr(start, end - start)))
        ;
      else if (!takes(text_.substr(start, end - start)))
        return {};
      titled_ |= words == 0 && is_stopped_title(text_.substr(start, end - start));
      at_ = end;
      if (!titled_ || words > 0)
        if (ends()) return label();
      if (at_ >= text_.size() || text_[at_] != ' ') return {};
      ++at_;
    }
    return {};
  }

 private:
  static bool is_border(char c) {
    return c == ' ' || c == '.' || c == '(' || c == ',' || c == ':' || c == '\n';
  }

  bool takes(std::string_view word) {
    const std::string form = text::folded(word);
    const char32_t first = text::decode(word, 0).code;
    if (text::is_upper(first)) {
      named_ = true;
      return form.size() > 1;
    }
    // "2-й": there are two of the name.
    if (named_ && text::is_ascii_digit(word[0]) && word.find('-') != std::string_view::npos) return true;
    office_ |= titled_ && is_in_office(form) && form.size() > 3;
    return titled_ && (is_in_office(form) || office_ || word.starts_with("l'") || word.starts_with("l’"));
  }

  // Behind a name or an office: brackets, a comma and an office, and the stop.
  bool ends() {
    if (!named_ && !office_) return false;
    name_end_ = at_;
    std::size_t at = at_;
    if (text_.substr(at).starts_with(" (")) {
      const std::size_t close = text_.find(')', at);
      if (close == std::string_view::npos) return false;
      aside_ = text_.substr(at + 2, close - at - 2);
      at = close + 1;
    }
    at = behind_office(at);
    if (at + 2 >= text_.size() || text_[at] != '.' || text_[at + 1] != ' ') return false;
    const std::size_t next = text_.find_first_not_of(" —–«\"\xe2\x80\x93\x94\xc2\xab", at + 1);
    if (next == std::string_view::npos) return false;
    if (!text::is_upper(text::decode(text_, next).code)) return false;
    end_ = at + 1;
    return true;
  }

  // "M. Poinsot, rapporteur.", "CARCANO, ministro delle finanze.": in small letters up to the stop.
  std::size_t behind_office(std::size_t at) {
    constexpr std::size_t kLongestOffice = 70;
    if (text_.substr(at, 2) != ", " || !(titled_ || in_capitals(text_.substr(0, name_end_)))) return at;
    const std::size_t stop = text_.find('.', at);
    if (stop == std::string_view::npos || stop > at + kLongestOffice) return at;
    const std::string_view office = text_.substr(at + 2, stop - at - 2);
    for (std::size_t word = 0; word < office.size();) {
      const std::size_t end = std::min(office.find(' ', word), office.size());
      if (end == word || !text::is_lower(text::decode(office, word).code) ||
          office.substr(word, end - word).find_first_of(",;:()") != std::string_view::npos)
        return at;
      word = end + 1;
    }
    if (aside_.empty()) aside_ = office;
    return stop;
  }

  static bool in_capitals(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
      const text::Character c = text::decode(name, at);
      if (text::is_lower(c.code)) return false;
      at += c.length;
    }
    return true;
  }

  [[nodiscard]] SpeakerLabel label() const {
    SpeakerLabel found;
    found.name = std::string(text_.substr(0, name_end_));
    found.aside = aside_;
    found.length = end_;
    found.titled = titled_;
    return found;
  }

  std::string_view text_, aside_;
  std::size_t at_ = 0, name_end_ = 0, end_ = 0;
  bool titled_ = false, named_ = false, office_ = false;
};

}  // namespace

std::optional<SpeakerLabel> read_stopped_label(std::string_view paragraph) {
  return StoppedReader(paragraph).read();
}

bool presides(const SpeakerLabel& label) {
  const std::size_t space = label.name.find_last_of(' ');
  return is_presiding(text::folded(space == std::string::npos ? label.name : label.name.substr(space + 1)));
}

}  // namespace sicut::formats
