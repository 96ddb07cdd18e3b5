// Small records for tests of the search.
#pragma once

#include <deque>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "match/align.h"
#include "match/index.h"
#include "match/pattern.h"

namespace sicut::match {

// A record of documents given as plain words.
class SmallRecord {
 public:
  explicit SmallRecord(std::vector<std::string> documents) {
    for (const std::string& document : documents) {
      Held& held = held_.emplace_back();
      std::istringstream in(document);
      for (std::string word; in >> word;) {
        text::Word w;
        w.form = held.forms.intern(word);
        held.words.push_back(w);
      }
    }
    std::vector<Flow> flows;
    for (const Held& held : held_) flows.push_back({held.words, &held.forms});
    index_.emplace(flows, IndexOptions{});
  }

  const Index& index() const { return *index_; }

  // "…" stands for an ellipsis, "[" for a bracket.
  Pattern pattern(const std::string& text) {
    Pattern pattern;
    Gap gap = Gap::none;
    std::istringstream in(text);
    for (std::string word; in >> word;) {
      if (word == "…" || word == "[") {
        gap = word == "[" ? Gap::bracket : Gap::ellipsis;
        continue;
      }
      letters_.push_back(word);
      pattern.words.push_back({index_->find(word), letters_.back()});
      pattern.gaps.push_back(gap);
      gap = Gap::none;
    }
    return pattern;
  }

  std::string words(RecordSpan s) const {
    std::string result;
    for (RecordWord p = s.start; p < s.end; ++p) {
      if (!result.empty()) result += ' ';
      result += index_->letters(index_->form(p));
    }
    return result;
  }

  // The script for reading: "=" equal, "~" similar, "x" differ, "+2" insert, "-3" omit, ">" jump.
  std::string script(const Alignment& alignment) const {
    std::string result;
    for (const Step& step : alignment.steps) {
      switch (step.kind) {
        case StepKind::equal:
          result += '=';
          break;
        case StepKind::similar:
          result += '~';
          break;
        case StepKind::differ:
          result += 'x';
          break;
        case StepKind::insert:
          result += '+' + std::to_string(step.pattern_last - step.pattern_first);
          break;
        case StepKind::omit:
          result += '-' + std::to_string(step.source.size());
          break;
        case StepKind::jump:
          result += '>';
          break;
      }
    }
    return result;
  }

 private:
  struct Held {
    std::vector<text::Word> words;
    text::FormTable forms;
  };

  std::deque<Held> held_;
  std::deque<std::string> letters_;
  std::optional<Index> index_;
};

}  // namespace sicut::match
