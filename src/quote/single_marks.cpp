#include "quote/single_marks.h"

#include <algorithm>
#include <optional>

#include "quote/clipped_words.h"
#include "quote/letters.h"
#include "quote/single_roles.h"

namespace sicut::quote {
namespace {

struct OpenSingle {
  SingleMark single;
  TextPos from;
  std::vector<Stretch> earlier;
};

class SinglePairing {
 public:
  SinglePairing(std::string_view text, const Flow& flow, const std::vector<Found>& doubles)
      : text_(text), flow_(flow) {
    for (std::size_t i = 0; i < doubles.size(); ++i) {
      for (const Stretch& s : doubles[i].stretches) borders_.push_back({s.paragraph, s.span, i});
    }
    std::sort(borders_.begin(), borders_.end(), [](const Border& a, const Border& b) {
      if (a.paragraph != b.paragraph) return a.paragraph < b.paragraph;
      if (a.span.start != b.span.start) return a.span.start < b.span.start;
      return a.span.end > b.span.end;
    });
  }

  std::vector<Found> run() {
    find_singles(0, next_);
    for (std::size_t p = 0; p < flow_.size(); ++p) {
      singles_.swap(next_);
      find_singles(p + 1, next_);
      paragraph_ = p;
      read();
    }
    return std::move(found_);
  }

 private:
  struct Border {
    std::size_t paragraph;
    TextSpan span;
    std::size_t region;
  };

  // The single marks of a paragraph, each with the innermost double quotation round it.
  void find_singles(std::size_t p, std::vector<SingleMark>& out) {
    out.clear();
    if (p >= flow_.size() || !is_readable(flow_[p])) return;
    find_marks(text_, flow_[p], marks_);
    std::vector<Border> round;
    for (const Mark& mark : marks_) {
      while (border_ < borders_.size() &&
             (borders_[border_].paragraph < p ||
              (borders_[border_].paragraph == p && borders_[border_].span.start <= mark.at))) {
        if (borders_[border_].paragraph == p) round.push_back(borders_[border_]);
        ++border_;
      }
      while (!round.empty() && round.back().span.end <= mark.at) round.pop_back();
      if (mark.family != Family::single) continue;
      SingleMark single;
      single.mark = mark;
      single.region = round.empty() ? kOutside : round.back().region;
      single.region_end = round.empty() ? flow_[p].end() : round.back().span.end;
      const TextPos inner_from = round.empty() ? flow_[p].start() : round.back().span.start;
      const char32_t before = visible_before(text_, mark.at, inner_from);
      single.heads = before == 0;
      single.introduced = single.heads || before == ':' || before == ',' || before == 0xff1a;
      find_role(text_, single);
      if (single.role != Role::none) out.push_back(single);
    }
  }

  void read() {
    // Marks of one region are paired among themselves.
    std::vector<std::size_t> order(singles_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return singles_[a].region < singles_[b].region; });
    std::optional<OpenSingle> carried = std::move(carried_);
    carried_.reset();
    for (std::size_t first = 0; first < order.size();) {
      std::size_t last = first;
      while (last < order.size() && singles_[order[last]].region == singles_[order[first]].region) ++last;
      group_.clear();
      for (std::size_t i = first; i < last; ++i) group_.push_back(singles_[order[i]]);
      std::optional<OpenSingle> open;
      if (carried && carried->single.region == group_.front().region && reopens(group_.front(), *carried)) {
        open = std::move(carried);
        carried.reset();
        open->from = group_.front().mark.end();
      }
      pair_group(std::move(open));
      first = last;
    }
    if (carried) drop_carried(std::move(*carried));
  }

  [[nodiscard]] static bool reopens(const SingleMark& single, const OpenSingle& open) {
    return single.role == Role::opens && single.introduced && single.mark.code == open.single.mark.code;
  }

  // A quotation expected to go on in this paragraph did not.
  void drop_carried(OpenSingle open) {
    Found found = base(open);
    found.closed = false;
    found.end_mark = found.end();
    found_.push_back(std::move(found));
  }

  static Found base(const OpenSingle& open) {
    Found found;
    found.stretches = open.earlier;
    found.marks = reported(open.single.mark);
    found.open_mark = open.single.mark.at;
    return found;
  }

  void pair_group(std::optional<OpenSingle> open) {
    find_later_closers();
    region_end_ = group_.front().region_end;
    for (std::size_t i = open ? 1 : 0; i < group_.size(); ++i) {
      const SingleMark& single = group_[i];
      if (single.role == Role::opens) {
        if (!open) {
          open = OpenSingle{single, single.mark.end(), {}};
        } else if (holds(i)) {
          i = pair_inner(i);
        } else {
          end_unclosed(std::move(*open), single.mark.at);
          open = OpenSingle{single, single.mark.end(), {}};
        }
      } else if (open && closes(i, *open)) {
        close(*open, single);
        open.reset();
      }
    }
    if (open) finish(std::move(*open));
  }

  // For each mark: does a sure closing mark, or one behind a word that is no plural, come before the next
  // opening one?
  void find_later_closers() {
    later_sure_.assign(group_.size(), 0);
    later_word_.assign(group_.size(), 0);
    char32_t sure = 0;
    bool word = false;
    for (std::size_t i = group_.size(); i-- > 0;) {
      later_sure_[i] = sure;
      later_word_[i] = word;
      const SingleMark& single = group_[i];
      if (single.role == Role::opens) {
        sure = 0;
        word = false;
      } else if (single.role == Role::closes) {
        sure = single.mark.code;
      } else if (!single.plural && !single.docked) {
        word = true;
      }
    }
  }

  [[nodiscard]] static bool matches(const Mark& opened, const Mark& mark) {
    if (is_angle(opened) || is_angle(mark)) return is_angle(opened) && is_angle(mark);
    return true;
  }

  [[nodiscard]] bool closes(std::size_t i, const OpenSingle& open) const {
    const SingleMark& single = group_[i];
    if (!matches(open.single.mark, single.mark) || single.mark.at <= open.from) return false;
    if (single.role == Role::closes) return true;
    // Curly opened, straight behind a word: rather an apostrophe.
    if (open.single.mark.shape == Shape::opening && single.mark.shape == Shape::straight &&
        (later_sure_[i] != 0 || later_word_[i])) {
      return false;
    }
    // "'eard ... bloomin'": clipped words at both ends.
    if (single.docked && open.single.mark.shape == Shape::straight) return false;
    const bool sure_is_like = later_sure_[i] == single.mark.code;
    if (single.plural || single.docked) return !sure_is_like && !later_word_[i];
    return !sure_is_like || !is_followed_by_lower(single.mark);
  }

  // "conscience’ sake": behind a word, before another one in lower case.
  [[nodiscard]] bool is_followed_by_lower(const Mark& mark) const {
    std::size_t at = mark.end().value;
    if (at >= text_.size() || !is_space(text::decode(text_, at).code)) return false;
    while (at < text_.size() && at < mark.end().value + 6 && is_space(text::decode(text_, at).code)) {
      at += text::decode(text_, at).length;
    }
    return at < text_.size() && is_lower(text::decode(text_, at).code);
  }

  // An opening mark inside an open quotation: does it close before the outer one does?
  [[nodiscard]] bool holds(std::size_t i) const {
    if (later_sure_[i] == 0 && !later_word_[i]) return false;
    int closers = 0;
    for (std::size_t j = i + 1; j < group_.size() && j < i + 8; ++j) {
      if (group_[j].role == Role::opens) return false;
      const bool counts = group_[j].role == Role::closes || (!group_[j].plural && !group_[j].docked);
      if (counts && ++closers == 2) return group_[j].role == Role::closes;
    }
    return false;
  }

  // Emits the inner quotation that opens at `i`; returns the index of its closing mark.
  std::size_t pair_inner(std::size_t i) {
    const OpenSingle inner{group_[i], group_[i].mark.end(), {}};
    for (std::size_t j = i + 1; j < group_.size(); ++j) {
      if (group_[j].role == Role::closes || (!group_[j].plural && !group_[j].docked)) {
        close(inner, group_[j]);
        return j;
      }
    }
    return i;
  }

  void close(const OpenSingle& open, const SingleMark& single) {
    Found found = base(open);
    found.stretches.push_back({paragraph_, {open.from, single.mark.at}});
    found.end_mark = single.mark.end();
    found_.push_back(std::move(found));
  }

  // Another one opens before this one closed: a lost mark if it was introduced, else it was an apostrophe.
  void end_unclosed(OpenSingle open, TextPos next) {
    if (!open.single.introduced || !is_trusted(open.single)) return;
    Found found = base(open);
    const TextPos end = lost_end(text_, open.from, next);
    found.stretches.push_back({paragraph_, {open.from, std::max(open.from, end)}});
    found.end_mark = found.stretches.back().span.end;
    found.closed = false;
    found_.push_back(std::move(found));
  }

  [[nodiscard]] bool is_trusted(const SingleMark& single) const {
    if (is_clipped(word_after(text_, single.mark.end().value))) return false;
    return single.mark.shape != Shape::straight || single.heads;
  }

  void finish(OpenSingle open) {
    const TextPos end = region_end_;
    const bool goes_on = !next_.empty() && next_.front().region == open.single.region &&
                         reopens(next_.front(), open) && heads_paragraph(next_.front().mark);
    const bool kept = open.single.introduced && is_trusted(open.single);
    if (goes_on && (kept || !open.earlier.empty())) {
      open.earlier.push_back({paragraph_, {open.from, std::max(open.from, end)}});
      if (carried_) drop_carried(std::move(*carried_));
      carried_ = std::move(open);
      return;
    }
    if (!kept && open.earlier.empty()) return;
    Found found = base(open);
    found.stretches.push_back({paragraph_, {open.from, std::max(open.from, end)}});
    found.end_mark = found.stretches.back().span.end;
    found.closed = false;
    found_.push_back(std::move(found));
  }

  [[nodiscard]] bool heads_paragraph(const Mark& mark) const {
    constexpr std::size_t kReach = 12;
    const TextPos start = flow_[paragraph_ + 1].start();
    if (mark.at - start > kReach) return false;
    for (std::size_t at = start.value; at < mark.at.value;) {
      const text::Character c = text::decode(text_, at);
      if (is_word_letter(c.code)) return false;
      at += c.length;
    }
    return true;
  }

  std::string_view text_;
  const Flow& flow_;
  std::vector<Border> borders_;  // by paragraph and place, outer first
  std::size_t border_ = 0;
  std::vector<Mark> marks_;
  std::vector<SingleMark> singles_;
  std::vector<SingleMark> next_;
  std::vector<SingleMark> group_;
  std::vector<char32_t> later_sure_;
  std::vector<bool> later_word_;
  std::optional<OpenSingle> carried_;
  std::vector<Found> found_;
  std::size_t paragraph_ = 0;
  TextPos region_end_;
};

}  // namespace

std::vector<Found> pair_single_marks(std::string_view text, const Flow& flow,
                                     const std::vector<Found>& doubles) {
  return SinglePairing(text, flow, doubles).run();
}

}  // namespace sicut::quote
