// Do two names mean one person?
#include <gtest/gtest.h>

#include "verdict/persons.h"

namespace sicut::verdict {

void PrintTo(SamePerson same, std::ostream* out) {
  *out << (same == SamePerson::yes ? "yes" : same == SamePerson::no ? "no" : "unknown");
}

namespace {

struct Row {
  const char *a, *b;
  SamePerson same;
};

TEST(Persons, Table) {
  using enum SamePerson;
  const Row rows[] = {
      {"Marwood", "Ida Marwood", yes},
      {"I. Marwood", "Ida Marwood", yes},
      {"Marwood, I. K.", "I. K. Marwood", yes},
      {"Marwood, Ida", "Ida Marwood", yes},
      {"Mrs. Marwood", "Ida Marwood", yes},
      {"MARWOOD", "Marwood", yes},
      {"Comrade Marwood", "Dr. Marwood", yes},
      {"Marwood’s", "Marwood", yes},
      {"Teodorovich", "Teodorovitch", yes},  // transliteration
      {"Müller", "Muller", yes},
      {"A. Smirnov", "I. Smirnov", no},
      {"Anna Thole", "Ruben Thole", no},  // sister and brother
      {"Thole", "Marwood", no},
      {"Holt", "Bolt", no},  // short names differ by a letter and by a person
      {"Grant", "Grand", no},
      {"Mann", "Man", no},
      {"", "Marwood", unknown},
      {"the Chairman", "Marwood", unknown},
      {"Secretary", "The Secretary", yes},
      {"the President of the Board", "The President of the Board", yes},
      {"the President of the Guild", "The President of the Board", unknown},
      {"Mr.", "Marwood", unknown},
      {"Ida", "Ida Marwood", unknown},  // a given name alone settles nothing
      {"Лаптев", "И. Лаптев", yes},
      {"Лаптев", "Зимин", no},
      {"van der Meer", "J. van der Meer", yes},
      {"Meer", "Jan van der Meer", yes},
      {"O’Brien", "O'Brien", yes},
      {"Smith-Jones", "A. Smith-Jones", yes},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(same_person(row.a, row.b), row.same) << row.a << " / " << row.b;
    EXPECT_EQ(same_person(row.b, row.a), row.same) << row.b << " / " << row.a;
  }
}

TEST(Persons, HostileNames) {
  for (const char* name : {",", ".", " , . ", "\xff\xfe", ",,,,", "’s", "\n\t"})
    EXPECT_NE(same_person(name, "Marwood"), SamePerson::yes);
}

}  // namespace
}  // namespace sicut::verdict
