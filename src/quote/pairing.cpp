#include "quote/pairing.h"

#include <algorithm>
#include <iterator>

#include "quote/leaning.h"
#include "quote/letters.h"
#include "quote/paragraph_edges.h"

namespace sicut::quote {
namespace {

struct Open {
  Mark mark;
  std::vector<Stretch> earlier;  // in the paragraphs before
  TextPos from;                  // where its stretch in this paragraph begins
  bool carried = false;          // re-opened at the start of this paragraph
};

bool is_double(const Mark& mark) {
  return mark.family != Family::single;
}

class Pairing {
 public:
  Pairing(std::string_view text, const Flow& flow) : text_(text), flow_(flow) {}

  std::vector<Found> run() {
    find_marks_of(0);
    for (std::size_t p = 0; p < flow_.size(); ++p) {
      marks_.swap(next_marks_);
      singles_.swap(next_singles_);
      find_marks_of(p + 1);
      read(p);
    }
    return std::move(found_);
  }

 private:
  void find_marks_of(std::size_t p) {
    next_marks_.clear();
    next_singles_.clear();
    if (p >= flow_.size() || !is_readable(flow_[p])) return;
    find_marks(text_, flow_[p], next_marks_);
    std::copy_if(next_marks_.begin(), next_marks_.end(), std::back_inserter(next_singles_),
                 [](const Mark& mark) { return !is_double(mark); });
    std::erase_if(next_marks_, [](const Mark& mark) { return !is_double(mark); });
  }

  void read(std::size_t p) {
    paragraph_ = p;
    next_head_ = p + 1 < flow_.size() ? first_visible(text_, flow_[p + 1]) : TextPos();
    outer_closer_ = outer_closers(marks_);
    std::size_t i = reopen();
    last_ = flow_[p].start();
    for (; i < marks_.size(); ++i) {
      step(i);
      last_ = marks_[i].end();
    }
    finish();
  }

  // The marks at the head of the paragraph that only say that the quotation goes on.
  std::size_t reopen() {
    if (open_.empty()) return 0;
    for (Open& open : open_) {
      open.from = run_on_ ? flow_[paragraph_].start() : marks_.front().end();
      open.carried = true;
    }
    return run_on_ ? 0 : 1;
  }

  void step(std::size_t i) {
    const Mark& mark = marks_[i];
    const Lean lean = lean_of(mark);
    const std::size_t partner = partner_of(mark);
    if (lean == Lean::closes) {
      if (partner != kNever) {
        if (!is_inches(i) && !is_mistyped_single(i, partner)) close(partner, mark);
      } else if (mark.can_open) {
        open(mark);
      }
      return;
    }
    if (lean == Lean::either || (!mark.can_open && partner != kNever && mark.shape == Shape::opening)) {
      if (partner != kNever) return close(partner, mark);
      return open(mark);
    }
    if (mark.shape == Shape::closing && partner != kNever && !has_outer_closer(i)) {
      // ” with space before it and a letter behind: a closing mark set apart, if something waits for it.
      if (open_[partner].mark.shape != Shape::closing) return close(partner, mark);
    }
    open_inside(i);
  }

  // An opening mark: inside what stands open, or after its lost end.
  void open_inside(std::size_t i) {
    const Mark& mark = marks_[i];
    if (!open_.empty()) {
      if (continues(i)) return continue_at(mark);
      const bool inside = has_outer_closer(i) || (chain_goes_on() && open_.front().carried) ||
                          (chain_goes_on() && open_.size() == 1 &&
                           opens_paragraph(text_, flow_[paragraph_], open_.front().mark.at));
      if (!inside && open_.back().mark.family == mark.family) end_lost(open_.size() - 1, mark.at);
      if (!inside && !open_.empty() && open_.back().mark.family != mark.family &&
          !closes_later(i, open_.back())) {
        end_lost(open_.size() - 1, mark.at);
      }
    }
    open(mark);
  }

  [[nodiscard]] bool has_outer_closer(std::size_t i) const { return outer_closer_[i] != kNever; }

  // Does a mark of the family of `open` close anything after mark `i`?
  [[nodiscard]] bool closes_later(std::size_t i, const Open& open) {
    if (closer_scan_ != paragraph_ || last_closer_.empty()) find_last_closers();
    const std::size_t last = last_closer_[static_cast<std::size_t>(open.mark.family)];
    return last != kNever && last > i;
  }

  void find_last_closers() {
    last_closer_.assign(5, kNever);
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (lean_of(marks_[i]) != Lean::opens) last_closer_[static_cast<std::size_t>(marks_[i].family)] = i;
    }
    closer_scan_ = paragraph_;
  }

  // A mark at a line's head behind the end of a sentence, in a text whose paragraphs could not be told
  // apart: the same quotation, re-opened.
  [[nodiscard]] bool continues(std::size_t i) const {
    const Mark& mark = marks_[i];
    const Open& open = open_.back();
    if (!mark.begins_line || open.mark.code != mark.code) return false;
    if (!open.carried && !open.mark.begins_line) return false;
    if (open.carried && !has_outer_closer(i)) return true;
    std::size_t at = mark.at.value;
    while (at > open.from.value) {
      const text::Character c = text::decode_before(text_, at);
      const bool closing = c.code == ')' || c.code == '\'' || c.code == 0x2019 || c.code == 0x201d;
      if (!is_space(c.code) && !closing) return is_sentence_end(c.code) || c.code == ';' || c.code == ':';
      at -= c.length;
    }
    return false;
  }

  void continue_at(const Mark& mark) {
    Open& open = open_.back();
    open.earlier.push_back({paragraph_, {open.from, mark.at}});
    open.from = mark.end();
  }

  // The topmost open quotation that `mark` may close.
  [[nodiscard]] std::size_t partner_of(const Mark& mark) const {
    std::size_t other = kNever;
    for (std::size_t k = open_.size(); k-- > 0;) {
      const Mark& opened = open_[k].mark;
      if (opened.family == mark.family && fits(opened, mark)) return k;
      const bool mixed = (opened.family == Family::curly && mark.family == Family::straight) ||
                         (opened.family == Family::straight && mark.family == Family::curly);
      if (mixed && other == kNever && mark.shape != Shape::opening && mark.shape != Shape::low) other = k;
    }
    return other;
  }

  [[nodiscard]] static bool fits(const Mark& opened, const Mark& mark) {
    // “so„ and „so„ have space behind the mark that closes.
    if (mark.shape == Shape::low && !mark.surely_closes()) return false;
    if (mark.family == Family::corner) return mark.code == opened.code + 1;
    return true;
  }

  // A figure and a straight mark inside a straight quotation: inches, if another mark still closes it.
  [[nodiscard]] bool is_inches(std::size_t i) const {
    const Mark& mark = marks_[i];
    if (mark.family != Family::straight || mark.at.value == 0) return false;
    if (!is_digit(static_cast<unsigned char>(text_[mark.at.value - 1]))) return false;
    return i + 1 < marks_.size() && marks_[i + 1].family == Family::straight &&
           lean_of(marks_[i + 1]) == Lean::closes;
  }

  // In a quotation that goes on in the next paragraph, the last mark of this one.
  [[nodiscard]] bool is_mistyped_single(std::size_t i, std::size_t partner) const {
    const Open& outer = open_[partner];
    if (!outer.carried || i + 1 != marks_.size() || !chain_goes_on()) return false;
    return closes_single(singles_, outer.from, marks_[i].at);
  }

  void open(const Mark& mark) {
    if (open_.size() >= kMaxDepth) return;
    open_.push_back({mark, {}, mark.end(), false});
  }

  void emit(Open& open, TextPos end, TextPos end_mark, bool closed) {
    Found found;
    found.stretches = std::move(open.earlier);
    found.stretches.push_back({paragraph_, {open.from, std::max(open.from, end)}});
    found.marks = reported(open.mark);
    found.closed = closed;
    found.open_mark = open.mark.at;
    found.end_mark = std::max(open.from, end_mark);
    found_.push_back(std::move(found));
  }

  // What stands open above `partner` lost its closing mark: it ends where the outer one ends.
  void close(std::size_t partner, const Mark& mark) {
    while (open_.size() > partner + 1) {
      emit(open_.back(), mark.at, mark.at, false);
      open_.pop_back();
    }
    emit(open_.back(), mark.at, mark.end(), true);
    open_.pop_back();
  }

  void end_lost(std::size_t index, TextPos next) {
    const TextPos mistyped = mistyped_close(singles_, open_[index].from, next);
    const bool closed = mistyped < next;
    const TextPos end = closed ? mistyped : lost_end(text_, std::max(open_[index].from, last_), next);
    emit(open_[index], end, closed ? end + 1 : end, closed);
    open_.pop_back();
  }

  // Does the next paragraph begin with the mark of the outermost open quotation?
  [[nodiscard]] bool chain_goes_on() const {
    if (open_.empty() || next_marks_.empty() || paragraph_ + 1 >= flow_.size()) return false;
    const Mark& next = next_marks_.front();
    const Mark& opened = open_.front().mark;
    if (next.family != opened.family) return false;
    if (next.surely_closes()) return false;
    // Swiss, French and Hungarian prints may re-open with the closing shape.
    if (next.code != opened.code && next.family != Family::guillemet && next.family != Family::curly)
      return false;
    if (next.shape == Shape::closing && next.family == Family::curly && opened.shape != Shape::closing &&
        !next.can_open)
      return false;
    return next_head_ == next.at;
  }

  // A sentence that breaks off here and goes on in small letters in the next paragraph, up to a closing mark:
  // no paragraph ends here, whatever the layout says.
  [[nodiscard]] bool runs_on() const {
    if (open_.size() != 1 || next_marks_.empty() || paragraph_ + 1 >= flow_.size()) return false;
    const Mark& next = next_marks_.front();
    if (next.family != open_.front().mark.family || lean_of(next) != Lean::closes) return false;
    if (is_guessed_break(text_, flow_[paragraph_], flow_[paragraph_ + 1])) return true;
    const char32_t last = text::decode_before(text_, flow_[paragraph_].end().value).code;
    const char32_t first = text::decode(text_, flow_[paragraph_ + 1].start().value).code;
    return is_lower(first) && (is_word_letter(last) || last == ',' || last == ';' || is_dash(last));
  }

  void finish() {
    const TextPos end = flow_[paragraph_].end();
    run_on_ = runs_on();
    const bool goes_on = run_on_ || chain_goes_on();
    const std::size_t kept = goes_on ? 1 : 0;
    while (open_.size() > kept) {
      const TextPos mistyped = mistyped_close(singles_, open_.back().from, end);
      emit(open_.back(), mistyped, mistyped, mistyped < end);
      open_.pop_back();
    }
    if (!goes_on) return;
    Open& open = open_.front();
    open.earlier.push_back({paragraph_, {open.from, std::max(open.from, end)}});
  }

  std::string_view text_;
  const Flow& flow_;
  std::vector<Mark> marks_;
  std::vector<Mark> next_marks_;
  std::vector<Mark> singles_;
  std::vector<Mark> next_singles_;
  std::vector<std::size_t> outer_closer_;
  std::vector<std::size_t> last_closer_;
  std::size_t closer_scan_ = kNever;
  std::vector<Open> open_;  // the quotations that stand open, outer first
  std::vector<Found> found_;
  std::size_t paragraph_ = 0;
  TextPos last_;         // end of the mark before
  bool run_on_ = false;  // the paragraph before broke off inside the quotation
  TextPos next_head_;    // where the next paragraph's words or marks begin
};

}  // namespace

std::vector<Found> pair_double_marks(std::string_view text, const Flow& flow) {
  return Pairing(text, flow).run();
}

}  // namespace sicut::quote
