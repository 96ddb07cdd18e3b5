#include <algorithm>
#include <array>

#include "formats/assemble_account.h"
#include "proceedings/draft.h"
#include "proceedings/motions.h"
#include "proceedings/people.h"
#include "proceedings/tokens.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kHeadUnits = 14;          // units from the head in which fields may stand in prose
constexpr std::uint32_t kLongestAccount = 160;  // words of a paragraph that breaks off a speech
constexpr std::uint32_t kShortInterjection = 14;

const Concepts kTriggers = Concept::moves | Concept::proposes | Concept::introduces | Concept::favours |
                           Concept::seconds | Concept::withdrawn | Concept::amendment;

enum class Turn : std::uint8_t { none, labelled, report, summary };
enum class Expecting : std::uint8_t { none, paper, wording, alternatives, names, decided_text };

class SessionReader {
 public:
  SessionReader(const formats::Document& document, const std::vector<Unit>& units, WordBook& book,
                std::size_t first, std::size_t body, std::size_t last)
      : document_(document),
        whole_(document.text()),
        units_(units),
        book_(book),
        first_(first),
        body_(body),
        last_(last),
        motions_(draft_) {}

  SessionDraft read() {
    draft_.units = last_ - first_;
    draft_.span = {units_[first_].span.start, units_[last_ - 1].span.end};
    for (at_ = first_; at_ < body_; ++at_) head_unit(units_[at_]);
    for (at_ = body_; at_ < last_; ++at_) unit(units_[at_]);
    motions_.finish();
    return std::move(draft_);
  }

 private:
  // A title, a date, "The House met at two, Mr. Speaker in the Chair.": only who presided is of use.
  void head_unit(const Unit& u) {
    tokens_ = tokenize_minutes(book_, whole_, u.span);
    static_cast<void>(told_fields(sentences_of(tokens_)));
  }

  // --- one unit
  // ---------------------------------------------------------------------------------------------

  void unit(const Unit& u) {
    if (is_plain_speech(u)) return plain_speech(u);
    tokens_ = tokenize_minutes(book_, whole_, u.span);
    if (tokens_.empty()) return;
    if (field(u)) return;
    if (u.label) return labelled(u);
    if (expected(u)) return;
    if (u.heading || is_heading_like(u)) return heading(u);
    if (is_whole_aside()) return aside(u, u.span);
    if (turn_ == Turn::labelled || turn_ == Turn::report) {
      if (!breaks_off(u)) return goes_on(u);
      end_turn();
    }
    account(u);
  }

  // Most of a report is talk: a paragraph that cannot be anything else is not looked at word by word. It must
  // be so long, or speak of so little, that no rule below could take it for a heading, a field or the
  // secretary's account.
  [[nodiscard]] bool is_plain_speech(const Unit& u) const {
    if (expecting_ != Expecting::none || listing_ || u.heading || at_ < first_ + 4) return false;
    const std::string_view text = document_.text(u.span);
    if (text.find_first_of("([") != std::string_view::npos) return false;
    if (u.label)
      return u.words > 24 && !u.concepts.any_of(kTriggers) && u.label->aside.empty() &&
             names_a_person(*u.label);
    if (turn_ != Turn::labelled && turn_ != Turn::report) return false;
    if (u.words < 40 || text.front() == '"' || u.concepts.any_of(kTriggers)) return false;
    const bool chair = draft_.items[speech_].role == "chair";
    return !chair && (u.words > kLongestAccount || u.concepts.has(Concept::first_person));
  }

  // In capitals, and no office: "STALIN:", "Mr. SMITH."
  [[nodiscard]] bool names_a_person(const formats::SpeakerLabel& label) const {
    if (!label.capitals) return false;
    for (const Token& t : tokenize_minutes(book_, label.name))
      if (t.concepts.any_of(Concept::chair | Concept::office | Concept::anonymous | Concept::secretary))
        return false;
    return true;
  }

  void plain_speech(const Unit& u) {
    if (u.label) {
      labelled_plainly(u);
    } else {
      draft_.items[speech_].span.end = draft_.items[speech_].text.end = u.span.end;
    }
  }

  [[nodiscard]] std::string words_of(TextSpan span) const {
    std::string out;
    for (const char c : document_.text(span)) {
      const bool white = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!white) {
        out += c;
      } else if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    }
    return out;
  }

  Mention mention(const Actor& actor, bool acting) {
    draft_.mentions.push_back(actor);
    draft_.acting.push_back(acting);
    return static_cast<Mention>(draft_.mentions.size() - 1);
  }

  Mentions mention_all(const std::vector<Actor>& actors, bool acting) {
    Mentions all;
    for (const Actor& actor : actors)
      if (actor.kind != ActorKind::anonymous) all.push_back(mention(actor, acting));
    return all;
  }

  ItemDraft& add(ItemType type, TextSpan span) {
    ItemDraft item;
    item.type = type;
    item.span = item.text = span;
    item.subject = subject_;
    item.unit = at_;
    draft_.items.push_back(std::move(item));
    return draft_.items.back();
  }

  // --- heads of sessions: lists
  // -----------------------------------------------------------------------------

  bool field(const Unit& u) {
    if (u.words > 400 && !(u.concepts.has(Concept::present))) return false;
    if (listing_ && !u.label && list_goes_on(u)) return true;
    const bool at_head = draft_.items.empty() || at_ < first_ + kHeadUnits;
    const auto fields = read_fields(tokens_, u.heading || u.words <= 4);
    if (fields.empty()) {
      listing_.reset();
      return false;
    }
    // "Chairman: The motion is carried." is a speech; a chair's name is a field.
    const bool names = std::any_of(fields.begin(), fields.end(), [&](const Field& f) {
      return f.kind == FieldKind::agenda || f.continues || f.number ||
             (!f.actors.empty() && f.actors.front().kind == ActorKind::person && starts_content(f));
    });
    const bool list_of_votes =
        tokens_[0].concepts.any_of(Concept::for_side | Concept::against_side | Concept::abstain_side);
    if (!names || list_of_votes ||
        (!at_head && u.label && fields.front().kind == FieldKind::chair && !starts_content(fields.front())))
      return false;
    if (!at_head && fields.front().kind == FieldKind::agenda) return false;
    end_turn();
    for (const Field& f : fields) take(f);
    ++draft_.fields;
    const Field& last = fields.back();
    if (last.continues || last.kind == FieldKind::present || last.kind == FieldKind::absent) {
      listing_ = last.kind;
      listing_open_ = last.continues;
    }
    return true;
  }

  // Whether the first name stands right at the beginning of a field's content.
  [[nodiscard]] bool starts_content(const Field& f) const {
    return !f.actors.empty() && f.actors.front().tokens.first <= f.content.first + 1;
  }

  bool list_goes_on(const Unit& u) {
    if (!listing_open_) return false;
    if (*listing_ == FieldKind::agenda) {
      const bool numbered =
          tokens_[0].digit || tokens_[0].sign == '-' || u.kind == formats::BlockKind::list_item;
      if (!numbered && !(listing_open_ && draft_.agenda.empty() && u.words < 60)) return false;
      draft_.agenda.push_back(words_of(u.span));
      return true;
    }
    if (u.words > 200 || read_fields(tokens_, false).size() > 0) return false;
    Field more = read_name_list(tokens_, *listing_);
    std::erase_if(more.actors, [](const Actor& a) { return a.kind == ActorKind::anonymous; });
    if (more.actors.empty()) return false;
    const bool heading_alone =
        u.heading && more.actors.size() == 1 && tokens_.size() > more.actors.front().tokens.last;
    if (heading_alone) return false;
    take(more);
    return true;
  }

  void take(const Field& f) {
    if (f.kind == FieldKind::agenda) {
      if (!f.content.empty()) draft_.agenda = agenda_items(f.content);
      return;
    }
    Mentions* list = f.kind == FieldKind::chair       ? &draft_.chair
                     : f.kind == FieldKind::secretary ? &draft_.secretaries
                     : f.kind == FieldKind::absent    ? &draft_.absent
                     : f.kind == FieldKind::attending ? &draft_.attending
                                                      : &draft_.present;
    for (const Actor& actor : f.actors) {
      if (actor.kind != ActorKind::person && f.kind != FieldKind::chair) {
        if (f.kind == FieldKind::present) draft_.attendance_open = true;
        continue;
      }
      const Mention m = mention(actor, false);
      list->push_back(m);
      note_role(actor, m, f.kind);
    }
    if (f.kind == FieldKind::present) {
      draft_.attendance_open |= f.open;
      if (f.number && !f.open) draft_.number_present = f.number;
    }
  }

  // "Mr. Holl (Chairman)", "Mayor Hobbs" in a list of those present.
  void note_role(const Actor& actor, Mention m, FieldKind kind) {
    if (actor.role.empty() || kind == FieldKind::chair || kind == FieldKind::secretary ||
        kind == FieldKind::absent)
      return;
    const Tokens role = tokenize_minutes(book_, actor.role);
    bool chair = false, vice = false, secretary = false;
    for (const Token& t : role) {
      chair |= t.has(Concept::chair);
      vice |= t.form == "vice" || t.form == "deputy";
      secretary |= t.has(Concept::secretary);
    }
    if (secretary) {
      if (draft_.secretaries.empty()) draft_.secretaries.push_back(m);
    } else if (chair && !vice && draft_.chair.empty()) {
      draft_.chair.push_back(m);
    }
  }

  // "1. Letters. 2. The two proposals. 3. Other business." or one item.
  [[nodiscard]] std::vector<std::string> agenda_items(TokenRange content) const {
    std::vector<std::string> items;
    std::size_t first = content.first;
    std::uint64_t next = 1;
    for (std::size_t i = content.first; i + 1 < content.last; ++i) {
      const auto number = tokens_[i].digit ? std::optional(tokens_[i].form) : std::nullopt;
      const bool led = i == content.first || !tokens_[i - 1].is_word();
      const bool begins = led && number && *number == std::to_string(next) &&
                          (tokens_[i + 1].sign == '.' || tokens_[i + 1].sign == ')');
      if (!begins) continue;
      if (i > first) items.push_back(words_of(span_of(tokens_, {first, i})));
      first = i + 2;
      ++next;
    }
    if (first < content.last) items.push_back(words_of(span_of(tokens_, {first, content.last})));
    return items;
  }

  // --- turns
  // ------------------------------------------------------------------------------------------------

  void end_turn() {
    turn_ = Turn::none;
    speech_ = kNone;
  }

  void labelled_plainly(const Unit& u) {
    ItemDraft& item = begin_speech(u);
    const std::string_view text = document_.text(item.text);
    std::size_t stops = 0;
    for (std::size_t at = text.find(". "); at != std::string_view::npos && stops <= 2;
         at = text.find(". ", at + 1))
      ++stops;
    if (text.ends_with('?') && stops <= 2) item.type = ItemType::question;
    draft_.address |= u.concepts.any_of(Concept::motion | Concept::amendment);
  }

  void labelled(const Unit& u) {
    ItemDraft& item = begin_speech(u);
    tokens_ = tokenize_minutes(book_, whole_, item.text);
    item.type = type_of_speech(*u.label, item);
    note_address();
    speech_statements(true);
  }

  ItemDraft& begin_speech(const Unit& u) {
    expecting_ = Expecting::none;
    ++draft_.labels;
    const formats::SpeakerLabel& label = *u.label;
    const TextSpan said{std::min(u.span.start + label.length, u.span.end), u.span.end};
    ItemDraft& item = add(ItemType::speech, u.span);
    item.text = trimmed(said);
    speech_ = draft_.items.size() - 1;
    turn_ = Turn::labelled;
    const TextSpan printed{u.span.start, std::max(u.span.start, said.start)};
    item.as_printed = words_of(printed);
    while (!item.as_printed.empty() && (item.as_printed.back() == ' ' || item.as_printed.back() == ':'))
      item.as_printed.pop_back();
    who_speaks(label, item);
    return item;
  }

  [[nodiscard]] TextSpan trimmed(TextSpan span) const {
    const std::string_view text = document_.text(span);
    const std::size_t first = std::min(text.find_first_not_of(" \t\r\n—-–*_"), text.size());
    return {span.start + first, span.end};
  }

  void who_speaks(const formats::SpeakerLabel& label, ItemDraft& item) {
    const Tokens name = tokenize_minutes(book_, label.name);
    for (const Actor& actor : read_actors(name, 0, name.size())) {
      if (actor.kind == ActorKind::anonymous) {
        item.role = text::folded(actor.name) == "another delegate" ? "delegate" : lower_case(actor.name);
        continue;
      }
      if (actor.kind == ActorKind::office) item.role = is_chair(actor) ? "chair" : lower_case(actor.name);
      if (actor.kind == ActorKind::person && !actor.role.empty()) item.role = lower_case(actor.role);
      item.speakers.push_back(mention(actor, true));
    }
    name_in_aside(label, item);
  }

  // "The MINISTER OF WORKS (Mr. Tregarth):" is Mr. Tregarth.
  void name_in_aside(const formats::SpeakerLabel& label, ItemDraft& item) {
    const Tokens aside = tokenize_minutes(book_, label.aside);
    const auto actor = read_actor(aside, 0, aside.size(), false);
    if (!actor || actor->kind != ActorKind::person || actor->titles.empty() ||
        actor->tokens.last < aside.size())
      return;
    item.role = lower_case(label.name);
    if (item.role.starts_with("the ")) item.role.erase(0, 4);
    for (std::size_t i = 0; i < item.speakers.size(); ++i) {  // "OF WORKS" was no person
      draft_.mentions.pop_back();
      draft_.acting.pop_back();
    }
    item.speakers = {mention(*actor, true)};
  }

  [[nodiscard]] bool is_chair(const Actor& actor) const {
    const Tokens tokens = tokenize_minutes(book_, actor.name);
    const bool vice = std::any_of(tokens.begin(), tokens.end(),
                                  [](const Token& t) { return t.form == "vice" || t.form == "deputy"; });
    return !vice && std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
      return t.has(Concept::chair) && !t.has(Concept::secretary);
    });
  }

  static std::string lower_case(std::string_view printed) {
    std::string out;
    for (const char c : printed) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return out;
  }

  [[nodiscard]] ItemType type_of_speech(const formats::SpeakerLabel& label, const ItemDraft& item) const {
    for (const Token& t : tokenize_minutes(book_, label.aside))
      if (t.form == "report" || t.form == "reports" || t.form == "rapport" || t.form == "bericht" ||
          t.form == "доклад")
        return ItemType::report;
    std::size_t words = 0, stops = 0;
    for (const Token& t : tokens_) {
      words += t.is_word();
      stops += t.sign == '.' && !t.quoted;
    }
    if (item.speakers.empty() && words <= kShortInterjection && !item.role.starts_with("delegate"))
      return ItemType::interjection;
    const bool asks = !tokens_.empty() &&
                      (tokens_.back().sign == '?' || (tokens_.back().sign == '"' && tokens_.size() > 1 &&
                                                      tokens_[tokens_.size() - 2].sign == '?'));
    return asks && stops <= 2 ? ItemType::question : ItemType::speech;
  }

  // "Mr. Chairman,", "Comrades!", "My Lords", "the hon. Member": the talk of assemblies.
  void note_address() {
    for (std::size_t i = 0; i < std::min<std::size_t>(tokens_.size(), 60); ++i) {
      const std::string_view form = tokens_[i].form;
      if (form == "comrades" || form == "comrade" || form == "hon" || form == "delegates" ||
          form == "colleagues")
        draft_.address = true;
      if ((form == "speaker" || form == "chairman" || form == "president") && i > 0 &&
          tokens_[i - 1].sign == '.')
        draft_.address = true;
      if (tokens_[i].concepts.any_of(Concept::motion | Concept::amendment)) draft_.address = true;
    }
  }

  void goes_on(const Unit& u) {
    ItemDraft& item = draft_.items[speech_];
    item.span.end = item.text.end = u.span.end;
    speech_statements(false);
  }

  // A paragraph without a label, inside a speech, that is the secretary's own.
  [[nodiscard]] bool breaks_off(const Unit& u) {
    if (u.continues || u.words > kLongestAccount || tokens_[0].sign == '"') return false;
    if (u.kind == formats::BlockKind::block_quote) return false;
    const auto sentences = sentences_of(tokens_);
    if (sentences.empty()) return false;
    for (const Token& t : tokens_)
      if (!t.quoted && t.has(Concept::first_person)) return false;
    // A numbered list belongs to the speech that announces it.
    if (tokens_.size() > 1 && tokens_[0].digit && tokens_[1].sign == '.') return false;
    const auto statements = read_statements(tokens_, sentences.front());
    for (const Statement& s : statements) {
      const bool named = !s.movers.empty() || !s.seconders.empty();
      if (s.kind == StatementKind::motion || s.kind == StatementKind::amendment)
        return named || s.announces || s.tokens.first == 0;
      if (s.kind == StatementKind::seconding) return named;
      if (s.kind == StatementKind::outcome || s.kind == StatementKind::withdrawal ||
          s.kind == StatementKind::put)
        return is_plain_outcome(s, sentences.front());
      if (s.kind == StatementKind::decision) return sentences.size() <= 3;
      if (s.kind == StatementKind::vote) return true;
      if (s.kind == StatementKind::election) return s.announces || sentences.size() <= 3;
    }
    // A short paragraph that comes to the meeting's business in its second or third sentence.
    if (sentences.size() >= 2 && sentences.size() <= 3 && u.words < 60 && ends_in_business(sentences))
      return true;
    return formats::is_account(document_.text(u.span), turn_name());
  }

  [[nodiscard]] bool ends_in_business(const std::vector<Sentence>& sentences) const {
    for (const Sentence& sentence : sentences)
      for (const Statement& s : read_statements(tokens_, sentence))
        if ((s.kind == StatementKind::outcome && s.tokens.size() < 16) || s.kind == StatementKind::put ||
            s.kind == StatementKind::vote)
          return true;
    return false;
  }

  // What speeches say of motions goes on in subordinate clauses; the secretary is brief.
  static bool is_plain_outcome(const Statement& s, const Sentence& sentence) {
    return sentence.tokens.size() <= 40 || s.announces;
  }

  [[nodiscard]] std::string turn_name() const {
    if (speech_ == kNone || draft_.items[speech_].speakers.empty()) return {};
    return draft_.mentions[draft_.items[speech_].speakers.front()].name;
  }

  // Motions that a speech makes; what is in brackets behind it is the secretary's.
  void speech_statements(bool opening) {
    note_question();
    Concepts here;
    bool bracket = false;
    for (const Token& t : tokens_) {
      here |= t.concepts;
      bracket |= t.sign == '(' || t.sign == '[';
    }
    const bool chair = speech_ != kNone && draft_.items[speech_].role == "chair";
    if (!here.any_of(kTriggers) && !bracket && !chair) return;
    const auto sentences = sentences_of(tokens_);
    const std::size_t speech = speech_;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const bool first = opening && i == 0;
      if (sentences[i].bracketed) {
        bracketed(sentences[i], i + 1 == sentences.size());
        continue;
      }
      const bool in_report = draft_.items[speech].type == ItemType::report;
      for (const Statement& s : read_statements(tokens_, sentences[i], true))
        in_speech(s, first, chair && sentences.size() <= 4, in_report, speech, sentences[i]);
    }
  }

  // "... That the word stand part of the Question."
  void note_question() {
    for (std::size_t i = 0; i + 2 < tokens_.size(); ++i)
      if (tokens_[i].form == "stand" && tokens_[i + 1].form == "part" && tokens_[i + 2].form == "of")
        motions_.question_is_turned();
  }

  void in_speech(const Statement& s, bool first, bool chair, bool in_report, std::size_t speech,
                 const Sentence& sentence) {
    switch (s.kind) {
      case StatementKind::motion:
      case StatementKind::amendment: {
        // A report tells of many proposals; its own are made in the first person.
        if (in_report && !s.movers.empty()) return;
        Statement own = s;
        if (speaks_as_other(s, speech)) return;
        if (own.weak && !first) own.weak = true;
        moved(own, speech, sentence);
        return;
      }
      case StatementKind::seconding:
        motions_.seconded(s.seconders.empty() ? draft_.items[speech].speakers
                                              : mention_all(s.seconders, true));
        return;
      case StatementKind::withdrawal:
        if (s.movers.empty() || first) withdrawn(s, span_of(tokens_, sentence.tokens));
        return;
      case StatementKind::put:
      case StatementKind::outcome:
      case StatementKind::vote:
      case StatementKind::decision:
        if (chair || is_bare(s, sentence)) apply(s, sentence);
        return;
      case StatementKind::election:
        if (chair) apply(s, sentence);
        return;
      case StatementKind::arrival:
        return;
    }
  }

  // "Mr. Reed moved this last year": somebody else's motion, told in a speech, unless the speech is told
  // itself in the third person ("Comrade Tolstov moves to instruct the center").
  [[nodiscard]] bool speaks_as_other(const Statement& s, std::size_t speech) const {
    for (const Actor& mover : s.movers) {
      bool own = false;
      for (const Mention m : draft_.items[speech].speakers) own |= can_be_same(mover, draft_.mentions[m]);
      if (!own) return true;
    }
    return false;
  }

  // "Carried." and "Rejected." behind a motion in its own paragraph.
  static bool is_bare(const Statement& s, const Sentence& sentence) {
    return s.kind == StatementKind::outcome && sentence.tokens.size() <= 5 && !s.about.noun;
  }

  // --- the secretary's account
  // ------------------------------------------------------------------------------

  void account(const Unit& u) {
    note_question();
    const auto sentences = sentences_of(tokens_);
    ++draft_.accounts;
    bool personal = false;
    if (sentences.empty() || reported_speaker(tokens_, sentences.front().tokens).empty())
      for (const Token& t : tokens_) personal |= t.has(Concept::first_person) && !t.quoted;
    draft_.personal_accounts += personal;
    bool told = false;
    if (at_ < first_ + kHeadUnits) told = told_fields(sentences);
    note_span_ = {};
    // A new paragraph goes on with what somebody said only if it says "he".
    if (turn_ == Turn::summary && !tokens_[0].has(Concept::pronoun) && !u.continues && tokens_[0].sign != '"')
      end_turn();
    for (const Sentence& sentence : sentences) {
      if (sentence.bracketed) {
        bracketed(sentence, true);
        continue;
      }
      note_election(sentence);
      const bool told_speech =
          !reported_speaker(tokens_, sentence.tokens).empty() && !moves_by_name(sentence);
      if (!told_speech && statement_sentence(sentence)) continue;
      if (summary_sentence(sentence)) continue;
      if (speech_ != kNone && turn_ == Turn::summary) {
        extend_summary(sentence);
        continue;
      }
      note_sentence(sentence, u);
    }
    flush_note();
    const bool opening = at_ == first_ && u.words > 14;  // the head of the session, in prose
    if ((told || opening) && note_item_ != kNone && draft_.items[note_item_].unit == at_ &&
        draft_.items.size() == note_item_ + 1 && at_ < first_ + 4) {
      draft_.items.pop_back();  // the head of the session, told in prose, is in its fields
      note_item_ = kNone;
    }
    flush_note();
  }

  // "The Congress proceeded to the election of the General Council.": what the next names are elected to.
  void note_election(const Sentence& sentence) {
    for (std::size_t i = sentence.tokens.first; i + 2 < sentence.tokens.last; ++i) {
      if ((tokens_[i].form != "election" && tokens_[i].form != "wahl") || tokens_[i].quoted ||
          tokens_[i + 1].form != "of")
        continue;
      std::size_t last = i + 2;
      while (last < sentence.tokens.last && tokens_[last].is_word() && last < i + 9) ++last;
      office_ = words_of(span_of(tokens_, {i + 2, last}));
      office_unit_ = at_;
    }
  }

  void extend_summary(const Sentence& sentence) {
    ItemDraft& item = draft_.items[speech_];
    item.span.end = item.text.end = span_of(tokens_, sentence.tokens).end;
  }

  // "The Chairman declared the amendment carried."
  [[nodiscard]] bool is_declared(const Sentence& sentence) const {
    for (std::size_t i = sentence.tokens.first; i < std::min(sentence.tokens.last, sentence.tokens.first + 8);
         ++i)
      if (tokens_[i].form == "declared" || tokens_[i].form == "declares" || tokens_[i].form == "announced")
        return true;
    return false;
  }

  // "Mr. Holl spoke at length and moved that": the motion counts, not the talk.
  [[nodiscard]] bool moves_by_name(const Sentence& sentence) const {
    for (const Statement& s : read_statements(tokens_, sentence)) {
      if (s.kind == StatementKind::outcome && is_declared(sentence)) return true;
      const bool deed = s.kind == StatementKind::motion || s.kind == StatementKind::amendment ||
                        s.kind == StatementKind::seconding || s.kind == StatementKind::withdrawal;
      if (deed && (!s.movers.empty() || !s.seconders.empty())) return true;
    }
    return false;
  }

  bool told_fields(const std::vector<Sentence>& sentences) {
    bool told = false;
    for (const Sentence& sentence : sentences) {
      // "Present: Dr. Fosse, Mr. Ludd." inside a paragraph.
      const Tokens alone(tokens_.begin() + static_cast<std::ptrdiff_t>(sentence.tokens.first),
                         tokens_.begin() + static_cast<std::ptrdiff_t>(sentence.tokens.last));
      if (begins_field(alone)) {
        for (const Field& f : read_fields(alone, false)) {
          if (f.kind == FieldKind::agenda || f.actors.empty()) continue;
          take(f);
          ++draft_.fields;
          told = true;
        }
      }
      for (const Field& f : read_told_fields(tokens_, sentence.tokens)) {
        if ((f.kind == FieldKind::chair && !draft_.chair.empty()) ||
            (f.kind == FieldKind::secretary && !draft_.secretaries.empty()))
          continue;
        take(f);
        ++draft_.fields;
        told = true;
      }
    }
    return told;
  }

  bool statement_sentence(const Sentence& sentence) {
    const auto statements = read_statements(tokens_, sentence);
    bool any = false;
    for (const Statement& s : statements) {
      if (s.kind == StatementKind::arrival) {
        draft_.attendance_open = true;
        continue;
      }
      const bool motion = s.kind == StatementKind::motion || s.kind == StatementKind::amendment;
      if (turn_ == Turn::summary && motion && s.movers.empty() && speech_ != kNone) {
        extend_summary(sentence);  // "He proposes a resolution."
        moved(s, speech_, sentence);
        any = true;
        continue;
      }
      if (turn_ == Turn::summary && !ends_summary(s)) continue;
      if (!any) {
        end_turn();
        flush_note();
      }
      any = true;
      apply(s, sentence);
    }
    return any;
  }

  // In the middle of what Mr. Holl is reported to have said, only what is plainly the meeting's own ends it.
  [[nodiscard]] bool ends_summary(const Statement& s) const {
    if (!s.movers.empty() || !s.seconders.empty()) return true;
    return s.kind != StatementKind::motion && s.kind != StatementKind::amendment;
  }

  // "Comrade Lenin considers that": a speech told in the third person.
  bool summary_sentence(const Sentence& sentence) {
    std::size_t behind = 0;
    const auto actors = reported_speaker(tokens_, sentence.tokens, &behind);
    if (actors.empty()) return pronoun_goes_on(sentence);
    if (actors.front().kind == ActorKind::anonymous && actors.front().name.size() > 12) return false;
    flush_note();
    const TextSpan span = span_of(tokens_, sentence.tokens);
    ItemDraft& item = add(ItemType::speech, span);
    item.summary = true;
    item.speakers = mention_all(actors, true);
    for (const Actor& a : actors)
      if (a.kind == ActorKind::office) item.role = is_chair(a) ? "chair" : lower_case(a.name);
    if (item.speakers.empty()) item.role = lower_case(actors.front().name);
    item.as_printed = words_of(span_of(tokens_, {actors.front().tokens.first, actors.back().tokens.last}));
    if (behind > 0 && tokens_[behind - 1].has(Concept::asks) && !tokens_[behind - 1].has(Concept::says))
      item.type = ItemType::question;
    if (behind > 0 && (tokens_[behind - 1].form == "reported" || tokens_[behind - 1].form == "reports"))
      item.type = ItemType::report;
    speech_ = draft_.items.size() - 1;
    turn_ = Turn::summary;
    ++draft_.summaries;
    // "Comrade Lenin ... proposes a resolution" later in the same paragraph stays with the speech.
    return true;
  }

  [[nodiscard]] bool pronoun_goes_on(const Sentence& sentence) {
    if (turn_ != Turn::summary || speech_ == kNone) return false;
    extend_summary(sentence);
    return true;
  }

  void note_sentence(const Sentence& sentence, const Unit& u) {
    const TextSpan span = span_of(tokens_, sentence.tokens);
    if (tokens_[sentence.tokens.first].sign == '"' && sentence.tokens.first == 0)
      return;  // a quoted paragraph
    std::size_t words = 0;
    for (std::size_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) words += tokens_[i].is_word();
    const char32_t last = tokens_[sentence.tokens.last - 1].sign;
    const bool sentence_like =
        words >= 3 && (last == '.' || last == '!' || last == ':' || last == '"' || last == '?');
    if (!sentence_like || is_credit(u)) return;
    if (note_span_.empty()) {
      note_span_ = span;
    } else {
      note_span_.end = span.end;
    }
  }

  // "Source: ...", "Transcribed by ...": nothing of the meeting.
  [[nodiscard]] bool is_credit(const Unit& u) const {
    for (std::size_t i = 0; i < std::min<std::size_t>(tokens_.size(), 2); ++i)
      if (tokens_[i].form == "signed" && u.words < 12) return true;
    static constexpr std::array<std::string_view, 9> kWords{"source",    "transcribed", "published",
                                                            "first",     "translated",  "copyright",
                                                            "retrieved", "note",        "html"};
    return u.words < 30 && std::find(kWords.begin(), kWords.end(), tokens_[0].form) != kWords.end() &&
           tokens_.size() > 1 && tokens_[1].sign == ':';
  }

  void flush_note() {
    if (note_span_.empty()) return;
    add(ItemType::note, note_span_);
    note_item_ = draft_.items.size() - 1;
    // "The secretary reads a letter:" and the letter.
    if (document_.text(note_span_).ends_with(':') && note_span_.end >= units_[at_].span.end)
      expect(Expecting::paper, note_item_);
    note_span_ = {};
  }

  // --- brackets
  // ---------------------------------------------------------------------------------------------

  [[nodiscard]] bool is_whole_aside() const {
    const char32_t open = tokens_.front().sign, close = tokens_.back().sign == '.' && tokens_.size() > 2
                                                            ? tokens_[tokens_.size() - 2].sign
                                                            : tokens_.back().sign;
    if (!((open == '(' && close == ')') || (open == '[' && close == ']'))) return false;
    return std::count_if(tokens_.begin(), tokens_.end(), [&](const Token& t) { return t.sign == open; }) == 1;
  }

  void aside(const Unit& u, TextSpan span) {
    const auto sentences = sentences_of(tokens_);
    if (sentences.size() == 1 && bracketed_statements(sentences.front())) return;
    ++draft_.asides;
    add_aside(span);
    static_cast<void>(u);
  }

  // "(Laughter.)" is a note; "(Shouts: “Up to three o’clock.”)" is said by somebody.
  void add_aside(TextSpan span) {
    const Tokens tokens = tokenize_minutes(book_, whole_, span);
    bool shouted = false, quoted = false, colon = false;
    for (const Token& t : tokens) {
      shouted |= t.has(Concept::shout);
      quoted |= t.quoted;
      colon |= t.sign == ':';
    }
    ItemDraft& item = add(shouted && (quoted || colon) ? ItemType::interjection : ItemType::note, span);
    if (item.type == ItemType::interjection) item.role = "voices";
    item.as_printed = words_of(span);
  }

  void bracketed(const Sentence& sentence, bool) {
    if (bracketed_statements(sentence)) return;
    bool reaction = false;
    for (std::size_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
      reaction |= tokens_[i].concepts.any_of(Concept::reaction | Concept::shout);
    if (!reaction || sentence.tokens.size() > 40) return;
    ++draft_.asides;
    TextSpan span = span_of(tokens_, sentence.tokens);
    add_aside({span.start - 1, span.end + 1});
  }

  bool bracketed_statements(const Sentence& sentence) {
    bool any = false;
    // Inside the brackets there may be several sentences: "(For: 3. Against: 9. Lost.)"
    for (const Statement& s : read_statements(tokens_, sentence)) {
      const bool telling = s.kind == StatementKind::vote || s.kind == StatementKind::outcome ||
                           s.kind == StatementKind::withdrawal;
      if (!telling) continue;
      apply(s, sentence);
      any = true;
    }
    return any;
  }

  // --- headings
  // ---------------------------------------------------------------------------------------------

  // A short line that ends no sentence, or a numbered one, with a label or an account behind it.
  [[nodiscard]] bool is_heading_like(const Unit& u) const {
    if (u.words > 14 || u.kind == formats::BlockKind::block_quote) return false;
    if (tokens_.front().sign == '"' || tokens_.front().sign == '(') return false;
    const char32_t last = tokens_.back().sign;
    if (last == ':' || last == ',' || last == ';' || last == '!' || last == '?') return false;
    if (turn_ != Turn::none && in_a_list()) return false;
    if (reads_report()) return true;
    const TokenRange article = article_at(tokens_, 0, tokens_.size());
    if (!article.empty() && article.last + 1 >= tokens_.size()) return true;
    const bool numbered = tokens_.size() > 2 && (tokens_[0].digit || is_roman(tokens_[0])) &&
                          (tokens_[1].sign == '.' || tokens_[1].sign == ')');
    if (!numbered) return tokens_.front().capital && last == 0 && u.words <= 8 && no_statement();
    return last == '.' ? no_statement() && is_noun_phrase() : no_statement();
  }

  // A numbered line that goes on a list, or that a colon has announced, or that begins in lower case.
  [[nodiscard]] bool in_a_list() const {
    if (!numbered()) return false;
    if (tokens_.size() > 2 && tokens_[2].is_word() && !tokens_[2].capital) return true;
    if (at_ == first_) return false;
    const std::string_view before = document_.text(units_[at_ - 1].span);
    return before.ends_with(':') || before.ends_with(';') ||
           (before.size() > 2 && text::is_ascii_digit(before[0]) && (before[1] == '.' || before[1] == ')'));
  }

  static bool is_roman(const Token& t) {
    return t.capital && t.form.find_first_not_of("ivxlc") == std::string::npos;
  }

  [[nodiscard]] bool no_statement() const {
    for (const Sentence& s : sentences_of(tokens_))
      if (!read_statements(tokens_, s).empty()) return false;
    return true;
  }

  [[nodiscard]] bool is_noun_phrase() const {
    return std::none_of(tokens_.begin(), tokens_.end(), [](const Token& t) {
      return t.has(Concept::says) || t.has(Concept::moves) || t.has(Concept::modal) || t.form == "is" ||
             t.form == "was" || t.form == "were" || t.form == "are";
    });
  }

  // "Report by comrade Lenin."
  [[nodiscard]] bool reads_report() const {
    static constexpr std::array<std::string_view, 12> kKinds{"report",    "speech",  "address", "lecture",
                                                             "statement", "paper",   "remarks", "doklad",
                                                             "доклад",    "rapport", "bericht", "referat"};
    std::size_t i = 0;
    while (i < std::min<std::size_t>(tokens_.size(), 3) &&
           std::find(kKinds.begin(), kKinds.end(), tokens_[i].form) == kKinds.end())
      ++i;
    if (i >= std::min<std::size_t>(tokens_.size(), 3) || i + 2 >= tokens_.size() + 0) return false;
    if (!(tokens_[i + 1].form == "by" || tokens_[i + 1].form == "of" || tokens_[i + 1].form == "from" ||
          tokens_[i + 1].form == "von" || tokens_[i + 1].form == "de"))
      return false;
    const auto actor = read_actor(tokens_, i + 2, tokens_.size(), tokens_[i + 1].form == "by");
    return actor && actor->kind == ActorKind::person && actor->tokens.last + 2 >= tokens_.size();
  }

  void heading(const Unit& u) {
    expecting_ = Expecting::none;
    if (turn_ != Turn::none && heading_inside_turn(u)) {
      if (turn_ != Turn::summary) {
        ItemDraft& item = draft_.items[speech_];
        item.span.end = item.text.end = u.span.end;
      }
      return;
    }
    end_turn();
    if (reads_report()) return begin_report(u);
    subject_ = words_of(u.span);
    while (!subject_.empty() && subject_.back() == '.') subject_.pop_back();
    if (subject_.size() > 160) subject_.resize(160);
    motions_.new_subject(subject_);
    if (tokens_.size() >= 2 && tokens_.size() < 20) {
      for (std::size_t i = 0; i < std::min<std::size_t>(4, tokens_.size()); ++i)
        if (tokens_[i].has(Concept::resolution) && tokens_[i].form != "resolutions")
          resolution_heading_ = at_ + 1;
    }
  }

  // A heading belongs to the speech around it if the speech goes on behind it.
  [[nodiscard]] bool heading_inside_turn(const Unit& u) const {
    if (turn_ == Turn::summary) return false;
    if (tokens_[0].digit || is_roman(tokens_[0]) || !article_at(tokens_, 0, tokens_.size()).empty() ||
        reads_report())
      return false;
    for (const Token& t : tokens_)
      if (t.has(Concept::resolution)) return false;
    std::size_t next = at_ + 1;
    while (next < last_ && units_[next].heading) ++next;
    if (next >= last_ || units_[next].label) return false;
    if (u.heading && is_all_capitals()) return false;
    const Tokens behind = tokenize_minutes(book_, whole_, units_[next].span);
    if (behind.empty() || !read_fields(behind, false).empty()) return false;
    if (behind.front().sign == '"') return false;
    const auto sentences = sentences_of(behind);
    if (sentences.empty()) return false;
    return read_statements(behind, sentences.front()).empty() &&
           reported_speaker(behind, sentences.front().tokens).empty();
  }

  [[nodiscard]] bool is_all_capitals() const {
    std::size_t capitals = 0, words = 0;
    for (const Token& t : tokens_) {
      if (!t.is_word() || t.span.size() < 3) continue;
      ++words;
      capitals += t.capitals;
    }
    return words > 0 && capitals * 2 > words;
  }

  void begin_report(const Unit& u) {
    std::size_t i = 0;
    while (i < tokens_.size() &&
           !(tokens_[i].form == "by" || tokens_[i].form == "of" || tokens_[i].form == "from" ||
             tokens_[i].form == "von" || tokens_[i].form == "de"))
      ++i;
    const auto actor = read_actor(tokens_, i + 1, tokens_.size(), true);
    if (!actor) return;
    subject_ = words_of(u.span);
    motions_.new_subject(subject_);
    // Only if words follow that are nobody else's.
    if (at_ + 1 >= last_ || units_[at_ + 1].label || units_[at_ + 1].heading) return;
    ItemDraft& item = add(ItemType::report, u.span);
    item.text = {u.span.end, u.span.end};
    item.speakers.push_back(mention(*actor, true));
    item.as_printed = subject_;
    if (units_[at_ + 1].span.start > u.span.end)
      item.text = {units_[at_ + 1].span.start, units_[at_ + 1].span.start};
    speech_ = draft_.items.size() - 1;
    turn_ = Turn::report;
    ++draft_.labels;
  }

  // --- what an announcement ("moves:", "are elected:") makes us expect
  // ------------------------------------------

  bool expected(const Unit& u) {
    if (resolution_heading_ == at_ && tokens_.front().sign == '"') {
      // A heading "The Resolution on ..." and its text.
      ItemDraft& item = add(ItemType::resolution, u.span);
      item.outcome = Outcome::unstated;
      expecting_ = Expecting::decided_text;
      expected_item_ = draft_.items.size() - 1;
      return true;
    }
    if (expecting_ == Expecting::none) return false;
    const bool wording = tokens_.front().sign == '"' || u.kind == formats::BlockKind::list_item ||
                         u.kind == formats::BlockKind::block_quote || numbered();
    switch (expecting_) {
      case Expecting::wording:
      case Expecting::decided_text:
        if (!wording && !first_expected_) break;
        if (!wording && (u.heading || breaks_off_plainly(u))) break;
        take_wording(u);
        return true;
      case Expecting::paper:
        if (tokens_.front().sign != '"' && u.kind != formats::BlockKind::block_quote) break;
        draft_.items[expected_item_].span.end = draft_.items[expected_item_].text.end = u.span.end;
        return true;
      case Expecting::alternatives:
        if (!wording) break;
        add_alternative(u);
        return true;
      case Expecting::names: {
        Field names = read_name_list(tokens_, FieldKind::present);
        if (names.actors.empty()) break;
        ItemDraft& item = draft_.items[expected_item_];
        for (const Mention m : mention_all(names.actors, false)) item.elected.push_back(m);
        item.span.end = item.text.end = u.span.end;
        expecting_ = Expecting::none;
        return true;
      }
      case Expecting::none:
        break;
    }
    expecting_ = Expecting::none;
    return false;
  }

  [[nodiscard]] bool numbered() const {
    return tokens_.size() > 1 && tokens_[0].digit && (tokens_[1].sign == '.' || tokens_[1].sign == ')');
  }

  [[nodiscard]] bool breaks_off_plainly(const Unit& u) {
    const auto sentences = sentences_of(tokens_);
    return u.words < 60 && !sentences.empty() && !read_statements(tokens_, sentences.front()).empty();
  }

  void take_wording(const Unit& u) {
    ItemDraft& item = draft_.items[expected_item_];
    if (first_expected_) {
      item.span.start = item.text.start = u.span.start;
      if (item.type != ItemType::note) item.unit = at_;
    }
    item.span.end = item.text.end = u.span.end;
    // Plain text under an announcement is one paragraph; quoted or numbered text goes on.
    const bool goes_on = tokens_.front().sign == '"' || numbered() || u.kind != formats::BlockKind::paragraph;
    if (!goes_on) expecting_ = Expecting::none;
    first_expected_ = false;
    const bool motion = item.type == ItemType::motion || item.type == ItemType::amendment;
    if (motion) note_same_as(expected_item_, {0, tokens_.size()});
  }

  void add_alternative(const Unit& u) {
    std::size_t first = numbered() ? 2 : 0;
    ItemDraft& item =
        add(ItemType::motion, span_of(tokens_, {std::min(first, tokens_.size() - 1), tokens_.size()}));
    item.alternative = true;
    item.outcome.reset();
    motions_.add_alternative(draft_.items.size() - 1);
    static_cast<void>(u);
  }

  void expect(Expecting what, std::size_t item) {
    expecting_ = what;
    expected_item_ = item;
    first_expected_ = true;
  }

  // --- statements become items
  // ------------------------------------------------------------------------------

  void apply(const Statement& s, const Sentence& sentence) {
    ++draft_.statements;
    switch (s.kind) {
      case StatementKind::motion:
      case StatementKind::amendment:
        return moved(s, kNone, sentence);
      case StatementKind::seconding:
        return motions_.seconded(mention_all(s.seconders, true));
      case StatementKind::withdrawal:
        return withdrawn(s, span_of(tokens_, sentence.tokens));
      case StatementKind::election:
        return elected(s, sentence);
      case StatementKind::put:
      case StatementKind::vote:
      case StatementKind::outcome:
      case StatementKind::decision:
        return ended(s, sentence);
      case StatementKind::arrival:
        return;
    }
  }

  void moved(const Statement& s, std::size_t speech, const Sentence& sentence) {
    const TextSpan whole = span_of(tokens_, sentence.tokens);
    ItemDraft& item = add(s.kind == StatementKind::amendment ? ItemType::amendment : ItemType::motion, whole);
    if (!s.wording.empty()) item.text = span_of(tokens_, s.wording);
    item.movers = s.movers.empty() && speech != kNone ? Mentions(draft_.items[speech].speakers)
                                                      : mention_all(s.movers, true);
    if (s.movers.empty() && speech == kNone && turn_ == Turn::summary && speech_ != kNone)
      item.movers = draft_.items[speech_].speakers;
    item.as_printed =
        s.movers.empty()
            ? (speech != kNone ? draft_.items[speech].as_printed : std::string())
            : words_of(span_of(tokens_, {s.movers.front().tokens.first, s.movers.back().tokens.last}));
    item.seconders = mention_all(s.seconders, true);
    item.weak = s.weak;
    const std::size_t index = draft_.items.size() - 1;
    for (std::size_t i = s.wording.first; i < s.wording.last; ++i) item.folded += tokens_[i].form;
    motions_.add(index);
    if (speech != kNone) ++draft_.statements;
    if (s.announces) expect(Expecting::wording, index);
    note_same_as(index, s.wording);
  }

  // "2) Same as comrade Stalin’s."
  void note_same_as(std::size_t index, TokenRange words) {
    for (std::size_t i = words.first; i + 2 < words.last; ++i) {
      if (tokens_[i].form != "same" || tokens_[i + 1].form != "as") continue;
      auto actors = read_actors(tokens_, i + 2, words.last);
      if (!actors.empty()) motions_.same_as(index, mention_all(actors, true));
      return;
    }
  }

  void withdrawn(const Statement& s, TextSpan span) {
    ItemDraft& item = add(ItemType::withdrawal, span);
    item.movers = mention_all(s.movers, true);
    item.outcome = Outcome::withdrawn;
    item.basis = OutcomeBasis::stated;
    motions_.withdrawn(draft_.items.size() - 1, s.about);
  }

  void elected(const Statement& s, const Sentence& sentence) {
    ItemDraft& item = add(ItemType::election, span_of(tokens_, sentence.tokens));
    item.elected = mention_all(s.elected, false);
    item.outcome = Outcome::elected;
    item.basis = OutcomeBasis::stated;
    item.office = s.office;
    if (item.office.empty() && !office_.empty() && at_ <= office_unit_ + 2) item.office = office_;
    if (s.vote) set_vote(item, *s.vote);
    const std::size_t index = draft_.items.size() - 1;
    motions_.elected(index);
    if (s.announces) expect(Expecting::names, index);
  }

  void set_vote(ItemDraft& item, const VoteCount& vote) {
    item.vote = vote;
    item.vote_span = span_of(tokens_, vote.tokens);
    item.for_names = mention_all(vote.for_names, false);
    item.against_names = mention_all(vote.against_names, false);
    item.abstaining_names = mention_all(vote.abstaining_names, false);
  }

  // "Ayes 61, noes 38, as follows:" and, below, the names: no vote of their own.
  bool names_of_last_vote(const Statement& s) {
    if (s.kind != StatementKind::vote || !s.vote->counted_by_names || draft_.items.empty()) return false;
    ItemDraft& last = draft_.items.back();
    const bool counted =
        last.type == ItemType::vote && last.vote && last.vote->has_figures() && !last.vote->counted_by_names;
    if (!counted || at_ - last.unit > 6 || at_ == last.unit) return false;
    const auto add = [&](Mentions& list, const std::vector<Actor>& names) {
      const Mentions more = mention_all(names, false);
      list.insert(list.end(), more.begin(), more.end());
    };
    add(last.for_names, s.vote->for_names);
    add(last.against_names, s.vote->against_names);
    add(last.abstaining_names, s.vote->abstaining_names);
    return true;
  }

  // An outcome, a vote, or both: one item for what one paragraph says of one vote.
  void ended(const Statement& s, const Sentence& sentence) {
    const TextSpan span = span_of(tokens_, sentence.tokens);
    if (names_of_last_vote(s)) return;
    const std::size_t open = motions_.open_vote(at_, s);
    if (open != kNone) {
      ItemDraft& item = draft_.items[open];
      item.span.end = std::max(item.span.end, span.end);
      item.text.end = std::max(item.text.end, span.end);
      if (s.vote) set_vote(item, *s.vote);
      motions_.ended(open, s, mention_all(s.about.movers, false));
      after_outcome(s, open);
      return;
    }
    // Where the words before the sentence's outcome were a motion's ("On motion of ... it was carried").
    const bool votes = s.kind == StatementKind::put || s.kind == StatementKind::vote || s.vote.has_value() ||
                       says_vote(sentence);
    ItemDraft& item = add(s.kind == StatementKind::decision && !s.vote ? ItemType::decision
                          : votes                                      ? ItemType::vote
                                                                       : ItemType::decision,
                          span);
    if (!s.wording.empty()) item.text = span_of(tokens_, s.wording);
    if (s.vote) set_vote(item, *s.vote);
    if (s.kind == StatementKind::decision) item.movers = movers_in_brackets(sentence);
    item.about = s.about;
    const std::size_t index = draft_.items.size() - 1;
    motions_.ended(index, s, mention_all(s.about.movers, false));
    after_outcome(s, index);
    if (s.about.amended && !s.wording.empty() && s.outcome == Outcome::adopted) adopted_amendment(s, index);
  }

  // "Article 5 is adopted with the following amendment: ..."
  void adopted_amendment(const Statement& s, std::size_t decision) {
    draft_.items[decision].text = draft_.items[decision].span;
    ItemDraft& item = add(ItemType::amendment, span_of(tokens_, s.wording));
    item.outcome = Outcome::adopted;
    item.basis = OutcomeBasis::stated;
    if (!s.about.article.empty()) item.subject = s.about.article;
  }

  // "Resolved, ...—[Mr. Tregarth.]": the mover, after the habit of some houses.
  Mentions movers_in_brackets(const Sentence& sentence) {
    std::size_t open = sentence.tokens.first;
    for (std::size_t i = sentence.tokens.first; i < tokens_.size(); ++i)
      if (tokens_[i].sign == '[' &&
          i + 1 >= sentence.tokens.last - std::min<std::size_t>(sentence.tokens.last, 8))
        open = i;
    if (tokens_[open].sign != '[') return {};
    const auto actor = read_actor(tokens_, open + 1, tokens_.size(), false);
    if (!actor || actor->kind != ActorKind::person) return {};
    return {mention(*actor, true)};
  }

  [[nodiscard]] bool says_vote(const Sentence& sentence) const {
    for (std::size_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
      if (!tokens_[i].quoted &&
          tokens_[i].concepts.any_of(Concept::ballot | Concept::majority | Concept::unanimous))
        return true;
    return false;
  }

  void after_outcome(const Statement& s, std::size_t index) {
    if (!s.announces) return;
    if (s.kind == StatementKind::put) {
      expect(Expecting::alternatives, index);
      motions_.begin_alternatives();
      return;
    }
    // "Passed unanimously:" and the text of what was passed.
    ItemDraft& item = add(ItemType::resolution, draft_.items[index].span);
    item.outcome = s.outcome;
    item.basis = OutcomeBasis::stated;
    item.refers_to = kNone;
    draft_.items[index].refers_to = draft_.items.size() - 1;
    expect(Expecting::decided_text, draft_.items.size() - 1);
  }

  const formats::Document& document_;
  std::string_view whole_;
  const std::vector<Unit>& units_;
  WordBook& book_;
  std::size_t first_, body_, last_, at_ = 0;
  SessionDraft draft_;
  Motions motions_;
  Tokens tokens_;  // of the unit at hand; of a labelled one, its speech
  Turn turn_ = Turn::none;
  std::size_t speech_ = kNone;
  Expecting expecting_ = Expecting::none;
  std::size_t expected_item_ = kNone;
  bool first_expected_ = false;
  std::optional<FieldKind> listing_;
  bool listing_open_ = false;
  std::string subject_;
  std::size_t resolution_heading_ = kNone;  // the unit behind a heading that announces a resolution
  TextSpan note_span_;
  std::size_t note_item_ = kNone;
  std::string office_;  // that an election was announced for
  std::size_t office_unit_ = 0;
};

}  // namespace

SessionDraft read_session(const formats::Document& document, const std::vector<Unit>& units, WordBook& book,
                          std::size_t first, std::size_t body, std::size_t last) {
  return SessionReader(document, units, book, first, body, last).read();
}

}  // namespace sicut::proceedings
