// The built-in table of citation forms, earlier ones before later ones; docs/citations.md has the format.
#include "citation/form_table.h"

namespace sicut::citation {
std::string_view default_forms() {
  static constexpr std::string_view kTable = R"toml(
# --- keys and addresses ---------------------------------------------------------------------------------

[[form]]
name = "latex-key"
kind = "other"
context = false
pattern = '\\[a-zA-Z]{0,12}[Cc]ite[a-zA-Z]{0,12}\*?(?:\[[^\]]*\])?\[(?P<pages>{plain}(?:,\s?{plain})*)\]\{(?P<key>[^{}\s][^{}]*)\}'

[[form]]
name = "latex-key"
kind = "other"
context = false
pattern = '\\[a-zA-Z]{0,12}[Cc]ite[a-zA-Z]{0,12}\*?(?:\[[^\]]*\])??(?:\[(?:{pages}|[^\]]*)\])?\{(?P<key>[^{}\s][^{}]*)\}'

[[form]]
name = "pandoc-key"
kind = "other"
context = false
pattern = '\[[^\[\]@]*@(?P<key>[A-Za-z0-9_](?:[\w:.#$%&+?<>~/-]*\w)?),\s(?P<pages>{plain}(?:,\s?{plain})*)\]'

[[form]]
name = "pandoc-key"
kind = "other"
context = false
pattern = '\[[^\[\]@]*@(?P<key>[A-Za-z0-9_](?:[\w:.#$%&+?<>~/-]*\w)?)(?:,\s?(?:{volume},?\s)?(?:{pages})?)?[^\[\]]*\]'

[[form]]
name = "pandoc-key-in-text"
kind = "other"
context = false
pattern = '(?:^|[\s(])-?@(?P<key>[A-Za-z_][\w:.-]*\d{1,4}[a-z]?)(?:\s\[(?:{pages}|[^\[\]]*)\])?'

[[form]]
name = "doi"
kind = "other"
context = false
pattern = '(?:\b[Dd][Oo][Ii]:\s?|\bhttps?://(?:dx\.)?doi\.org/)?\b(?P<key>10\.\d{4,9}/[^\s"<>“”]*[\w/])'

[[form]]
name = "address"
kind = "other"
context = false
pattern = '\bhttps?://(?P<key>[^\s<>"“”]+[\w/])'

# --- law ------------------------------------------------------------------------------------------------

[[form]]
name = "statute"
kind = "statute"
context = false
pattern = '\b\d{1,4}\s(?:U\.\s?S\.\s?C\.(?:\s?A\.)?|U\.\s?S\.\s?T\.|C\.\s?F\.\s?R\.|Stat\.|Fed\.\s?Reg\.)\s(?:§{1,2}\s?)?\d{1,5}[\w.()-]*(?:{dash}\d{1,5})?'

[[form]]
name = "reporter"
kind = "statute"
pattern = '\b(?P<volume>\d{1,4})\s(?P<work>U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|F\.\s?Supp\.(?:\s?[23]d)?|F\.(?:\s?[23]d|\s?4th)?|(?:N\.E\.|N\.W\.|S\.E\.|S\.W\.|So\.|P\.|A\.|Cal\.|N\.Y\.)(?:\s?[2-5](?:d|th))?|(?:Ill|Mass|Pa|Ohio|Wash|Mich|Wis|Tex)\.(?:\s?[23]d)?)\s(?P<pages>\d{1,5}(?:,\s\d{1,5}(?:{dash}\d{1,5})?)?)(?:\s\((?:[^()]{0,20}\s)?\d{4}\))?'

[[form]]
name = "reporter-by-year"
kind = "statute"
pattern = '\[(?P<date>\d{4})\]\s(?:(?P<volume>\d{1,2})\s)?(?:A\.?C\.?|Q\.?B\.?|K\.?B\.?|Ch\.?|W\.?L\.?R\.?|All\sE\.?R\.?|UKSC|UKHL|UKPC|EWCA\s(?:Civ|Crim)|EWHC)\s(?P<pages>\d{1,4})\b'

# --- scripture ------------------------------------------------------------------------------------------

[[form]]
name = "scripture"
kind = "scripture"
context = false
pattern = '\b(?P<work>(?:[1-3]\s?|I{1,3}\s)?(?:Genesis|Gen\.|Exodus|Exod\.|Leviticus|Lev\.|Numbers|Num\.|Deuteronomy|Deut\.|Joshua|Josh\.|Judges|Judg\.|Ruth|Samuel|Sam\.|Kings|Chronicles|Chron\.|Ezra|Nehemiah|Neh\.|Esther|Job|Psalms?|Ps\.|Pss\.|Proverbs|Prov\.|Ecclesiastes|Eccl?\.|Isaiah|Isa\.|Jeremiah|Jer\.|Lamentations|Lam\.|Ezekiel|Ezek\.|Daniel|Dan\.|Hosea|Hos\.|Joel|Amos|Obadiah|Jonah|Micah|Mic\.|Nahum|Habakkuk|Hab\.|Zephaniah|Zeph\.|Haggai|Hag\.|Zechariah|Zech\.|Malachi|Mal\.|Matthew|Matt?\.|Mark|Luke|John|Acts|Romans|Rom\.|Corinthians|Cor\.|Galatians|Gal\.|Ephesians|Eph\.|Philippians|Phil\.|Colossians|Col\.|Thessalonians|Thess\.|Timothy|Tim\.|Titus|Philemon|Hebrews|Heb\.|James|Jas\.|Peter|Pet\.|Jude|Revelation|Rev\.))\s(?P<pages>(?:\d{1,3}\s?:\s?\d{1,3}|[ivxlc]{1,8}\.\s?\d{1,3})(?:{dash}\d{1,3})?(?:,\s?\d{1,3}\b(?:{dash}\d{1,3})?)*)'

[[form]]
name = "reporter"
kind = "statute"
pattern = '\b(?P<volume>\d{1,4})\s(?P<work>U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|F\.\s?Supp\.(?:\s?[23]d)?|F\.(?:\s?[23]d|\s?4th)?|(?:N\.E\.|N\.W\.|S\.E\.|S\.W\.|So\.|P\.|A\.|Cal\.|N\.Y\.)(?:\s?[2-5](?:d|th))?)\sat\s(?P<pages>\d{1,5}(?:{dash}\d{1,5})?)'

# --- author and year ------------------------------------------------------------------------------------

[[form]]
name = "author-year-pages"
kind = "work"
context = false
pattern = '[(\[;]\s?{by_way}{authors},?\s(?P<date>\d{4})[a-z]?(?:,|:)\s?(?:(?:[Pp]p?\.|S\.|[Pp]ages?|с\.)\s?)?(?P<pages>{roman}(?:,\s?{roman})*)'

[[form]]
name = "author-year-pages"
kind = "work"
context = false
pattern = '{authors}\s\((?P<date>\d{4})[a-z]?(?:,|:)\s?(?:(?:[Pp]p?\.|S\.|[Pp]ages?|с\.)\s?)?(?P<pages>{roman}(?:,\s?{roman})*)\)'

# "Ada Vane, “On Dykes,” Fen Quarterly 4, no. 2 (1902): 212.", and the article alone.
[[form]]
name = "article"
kind = "work"
context = false
pattern = '(?P<author>(?:(?:{upper}\.|{surname})\s){0,3}{surname}),\s[“"«„](?P<work>[^”"»“„]{2,160}?)[,.]?[”"»“],?\s{upper}[^;“”"()]{1,80}(?:\((?:[^()]{0,24}\s)?(?P<date>\d{4})\)|,\s(?:[^,;()]{1,20}\s)?\d{4})(?:,|:)\s(?:pp?\.\s)?(?P<pages>{plain}(?:,\s{plain})*)'

# --- what leads on from another citation ----------------------------------------------------------------

[[form]]
name = "ibid"
kind = "ibid"
pattern = '{ibid},?\s(?P<volume>{numeral})\s?:\s?{plains}'

[[form]]
name = "ibid-page"
kind = "ibid"
pattern = '{ibid}(?:,?\s{volume})?,?\s(?P<pages>{plain}(?:,\s{plain})*)(?:\.(?:\s|$)|[;)]|$)'

[[form]]
name = "id"
kind = "ibid"
context = false
pattern = '\b[Ii]d\.,?\sat\s(?P<pages>{plain}(?:,\s{plain})*)'

[[form]]
name = "id"
kind = "ibid"
context = false
pattern = '(?:^|[.;”")]\s)Id\.(?:\s|$)'

[[form]]
name = "ibid"
kind = "ibid"
pattern = '{ibid}(?:{sep}{volume})?(?:{sep}{part})?(?:{sep}{issue})?(?:{sep}{documents})?(?:{sep}(?:at\s)?{pages})?'

# --- notes and documents by number ----------------------------------------------------------------------

[[form]]
name = "note-of-document"
kind = "note"
pattern = '{notes}(?:,?\srespectively,?)?(?:\s(?:to|in|of)\s[^.;:()“”]{1,40},|\s(?:to|in|of|above|below|supra|infra))?[,\s]\s?(?:in\s)?(?:{volume}{sep})?{documents}'

# A stop in place of the comma, where nothing follows.
[[form]]
name = "note-of-document"
kind = "note"
pattern = '{notes}\.\s{documents}\.?$'

# "see Document 12 and footnote 4 thereto": of the document cited before it.
[[form]]
name = "note-thereto"
kind = "note"
context = false
pattern = '{notes}\sthereto\b'

[[form]]
name = "volume-document"
kind = "document"
pattern = '{volume}(?:{sep}{part})?{sep}(?:p\.\s?)?{documents}(?:{sep}{pages})?(?:,\s{notes})?'

[[form]]
name = "document"
kind = "document"
pattern = '{documents}(?:{sep}{pages})?(?:,\s{notes})?'

[[form]]
name = "note"
kind = "note"
context = false
pattern = '{notes},?\s(?:above|below|supra|infra)\b'

[[form]]
name = "note"
kind = "note"
needs = "cue"
context = false
pattern = '{notes}'

# --- within this text -----------------------------------------------------------------------------------

[[form]]
name = "this-volume"
kind = "internal"
pattern = '\b(?:[Tt]his|(?:[Tt]he\s)?[Pp]resent)\s(?:volume|book|edition|article|work|collection|issue|journal){sep}(?:on\s|at\s)?{pages}'

[[form]]
name = "above-or-below"
kind = "internal"
needs = "cue"
pattern = '{pages},?\s(?:above|below|supra|infra|of\sth(?:is|e\spresent)\s(?:volume|book|edition))\b|\b(?:[Ss]upra|[Ii]nfra)\b'

# --- volumes and pages ----------------------------------------------------------------------------------

# "vol. 2: Essays (Leiden: Brand, 1901), 20", "3 vols. (Leiden: Brand, 1901), 2:20"
[[form]]
name = "volume-published-page"
kind = "volume"
needs = "work"
pattern = '{volume}(?:{sep}{part})?(?::\s[^,:;()\d]+)?\s{published}(?:,|:)\s(?:pp?\.\s)?(?P<pages>{plain}(?:,\s{plain})*)'

[[form]]
name = "volumes-published-page"
kind = "volume"
needs = "work"
pattern = ',\s\d{1,2}\svols?\.\s{published},?\s(?P<volume>\d{1,2}|[IVX]{1,6}):\s?(?P<pages>{plain}(?:,\s{plain})*)'

# "On page 5 of the Harbour Papers", "in the second volume of the Harbour Papers (p. 5)": titles of the record.
[[form]]
name = "pages-of"
kind = "work"
context = false
pattern = '{pages}\sof\s(?:the\s(?P<volume>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\svolume\sof\s)?{titled}'

[[form]]
name = "volume-of"
kind = "volume"
context = false
pattern = '\bthe\s(?P<volume>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\svolume\sof\s{titled}(?:,?\s(?:on\s|at\s)?\(?{pages}\)?)?'

[[form]]
name = "volume-pages"
kind = "volume"
pattern = '{volume}(?:{sep}{part})?(?:{sep}{issue})?(?:{sep}(?:{date}|\(?{imprint}\)?))?{sep}(?:(?:at|on)\s)?{pages}'

[[form]]
name = "part-pages"
kind = "work"
needs = "work"
pattern = '{part}(?:{sep}{issue})?{sep}{pages}'

[[form]]
name = "issue-date-pages"
kind = "periodical"
needs = "work"
pattern = '{issue}(?:{sep}(?:(?:of|for|dated)\s)?{date})?{sep}{pages}'

[[form]]
name = "issue-date"
kind = "periodical"
needs = "work"
pattern = '{issue}(?:,\s?|\s(?:of|for|dated)\s|\s){date}'

[[form]]
name = "issue"
kind = "periodical"
needs = "work"
pattern = ',\s{issue}'

# "The Gazette, May 4, 1850, p. 3"
[[form]]
name = "title-date-pages"
kind = "periodical"
needs = "work"
pattern = '(?:,|\s(?:of|vom|du|del|от))\s(?P<date>{full_date}){sep}{pages}'

[[form]]
name = "pages"
kind = "work"
needs = "cue"
pattern = '{pages}'

# "Rusk to Loam, 9 March 1871"
[[form]]
name = "letter-to"
kind = "document"
context = false
pattern = '(?P<author>{surname}(?:\s{upper}\.)*(?:\s{surname}){0,2})\s(?P<work>to\s(?:{upper}\.\s?){0,3}{surname}(?:\s{surname}){0,2}),\s(?P<date>{full_date})(?:,\sin\s{upper}[^.;()“”\d]+)?(?:,\s{plains})?(?:\.(?:\s|$)|[;)\]]|$)'

[[form]]
name = "letter-of"
kind = "document"
needs = "cue"
pattern = '\b(?:[Ll]etter|[Bb]rief|[Ll]ettre|[Cc]arta|[Ll]ettera|[Tt]elegram)\s(?:(?:of|dated|from|vom|du|de|del)\s)(?P<date>{full_date})'

# In brackets or a note: "(The Gazette, May 4, 1850)".
[[form]]
name = "title-date"
kind = "periodical"
needs = "work"
pattern = '(?:,\s(?:entry\s(?:for|of|dated)\s)?|\s(?:of|vom|du|del|от)\s)(?P<date>{full_date})(?:\.(?:\s|$)|[;)\]]|$)'

# In a note or brackets, or behind a title of the record: "Vane, Works, I: 12", "Works 2:12", "Works, ii. 12".
[[form]]
name = "volume-page"
kind = "volume"
needs = "work"
pattern = '[, ]\s?(?P<volume>\d{1,2}|[IVX]{1,6}|[ivx]{1,5})(?:\s?:\s?|,\s|\.\s)(?P<pages>{plain}{following}(?:,\s{plain}{following})*)(?:\.(?:\s|$)|[;,)\]]|$)'

# "Works, II, v": of the volume's front matter.
[[form]]
name = "volume-page"
kind = "volume"
needs = "work"
pattern = ',\s(?P<volume>\d{1,2}|[IVX]{1,6})(?:\s?:\s?|,\s)(?P<pages>[ivxlc]{1,7}(?:{dash}[ivxlc]{1,7})?)(?:\.(?:\s|$)|[;)\]]|$)'

# In a note or brackets: "Vane, On Dykes, 12.", "Vane, “On Dykes,” 12."
[[form]]
name = "title-page"
kind = "work"
needs = "work"
pattern = '(?:,|[”"])\s(?P<pages>{plain}(?:,\s{plain})*)(?:\.(?:\s|$)|[;)]|$)'

[[form]]
name = "volume"
kind = "volume"
needs = "work"
pattern = '{volume}(?:{sep}{part})?(?:{sep}{issue})?'

# --- archives -------------------------------------------------------------------------------------------

[[form]]
name = "fonds"
kind = "archival"
pattern = '(?:\b[Ff](?:ond|\.)|ф\.)\s?\d{1,5},?\s(?:[Oo]p(?:is)?\.?|оп\.)\s?\d{1,5}(?:,?\s(?:[Dd](?:elo|\.)|[Ee]d\.\s?[Kk]hr\.|д\.)\s?\d{1,5})?(?:,?\s(?:[Ll]l?(?:ist(?:y)?|\.)|лл?\.)\s?(?P<pages>\d{1,4}(?:{dash}\d{1,4})?))?'

[[form]]
name = "record-group"
kind = "archival"
pattern = '\b(?:RG|Record\sGroup)\s\d{1,4}\b'

[[form]]
name = "central-files"
kind = "archival"
pattern = '\b(?:Central|Decimal|Subject)\s(?:Numeric\s)?Files?,\s[\dA-Z][\dA-Z.]{0,20}(?:\s[\dA-Z-]{1,12})?/[\d‐-–—-]{1,12}'

# --- author and year or page, where nothing above is meant -----------------------------------------------

[[form]]
name = "author-year"
kind = "work"
context = false
pattern = '[(\[;]\s?{by_way}{authors},?\s(?P<date>\d{4})[a-z]?[)\];]'

[[form]]
name = "author-pages"
kind = "work"
context = false
pattern = '[(\[;]\s?{by_way}{authors},?\s{plains}[)\];]'
)toml";
  return kTable;
}

}  // namespace sicut::citation
