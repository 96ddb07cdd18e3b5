// A record and its index: what is read again, what is told, and that it makes no difference to what is found.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>

#include "archive/open.h"
#include "archive/update.h"
#include "archive/verify.h"
#include "index/store.h"
#include "record_sample.h"

namespace sicut::archive {
namespace {

using record::testing::TestFolder;

class Archive : public ::testing::Test {
 protected:
  Archive() {
    write("a.txt", "The first letter speaks of the harbour and its lamps.\n");
    write("b.txt", "The second letter has nothing to say of lamps.\n");
    write("sub/c.md", "---\ntitle: Third\nauthor: I. Marwood\n---\n\nA third one, of boats.\n");
  }
  void write(const std::string& name, const std::string& text) { folder.file("r/" + name, text); }
  [[nodiscard]] std::string root() const { return folder.path() + "/r"; }
  [[nodiscard]] std::string index() const { return folder.path() + "/r.sicut"; }
  UpdateReport update(unsigned threads = 2, std::uint64_t memory = 1 << 30) const {
    UpdateOptions options;
    options.threads = threads;
    options.memory = memory;
    const auto report = archive::update(root(), options);
    EXPECT_TRUE(report) << (report ? "" : report.error().message);
    return report ? *report : UpdateReport{};
  }
  [[nodiscard]] Opened open(bool with_index = true) const {
    OpenOptions options;
    options.use_index = with_index;
    return archive::open({root()}, options);
  }
  [[nodiscard]] static std::size_t held(const Opened& opened) {
    std::size_t count = 0;
    for (const auto& holding : opened.holdings)
      count += static_cast<std::size_t>(std::count_if(holding.documents.begin(), holding.documents.end(),
                                                      [](std::uint32_t d) { return d != index::kGone; }));
    return count;
  }
  // The record is the same with and without an index.
  void expect_same_record() const {
    const Opened with = open(), without = open(false);
    ASSERT_EQ(with.record.documents.size(), without.record.documents.size());
    for (std::size_t d = 0; d < with.record.documents.size(); ++d) {
      const record::Card &a = with.record.documents.card(d), &b = without.record.documents.card(d);
      EXPECT_EQ(a.name, b.name);
      EXPECT_EQ(a.sha256, b.sha256);
      EXPECT_EQ(a.meta.title, b.meta.title);
      EXPECT_EQ(a.meta.author, b.meta.author);
      EXPECT_EQ(a.words, b.words);
      EXPECT_EQ(a.language, b.language);
      EXPECT_EQ(with.record.documents[d].text(), without.record.documents[d].text());
    }
  }

  TestFolder folder;
};

TEST_F(Archive, OnlyWhatChangedIsReadAgain) {
  UpdateReport report = update();
  EXPECT_EQ(report.added, 3u);
  EXPECT_EQ(held(open()), 3u);
  expect_same_record();
  report = update();
  EXPECT_EQ(report.added + report.changed + report.removed, 0u);
  EXPECT_EQ(report.kept, 3u);
  write("a.txt", "The first letter was written again, at greater length than it was before.\n");
  write("d.txt", "A fourth one.\n");
  std::filesystem::remove(root() + "/b.txt");
  report = update();
  EXPECT_EQ(report.added, 1u);
  EXPECT_EQ(report.changed, 1u);
  EXPECT_EQ(report.removed, 1u);
  EXPECT_EQ(report.kept, 1u);
  EXPECT_EQ(held(open()), 3u);
  expect_same_record();
}

TEST_F(Archive, AStaleIndexServesForWhatHasNotChanged) {
  update();
  write("b.txt", "The second letter has much to say of lamps.\n");
  write("e.txt", "A new one.\n");
  const Opened opened = open();
  EXPECT_EQ(held(opened), 2u);
  ASSERT_FALSE(opened.record.diagnostics.empty());
  EXPECT_EQ(opened.record.diagnostics.back().code, "index-stale");
  expect_same_record();
}

TEST_F(Archive, RenamedCopiedAndTouchedFilesAreNotReadAgain) {
  update();
  std::filesystem::rename(root() + "/a.txt", root() + "/z.txt");
  std::filesystem::copy_file(root() + "/b.txt", root() + "/b2.txt");
  const UpdateReport report = update();
  EXPECT_EQ(report.kept, 4u);
  EXPECT_EQ(report.segments, 1u);
  expect_same_record();
}

TEST_F(Archive, RecordTomlIsLaidOverIndexedDocuments) {
  update();
  folder.file("r/record.toml", "[[document]]\nfile = \"a.txt\"\nauthor = \"A. Writer\"\ntitle = \"First\"\n");
  const Opened opened = open();
  EXPECT_EQ(opened.record.documents.card(0).meta.author, "A. Writer");
  EXPECT_EQ(opened.record.documents[0].meta.title, "First");
  EXPECT_EQ(held(opened), 3u);
  expect_same_record();
}

TEST_F(Archive, SameBytesWhateverTheThreads) {
  const auto bytes = [&](unsigned threads) {
    std::filesystem::remove_all(index());
    update(threads);
    const auto snapshot = index::open_index(index());
    return snapshot->manifest.segments.front().name;
  };
  EXPECT_EQ(bytes(1), bytes(4));
}

TEST_F(Archive, ManySmallChangesDoNotPileUpSegments) {
  update();
  for (int i = 0; i < 30; ++i) {
    write("n" + std::to_string(i) + ".txt", "Note number " + std::to_string(i) + " of the harbour.\n");
    EXPECT_LE(update().segments, 9u);
  }
  EXPECT_EQ(held(open()), 33u);
  expect_same_record();
}

TEST_F(Archive, ADocumentThatChangesUnderTheReaderIsRefused) {
  update();
  const Opened opened = open();
  struct stat before {};
  ASSERT_EQ(::stat((root() + "/b.txt").c_str(), &before), 0);
  write("b.txt", "The second letter has nothing to say of boats.\n");
  EXPECT_THROW(static_cast<void>(opened.record.documents[1]), record::Changed);
}

TEST_F(Archive, ADamagedIndexIsNamedNotUsedAndBuiltAnew) {
  update();
  {
    std::ofstream manifest(index() + "/manifest", std::ios::app);
    manifest << "document 0 0 1 1 more.txt\n";
  }
  const Opened opened = open();
  ASSERT_EQ(opened.damage.size(), 1u);
  EXPECT_EQ(opened.damage[0].kind, ErrorKind::damaged);
  EXPECT_EQ(held(opened), 0u);
  expect_same_record();
  const auto verified = verify(root(), "", 1);
  ASSERT_TRUE(verified);
  EXPECT_EQ(verified->damage.size(), 1u);
  const UpdateReport report = update();
  EXPECT_EQ(report.added, 3u);
  EXPECT_FALSE(report.diagnostics.empty());
  EXPECT_TRUE(verify(root(), "", 1)->damage.empty());
}

TEST_F(Archive, VerifyComparesDigestsNotDates) {
  update();
  EXPECT_TRUE(verify(root(), "", 2)->changed.empty());
  struct stat before {};
  ASSERT_EQ(::stat((root() + "/b.txt").c_str(), &before), 0);
  write("b.txt", "The second letter has nothing to say of boats.\n");
  const timespec times[] = {before.st_atim, before.st_mtim};
  ASSERT_EQ(::utimensat(AT_FDCWD, (root() + "/b.txt").c_str(), times, 0), 0);
  const auto report = verify(root(), "", 2);
  ASSERT_EQ(report->changed.size(), 1u);
  EXPECT_TRUE(report->changed[0].ends_with("b.txt"));
}

TEST_F(Archive, AnIndexIsNoDocument) {
  update();
  OpenOptions options;
  const Opened opened = archive::open({folder.path()}, options);
  EXPECT_EQ(opened.record.documents.size(), 3u);
}

TEST_F(Archive, WhatCannotBeReadIsTold) {
  write("x.txt", std::string("\0\1\2\0\0\3", 6));
  const UpdateReport report = update();
  EXPECT_EQ(report.documents, 3u);
  ASSERT_EQ(report.errors.size(), 1u);
  EXPECT_NE(report.errors[0].message.find("x.txt"), std::string::npos);
}

}  // namespace
}  // namespace sicut::archive
