#include "formats/html_elements.h"

#include <algorithm>
#include <array>

namespace sicut::formats {

namespace {

// Sorted by name.
constexpr std::array kElements = {
    Element{"address", ElementRole::block},
    Element{"article", ElementRole::block},
    Element{"aside", ElementRole::block},
    Element{"blockquote", ElementRole::quotation},
    Element{"body", ElementRole::root},
    Element{"br", ElementRole::line_break},
    Element{"button", ElementRole::dropped},
    Element{"caption", ElementRole::block},
    Element{"center", ElementRole::block},
    Element{"colgroup", ElementRole::block},
    Element{"datalist", ElementRole::dropped},
    Element{"dd", ElementRole::item},
    Element{"details", ElementRole::block},
    Element{"dialog", ElementRole::block},
    Element{"dir", ElementRole::list},
    Element{"div", ElementRole::block},
    Element{"dl", ElementRole::list},
    Element{"dt", ElementRole::item},
    Element{"fieldset", ElementRole::block},
    Element{"figcaption", ElementRole::block},
    Element{"figure", ElementRole::block},
    Element{"footer", ElementRole::block},
    Element{"form", ElementRole::block},
    Element{"frameset", ElementRole::block},
    Element{"h1", ElementRole::heading},
    Element{"h2", ElementRole::heading},
    Element{"h3", ElementRole::heading},
    Element{"h4", ElementRole::heading},
    Element{"h5", ElementRole::heading},
    Element{"h6", ElementRole::heading},
    Element{"header", ElementRole::block},
    Element{"hgroup", ElementRole::block},
    Element{"hr", ElementRole::rule},
    Element{"html", ElementRole::root},
    Element{"iframe", ElementRole::raw},
    Element{"legend", ElementRole::block},
    Element{"li", ElementRole::item},
    Element{"listing", ElementRole::preformatted},
    Element{"main", ElementRole::block},
    Element{"menu", ElementRole::list},
    Element{"meta", ElementRole::meta},
    Element{"nav", ElementRole::dropped},
    Element{"noembed", ElementRole::raw},
    Element{"noframes", ElementRole::raw},
    Element{"noscript", ElementRole::dropped},
    Element{"object", ElementRole::dropped},
    Element{"ol", ElementRole::list},
    Element{"optgroup", ElementRole::block},
    Element{"option", ElementRole::block},
    Element{"p", ElementRole::paragraph},
    Element{"plaintext", ElementRole::preformatted},
    Element{"pre", ElementRole::preformatted},
    Element{"q", ElementRole::quoted},
    Element{"script", ElementRole::raw},
    Element{"section", ElementRole::block},
    Element{"select", ElementRole::dropped},
    Element{"style", ElementRole::raw},
    Element{"summary", ElementRole::block},
    Element{"sup", ElementRole::superscript},
    Element{"svg", ElementRole::dropped},
    Element{"table", ElementRole::table},
    Element{"tbody", ElementRole::block},
    Element{"td", ElementRole::cell},
    Element{"template", ElementRole::dropped},
    Element{"textarea", ElementRole::raw},
    Element{"tfoot", ElementRole::block},
    Element{"th", ElementRole::cell},
    Element{"thead", ElementRole::block},
    Element{"title", ElementRole::title},
    Element{"tr", ElementRole::block},
    Element{"ul", ElementRole::list},
    Element{"xmp", ElementRole::preformatted},
};
static_assert(kElements.size() == kElementCount);
static_assert(std::is_sorted(kElements.begin(), kElements.end(),
                             [](const Element& a, const Element& b) { return a.name < b.name; }));

}  // namespace

std::size_t element_index(std::string_view name) {
  const auto found =
      std::lower_bound(kElements.begin(), kElements.end(), name,
                       [](const Element& element, std::string_view n) { return element.name < n; });
  if (found == kElements.end() || found->name != name) return kElementCount;
  return static_cast<std::size_t>(found - kElements.begin());
}

ElementRole element_role(std::size_t index) {
  return index < kElementCount ? kElements[index].role : ElementRole::other;
}

}  // namespace sicut::formats
