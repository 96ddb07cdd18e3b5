// Witnesses made of texts in memory, and their collation.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <list>
#include <string>
#include <vector>

#include "collate/collate.h"

namespace sicut::collate::test {

class Sample {
 public:
  explicit Sample(const std::vector<std::string>& texts, formats::Format format = formats::Format::plain) {
    for (const std::string& text : texts) {
      formats::ReadOptions options;
      options.format = format;
      auto document = formats::read_bytes(std::to_string(documents_.size()), Bytes(text), options);
      EXPECT_TRUE(document.has_value()) << text;
      documents_.push_back(document ? std::move(*document) : formats::Document{});
      sources_.push_back({&documents_.back(), std::nullopt});
    }
  }

  [[nodiscard]] Collation collate(Options options = {}) const {
    options.segments = true;
    auto result = sicut::collate::collate(sources_, options);
    EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().message);
    return result ? std::move(*result) : Collation{};
  }

  [[nodiscard]] const formats::Document& document(std::size_t i) const {
    auto at = documents_.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(i));
    return *at;
  }
  std::vector<WitnessSource>& sources() { return sources_; }

 private:
  std::list<formats::Document> documents_;
  std::vector<WitnessSource> sources_;
};

// "substantive substitution: grey | green", one a variant; of a move, "move: words".
inline std::vector<std::string> told(const Collation& collation) {
  std::vector<std::string> lines;
  for (const Variant& variant : collation.variants) {
    std::string line = std::string(name(variant.cls)) + " " + name(variant.kind) + ":";
    for (const Reading& reading : variant.readings)
      line += (&reading == variant.readings.data() ? " " : " | ") + reading.text;
    lines.push_back(line);
  }
  return lines;
}

// The law: each word of each witness stands in exactly one segment, in order.
inline void expect_every_word_once(const Sample& sample, const Collation& collation) {
  for (std::uint32_t w = 0; w < collation.witnesses.size(); ++w) {
    const formats::Document& document = sample.document(w);
    std::vector<Place> places;
    for (const Segment& segment : collation.segments)
      for (const Reading& reading : segment.readings)
        if (reading.witness == w) places.push_back(reading.place);
    for (std::size_t i = 1; i < places.size(); ++i)
      ASSERT_LE(places[i - 1].end, places[i].start) << "witness " << w;
    for (const text::Word& word : document.words) {
      const ByteSpan bytes = document.bytes(word.span());
      if (bytes.start.value < collation.witnesses[w].place.start ||
          bytes.end.value > collation.witnesses[w].place.end)
        continue;
      const auto holders = std::count_if(places.begin(), places.end(), [&](const Place& place) {
        return place.start <= bytes.start.value && bytes.end.value <= place.end;
      });
      ASSERT_EQ(holders, 1) << "witness " << w << ": " << document.text(word.span());
    }
  }
}

}  // namespace sicut::collate::test
