// What tags of HTML say of notes, pages and the document itself.
#pragma once

#include <string>
#include <string_view>

#include "formats/document.h"
#include "formats/entities.h"
#include "formats/html_tokens.h"
#include "formats/source_map.h"

namespace sicut::formats {

// Whether what follows a <sup> or a link to a note is a note call: one to three figures, or "*", "†", "‡";
// `bracketed`: square brackets may stand round them.
[[nodiscard]] bool is_note_call(std::string_view source, bool bracketed = false);
// Copies source bytes [start, end), "³" in the place of '3'.
void copy_raised(Extraction& out, std::size_t start, std::size_t end);

// By the usual classes and roles: <a class="footnote-ref">, <aside role="doc-footnote">, <li id="fn1">.
[[nodiscard]] bool is_note_link(const HtmlToken& token);
[[nodiscard]] bool is_note_body(const HtmlToken& token);

// <span class="pagenum">, <span epub:type="pagebreak">.
[[nodiscard]] bool is_page_number(const HtmlToken& token);
// The number in its title or id: "Page_12" -> "12".
[[nodiscard]] std::string number_of_page(const HtmlToken& token);
// The last run of figures, or of Roman ones, in a text: "[Pg 12]" -> "12".
[[nodiscard]] std::string last_number(std::string_view text);

// Author, title, date and language of <meta>, as search engines, libraries and Dublin Core name them. What is
// known already stays.
void take_meta(const HtmlToken& token, Entities& entities, Metadata& meta);
void take_language(const HtmlToken& token, Metadata& meta);

}  // namespace sicut::formats
