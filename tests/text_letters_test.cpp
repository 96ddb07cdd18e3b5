#include <gtest/gtest.h>

#include <string>

#include "text/characters.h"
#include "text/letters.h"
#include "text/words.h"

namespace sicut::text {
namespace {

bool is_marked(std::uint64_t marks, std::size_t byte) {
  return ((marks >> (8 * byte + 7)) & 1) != 0;
}

TEST(Letters, AreMarkedInEachByteByItself) {
  for (std::size_t place = 0; place < 8; ++place)
    for (unsigned c = 0; c < 256; ++c)
      for (const char around : {'a', '\0', '\xff'}) {
        std::string bytes(8, around);
        bytes[place] = static_cast<char>(c);
        const std::uint64_t eight = load_eight(bytes.data());
        const CharClass kind = c < 128 ? kAsciiClasses[c] : CharClass::other;
        EXPECT_EQ(is_marked(ascii_letters(eight), place), kind == CharClass::letter) << c;
        EXPECT_EQ(is_marked(bytes_within(eight, 'B', '['), place), c >= 'B' && c <= '[') << c;
        EXPECT_EQ(is_marked(bytes_equal(eight, 0xe2), place), c == 0xe2) << c;
        EXPECT_EQ(is_marked(long_bytes(eight), place), c >= 0x80) << c;
        EXPECT_EQ(is_marked(ascii_letters_and_figures(eight), place),
                  kind == CharClass::letter || kind == CharClass::digit)
            << c;
      }
}

TEST(Letters, AreCountedFromTheFirst) {
  EXPECT_EQ(leading(ascii_letters(load_eight("aB c...."))), 2U);
  EXPECT_EQ(leading(ascii_letters(load_eight(" abcdefg"))), 0U);
  EXPECT_EQ(leading(ascii_letters(load_eight("abcdefgh"))), 8U);
}

TEST(ShortWords, AreTheSameWhereverTheyComeFrom) {
  const std::string text = "Abcdefgh";
  for (std::size_t size = 0; size <= 8; ++size) {
    const ShortWord loaded(load_eight(text.data()), size);
    const ShortWord read(std::string_view(text).substr(0, size));
    EXPECT_EQ(loaded.letters, read.letters) << size;
    EXPECT_EQ(read.view(), text.substr(0, size));
  }
}

TEST(ShortWords, AreInternedAsOthersAre) {
  FormTable forms;
  const FormId abc = forms.intern(std::string_view("abc"));
  EXPECT_EQ(forms.intern(ShortWord("abc")), abc);
  const FormId words = forms.intern(ShortWord("words"));
  EXPECT_NE(words, abc);
  EXPECT_EQ(forms.intern(std::string_view("words")), words);
  EXPECT_EQ(forms.letters(words), "words");
  EXPECT_EQ(forms.find("words"), words);
  // As many as make the table grow: a word and the same with a zero behind it stay apart.
  for (int i = 0; i < 1000; ++i) {
    const FormId id = forms.intern(ShortWord(std::to_string(i)));
    EXPECT_EQ(id, forms.find(std::to_string(i)));
  }
  EXPECT_NE(forms.intern(std::string_view("ab")), forms.intern(std::string_view("ab\0", 3)));
}

// Against a loop over the bytes; the end of the bytes at every place, marks of byte 0 and of all others.
TEST(Letters, MarkedBytesAreFoundAsALoopFindsThem) {
  std::string bytes;
  for (unsigned i = 0; i < 61; ++i) bytes += static_cast<char>(i * 37 % 256);
  const auto figures = [](std::uint64_t eight) { return bytes_within(eight, '0', '9') | long_bytes(eight); };
  const auto controls = [](std::uint64_t eight) { return bytes_within(eight, 0, 0x1f); };
  const auto is_figure = [](char c) {
    return (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
  };
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
  for (std::size_t size = 0; size <= bytes.size(); ++size)
    for (std::size_t at = 0; at <= size + 1; ++at) {
      const std::string_view whole = std::string_view(bytes).substr(0, size);
      const auto slow = [&](auto is_marked) {
        for (std::size_t i = at; i < size; ++i)
          if (is_marked(whole[i])) return i;
        return std::string_view::npos;
      };
      EXPECT_EQ(find_marked(whole, at, figures), slow(is_figure)) << size << ' ' << at;
      EXPECT_EQ(find_marked(whole, at, controls), slow(is_control)) << size << ' ' << at;
    }
}

}  // namespace
}  // namespace sicut::text
