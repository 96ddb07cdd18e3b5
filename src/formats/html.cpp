#include "formats/html.h"

#include <algorithm>
#include <optional>

#include "formats/block_gaps.h"
#include "formats/entities.h"
#include "formats/html_notes.h"
#include "formats/html_stack.h"
#include "formats/html_tokens.h"
#include "formats/layers.h"
#include "formats/utf8.h"

namespace sicut::formats {

namespace {

using Role = ElementRole;

constexpr std::string_view kHtmlSpaces = " \t\n\r\f";

class HtmlReader {
 public:
  HtmlReader(std::string_view source, std::size_t start, const SourceMap& map, Document& document)
      : source_(source),
        out_(source, map),
        document_(document),
        tokens_(source, start),
        xml_(source.substr(start).starts_with("<?xml")) {}

  void read() {
    HtmlToken token;
    for (tokens_.next(token); token.kind != HtmlToken::Kind::end_of_source; tokens_.next(token)) {
      at_ = token.end;
      if (token.kind == HtmlToken::Kind::text) text(token.start, token.end);
      if (token.kind == HtmlToken::Kind::start_tag) start_tag(token);
      if (token.kind == HtmlToken::Kind::end_tag) end_tag(token);
    }
    close_to(0);
    close_block();
    if (document_.meta.title.empty()) document_.meta.title = title_;
    out_.finish(document_);
    lay_wrapped_plain_text();
  }

 private:
  // --- Blocks -------------------------------------------------------------------------------------

  void open_block(std::size_t at) {
    if (block_) return;
    if (out_.end().value > 0) out_.put(another_quotation_ ? kBetweenQuotations : kBetweenBlocks, at, at);
    another_quotation_ = false;
    block_ = out_.end();
    line_break_ = {};
  }

  void close_block() {
    finish_page_number();
    emit_block(opens_as());
    continues_ = false;
  }

  [[nodiscard]] Block opens_as() const {
    const BlockContext context = open_.context();
    Block block;
    block.kind = context.kind;
    if (context.heading > 0 && context.kind == BlockKind::paragraph) block.kind = BlockKind::heading;
    if (block.kind == BlockKind::heading) block.level = context.heading;
    if (block.kind == BlockKind::block_quote) block.level = context.quotes;
    block.continues = continues_;
    return block;
  }

  void emit_block(Block block) {
    for (; !open_quoted_.empty(); open_quoted_.pop_back()) close_quoted();
    superscript_ = false;
    if (!block_) return;
    block.span = {*block_, out_.end()};
    block_.reset();
    if (block.span.empty()) return;
    document_.blocks.push_back(block);
    if (block.kind == BlockKind::preformatted && !code_) plain_.push_back(document_.blocks.size() - 1);
    code_ = false;
  }

  // --- Text ---------------------------------------------------------------------------------------

  void text(std::size_t start, std::size_t end) {
    if (!block_) {
      start = std::min(source_.find_first_not_of(kHtmlSpaces, start), end);
      if (start == end) return;
      open_block(start);
    }
    decode_references(
        source_, start, end, entities_, [&](std::size_t from, std::size_t to) { copy(from, to); },
        [&](std::string_view letters, std::size_t from, std::size_t to) { out_.put(letters, from, to); });
  }

  void copy(std::size_t start, std::size_t end) {
    if (superscript_)
      copy_raised(out_, start, end);
    else
      out_.copy(start, end);
  }

  void line_break(const HtmlToken& token) {
    if (!block_) return;
    // An empty line made of two breaks ends a paragraph as old pages write it.
    const bool again = line_break_ && out_.text().find_first_not_of(kHtmlSpaces, line_break_->value) ==
                                          std::string_view::npos;
    if (again) {
      emit_block(opens_as());
      continues_ = false;
      return;
    }
    out_.put("\n", token.start, token.end);
    line_break_ = out_.end();
  }

  // --- Tags ---------------------------------------------------------------------------------------

  void start_tag(const HtmlToken& token) {
    const std::size_t index = element_index(token.name);
    const Role role = element_role(index);
    if (role == Role::raw || role == Role::title) {
      if (!token.self_closing) raw_element(token, role);
      return;
    }
    if (is_page_number(token) && !page_) {
      start_page_number(token, role);
      return;
    }
    switch (role) {
      case Role::line_break:
        line_break(token);
        break;
      case Role::rule:
        close_block();
        close_to(open_.depth_before(role));
        break;
      case Role::meta:
        take_meta(token, entities_, document_.meta);
        break;
      case Role::quoted:
        start_quoted();
        break;
      case Role::superscript:
        superscript_ = is_note_call(source_.substr(token.end, 256));
        break;
      case Role::other:
        start_inline(token);
        break;
      case Role::root:
        take_language(token, document_.meta);
        add_anchor(token);
        break;
      default:
        start_block(token, index, role);
        break;
    }
  }

  void raw_element(const HtmlToken& token, Role role) {
    const auto contents = tokens_.raw_contents(token.name, role == Role::title);
    if (role != Role::title || !title_.empty()) return;
    title_ = decoded_single_spaced(
        source_.substr(contents.start, std::min<std::size_t>(contents.end - contents.start, 4096)),
        entities_);
  }

  void start_inline(const HtmlToken& token) {
    add_anchor(token);
    if (token.name == "code" || token.name == "samp" || token.name == "kbd") code_ = true;
    // "[4]" behind a space calls only where it is known to be a link to a note.
    const bool apart = !out_.text().empty() && kHtmlSpaces.find(out_.text().back()) != std::string_view::npos;
    if (is_note_link(token)) superscript_ = is_note_call(source_.substr(token.end, 256), apart);
  }

  void start_block(const HtmlToken& token, std::size_t index, Role role) {
    close_block();
    close_to(open_.depth_before(role));
    OpenElement element;
    element.index = static_cast<std::uint16_t>(index);
    element.context = context_inside(open_.context(), token, role);
    if (role == Role::quotation)
      another_quotation_ = element.context.quotes == 1 && !document_.blocks.empty() &&
                           document_.blocks.back().kind == BlockKind::block_quote;
    element.blocks_before = static_cast<std::uint32_t>(document_.blocks.size());
    element.anchor = add_anchor(token);
    const std::size_t depth = open_.depth();
    open_.push(element);
    if (xml_ && token.self_closing) close_to(depth);
    code_ = false;
  }

  static BlockContext context_inside(BlockContext context, const HtmlToken& token, Role role) {
    const auto become = [&](BlockKind kind) {
      const bool kept = context.kind == BlockKind::preformatted || context.kind == BlockKind::note;
      if (!kept) context.kind = kind;
    };
    if (role == Role::quotation) {
      context.quotes = static_cast<std::uint8_t>(std::min(context.quotes + 1, 255));
      become(BlockKind::block_quote);
    }
    if (role == Role::heading) context.heading = static_cast<std::uint8_t>(token.name[1] - '0');
    if (role == Role::item && context.kind == BlockKind::paragraph) context.kind = BlockKind::list_item;
    if (role == Role::preformatted) become(BlockKind::preformatted);
    if (is_note_body(token)) context.kind = BlockKind::note;
    return context;
  }

  std::uint32_t add_anchor(const HtmlToken& token) {
    std::string_view id = token.attribute("id");
    if (id.empty() && token.name == "a") id = token.attribute("name");
    if (id.empty() || id.size() > 1024) return kNoAnchor;
    document_.anchors.push_back({std::string(id), {out_.end(), out_.end()}});
    return static_cast<std::uint32_t>(document_.anchors.size() - 1);
  }

  void end_tag(const HtmlToken& token) {
    if (page_ && token.name == page_->name) {
      finish_page_number();
      return;
    }
    const std::size_t index = element_index(token.name);
    switch (element_role(index)) {
      case Role::other:
        if (token.name == "a") superscript_ = false;
        break;
      case Role::line_break:
        line_break(token);
        break;
      case Role::superscript:
        superscript_ = false;
        break;
      case Role::quoted:
        if (!open_quoted_.empty()) {
          close_quoted();
          open_quoted_.pop_back();
        }
        break;
      case Role::rule:
      case Role::raw:
      case Role::title:
      case Role::meta:
      case Role::root:
        break;
      default:
        end_block(index);
        break;
    }
  }

  void end_block(std::size_t index) {
    close_block();
    const std::size_t depth = open_.depth_after_end_tag(index);
    if (depth >= open_.depth()) return;
    close_to(depth + 1);
    if (element_role(index) == Role::dropped) drop_blocks(open_.top().blocks_before);
    close_to(depth);
  }

  void close_to(std::size_t depth) {
    for (; open_.depth() > depth; open_.pop()) {
      const std::uint32_t anchor = open_.top().anchor;
      if (anchor != kNoAnchor) document_.anchors[anchor].span.end = out_.end();
    }
  }

  void drop_blocks(std::size_t count) {
    document_.blocks.resize(std::min(count, document_.blocks.size()));
    while (!plain_.empty() && plain_.back() >= count) plain_.pop_back();
  }

  // --- <q> ----------------------------------------------------------------------------------------

  void start_quoted() {
    open_block(at_);
    open_quoted_.push_back(document_.quoted_by_markup.size());
    document_.quoted_by_markup.push_back({out_.end(), out_.end()});
  }

  // Ends the innermost at the end of the text, white space left out.
  void close_quoted() {
    TextSpan& span = document_.quoted_by_markup[open_quoted_.back()];
    const std::string_view written = out_.text().substr(span.start.value);
    const std::size_t first = std::min(written.find_first_not_of(kHtmlSpaces), written.size());
    span.end = span.start + (written.find_last_not_of(kHtmlSpaces) + 1);
    span.start = std::min(span.end, span.start + first);
  }

  // --- Page numbers -------------------------------------------------------------------------------

  struct PageNumber {
    std::string name;    // of the element
    std::string number;  // by its attributes
    bool resumes;        // the block it stands in goes on behind it
    Block as;            // the block its text is if it is no number
  };

  void start_page_number(const HtmlToken& token, Role role) {
    const bool inside = block_.has_value() && role == Role::other;
    if (inside) {
      emit_block(opens_as());
    } else {
      close_block();
      if (role != Role::other) close_to(open_.depth_before(role));
    }
    add_anchor(token);
    page_ = PageNumber{token.name, number_of_page(token), inside, opens_as()};
    if (token.self_closing) finish_page_number();
  }

  void finish_page_number() {
    if (!page_) return;
    const PageNumber page = std::move(*page_);
    page_.reset();
    std::string printed;
    Block block = page.as;
    if (block_) {
      const std::string_view text = out_.text().substr(block_->value);
      const bool is_number = text.size() <= 40;
      if (is_number) printed = last_number(text);
      if (is_number) block.kind = BlockKind::page_number;
    }
    emit_block(block);
    document_.pages.push_back({out_.end(), printed.empty() ? page.number : printed});
    continues_ = page.resumes;
  }

  // A page that is one <pre> is plain text in a wrapper: it has paragraphs, quotations, running heads.
  void lay_wrapped_plain_text() {
    std::size_t visible = 0, wrapped = 0;
    for (const Block& block : document_.blocks) visible += block.span.size();
    for (const std::size_t i : plain_) wrapped += document_.blocks[i].span.size();
    if (wrapped * 2 <= visible) return;
    std::vector<TextSpan> spans;
    for (auto i = plain_.rbegin(); i != plain_.rend(); ++i) spans.push_back(document_.blocks[*i].span);
    std::size_t next = 0, kept = 0;
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      if (next < plain_.size() && plain_[next] == i) {
        ++next;
      } else {
        document_.blocks[kept++] = document_.blocks[i];
      }
    }
    document_.blocks.resize(kept);
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) lay_plain(*span, document_);
    std::stable_sort(document_.pages.begin(), document_.pages.end(),
                     [](const PageBreak& a, const PageBreak& b) { return a.at < b.at; });
  }

  std::string_view source_;
  Extraction out_;
  Document& document_;
  HtmlTokenizer tokens_;
  bool xml_;
  Entities entities_;
  OpenElements open_;
  std::string title_;
  std::size_t at_ = 0;                    // behind the last token
  std::optional<TextPos> block_;          // where the open block begins
  bool continues_ = false;                // the next block goes on with the one before the page number
  bool code_ = false;                     // the open block holds <code>
  bool superscript_ = false;              // inside a note call
  std::optional<TextPos> line_break_;     // behind the last <br> of the open block
  bool another_quotation_ = false;        // the next block begins a quotation right behind another
  std::optional<PageNumber> page_;        // inside a page number
  std::vector<std::size_t> open_quoted_;  // into quoted_by_markup
  std::vector<std::size_t> plain_;        // blocks of <pre> without <code>
};

}  // namespace

void read_html(std::string_view source, std::size_t start, const SourceMap& map, Document& document) {
  HtmlReader(source, start, map, document).read();
}

}  // namespace sicut::formats
