// Who is who: one person under several spellings, scanning errors and initials is one entry; two people of
// one surname stay two.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "proceedings/names.h"

namespace sicut::proceedings {

using NameId = std::uint32_t;    // a form of a name, as printed but for capitals
using PersonId = std::uint32_t;  // index into the entries
inline constexpr std::uint32_t kNobody = 0xffffffffu;

struct PersonEntry {
  std::string name;
  std::vector<std::string> forms;  // as printed, in the order of their first mention
};

class People {
 public:
  // Notes a mention of a person (Actor::kind person). `acting`: speaks or moves, rather than being listed.
  NameId add(const Actor& actor, bool acting);
  // Names that stand in one list ("Present: ...") are of different people.
  void distinct(const std::vector<NameId>& names);
  // Somebody who is known by an office alone.
  NameId add_office(std::string_view office);
  // "Teodoronich’s motion": the form means `known`, whose motion it is; told by what stands around.
  void same(NameId form, NameId known);
  // Whether the two could mean one person, as far as the two forms alone tell.
  [[nodiscard]] bool alike(NameId a, NameId b) const;

  // Joins the forms to persons. Cost: forms times forms of the same beginning; forms are few.
  void join();
  [[nodiscard]] PersonId person_of(NameId form) const { return persons_[form]; }
  [[nodiscard]] const std::vector<PersonEntry>& entries() const { return entries_; }

 private:
  struct Form {
    std::string printed;                  // "Holl", "J. H. Holl"
    std::vector<std::string> as_printed;  // with their capitals, each once
    std::vector<std::string> given;       // folded names or initials
    std::string surname;                  // folded
    char gender = 0;                      // 'f', 'm' or not known
    std::string suffix;                   // "jr"
    std::string place;                    // "Leeds", in brackets behind the name
    std::uint32_t count = 0, acting = 0, oblique = 0;
    bool office = false;
    bool titled = false;      // met with a title
    bool first_name = false;  // a person's first name alone
  };
  struct Known {  // what a mention in the same words was found to be
    NameId form = kNobody;
    std::string name;           // with capitals as in running text
    bool from_a_label = false;  // the form was first met in the capitals of a label: `name` shows it better
  };
  [[nodiscard]] Known learn(const Actor& actor);
  [[nodiscard]] bool given_agree(const Form& a, const Form& b) const;
  [[nodiscard]] bool kept_apart(NameId a, NameId b) const;
  [[nodiscard]] bool is_slip(const Form& a, const Form& b) const;
  [[nodiscard]] bool is_ambiguous(NameId form, const std::vector<NameId>& group) const;
  void merge(NameId a, NameId b);
  NameId root(NameId form) const;
  void join_same_surname();
  void join_first_names();
  void join_initials();
  void join_slips();
  void join_cases();
  void list_entries();
  void tell_namesakes_apart();

  std::vector<Form> forms_;
  std::map<std::string, NameId> by_key_;
  std::unordered_map<std::string, Known> by_words_;  // of each name, form and titles that were met together
  std::string words_;
  std::set<std::pair<NameId, NameId>> apart_;
  std::vector<std::pair<NameId, NameId>> told_;  // by `same`
  std::vector<NameId> parent_;
  std::vector<std::vector<NameId>> rivals_;  // of each root: forms that it is kept apart from
  std::vector<PersonId> persons_;
  std::vector<PersonEntry> entries_;
};

}  // namespace sicut::proceedings
