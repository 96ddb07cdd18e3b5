#include "report/comparison.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/locate.h"

namespace sicut::report {
namespace {

// Words of agreement kept on each side of a change, and of a change at both its ends; a stretch is only
// shortened where that saves at least kWorthwhile words.
constexpr std::size_t kContext = 8;
constexpr std::size_t kChangedEnds = 6;
constexpr std::size_t kWorthwhile = 6;

Mark mark_of(const Change& change) {
  if (change.cls != ChangeClass::substantive) return Mark::slight;
  return change.marked ? Mark::owned : Mark::changed;
}

// In the quotation an owned change has its own brackets or ellipsis and needs no signs of ours.
bool has_signs(Mark mark, bool in_quote) {
  return mark == Mark::changed || (mark == Mark::owned && !in_quote);
}

Cell cell(const Token& token, Mark mark) {
  return {token.text, token.width, mark};
}

Cell gap(std::size_t words, Mark mark) {
  std::string text = fmt::format("...({} words)...", words);
  const std::size_t width = text.size();
  return {std::move(text), width, mark};
}

using Columns = std::vector<Column>;

bool any_space(const Columns& run) {
  return std::any_of(run.begin(), run.end(), [](const Column& column) { return column.space_after; });
}

// Keeps `head` and `tail` columns of the run and puts a count for those between.
void shorten(Columns& run, std::size_t head, std::size_t tail) {
  if (run.size() < head + tail + kWorthwhile) return;
  const auto first = run.begin() + static_cast<std::ptrdiff_t>(head);
  const auto last = run.end() - static_cast<std::ptrdiff_t>(tail);
  const auto words = [&](Cell Column::*side) {
    return static_cast<std::size_t>(
        std::count_if(first, last, [side](const Column& column) { return !(column.*side).text.empty(); }));
  };
  Column between;
  between.space_after = any_space(run);
  if (const auto left_out = words(&Column::quote)) between.quote = gap(left_out, first->quote.mark);
  if (const auto left_out = words(&Column::source)) between.source = gap(left_out, first->source.mark);
  const auto at = run.erase(first, last);
  run.insert(at, std::move(between));
}

// Puts the signs round what one change took or put in. Cells without words are passed over.
void put_signs(Columns& run, Cell Column::*side, const char* opening, const char* closing) {
  const auto filled = [side](const Column& column) { return !(column.*side).text.empty(); };
  const auto first = std::find_if(run.begin(), run.end(), filled);
  if (first == run.end() || !has_signs(((*first).*side).mark, side == &Column::quote)) return;
  const auto last = std::find_if(run.rbegin(), run.rend(), filled);
  Cell& head = (*first).*side;
  head.text.insert(0, opening);
  head.width += 2;
  Cell& tail = (*last).*side;
  tail.text += closing;
  tail.width += 2;
}

// Walks along both sides at once and gathers runs.
class Walk {
 public:
  Walk(const std::vector<Token>& quote, const std::vector<Token>& source, const std::vector<Change>& changes,
       std::vector<std::size_t> quote_changes, std::vector<std::size_t> source_changes)
      : quote_(quote),
        source_(source),
        changes_(changes),
        quote_changes_(std::move(quote_changes)),
        source_changes_(std::move(source_changes)) {}

  std::vector<Run> runs() {
    while (q_ < quote_.size() || s_ < source_.size()) {
      const std::size_t quote_change = change_at(quote_changes_, q_);
      const std::size_t source_change = change_at(source_changes_, s_);
      if (quote_change == kNoChange && source_change == kNoChange) {
        agreement();
      } else if (quote_change == source_change) {
        take(quote_change, true, true);
      } else if (source_change != kNoChange) {
        take(source_change, false, true);
      } else {
        take(quote_change, true, false);
      }
    }
    finish_agreement();
    return std::move(out_);
  }

 private:
  static std::size_t change_at(const std::vector<std::size_t>& changes, std::size_t at) {
    return at < changes.size() ? changes[at] : kNoChange;
  }

  [[nodiscard]] bool quote_free(std::size_t ahead) const {
    return q_ + ahead < quote_.size() && quote_changes_[q_ + ahead] == kNoChange;
  }
  [[nodiscard]] bool source_free(std::size_t ahead) const {
    return s_ + ahead < source_.size() && source_changes_[s_ + ahead] == kNoChange;
  }

  // One word of agreement on each side, or on one where the other has run out or lags behind.
  void agreement() {
    if (quote_free(0) && source_free(0)) {
      const std::size_t skip_quote = lag(true), skip_source = lag(false);
      if (skip_quote > 0 && (skip_source == 0 || skip_quote <= skip_source)) {
        for (std::size_t i = 0; i < skip_quote; ++i) quote_only(agreed_, Mark::same);
      } else if (skip_source > 0) {
        for (std::size_t i = 0; i < skip_source; ++i) source_only(agreed_, Mark::same);
      }
      both(agreed_, Mark::same);
    } else if (quote_free(0)) {
      quote_only(agreed_, Mark::same);
    } else {
      source_only(agreed_, Mark::same);
    }
  }

  // How many words to step over on one side until the two sides meet again; 0 where they do meet, or do
  // not within a few words. Needed where punctuation stands alone, or a change's words were not found.
  [[nodiscard]] std::size_t lag(bool in_quote) const {
    constexpr std::size_t kLook = 6;
    if (quote_[q_].key == source_[s_].key) return 0;
    for (std::size_t ahead = 1; ahead <= kLook; ++ahead) {
      if (in_quote && !quote_free(ahead)) return 0;
      if (!in_quote && !source_free(ahead)) return 0;
      const std::string& a = quote_[q_ + (in_quote ? ahead : 0)].key;
      const std::string& b = source_[s_ + (in_quote ? 0 : ahead)].key;
      if (a == b) return ahead;
    }
    return 0;
  }

  void take(std::size_t change, bool from_quote, bool from_source) {
    finish_agreement();
    const Mark mark = mark_of(changes_[change]);
    Columns run;
    while (true) {
      const bool quote_more = from_quote && change_at(quote_changes_, q_) == change;
      const bool source_more = from_source && change_at(source_changes_, s_) == change;
      if (quote_more && source_more) {
        both(run, mark);
      } else if (quote_more) {
        quote_only(run, mark);
      } else if (source_more) {
        source_only(run, mark);
      } else {
        break;
      }
    }
    out_.push_back({std::move(run), &changes_[change]});
  }

  void both(Columns& run, Mark mark) {
    const Token& a = quote_[q_++];
    const Token& b = source_[s_++];
    run.push_back({cell(a, mark), cell(b, mark), a.space_after || b.space_after});
  }
  void quote_only(Columns& run, Mark mark) {
    const Token& token = quote_[q_++];
    run.push_back({cell(token, mark), {}, token.space_after});
  }
  void source_only(Columns& run, Mark mark) {
    const Token& token = source_[s_++];
    run.push_back({{}, cell(token, mark), token.space_after});
  }

  void finish_agreement() {
    if (!agreed_.empty()) out_.push_back({std::move(agreed_), nullptr});
    agreed_.clear();
  }

  const std::vector<Token>& quote_;
  const std::vector<Token>& source_;
  const std::vector<Change>& changes_;
  std::vector<std::size_t> quote_changes_, source_changes_;
  std::size_t q_ = 0, s_ = 0;
  Columns agreed_;
  std::vector<Run> out_;
};

}  // namespace

std::vector<Run> compared_runs(const QuoteSide& quote, const std::vector<Token>& source,
                               const Place& source_place, const std::vector<Change>& changes,
                               Divider& divider) {
  auto quote_changes = tokens_of_changes(quote.tokens, quote.places, changes, Side::quote, divider);
  auto source_changes = tokens_of_changes(source, {source_place}, changes, Side::source, divider);
  return Walk(quote.tokens, source, changes, std::move(quote_changes), std::move(source_changes)).runs();
}

std::vector<Run> shortened_runs(const QuoteSide& quote, const std::vector<Token>& source,
                                const Place& source_place, const std::vector<Change>& changes,
                                Divider& divider) {
  std::vector<Run> runs = compared_runs(quote, source, source_place, changes, divider);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].change != nullptr) {
      shorten(runs[i].columns, kChangedEnds, kChangedEnds);
    } else {
      shorten(runs[i].columns, i > 0 ? kContext : kContext / 2,
              i + 1 < runs.size() ? kContext : kContext / 2);
    }
  }
  return runs;
}

std::vector<Column> compare(const QuoteSide& quote, const std::vector<Token>& source,
                            const Place& source_place, const std::vector<Change>& changes, Divider& divider) {
  Columns out;
  for (Run& run : shortened_runs(quote, source, source_place, changes, divider)) {
    if (run.change != nullptr) {
      put_signs(run.columns, &Column::quote, "{+", "+}");
      put_signs(run.columns, &Column::source, "[-", "-]");
    }
    std::move(run.columns.begin(), run.columns.end(), std::back_inserter(out));
  }
  return out;
}

std::vector<Column> quote_alone(const std::vector<Token>& tokens, std::size_t most) {
  Columns run;
  for (const Token& token : tokens) run.push_back({cell(token, Mark::same), {}, token.space_after});
  shorten(run, most - most / 3, most / 3);
  return run;
}

std::vector<Column> source_alone(const std::vector<Token>& tokens, std::size_t most) {
  Columns run;
  for (const Token& token : tokens) run.push_back({{}, cell(token, Mark::same), token.space_after});
  shorten(run, most - most / 3, most / 3);
  return run;
}

}  // namespace sicut::report
