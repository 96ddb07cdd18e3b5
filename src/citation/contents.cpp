#include "citation/contents.h"

#include "base/bytes.h"
#include "citation/citation.h"

namespace sicut::citation {
namespace {

std::optional<std::string> filled(const std::string& s) {
  return s.empty() ? std::nullopt : std::optional(s);
}

class ContentsMaker {
 public:
  explicit ContentsMaker(const formats::Document& document) : document_(document) {}

  DocumentContents make() {
    DocumentContents contents;
    const formats::Metadata& meta = document_.meta;
    contents.document = document_.name;
    contents.sha256 = sha256_hex(document_.original.view());
    contents.title = meta.title;
    contents.author = meta.author;
    contents.series = filled(meta.series);
    contents.volume = filled(meta.volume);
    contents.edition = filled(meta.edition);
    contents.date = filled(meta.date);
    contents.language = filled(meta.language);
    contents.citekey = filled(meta.citekey);
    contents.words = document_.words.size();
    for (const formats::Part& part : document_.parts)
      contents.works.push_back({part.title, place(part.span), line(part.span), filled(part.date),
                                filled(part.author), filled(part.number)});
    add_pages(contents);
    for (const Note& note : find_notes(document_)) {
      ContentsNote shown{note.label, place(note.span), line(note.span), {}};
      for (const TextPos at : note.called_at)
        shown.marked_at.push_back(document_.bytes({at, at}).start.value);
      contents.notes.push_back(std::move(shown));
    }
    return contents;
  }

 private:
  void add_pages(DocumentContents& contents) const {
    const auto& pages = document_.pages;
    const TextPos end(document_.text().size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const TextSpan span{pages[i].at, i + 1 < pages.size() ? pages[i + 1].at : end};
      contents.pages.push_back({pages[i].number, place(span), line(span), pages[i].inferred});
    }
  }

  [[nodiscard]] Place place(TextSpan span) const {
    const ByteSpan bytes = document_.bytes(span);
    return {bytes.start.value, bytes.end.value};
  }
  [[nodiscard]] std::uint32_t line(TextSpan span) const {
    return document_.line(document_.bytes(span).start);
  }

  const formats::Document& document_;
};

}  // namespace

DocumentContents contents_of(const formats::Document& document) {
  return ContentsMaker(document).make();
}

}  // namespace sicut::citation
