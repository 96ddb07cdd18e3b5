#include "formats/latex.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "formats/latex_commands.h"
#include "formats/latex_notes.h"
#include "formats/layers.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

using std::string_view;

constexpr string_view kOpen = "“", kClose = "”";

class LatexReader {
 public:
  LatexReader(string_view source, std::size_t start, const SourceMap& map)
      : source_(source), out_(source, map) {
    constexpr string_view kBegin = "\\begin{document}", kEnd = "\\end{document}";
    const std::size_t begin = source.find(kBegin, start);
    preamble_ = {start, begin == string_view::npos ? start : begin};
    at_ = begin == string_view::npos ? start : begin + kBegin.size();
    end_ = std::min(source.find(kEnd, at_), source.size());
  }

  void read(Document& document) {
    read_preamble(document.meta);
    while (at_ < end_) step();
    out_.finish(document);
    lay_plain({TextPos(0), TextPos(document.text().size())}, document);
    notes_.lay(document);
  }

 private:
  // \title and \author of the preamble.
  void read_preamble(Metadata& meta) const {
    if (meta.title.empty()) meta.title = argument_of("\\title{");
    if (meta.author.empty()) meta.author = argument_of("\\author{");
  }

  // The argument of a command of the preamble; empty where there is none, or where it holds more than words.
  [[nodiscard]] std::string argument_of(string_view command) const {
    const string_view preamble = source_.substr(preamble_.first, preamble_.second - preamble_.first);
    const std::size_t at = preamble.find(command);
    if (at == string_view::npos) return {};
    const string_view rest = preamble.substr(at + command.size());
    const std::size_t end = rest.find_first_of("{}\\%\n");
    return end == string_view::npos || rest[end] != '}' ? std::string() : std::string(rest.substr(0, end));
  }

  void step() {
    const char c = source_[at_];
    if (c == '\\') return command();
    if (c == '%') return comment();
    if (c == '{') return open_group({});
    if (c == '}') return close_group();
    if (c == '~') return replace(" ", 1);
    if (source_.substr(at_).starts_with("---")) return replace("—", 3);
    if (source_.substr(at_).starts_with("--")) return replace("–", 2);
    std::size_t stop = source_.find_first_of("\\%{}~-", at_ + 1);
    stop = std::min(stop, end_);
    out_.copy(at_, stop);
    at_ = stop;
  }

  void replace(string_view text, std::size_t length) {
    out_.put(text, at_, at_ + length);
    at_ = std::min(at_ + length, end_);
  }

  // To the next line; a comment alone on its line takes the line with it.
  void comment() {
    at_ = std::min(source_.find('\n', at_), end_);
    if (at_ < end_) ++at_;
  }

  // Groups remember what stands behind them.
  void open_group(string_view closing) {
    groups_.push_back(closing);
    ++at_;
  }
  void close_group() {
    if (!groups_.empty()) {
      notes_.close(groups_.size(), out_.end());
      if (!groups_.back().empty()) out_.put(groups_.back(), at_, at_ + 1);
      groups_.pop_back();
    }
    ++at_;
  }

  void command() {
    const std::size_t begin = at_;
    if (at_ + 1 >= end_) return void(at_ = end_);
    const char first = source_[at_ + 1];
    if (!text::is_ascii_letter(first)) return sign(first);
    std::size_t stop = at_ + 1;
    while (stop < end_ && text::is_ascii_letter(source_[stop])) ++stop;
    const string_view name = source_.substr(at_ + 1, stop - at_ - 1);
    if (stop < end_ && source_[stop] == '*') ++stop;
    at_ = stop;
    if (name.find("cite") != string_view::npos || name.find("Cite") != string_view::npos) {
      skip_arguments();
      out_.copy(begin, at_);
    } else if (name == "begin" || name == "end") {
      environment(name == "begin");
    } else if (is_quoting_command(name)) {
      quotation();
    } else if (name == "textins" || name == "textelp") {
      inserted(name == "textelp");
    } else if (is_note_command(name)) {
      note();
    } else if (is_heading_command(name)) {
      skip_optional();
      out_.put("\n\n", at_, at_);
      if (at_ < end_ && source_[at_] == '{') open_group("\n\n");
    } else if (hides_argument(name)) {
      skip_arguments();
    } else {
      other(name);
    }
  }

  // What csquotes marks as the quoting writer's own: "\textins{the} bell", "\textelp{} rang".
  void inserted(bool elided) {
    const bool empty = source_.substr(at_).starts_with("{}");
    if (at_ >= end_ || source_[at_] != '{' || empty) {
      replace(elided ? "[…]" : "", empty ? 2 : 0);
      return;
    }
    out_.put(elided ? "[…] [" : "[", at_, at_);
    open_group("]");
  }

  // "bell\footnote{The second.} rang": a note may stand inside a sentence.
  void note() {
    skip_optional();
    if (at_ >= end_ || source_[at_] != '{') return;
    const TextPos call = out_.end();
    out_.put(" ", at_, at_);
    open_group(" ");
    notes_.open(groups_.size(), call, out_.end());
  }

  // "\ldots", "\item", "\emph{so}": the command goes, what it works on stays.
  void other(string_view name) {
    const string_view sign = sign_of(name);
    if (!sign.empty()) out_.put(sign, at_, at_);
    skip_optional();
    // White space behind a command only ends its name.
    const bool letter = !sign.empty() && sign.front() != '\n';
    if (letter && source_.substr(at_).starts_with("{}"))
      at_ += 2;
    else if (at_ < end_ && source_[at_] == ' ')
      ++at_;
  }

  // "\%", "\\", "\-", "\'e".
  void sign(char c) {
    if (string_view("%&$#_{}").find(c) != string_view::npos) {
      at_ += 1;
      out_.copy(at_, at_ + 1);
      ++at_;
    } else if (c == '\\') {
      replace("\n", 2);
    } else if (c == ' ' || c == ',' || c == ';' || c == ':') {
      replace(" ", 2);
    } else if (const string_view mark = accent_of(c); !mark.empty()) {
      accented(mark);
    } else {
      at_ = std::min(at_ + 2, end_);  // "\-", "\/"
    }
  }

  void accented(string_view mark) {
    at_ += 2;
    const bool braced = at_ < end_ && source_[at_] == '{';
    if (braced) ++at_;
    if (source_.substr(at_).starts_with("\\i")) ++at_;  // the dotless i
    std::size_t stop = std::min(at_ + 1, end_);
    while (stop < end_ && (static_cast<unsigned char>(source_[stop]) & 0xc0) == 0x80) ++stop;
    out_.copy(at_, stop);
    out_.put(mark, stop, stop);
    at_ = stop;
    if (braced && at_ < end_ && source_[at_] == '}') ++at_;
  }

  // \enquote{...}, \textquote[\cite{key}]{...}: what cites stands before the words.
  void quotation() {
    if (at_ < end_ && source_[at_] == '[') {
      const std::size_t close = argument_end(at_);
      if (source_.substr(at_, close - at_).find("cite") != string_view::npos) {
        std::size_t from = at_ + 1, to = close - 1;
        if (source_[from] == '{' && to > from && source_[to - 1] == '}') ++from, --to;
        out_.copy(from, to);
        out_.put(" ", to, to);
      }
      at_ = close;
    }
    skip_optional();
    out_.put(kOpen, at_, at_);
    if (at_ < end_ && source_[at_] == '{') open_group(kClose);
  }

  void environment(bool begins) {
    if (at_ >= end_ || source_[at_] != '{') return;
    const std::size_t close = argument_end(at_);
    const string_view name = source_.substr(at_ + 1, std::max(close, at_ + 2) - at_ - 2);
    at_ = close;
    if (begins && (name == "verbatim" || name == "lstlisting")) {
      at_ = std::min(source_.find("\\end{" + std::string(name), at_), end_);
      return;
    }
    if (begins) skip_optional();
    out_.put("\n\n", at_, at_);
    if (!is_quotation_environment(name)) return;
    if (begins) {
      while (at_ < end_ && (source_[at_] == ' ' || source_[at_] == '\n' || source_[at_] == '\r')) ++at_;
      out_.put(kOpen, at_, at_);
    } else {
      out_.put("”\n\n", at_, at_);
    }
  }

  // Behind the argument in brackets that begins at `at`, inner ones counted.
  [[nodiscard]] std::size_t argument_end(std::size_t at) const {
    constexpr std::size_t kLongest = 4000;
    const char open = source_[at], close = open == '[' ? ']' : '}';
    int depth = 0;
    for (std::size_t i = at; i < std::min(end_, at + kLongest); ++i) {
      if (source_[i] == open) ++depth;
      if (source_[i] == close && --depth == 0) return i + 1;
    }
    return at + 1;
  }

  void skip_optional() {
    while (at_ < end_ && source_[at_] == '[') at_ = argument_end(at_);
  }
  void skip_arguments() {
    while (at_ < end_ && (source_[at_] == '[' || source_[at_] == '{')) at_ = argument_end(at_);
  }

  string_view source_;
  Extraction out_;
  std::size_t at_ = 0, end_ = 0;
  std::pair<std::size_t, std::size_t> preamble_;
  LatexNotes notes_;
  std::vector<string_view> groups_;  // what is put where each open group ends
};

}  // namespace

void read_latex(string_view source, std::size_t start, const SourceMap& map, Document& document) {
  LatexReader(source, start, map).read(document);
}

}  // namespace sicut::formats
