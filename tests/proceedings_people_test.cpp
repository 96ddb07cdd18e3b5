// One person under several spellings is one; two of one surname stay two.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "proceedings/people.h"

namespace sicut::proceedings {
namespace {

// "Mr. Holl*3": a form with its title and how often it is printed.
std::size_t persons(const std::vector<std::string>& forms) {
  People people;
  WordBook book;
  std::vector<std::string> kept = forms;  // tokens look at them
  for (std::string& form : kept) {
    std::size_t times = 1;
    if (const std::size_t star = form.find('*'); star != std::string::npos) {
      times = std::stoul(form.substr(star + 1));
      form.resize(star);
    }
    const Tokens tokens = tokenize_minutes(book, form);
    const auto actor = read_actor(tokens, 0, tokens.size(), true);
    EXPECT_TRUE(actor.has_value()) << form;
    for (std::size_t i = 0; actor && i < times; ++i) static_cast<void>(people.add(*actor, true));
  }
  people.join();
  return people.entries().size();
}

TEST(People, VariantsAreOnePerson) {
  EXPECT_EQ(persons({"TEODOROVICH*5", "TEONOROVICH", "Comrade Teodorovich", "Teodoronich"}), 1u);
  EXPECT_EQ(persons({"Comrade Boki", "G. E. Boki", "G.E. Boki"}), 1u);
  EXPECT_EQ(persons({"SMIRNOV (IVAN N.)", "SMIRNOV*4"}), 1u);
  EXPECT_EQ(persons({"Mr. J. H. Holl", "Mr. Holl*3", "John Holl"}), 1u);
  EXPECT_EQ(persons({"Serebriakov", "Serebryakov"}), 1u);
}

TEST(People, NamesakesStayApart) {
  EXPECT_EQ(persons({"Mr. W. Ludd", "Mr. T. Ludd"}), 2u);
  EXPECT_EQ(persons({"I. Smirnov*3", "A. Smirnov*2", "Smirnov"}), 3u)
      << "nobody knows which of the two the bare name means";
  EXPECT_EQ(persons({"Mr. Tull*2", "Mrs. Tull"}), 2u);
  EXPECT_EQ(persons({"Ivanov*4", "Ivanova"}), 2u);
  EXPECT_EQ(persons({"Petersen*4", "Peterson"}), 2u);
  EXPECT_EQ(persons({"Smith*3", "Smyth*3"}), 2u);
  EXPECT_EQ(persons({"Hallam*6", "Haller*5"}), 2u);
}

}  // namespace
}  // namespace sicut::proceedings
