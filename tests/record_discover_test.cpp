#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "record/record.h"
#include "record_sample.h"

namespace sicut::record {
namespace {

using testing::TestFolder;
using Paths = std::vector<std::string>;

Paths paths_of(const Discovery& found, const std::string& root) {
  Paths paths;
  for (const Input& input : found.inputs) {
    paths.push_back(input.path.starts_with(root) ? input.path.substr(root.size()) : input.path);
  }
  return paths;
}

std::size_t count_of(const Diagnostics& diagnostics, const std::string& code) {
  std::size_t count = 0;
  for (const Diagnostic& d : diagnostics) count += d.code == code ? 1 : 0;
  return count;
}

TEST(Discover, FoldersByNameHiddenAndPicturesPassedOver) {
  TestFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/b.md", "c", "B.txt", ".hidden.txt", ".git/x.txt", "p.PNG",
                           "q.pdf", "record.toml"}) {
    folder.file(name, "text");
  }
  const Discovery found = discover({folder.path()});
  EXPECT_EQ(paths_of(found, folder.path()), (Paths{"/B.txt", "/a/b.md", "/a/z.txt", "/b.txt", "/c"}));
  EXPECT_TRUE(found.errors.empty());
  EXPECT_EQ(found.descriptions, (Paths{folder.path() + "/record.toml"}));
  EXPECT_EQ(count_of(found.diagnostics, "hidden"), 1u);
  EXPECT_EQ(count_of(found.diagnostics, "no-text"), 1u);
  EXPECT_EQ(count_of(found.diagnostics, "unread-kind"), 1u);
}

TEST(Discover, TwiceIsOnce) {
  TestFolder folder;
  const std::string file = folder.file("a.txt", "text");
  const Discovery found =
      discover({file, folder.path() + "/", file, folder.path() + "/./a.txt", folder.path()});
  EXPECT_EQ(found.inputs.size(), 1u);
  EXPECT_EQ(found.inputs[0].path, file);
  EXPECT_GE(count_of(found.diagnostics, "read-once"), 3u);
  // The folder has nothing new, but it is no error to have named its file before.
  EXPECT_TRUE(found.errors.empty()) << found.errors[0].message;
}

TEST(Discover, WhatIsMissingOrEmpty) {
  TestFolder folder;
  std::filesystem::create_directories(folder.path() + "/empty");
  const Discovery found = discover({folder.path() + "/none.txt", folder.path() + "/empty"});
  ASSERT_EQ(found.errors.size(), 2u);
  EXPECT_EQ(found.errors[0].code, "not-found");
  EXPECT_EQ(found.errors[1].code, "empty");
  EXPECT_NE(found.errors[1].message.find("empty"), std::string::npos);
}

TEST(Discover, LinksAreFollowedOnceAndLoopsAreNot) {
  TestFolder folder;
  folder.file("a/x.txt", "text");
  std::filesystem::create_directory_symlink(folder.path(), folder.path() + "/a/up");
  std::filesystem::create_directory_symlink(folder.path() + "/a", folder.path() + "/b");
  std::filesystem::create_symlink(folder.path() + "/self", folder.path() + "/self");
  const Discovery found = discover({folder.path()});
  EXPECT_EQ(paths_of(found, folder.path()), (Paths{"/a/x.txt"}));
  EXPECT_EQ(count_of(found.diagnostics, "loop"), 1u);
  EXPECT_EQ(count_of(found.diagnostics, "read-once"), 1u);
  ASSERT_EQ(found.errors.size(), 1u);
  EXPECT_EQ(found.errors[0].code, "loop");
}

TEST(Discover, PipesSocketsAndDevicesNeverBlock) {
  TestFolder folder;
  folder.file("a.txt", "text");
  const std::string pipe = folder.path() + "/pipe.txt";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string socket_path = folder.path() + "/socket";
  ASSERT_LT(socket_path.size(), sizeof(address.sun_path));
  std::copy(socket_path.begin(), socket_path.end(), address.sun_path);
  ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  const Discovery inside = discover({folder.path()});
  EXPECT_EQ(paths_of(inside, folder.path()), (Paths{"/a.txt"}));
  EXPECT_EQ(count_of(inside.diagnostics, "special-file"), 2u);
  const Discovery given = discover({pipe, socket_path, "/dev/null"});
  ::close(socket);
  EXPECT_TRUE(given.inputs.empty());
  ASSERT_EQ(given.errors.size(), 3u);
  EXPECT_NE(given.errors[0].message.find("named pipe"), std::string::npos);
  EXPECT_NE(given.errors[1].message.find("socket"), std::string::npos);
  EXPECT_NE(given.errors[2].message.find("device"), std::string::npos);
}

TEST(Discover, DeepFolders) {
  TestFolder folder;
  std::string inner = "d";
  for (int i = 0; i < 300; ++i) inner += "/d";
  folder.file(inner + "/x.txt", "text");
  EXPECT_EQ(discover({folder.path()}).inputs.size(), 1u);
}

}  // namespace
}  // namespace sicut::record
