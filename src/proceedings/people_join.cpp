// Which forms of names are one person's (the inside of people.h).
#include <algorithm>
#include <map>
#include <set>

#include "proceedings/people.h"
#include "proceedings/surnames.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kMostNamesakes = 200;  // forms with one surname; beyond, only equal ones are joined
constexpr std::size_t kMostForms = 20000;    // beyond, slips are no longer looked for
constexpr std::uint32_t kRareForm = 2;       // a slip is printed so seldom
constexpr std::uint32_t kTimesCommoner = 2;  // and the right form so much more often

bool agree(const std::string& x, const std::string& y) {
  return x.starts_with(y) || y.starts_with(x);
}

}  // namespace

bool People::alike(NameId a, NameId b) const {
  const Form &x = forms_[a], &y = forms_[b];
  if (x.office || y.office) return a == b;
  const bool surnames = x.surname == y.surname || same_transliteration(x.surname, y.surname) ||
                        is_scanning_slip(x.surname, y.surname);
  return surnames && given_agree(x, y);
}

bool People::given_agree(const Form& a, const Form& b) const {
  if (a.gender != 0 && b.gender != 0 && a.gender != b.gender) return false;
  if (!a.suffix.empty() && !b.suffix.empty() && a.suffix != b.suffix) return false;
  const std::size_t both = std::min(a.given.size(), b.given.size());
  bool from_first = true, from_last = true;
  for (std::size_t i = 0; i < both; ++i) {
    from_first &= agree(a.given[i], b.given[i]);
    from_last &= agree(a.given[a.given.size() - 1 - i], b.given[b.given.size() - 1 - i]);
  }
  return from_first || from_last;
}

bool People::kept_apart(NameId a, NameId b) const {
  NameId x = root(a), y = root(b);
  if (rivals_[x].size() > rivals_[y].size()) std::swap(x, y);
  return std::any_of(rivals_[x].begin(), rivals_[x].end(), [&](NameId rival) { return root(rival) == y; });
}

NameId People::root(NameId form) const {
  while (parent_[form] != form) form = parent_[form];
  return form;
}

void People::merge(NameId a, NameId b) {
  const NameId x = root(a), y = root(b);
  if (x == y) return;
  const NameId kept = std::min(x, y), gone = std::max(x, y);
  parent_[gone] = kept;
  rivals_[kept].insert(rivals_[kept].end(), rivals_[gone].begin(), rivals_[gone].end());
  rivals_[gone] = {};
}

// A bare surname that two people of the list could bear.
bool People::is_ambiguous(NameId form, const std::vector<NameId>& group) const {
  std::set<NameId> bearers;
  for (const NameId other : group)
    if (other != form && given_agree(forms_[form], forms_[other])) bearers.insert(root(other));
  if (bearers.size() < 2) return false;
  // Forms that agree with each other are one bearer.
  for (const NameId x : bearers)
    for (const NameId y : bearers)
      if (x != y && (!given_agree(forms_[x], forms_[y]) || kept_apart(x, y))) return true;
  return false;
}

void People::join_same_surname() {
  std::map<std::string, std::vector<NameId>> groups;
  for (NameId i = 0; i < forms_.size(); ++i)
    if (!forms_[i].office) groups[forms_[i].surname].push_back(i);
  for (auto& [surname, group] : groups) {
    if (group.size() > kMostNamesakes) continue;
    // The fullest names first: "J. H. Holl" before "Holl", so that bare surnames find what they may mean.
    std::stable_sort(group.begin(), group.end(),
                     [&](NameId a, NameId b) { return forms_[a].given.size() > forms_[b].given.size(); });
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (is_ambiguous(group[i], group)) continue;
      for (std::size_t k = 0; k < i; ++k) {
        if (given_agree(forms_[group[i]], forms_[group[k]]) && !kept_apart(group[i], group[k]))
          merge(group[i], group[k]);
      }
    }
  }
}

// "Omar" is Omar Diaz, in minutes that call people by their first names: never with a title, nobody's
// surname, and the first name of one person alone. Where one name only is so, it may be chance.
void People::join_first_names() {
  constexpr std::size_t kFewest = 2;
  std::map<std::string, std::set<NameId>> bearers;  // by first name
  std::set<std::string> surnames;
  for (NameId i = 0; i < forms_.size(); ++i) {
    const Form& form = forms_[i];
    if (form.office || form.given.empty()) continue;
    surnames.insert(form.surname);
    if (form.given.front().size() >= 2) bearers[form.given.front()].insert(root(i));
  }
  std::vector<std::pair<NameId, NameId>> found;
  for (NameId i = 0; i < forms_.size(); ++i) {
    const Form& form = forms_[i];
    if (form.office || !form.given.empty() || form.gender != 0 || form.titled || root(i) != i ||
        surnames.contains(form.surname))
      continue;
    const auto known = bearers.find(form.surname);
    if (known != bearers.end() && known->second.size() == 1 && !kept_apart(i, *known->second.begin()))
      found.emplace_back(i, *known->second.begin());
  }
  if (found.size() < kFewest) return;
  for (const auto& [form, known] : found) {
    merge(form, known);
    forms_[form].first_name = true;
  }
}

// "BM" is B. Mayhew, where one person alone has these initials.
void People::join_initials() {
  constexpr std::size_t kMostLetters = 3;
  std::map<std::string, std::set<NameId>> bearers;
  std::vector<NameId> wanted;
  for (NameId i = 0; i < forms_.size(); ++i) {
    const Form& form = forms_[i];
    if (form.office || form.surname.empty()) continue;
    const std::string& printed = form.as_printed.front();
    const bool letters =
        form.given.empty() && printed.size() >= 2 && printed.size() <= kMostLetters &&
        std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (letters) wanted.push_back(i);
    if (form.given.empty()) continue;
    std::string initials;
    for (const std::string& given : form.given) initials += given.front();
    bearers[initials + form.surname.front()].insert(root(i));
  }
  for (const NameId i : wanted) {
    const auto known = bearers.find(forms_[i].surname);
    if (known == bearers.end() || known->second.size() != 1 || root(i) != i) continue;
    merge(i, *known->second.begin());
    forms_[i].first_name = true;
  }
}

// The odd form is rare, the other one is not, and no list has both.
bool People::is_slip(const Form& a, const Form& b) const {
  if (a.office || b.office || !given_agree(a, b)) return false;
  const bool spelt = same_transliteration(a.surname, b.surname);
  if (spelt && std::min(a.surname.size(), b.surname.size()) >= kLongSurname - 1)
    return true;  // "Serebriakov", but not "Smyth"
  if (!spelt && !is_scanning_slip(a.surname, b.surname)) return false;
  const std::uint32_t rarer = std::min(a.count, b.count), commoner = std::max(a.count, b.count);
  return rarer <= kRareForm &&
         commoner >= rarer * kTimesCommoner + (a.surname.size() >= kLongSurname ? 0U : 1U);
}

void People::join_slips() {
  if (forms_.size() > kMostForms) return;
  // Only forms that share their beginning or their end can be close; that keeps long lists linear in effect.
  std::map<std::string, std::vector<NameId>> groups;
  for (NameId i = 0; i < forms_.size(); ++i) {
    const std::string& surname = forms_[i].surname;
    if (forms_[i].office || surname.size() < 5) continue;
    groups["<" + surname.substr(0, 2)].push_back(i);
    groups[surname.substr(surname.size() - 3) + ">"].push_back(i);
  }
  for (const auto& [key, group] : groups) {
    if (group.size() > 600) continue;
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t k = i + 1; k < group.size(); ++k)
        if (forms_[group[i]].surname != forms_[group[k]].surname && root(group[i]) != root(group[k]) &&
            is_slip(forms_[group[i]], forms_[group[k]]) && !kept_apart(group[i], group[k]))
          merge(group[i], group[k]);
  }
}

// "Предложение Петровского", "внесено Ивановым": a form that stands only in other cases is of the one person
// whose name it can be a case of. The form alone cannot tell ("Иванова" is a woman's name, too): its place
// must.
void People::join_cases() {
  std::map<std::string, std::vector<NameId>> given;  // by surname, of forms in their own case
  for (NameId i = 0; i < forms_.size(); ++i)
    if (!forms_[i].office && forms_[i].oblique < forms_[i].count) given[forms_[i].surname].push_back(i);
  for (NameId i = 0; i < forms_.size(); ++i) {
    const Form& form = forms_[i];
    if (form.office || form.oblique == 0 || form.oblique < form.count) continue;
    std::set<NameId> bearers;
    for (const std::string& surname : names_of_case(form.surname)) {
      const auto found = given.find(surname);
      if (found == given.end()) continue;
      for (const NameId bearer : found->second)
        if (given_agree(form, forms_[bearer]) && !kept_apart(i, bearer)) bearers.insert(root(bearer));
    }
    if (bearers.size() == 1) merge(i, *bearers.begin());
  }
}

void People::join() {
  parent_.resize(forms_.size());
  for (NameId i = 0; i < forms_.size(); ++i) parent_[i] = i;
  rivals_.assign(forms_.size(), {});
  for (const auto& [a, b] : apart_) {
    rivals_[a].push_back(b);
    rivals_[b].push_back(a);
  }
  join_same_surname();
  for (const auto& [form, known] : told_)
    if (alike(form, known) && !kept_apart(form, known)) merge(form, known);
  join_first_names();
  join_initials();
  join_cases();
  join_slips();
  list_entries();
}

void People::list_entries() {
  persons_.assign(forms_.size(), kNobody);
  entries_.clear();
  std::vector<std::pair<std::uint32_t, NameId>> best;  // weight and form that gives the name, by person
  for (NameId i = 0; i < forms_.size(); ++i) {
    const NameId first = root(i);
    if (persons_[first] == kNobody) {
      persons_[first] = static_cast<PersonId>(entries_.size());
      entries_.push_back({forms_[first].printed, {}});
      best.emplace_back(0, first);
    }
    const PersonId person = persons_[i] = persons_[first];
    PersonEntry& entry = entries_[person];
    for (const std::string& printed : forms_[i].as_printed)
      if (std::find(entry.forms.begin(), entry.forms.end(), printed) == entry.forms.end())
        entry.forms.push_back(printed);
    // "предложение Лапина" never gives the name where "Лапин" stands, too.
    constexpr std::uint32_t kOwnCase = 1U << 30;
    const std::uint32_t weight =
        forms_[i].count + (forms_[i].oblique < forms_[i].count ? kOwnCase : std::uint32_t{0});
    if (weight > best[person].first && !forms_[i].first_name) {
      best[person] = {weight, i};
      entry.name = forms_[i].printed;
    }
  }
  tell_namesakes_apart();
}

// Two people whose names would read the same are told apart by title or number.
void People::tell_namesakes_apart() {
  std::map<std::string, std::vector<PersonId>> names;
  for (PersonId i = 0; i < entries_.size(); ++i) names[entries_[i].name].push_back(i);
  std::vector<bool> female(entries_.size());
  std::vector<std::string_view> places(entries_.size());
  for (NameId i = 0; i < forms_.size(); ++i) {
    if (forms_[i].gender == 'f') female[persons_[i]] = true;
    if (places[persons_[i]].empty()) places[persons_[i]] = forms_[i].place;
  }
  for (const auto& [name, persons] : names) {
    if (persons.size() < 2) continue;
    std::size_t number = 1;
    for (const PersonId person : persons) {
      if (female[person]) {
        entries_[person].name = "Mrs. " + name;
      } else if (!places[person].empty()) {
        entries_[person].name = name + " (" + std::string(places[person]) + ")";
      } else if (number++ > 1) {
        entries_[person].name = name + " (" + std::to_string(number - 1) + ")";
      }
    }
  }
}

}  // namespace sicut::proceedings
