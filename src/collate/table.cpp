#include "collate/table.h"

#include <algorithm>

namespace sicut::collate {
namespace {

class TableMaker {
 public:
  TableMaker(const Forms& forms, const std::vector<WitnessWords>& witnesses)
      : forms_(forms), witnesses_(witnesses) {
    table_.cells.resize(witnesses.size());
  }

  Table run() {
    for (std::uint32_t witness : order_of_alignment(forms_, witnesses_)) {
      if (taken_.empty()) {
        for (std::uint32_t i = 0; i < witnesses_[witness].size(); ++i)
          table_.cells[witness].push_back({i, 1});
        columns_ = witnesses_[witness].size();
      } else {
        add(witness);
      }
      taken_.push_back(witness);
    }
    return std::move(table_);
  }

 private:
  // The table as it stands, as one sequence: in each column the forms of single words.
  [[nodiscard]] Sequence columns() const {
    Sequence sequence;
    sequence.starts.push_back(0);
    for (std::uint32_t c = 0; c < columns_; ++c) {
      bool first = true;
      for (std::uint32_t witness : taken_) {
        const Cell& cell = table_.cells[witness][c];
        if (cell.count == 0) continue;
        if (first) sequence.breaks.push_back(witnesses_[witness].breaks[cell.first]);
        first = false;
        if (cell.count != 1) continue;
        const FormId form = forms_.regular(witnesses_[witness].forms[cell.first]);
        const auto known = sequence.forms.begin() + sequence.starts.back();
        if (std::find(known, sequence.forms.end(), form) == sequence.forms.end())
          sequence.forms.push_back(form);
      }
      sequence.keys.push_back(forms_.key(sequence.forms[sequence.starts.back()]));
      sequence.starts.push_back(static_cast<std::uint32_t>(sequence.forms.size()));
    }
    return sequence;
  }

  void add(std::uint32_t witness) {
    const Alignment alignment = align(forms_, columns(), sequence_of(witnesses_[witness], forms_));
    for (const MovedStretch& stretch : alignment.moved) add_move(witness, stretch);
    std::vector<std::vector<Cell>> old(witnesses_.size());
    std::swap(old, table_.cells);
    std::uint32_t column = 0, word = 0;
    for (const Match& match : alignment.matches) {
      without_match(old, column, match.box.l0, witness, word, match.box.r0);
      append(old, match.box.l0, match.box.l1);
      table_.cells[witness].push_back({match.box.r0, match.box.height()});
      column = match.box.l1;
      word = match.box.r1;
    }
    without_match(old, column, columns_, witness, word, witnesses_[witness].size());
    columns_ = static_cast<std::uint32_t>(table_.cells[witness].size());
  }

  // Old columns [column, l) and new words [word, r) stand by themselves.
  void without_match(const std::vector<std::vector<Cell>>& old, std::uint32_t column, std::uint32_t l,
                     std::uint32_t witness, std::uint32_t word, std::uint32_t r) {
    for (; column < l; ++column) {
      append(old, column, column + 1);
      table_.cells[witness].push_back({});
    }
    for (; word < r; ++word) {
      append(old, 0, 0);
      table_.cells[witness].push_back({word, 1});
    }
  }

  // Old columns [first, end) as one.
  void append(const std::vector<std::vector<Cell>>& old, std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t witness : taken_) {
      Cell sum;
      for (std::uint32_t c = first; c < end; ++c) {
        const Cell& cell = old[witness][c];
        if (cell.count == 0) continue;
        if (sum.count == 0) sum.first = cell.first;
        sum.count += cell.count;
      }
      table_.cells[witness].push_back(sum);
    }
  }

  // The witness with the most words in the columns speaks for the table.
  void add_move(std::uint32_t witness, const MovedStretch& stretch) {
    std::uint32_t speaker = taken_.front(), most = 0;
    for (std::uint32_t one : taken_) {
      std::uint32_t words = 0;
      for (std::uint32_t c = stretch.box.l0; c < stretch.box.l1; ++c) words += table_.cells[one][c].count;
      if (words > most) most = words, speaker = one;
    }
    const Box words = words_of(speaker, stretch.box);
    TableMove move{speaker, witness, {words.l0, words.l1, stretch.box.r0, stretch.box.r1}, {}};
    for (const Match& match : stretch.matches) {
      const Box box = words_of(speaker, match.box);
      if (box.width() > 0)
        move.matches.push_back({{box.l0, box.l1, match.box.r0, match.box.r1}, match.likeness});
    }
    table_.moves.push_back(std::move(move));
  }

  // The words of a witness in the left columns of a box.
  [[nodiscard]] Box words_of(std::uint32_t witness, const Box& box) const {
    Box words;
    bool any = false;
    for (std::uint32_t c = box.l0; c < box.l1; ++c) {
      const Cell& cell = table_.cells[witness][c];
      if (cell.count == 0) continue;
      if (!any) words.l0 = cell.first;
      words.l1 = cell.first + cell.count;
      any = true;
    }
    return words;
  }

  const Forms& forms_;
  const std::vector<WitnessWords>& witnesses_;
  Table table_;
  std::vector<std::uint32_t> taken_;
  std::uint32_t columns_ = 0;
};

}  // namespace

Table make_table(const Forms& forms, const std::vector<WitnessWords>& witnesses) {
  return TableMaker(forms, witnesses).run();
}

}  // namespace sicut::collate
