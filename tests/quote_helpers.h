// A compact notation for what is found: the text with ⟦…⟧ round every quotation; further pieces of the same
// quotation open with ⟦+.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "quote/quotation.h"

namespace sicut::quote::test {

inline formats::Document document_of(std::string text, formats::Format format = formats::Format::plain) {
  formats::ReadOptions options;
  options.format = format;
  auto document = formats::read_bytes("case", Bytes(std::move(text)), options);
  EXPECT_TRUE(document.has_value());
  return document ? std::move(*document) : formats::Document{};
}

inline std::string without_notation(std::string marked) {
  for (const std::string sign : {"⟦+", "⟦", "⟧"}) {
    for (std::size_t at = marked.find(sign); at != std::string::npos; at = marked.find(sign)) {
      marked.erase(at, sign.size());
    }
  }
  return marked;
}

inline std::string in_notation(const formats::Document& document, const std::vector<Quotation>& quotations) {
  // (place, ends before starts, order): what is inserted there.
  std::vector<std::tuple<std::size_t, int, std::string>> signs;
  for (const Quotation& quotation : quotations) {
    for (std::size_t k = 0; k < quotation.pieces.size(); ++k) {
      signs.emplace_back(quotation.pieces[k].start.value, 1, k == 0 ? "⟦" : "⟦+");
      signs.emplace_back(quotation.pieces[k].end.value, 0, "⟧");
    }
  }
  std::stable_sort(signs.begin(), signs.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
  });
  std::string out;
  std::size_t done = 0;
  for (const auto& [at, kind, sign] : signs) {
    out += document.text().substr(done, at - done);
    out += sign;
    done = at;
  }
  return out + std::string(document.text().substr(done));
}

inline void expect_found(const std::string& marked) {
  const formats::Document document = document_of(without_notation(marked));
  EXPECT_EQ(in_notation(document, find_quotations(document)), marked);
}

}  // namespace sicut::quote::test
