// The table of forms, a user's own among them.
#include "citation/form_table.h"
#include "citation_sample.h"

namespace sicut::citation {
namespace {

std::string error_of(const std::string& table) {
  const auto made = Forms::make({"my.toml"}, {table});
  return made ? std::string() : made.error().message;
}

TEST(Forms, TheBuiltInTableCompiles) {
  const auto made = Forms::make();
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_GT(made->size(), 20u);
}

TEST(Forms, AUsersOwnFormsComeFirst) {
  const auto made = Forms::make({"my.toml"}, {R"(
[macros]
folio = 'fol\.\s?(?P<pages>\d{1,4}[rv]?)'
[[form]]
name = "codex"
kind = "archival"
pattern = '\bCod\. (?P<work>[A-Z][a-z]+), {folio}'
context = false
)"});
  ASSERT_TRUE(made) << made.error().message;
  const formats::Document document = document_of("As Cod. Quernfellensis, fol. 12v has it.\n");
  const auto found = find_citations(document, *made).citations;
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].form, "codex");
  EXPECT_EQ(found[0].work, "Quernfellensis");
  EXPECT_EQ(found[0].pages, std::vector<std::string>{"12v"});
}

TEST(Forms, ErrorsNameFileLineAndRemedy) {
  EXPECT_NE(error_of("[[form]]\nname = \"a\"\npatern = 'x'\n")
                .find("my.toml:3: unknown key \"patern\"; did you mean \"pattern\"?"),
            std::string::npos);
  EXPECT_NE(
      error_of("[[form]]\nname = \"a\"\nkind = \"volum\"\npattern = 'x'\n").find("did you mean \"volume\"?"),
      std::string::npos);
  EXPECT_NE(error_of("[[form]]\nname = \"a\"\npattern = '(x'\n").find("not a pattern"), std::string::npos);
  EXPECT_NE(error_of("[[form]]\nname = \"a\"\npattern = 'x*'\n").find("matches nothing at all"),
            std::string::npos);
  EXPECT_NE(error_of("[[form]]\nname = \"a\"\npattern = '(?P<pagees>x)'\n").find("which is no field"),
            std::string::npos);
  EXPECT_NE(error_of("[[form]]\nname = \"a\"\npattern = '{volum}'\n").find("did you mean \"volume\"?"),
            std::string::npos);
  EXPECT_NE(error_of("[[form]]\nname = \"a\"\n").find("needs \"name\" and \"pattern\""), std::string::npos);
  EXPECT_NE(error_of("form = 3").find("my.toml:1"), std::string::npos);
  EXPECT_NE(error_of("[[form").find("not valid TOML"), std::string::npos);
}

// Patterns are hostile input: what would take others minutes is matched in linear time or refused.
TEST(Forms, HostilePatterns) {
  EXPECT_NE(error_of("[[form]]\nname = \"a\"\npattern = '((((x{1,100}){1,100}){1,100}){1,100})y'\n"), "");
  const auto made = Forms::make({"my.toml"}, {"[[form]]\nname = \"a\"\npattern = '(a+)+b'\n"});
  ASSERT_TRUE(made);
  const formats::Document document = document_of(std::string(300000, 'a') + "\n");
  EXPECT_TRUE(find_citations(document, *made).citations.empty());
}

}  // namespace
}  // namespace sicut::citation
