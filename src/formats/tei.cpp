#include "formats/tei.h"

#include <algorithm>
#include <optional>

#include "formats/entities.h"
#include "formats/html_tokens.h"
#include "formats/tei_header.h"
#include "formats/tei_notes.h"
#include "formats/tei_parts.h"
#include "formats/tei_speakers.h"
#include "formats/tei_stack.h"

namespace sicut::formats {
namespace {

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

class TeiReader {
 public:
  TeiReader(std::string_view source, std::size_t start, const SourceMap& map, Document& document)
      : source_(source),
        out_(source, map),
        document_(document),
        tokens_(source, start),
        speakers_(document.speakers) {}

  void read() {
    HtmlToken token;
    for (tokens_.next(token); token.kind != HtmlToken::Kind::end_of_source; tokens_.next(token)) {
      at_ = token.start;
      const std::string name(without_prefix(token.name));
      if (in_header_) header_.take(token, name, source_);
      if (token.kind == HtmlToken::Kind::text) text(token.start, token.end);
      if (token.kind == HtmlToken::Kind::start_tag) start_tag(token, name);
      if (token.kind == HtmlToken::Kind::end_tag) end_tag(name);
    }
    while (!open_.empty()) close_top();
    close_block();
    header_.finish(document_.meta);
    document_.parts = parts_.finish();
    notes_.finish(document_);
    document_.speakers_by_markup = !document_.speakers.empty();
    out_.finish(document_);
  }

 private:
  // --- Blocks -----------------------------------------------------------------------------------------

  void close_block() {
    for (; !quoted_.empty(); quoted_.pop_back()) close_quoted();
    if (!block_) return;
    Block block;
    block.kind = context_.kind;
    if (context_.heading > 0 && block.kind == BlockKind::paragraph) block.kind = BlockKind::heading;
    if (block.kind == BlockKind::heading) block.level = context_.heading;
    if (block.kind == BlockKind::block_quote) block.level = context_.quotes;
    block.continues = continues_;
    block.speaker = context_.speaker;
    block.span = {*block_, out_.end()};
    block_.reset();
    continues_ = false;
    if (block.span.empty()) return;
    if (title_of_ != kNoIndex && block.kind == BlockKind::heading)
      parts_.add_to_title(title_of_, out_.text().substr(block.span.start.value, block.span.size()));
    document_.blocks.push_back(block);
  }

  // --- Text -------------------------------------------------------------------------------------------

  void text(std::size_t start, std::size_t end) {
    if (!in_text_ || in_header_ || context_.dropped) return;
    if (!block_) {
      start = std::min(source_.find_first_not_of(kTeiSpaces, start), end);
      if (start == end) return;
      if (out_.end().value > 0) out_.put("\n\n", start, start);
      block_ = out_.end();
    }
    decode_references(
        source_, start, end, entities_, [&](std::size_t from, std::size_t to) { out_.copy(from, to); },
        [&](std::string_view letters, std::size_t from, std::size_t to) { out_.put(letters, from, to); });
  }

  // --- Tags -------------------------------------------------------------------------------------------

  void start_tag(const HtmlToken& token, const std::string& name) {
    const TeiRole role = tei_role(name);
    if (document_.meta.language.empty() && (name == "tei" || name == "text"))
      document_.meta.language = token.attribute("xml:lang");
    if (role == TeiRole::page || role == TeiRole::milestone || name == "lb" || role == TeiRole::reference) {
      point(token, role);
      if (role != TeiRole::reference || token.self_closing) return;
    }
    // What an edition lacks, or a text leaves out of what it quotes.
    if (name == "gap" && in_text_ && block_ && !context_.dropped) out_.put(" […] ", token.start, token.start);
    TeiElement element;
    element.name = name;
    element.role = role;
    element.outside = context_;
    if (role == TeiRole::header) in_header_ = true;
    if (role == TeiRole::text) in_text_ = true;
    if (!in_header_) open(token, element);
    open_.push(std::move(element));
    if (token.self_closing) close_top();
  }

  // Elements without contents that stand at a place.
  void point(const HtmlToken& token, TeiRole role) {
    if (!in_text_ || context_.dropped) return;
    if (role == TeiRole::page || (role == TeiRole::milestone && token.attribute("unit") == "page"))
      add_page(token);
    if (role == TeiRole::other || role == TeiRole::milestone || role == TeiRole::page) return;
    if (role == TeiRole::line_break && block_ && token.attribute("break") != "no")
      out_.put("\n", token.start, token.end);
    if (role == TeiRole::reference) {
      const std::string_view target = token.attribute("target");
      if (target.size() > 1 && target[0] == '#') notes_.add_reference(out_.end(), target.substr(1));
    }
  }

  void add_page(const HtmlToken& token) {
    std::string number = decoded_single_spaced(token.attribute("n").substr(0, 40), entities_);
    if (number.size() > 2 && number.front() == '[' && number.back() == ']')
      number = number.substr(1, number.size() - 2);
    document_.pages.push_back({out_.end(), std::move(number), false});
  }

  void open(const HtmlToken& token, TeiElement& element) {
    const std::string_view id = token.attribute("xml:id");
    if (!id.empty() && id.size() < 1024) {
      element.anchor = document_.anchors.size();
      document_.anchors.push_back({std::string(id), {out_.end(), out_.end()}});
    }
    switch (element.role) {
      case TeiRole::dropped:
        if (!is_first_reading(source_.substr(0, token.start))) context_.dropped = true;
        break;
      case TeiRole::block:
      case TeiRole::text:
        close_block();
        break;
      case TeiRole::paragraph:
        close_block();
        context_.paragraph = true;
        if (element.name == "stage" && !token.self_closing && !context_.dropped) open_stage(token.start);
        break;
      case TeiRole::heading:
        close_block();
        context_.heading = static_cast<std::uint8_t>(std::clamp<int>(context_.divisions, 1, 6));
        context_.paragraph = true;
        if (is_head_of_part()) title_of_ = open_.top().part;
        break;
      case TeiRole::line_break:  // <l>
        if (!context_.paragraph) close_block();
        if (block_) out_.put("\n", token.start, token.end);
        break;
      case TeiRole::division:
        open_division(token, element);
        break;
      case TeiRole::quotation:
        open_quotation(element);
        break;
      case TeiRole::note:
        open_note(token, element);
        break;
      case TeiRole::furniture:
        interrupt(element);
        context_.kind = BlockKind::running_head;
        break;
      case TeiRole::speech:
      case TeiRole::speaker:
        open_speech(token, element);
        break;
      case TeiRole::date:
        take_date(token);
        break;
      case TeiRole::person:
        if (!id.empty()) speakers_.begin_person(id, out_.end());
        break;
      default:
        if (element.name == "seg" && !open_.empty() && open_.top().name == "u") {
          close_block();
          context_.paragraph = true;
        }
        break;
    }
  }

  // Ends the open block for something that stands inside its paragraph.
  void interrupt(TeiElement& element) {
    element.resumes = block_.has_value();
    close_block();
    context_.heading = 0;
    context_.paragraph = false;
    context_.speaker = kNoSpeaker;
    title_of_ = kNoIndex;
  }

  void open_note(const HtmlToken& token, TeiElement& element) {
    if (is_remark_type(token.attribute("type"))) {
      interrupt(element);
      return;
    }
    const TextPos at = end_of_words();
    const bool apart = !block_ && !context_.paragraph;  // among other notes at the end
    interrupt(element);
    context_.kind = BlockKind::note;
    notes_.add({at, std::string(token.attribute("xml:id")), std::string(token.attribute("n")),
                document_.blocks.size(), apart});
  }

  // Behind the last letter or sign that is no white space.
  [[nodiscard]] TextPos end_of_words() const {
    const std::size_t last = out_.text().find_last_not_of(kTeiSpaces);
    return TextPos(last == std::string_view::npos ? 0 : last + 1);
  }

  void open_quotation(TeiElement& element) {
    if (context_.paragraph || block_) {
      if (context_.dropped) return;
      if (!block_) {
        if (out_.end().value > 0) out_.put("\n\n", at_, at_);
        block_ = out_.end();
      }
      element.quoted = true;
      quoted_.push_back(document_.quoted_by_markup.size());
      document_.quoted_by_markup.push_back({out_.end(), out_.end()});
      return;
    }
    close_block();
    context_.quotes = static_cast<std::uint8_t>(std::min(context_.quotes + 1, 255));
    if (context_.kind == BlockKind::paragraph) context_.kind = BlockKind::block_quote;
  }

  // Ends the innermost at the end of the text, white space left out.
  void close_quoted() {
    TextSpan& span = document_.quoted_by_markup[quoted_.back()];
    const std::string_view written = out_.text().substr(span.start.value);
    const std::size_t first = std::min(written.find_first_not_of(kTeiSpaces), written.size());
    span.end = span.start + (written.find_last_not_of(kTeiSpaces) + 1);
    span.start = std::min(span.end, span.start + first);
  }

  // --- Works ------------------------------------------------------------------------------------------

  void open_division(const HtmlToken& token, TeiElement& element) {
    close_block();
    context_.divisions = static_cast<std::uint8_t>(std::min(context_.divisions + 1, 6));
    element.part = parts_.open(token, out_.end());
  }

  [[nodiscard]] bool is_head_of_part() {
    return !open_.empty() && open_.top().part != kNoIndex && !parts_.has_title(open_.top().part);
  }

  void take_date(const HtmlToken& token) {
    const std::string_view when = token.attribute("when");
    if (!when.empty() && in_text_ && context_.kind != BlockKind::note) parts_.take_date(when, open_);
  }

  // --- Speakers ---------------------------------------------------------------------------------------

  void open_speech(const HtmlToken& token, TeiElement& element) {
    close_block();
    if (element.role == TeiRole::speaker) {
      context_.paragraph = true;
      speaker_at_ = out_.end();
      return;
    }
    const std::string_view who = token.attribute("who");
    if (!who.empty()) context_.speaker = speakers_.number_of_id(who, header_);
  }

  // --- Closing ----------------------------------------------------------------------------------------

  void end_tag(const std::string& name) {
    if (!open_.is_open(name)) return;
    while (open_.top().name != name) close_top();
    close_top();
  }

  // What the stage does stands in brackets, as in print: it is no part of the speech round it.
  void open_stage(std::size_t at) {
    if (out_.end().value > 0) out_.put("\n\n", at, at);
    block_ = out_.end();
    out_.put("[", at, at);
  }

  void close_top() {
    TeiElement element = std::move(open_.top());
    open_.top().name = element.name;
    open_.pop();
    if (element.role == TeiRole::header) in_header_ = false;
    if (in_header_) return;
    if (element.name == "stage" && block_ && !context_.dropped) out_.put("]", at_, at_);
    if (element.quoted && !quoted_.empty()) {
      close_quoted();
      quoted_.pop_back();
    } else if (ends_block(element)) {
      close_block();
    }
    if (element.role == TeiRole::speaker) take_speaker();
    if (element.role == TeiRole::person) speakers_.end_person(out_.text());
    if (element.role == TeiRole::heading) title_of_ = kNoIndex;
    const std::uint32_t speaker = context_.speaker;
    context_ = element.outside;
    // A <speaker> names the rest of its speech.
    if (element.role == TeiRole::speaker) context_.speaker = speaker;
    // A note at a paragraph's very end interrupts nothing: what follows is another paragraph.
    if (element.resumes)
      continues_ = true;
    else if (element.role == TeiRole::paragraph || element.role == TeiRole::heading)
      continues_ = false;
    if (element.anchor != kNoIndex) document_.anchors[element.anchor].span.end = out_.end();
    if (element.part != kNoIndex) parts_.close(element.part, out_.end());
  }

  [[nodiscard]] bool ends_block(const TeiElement& element) const {
    switch (element.role) {
      case TeiRole::other:
        return element.name == "seg" && context_.paragraph && !element.outside.paragraph;
      case TeiRole::dropped:
      case TeiRole::date:
      case TeiRole::reference:
      case TeiRole::person:
      case TeiRole::header:
        return false;
      case TeiRole::line_break:
        return !context_.paragraph;
      default:
        return true;
    }
  }

  void take_speaker() {
    if (document_.blocks.empty() || document_.blocks.back().span.start < speaker_at_) return;
    const Block& block = document_.blocks.back();
    std::string name = single_spaced(
        out_.text().substr(block.span.start.value, std::min<std::size_t>(block.span.size(), 100)));
    while (!name.empty() && (name.back() == '.' || name.back() == ':' || name.back() == ',')) name.pop_back();
    if (!name.empty()) context_.speaker = speakers_.number(name);
  }

  std::string_view source_;
  Extraction out_;
  Document& document_;
  HtmlTokenizer tokens_;
  std::size_t at_ = 0;  // where the last token begins
  Entities entities_;
  TeiHeader header_;
  TeiStack open_;
  TeiContext context_;
  bool in_header_ = false, in_text_ = false;
  std::optional<TextPos> block_;     // where the open block begins
  bool continues_ = false;           // the next block goes on with a paragraph that was interrupted
  std::size_t title_of_ = kNoIndex;  // the part whose head is open
  TeiParts parts_;
  std::vector<std::size_t> quoted_;  // into quoted_by_markup
  TeiNotes notes_;
  TeiSpeakers speakers_;
  TextPos speaker_at_;
};

}  // namespace

bool is_tei(std::string_view head) {
  for (const std::string_view sign : {"<TEI ", "<TEI>", "<TEI\n", "<TEI\r", "<teiCorpus", "<TEI.2",
                                      "<tei:TEI", "http://www.tei-c.org/ns/1.0"})
    if (head.find(sign) != std::string_view::npos) return true;
  return false;
}

void read_tei(std::string_view source, std::size_t start, const SourceMap& map, Document& document) {
  TeiReader(source, start, map, document).read();
}

}  // namespace sicut::formats
