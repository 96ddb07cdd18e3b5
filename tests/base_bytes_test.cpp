#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "base/bytes.h"

namespace sicut {
namespace {

class TemporaryFile {
 public:
  // A name of its own: the tests of several builds run side by side.
  explicit TemporaryFile(const std::string& content) : path_(testing::TempDir() + "sicut_bytes_XXXXXX") {
    ::close(::mkstemp(path_.data()));
    std::ofstream(path_, std::ios::binary) << content;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::remove(path_.c_str()); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST(Bytes, MapsAFileAndOutlivesIt) {
  Bytes copy;
  {
    const TemporaryFile file("some words");
    const auto bytes = Bytes::from_file(file.path(), 100);
    ASSERT_TRUE(bytes);
    copy = *bytes;
  }
  EXPECT_EQ(copy.view(), "some words");
}

TEST(Bytes, EmptyFileIsEmpty) {
  const TemporaryFile file("");
  const auto bytes = Bytes::from_file(file.path(), 100);
  ASSERT_TRUE(bytes);
  EXPECT_TRUE(bytes->view().empty());
}

TEST(Bytes, ReadsWhatIsNoRegularFile) {
  const auto bytes = Bytes::from_file("/proc/self/status", 1 << 20);
  ASSERT_TRUE(bytes);
  EXPECT_FALSE(bytes->view().empty());
}

TEST(Bytes, FailuresSayWhy) {
  const TemporaryFile file("more than four");
  EXPECT_EQ(Bytes::from_file(file.path(), 4).error().code, "too-large");
  EXPECT_EQ(Bytes::from_file(file.path() + ".none", 4).error().code, "not-found");
  EXPECT_EQ(Bytes::from_file(testing::TempDir(), 4).error().code, "is-a-folder");
  EXPECT_EQ(Bytes::from_file("/dev/zero", 1 << 20).error().code, "too-large");
}

TEST(Sha256, KnownDigests) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace sicut
