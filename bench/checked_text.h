// A generated text and the record it quotes.
#pragma once

#include "generated_text.h"
#include "record/record.h"

namespace sicut::bench {

struct CheckedText {
  record::Record record;
  std::vector<formats::Document> texts;

  explicit CheckedText(std::size_t quotations) {
    TextMaker maker(7);
    const std::string source = maker.prose(1'000'000);
    texts.push_back(read_plain("text.txt", quotations > 0 ? maker.quoting(source, quotations)
                                                          : std::string("Nothing is quoted here.")));
    record.documents.push_back(read_plain("record.txt", source));
    record.documents[0].meta.author = "Bellamy Thorne";
  }
};

}  // namespace sicut::bench
