// The macros of the built-in table of citation forms: what its patterns are put together from.
#include "citation/form_table.h"

namespace sicut::citation {

std::string_view default_macros() {
  static constexpr std::string_view kMacros = R"toml(
[macros]
dash      = '\s?[-‐‑–—]\s?'
sep       = '\s?[,;:]?\s?'
numeral   = '(?:\d{1,4}|[IVXLCDM]{1,9}|[ivxlcdm]{1,9})\b'
following = '(?:\s?(?:ff?\b\.?|et\sseq{1,2}\b\.?|sqq?\b\.?))?'
page      = '(?:\d{1,4}ff?\b\.?|(?:\d{1,4}[a-d]?|[IVXL]{2,9}|[ivxl]{1,9})\b(?:{dash}(?:\d{1,4}|[IVXL]{2,9}|[ivxl]{1,9})\b)?{following})'
page_word = '(?:\b(?:[Pp]p?\.|PP?\.|pp|[Pp]ages?|[Pp]gs?\.|[Pp][áa]gs?\.)|(?:^|[\s(])S\.|(?:[Сс]тр|с)\.)\s?'
and       = '(?:\s?[,;&]\s?(?:and\s)?|\s(?:and|und|et|y|or)\s)'
pages     = '{page_word}(?P<pages>{page}(?:{and}(?:pp?\.\s?)?{page})*)'
volume    = '(?:\b(?:(?:[Vv]ols?|VOLS?|Bde?|[Tt])\.|[Vv]olumes?\b|VOLUMES?\b|Band\b|[Tt]om[eo]?\b)|(?:[Тт]ом|[Тт]\.))\s?(?P<volume>{numeral})'
part      = '\b(?:[Pp]arts?|[Pp]ts?\.|Teil|Heft|[Bb]ook|[Bb]k\.|кн\.|ч\.)\s?(?P<part>{numeral})'
number    = '(?:\b(?:[Nn]os?\.|NOS?\.|[Nn]r\.|[Ii]ssue)|№)\s?'
issue     = '{number}(?P<issue>\d{1,5}(?:\s?\(\d{1,5}\))?(?:{dash}\d{1,5})?(?:(?:,\s\d{1,3}){0,6},?\s(?:and|&)\s\d{1,5})?)'
# Letters of Latin, Greek, Cyrillic and Armenian as ranges: those of all scripts make patterns a hundred times as large.
upper     = '[A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩЀ-ЯԱ-Ֆ]'
letter    = '[A-Za-zÀ-ÖØ-öø-ɏΆ-ώЀ-ӿԱ-ևḀ-ỿ]'
imprint   = '(?:{upper}(?:{letter}|[. -])*[,:]?\s)?\d{4}\b'
published = '\([^()\d]*\d{4}\)'
month     = '(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)'
day       = '\d{1,2}(?:(?:st|nd|rd|th)\b|\b\.?)(?:\s?\(\d{1,2}\)|{dash}\d{1,2})?'
full_date = '(?:(?:{day}\s(?:of\s|de\s)?{month}|{month}\s{day})(?:,?\s|\sde\s)|\d{1,2}\.\s?\d{1,2}\.\s?)\d{4}\b'
date      = '(?P<date>(?:{day}\s(?:of\s)?)?{month}(?:\s{day})?(?:,?\s\d{4}\b)?|\d{4}\b)'
document_word = '\b(?:D(?:oc|co)uments?|Docs?\.|DOCUMENTS?)\s'
documents = '{document_word}(?P<documents>\d{1,4}(?:ff?\b\.?|[a-z]?\b)(?:{dash}\d{1,4}\b)?(?:{and}(?:and\s)?(?:{document_word})?\d{1,4}\b(?:{dash}\d{1,4}\b)?)*{following})'
note_word = '\b(?:[Ff]ootnotes?|[Nn]otes?|[Ff]ns?\.|[Nn]n?\.)\s'
notes     = '{note_word}(?P<notes>\d{1,4}\b(?:{dash}\d{1,4}\b)?(?:{and}\d{1,4}\b)*)'
ibid      = '(?:\b(?:[Ii]b[ií]d(?:em)?|IBID|[Oo]p\.\s?cit|[Ll]oc\.\s?cit|[Ee]benda|[Ee]bd|[Aa]\.\s?a\.\s?O|[Ii]d\., at)\b\.?|[Тт]ам же|[Уу]каз\. соч\.)'
surname   = '(?:(?:[Dd]e|[Vv]on|[Vv]an|[Dd]er|[Dd]en|[Dd]u|[Dd]i|[Ll]a|[Ll]e)\s){0,2}{upper}(?:{letter}|[’\x27-])+'
authors   = '(?P<author>{surname}(?:(?:,\s{surname}){0,3},?\s(?:and|&|und|et|y|e|и)\s{surname}|\set\sal\.)?)'
by_way    = '(?:(?:[Ss]ee(?:\salso)?|[Cc]f\.|e\.g\.,?|qtd\.\sin|[Qq]uoted\sin|[Cc]ited\sin|[Vv]gl\.|[Zz]it\.\snach)\s)?'
titled    = '(?:[Tt]he\s|[Hh]is\s|[Hh]er\s|[Tt]heir\s)?(?:(?P<author>{surname})[’\x27]s\s)?(?P<work>{upper}(?:{letter}|[’\x27-])*(?:\s(?:(?:of|the|and|on|in|to|a|an|for)\s){0,3}{upper}(?:{letter}|[’\x27-])*){0,8})'
plain     = '\d{1,4}(?:{dash}\d{1,4})?\b'
roman     = '(?:{plain}|[ivxlc]{1,7}\b(?:{dash}[ivxlc]{1,7}\b)?)'
plains    = '(?:(?:[Pp]p?\.|S\.|[Pp]ages?|с\.)\s?)?(?P<pages>{plain}(?:,\s?{plain})*)'
)toml";
  return kMacros;
}

}  // namespace sicut::citation
