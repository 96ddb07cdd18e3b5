#include "formats/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <optional>

#include "formats/block_gaps.h"
#include "formats/entities.h"
#include "formats/html_elements.h"
#include "formats/html_notes.h"
#include "formats/html_tokens.h"
#include "formats/markdown_notes.h"

namespace sicut::formats {

namespace {

constexpr std::string_view kSpaces = " \t\n\r\f";

// Receives what md4c finds. Texts come as pointers into what was parsed, so that their places are known.
class MarkdownReader {
 public:
  MarkdownReader(std::string_view source, std::size_t start, const SourceMap& map, Document& document)
      : source_(source), start_(start), at_(start), out_(source, map), document_(document) {}

  void read() {
    definitions_ = find_note_definitions(source_, start_);
    parsed_ = source_.substr(start_);
    std::string masked;
    if (!definitions_.empty()) {
      // "[^1]: word" would be the definition of a link, and vanish. Letters in its place do not.
      masked = parsed_;
      for (const NoteDefinition& note : definitions_) {
        std::fill(masked.begin() + static_cast<std::ptrdiff_t>(note.start - start_),
                  masked.begin() + static_cast<std::ptrdiff_t>(note.body - start_), 'x');
      }
      parsed_ = masked;
    }
    parse();
    close_block();
    out_.finish(document_);
  }

 private:
  void parse() {
    MD_PARSER parser{};
    // No indented code: in prose an indented line is a verse, a quotation or a first line.
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* reader) {
      static_cast<MarkdownReader*>(reader)->enter_block(type, detail);
      return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* reader) {
      static_cast<MarkdownReader*>(reader)->leave_block(type);
      return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* reader) {
      if (type == MD_SPAN_IMG) ++static_cast<MarkdownReader*>(reader)->pictures_;
      return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* reader) {
      if (type == MD_SPAN_IMG) --static_cast<MarkdownReader*>(reader)->pictures_;
      return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const char* text, MD_SIZE size, void* reader) {
      static_cast<MarkdownReader*>(reader)->text(type, std::string_view(text, size));
      return 0;
    };
    md_parse(parsed_.data(), static_cast<MD_SIZE>(parsed_.size()), &parser, this);
  }

  // --- Blocks -------------------------------------------------------------------------------------

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    close_block();
    if (type == MD_BLOCK_QUOTE) open_quotation(++quotes_);
    if (type == MD_BLOCK_TR) column_ = 0;
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
      column_ = static_cast<std::uint8_t>(std::min(column_ + 1, 255));
      cell_ = type;
    }
    if (type == MD_BLOCK_LI) ++items_;
    if (type == MD_BLOCK_H) {
      heading_ = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
      html_quotes_ = 0;  // a lost </blockquote> reaches no further than the next heading
    }
    if (type == MD_BLOCK_CODE) code_ = true;
    if (type == MD_BLOCK_HTML) html_block_ = true;
    if (type == MD_BLOCK_OL) odd_list_ = static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start > 1;
    if (type == MD_BLOCK_UL) odd_list_ = false;
  }

  void leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_HTML) {
      html_block_ = false;
      if (html_) html(html_->first, html_->second);
      html_.reset();
    }
    close_block();
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) cell_.reset();
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type == MD_BLOCK_LI) --items_;
    if (type == MD_BLOCK_H) heading_ = 0;
    if (type == MD_BLOCK_CODE) code_ = false;
  }

  // Right behind the blocks of another one, it must be told from it.
  void open_quotation(std::size_t depth) {
    another_quotation_ =
        depth == 1 && !document_.blocks.empty() && document_.blocks.back().kind == BlockKind::block_quote;
  }

  void open_block(std::size_t at) {
    if (block_) return;
    if (out_.end().value > 0) out_.put(another_quotation_ ? kBetweenQuotations : kBetweenBlocks, at, at);
    another_quotation_ = false;
    break_ = false;
    block_ = Block{};
    block_->span.start = out_.end();
    if (cell_) {
      block_->column = column_;
      block_->heads_column = *cell_ == MD_BLOCK_TH;
    }
    const std::size_t quotes = quotes_ + html_quotes_;
    if (code_) {
      block_->kind = BlockKind::preformatted;
    } else if (in_note_) {
      block_->kind = BlockKind::note;
    } else if (heading_ > 0) {
      block_->kind = BlockKind::heading;
      block_->level = static_cast<std::uint8_t>(heading_);
    } else if (quotes > 0) {
      block_->kind = BlockKind::block_quote;
      block_->level = static_cast<std::uint8_t>(std::min<std::size_t>(quotes, 255));
    } else if (items_ > 0) {
      block_->kind = BlockKind::list_item;
    }
  }

  void close_block() {
    for (; !open_quoted_.empty(); open_quoted_.pop_back()) close_quoted();
    superscript_ = false;
    if (!block_) return;
    block_->span.end = out_.end();
    if (!block_->span.empty()) document_.blocks.push_back(*block_);
    block_.reset();
  }

  // --- Text ---------------------------------------------------------------------------------------

  // The place in the source of what md4c hands over; nothing for its own strings ("\n", " ").
  [[nodiscard]] std::optional<std::size_t> place_of(std::string_view text) const {
    const std::less<> before;
    if (before(text.data(), parsed_.data()) ||
        before(parsed_.data() + parsed_.size(), text.data() + text.size())) {
      return std::nullopt;
    }
    return start_ + static_cast<std::size_t>(text.data() - parsed_.data());
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    const auto place = place_of(text);
    if (html_block_) {
      if (place) take_html_line(*place, *place + text.size());
      return;
    }
    if (pictures_ > 0) return;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || (!place && text == "\n")) {
      break_ = block_.has_value();
      return;
    }
    if (!place) {
      if (block_) put(text, at_, at_);
    } else if (type == MD_TEXT_ENTITY) {
      entity(*place, *place + text.size());
    } else if (type == MD_TEXT_NULLCHAR) {
      put("\xEF\xBF\xBD", *place, *place + text.size());
    } else if (type == MD_TEXT_HTML) {
      html(*place, *place + text.size());
    } else if (type == MD_TEXT_NORMAL) {
      normal(*place, *place + text.size());
    } else {
      const TextPos from = out_.end();
      copy(*place, *place + text.size());
      if (type == MD_TEXT_CODE && !code_) document_.code.push_back({from, out_.end()});
    }
  }

  void entity(std::size_t start, std::size_t end) {
    const Entities::Decoded reference = entities_.decode(source_.substr(start, end - start));
    if (reference.length == end - start) {
      put(reference.text, start, end);
    } else {
      copy(start, end);
    }
  }

  // Text in which notes may be called or, where a line begins, defined.
  void normal(std::size_t start, std::size_t end) {
    note_begins_if_defined(start);
    while (start < end) {
      while (next_note_ < definitions_.size() && definitions_[next_note_].start < start) ++next_note_;
      const std::size_t open = std::min(source_.substr(0, end).find("[^", start), end);
      copy(start, open);
      const std::size_t length = note_call_length(source_.substr(open, end - open));
      if (length == 0) {
        start = std::min(open + 2, end);
        copy(open, start);
        continue;
      }
      const std::string_view label = source_.substr(open + 2, length - 3);
      const std::string number = notes_.number(label);
      copy(open, open + 1);
      if (number == label) {
        copy(open + 2, open + length);
      } else {
        put(number + "]", open + 1, open + length);
      }
      start = open + length;
    }
  }

  void note_begins_if_defined(std::size_t& start) {
    while (next_note_ < definitions_.size() && definitions_[next_note_].start < start) ++next_note_;
    const bool defined = next_note_ < definitions_.size() && definitions_[next_note_].start == start;
    if (defined) {
      close_block();
      in_note_ = true;
      const NoteDefinition& note = definitions_[next_note_];
      // The label stands before the body as in print: "1 See ...", "[1] See ...".
      const std::string number = notes_.number(source_.substr(note.start + 2, note.body - note.start - 4));
      put("[" + number + "]", note.start, note.body);
      start = note.body;
    } else if (!block_) {
      in_note_ = in_note_ && is_indented(start);
    }
  }

  // Paragraphs indented by four columns go on with the note before them.
  [[nodiscard]] bool is_indented(std::size_t at) const {
    std::size_t columns = 0;
    while (at > start_ && (source_[at - 1] == ' ' || source_[at - 1] == '\t'))
      columns += source_[--at] == '\t' ? 4 : 1;
    return columns >= 4 && (at == start_ || source_[at - 1] == '\n');
  }

  void copy(std::size_t start, std::size_t end) {
    if (start >= end) return;
    begin(start);
    if (superscript_)
      copy_raised(out_, start, end);
    else
      out_.copy(start, end);
    at_ = end;
  }

  void put(std::string_view text, std::size_t start, std::size_t end) {
    begin(start);
    out_.put(text, start, end);
    at_ = end;
  }

  // Opens a block if none is open and lays the line break that came before.
  void begin(std::size_t start) {
    if (!block_) {
      const std::size_t number = odd_number_before(start);
      open_block(number);
      out_.copy(number, start);
    }
    if (!break_) return;
    break_ = false;
    if (start == at_ + 1 && source_[at_] == '\n') {
      out_.copy(at_, start);
    } else {
      out_.put("\n", std::min(at_, start), start);
    }
  }

  // "1917. The year ..." is a list of one item, numbered 1917, only by the letter of the rules: the number is
  // text.
  // Where it begins; `start` if there is none.
  std::size_t odd_number_before(std::size_t start) {
    if (!odd_list_ || items_ == 0) return start;
    odd_list_ = false;
    std::size_t end = start;
    while (end > start_ && (source_[end - 1] == ' ' || source_[end - 1] == '\t')) --end;
    std::size_t number = end;
    if (number > start_ && (source_[number - 1] == '.' || source_[number - 1] == ')')) --number;
    while (number > start_ && source_[number - 1] >= '0' && source_[number - 1] <= '9') --number;
    return number + 1 < end ? number : start;
  }

  // --- HTML inside Markdown -----------------------------------------------------------------------

  // Lines of a block of HTML are read together, unless marks of quotations or lists stand between them.
  void take_html_line(std::size_t start, std::size_t end) {
    if (quotes_ + items_ > 0) {
      html(start, end);
    } else {
      html_ = html_ ? std::pair(html_->first, end) : std::pair(start, end);
    }
  }

  void html(std::size_t start, std::size_t end) {
    HtmlTokenizer tokens(source_.substr(0, end), start);
    HtmlToken token;
    for (tokens.next(token); token.kind != HtmlToken::Kind::end_of_source; tokens.next(token)) {
      if (token.kind == HtmlToken::Kind::text) html_text(token.start, token.end);
      if (token.kind == HtmlToken::Kind::start_tag || token.kind == HtmlToken::Kind::end_tag)
        html_tag(token, tokens);
    }
  }

  void html_text(std::size_t start, std::size_t end) {
    if (!block_) start = std::min(source_.find_first_not_of(kSpaces, start), end);
    decode_references(
        source_, start, end, entities_, [&](std::size_t from, std::size_t to) { copy(from, to); },
        [&](std::string_view letters, std::size_t from, std::size_t to) { put(letters, from, to); });
  }

  void html_tag(const HtmlToken& token, HtmlTokenizer& tokens) {
    const ElementRole role = element_role(element_index(token.name));
    const bool opens = token.kind == HtmlToken::Kind::start_tag;
    switch (role) {
      case ElementRole::other:
        break;
      case ElementRole::line_break:
        if (block_) put("\n", token.start, token.end);
        break;
      case ElementRole::superscript:
        superscript_ = opens && is_note_call(source_.substr(token.end, 256));
        break;
      case ElementRole::quoted:
        if (opens) {
          start_quoted(token.end);
        } else if (!open_quoted_.empty()) {
          close_quoted();
          open_quoted_.pop_back();
        }
        break;
      case ElementRole::raw:
      case ElementRole::title:
        if (opens && !in_paragraph())
          static_cast<void>(tokens.raw_contents(token.name, role == ElementRole::title));
        break;
      case ElementRole::quotation:
        close_block();
        if (opens) open_quotation(++html_quotes_);
        if (!opens && html_quotes_ > 0) --html_quotes_;
        break;
      default:
        if (!in_paragraph()) close_block();
        break;
    }
  }

  // Whether the tag being read stands inside a paragraph of Markdown, not in a block of HTML.
  [[nodiscard]] bool in_paragraph() const { return !html_ && !html_block_; }

  void start_quoted(std::size_t at) {
    begin(at);
    open_quoted_.push_back(document_.quoted_by_markup.size());
    document_.quoted_by_markup.push_back({out_.end(), out_.end()});
  }

  void close_quoted() { document_.quoted_by_markup[open_quoted_.back()].end = out_.end(); }

  std::string_view source_;
  std::size_t start_;
  std::size_t at_;           // behind the source bytes last read
  std::string_view parsed_;  // source_ from start_, or a copy with definitions of notes masked
  Extraction out_;
  Document& document_;
  Entities entities_;
  NoteNumbers notes_;
  std::vector<NoteDefinition> definitions_;
  std::size_t next_note_ = 0;
  std::optional<Block> block_;
  std::optional<std::pair<std::size_t, std::size_t>> html_;  // lines of a block of HTML
  std::vector<std::size_t> open_quoted_;                     // into quoted_by_markup
  bool another_quotation_ = false;    // the next block is the first of a quotation right behind another
  std::uint8_t column_ = 0;           // of the row
  std::optional<MD_BLOCKTYPE> cell_;  // open
  std::size_t quotes_ = 0, html_quotes_ = 0, items_ = 0, pictures_ = 0;
  unsigned heading_ = 0;
  bool break_ = false;  // a line break comes before the next text
  bool code_ = false, html_block_ = false, in_note_ = false, odd_list_ = false, superscript_ = false;
};

}  // namespace

void read_markdown(std::string_view source, std::size_t start, const SourceMap& map, Document& document) {
  MarkdownReader(source, start, map, document).read();
}

}  // namespace sicut::formats
