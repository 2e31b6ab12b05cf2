#include "server/ice/turn_secret.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/unit/server/temporary_folder.hpp"

namespace greenroom::server {
namespace {

TEST(TurnSecret, IsTheFirstLineOfItsFile) {
  const TemporaryFolder folder;
  for (const char* text :
       {"north wind", "north wind\n", " north wind \r\n", "north wind\nsouth wind\n"}) {
    folder.write("secret", text);
    EXPECT_EQ(read_turn_secret(folder.path() / "secret"), "north wind") << text;
  }
}

TEST(TurnSecret, SaysWhatIsWrongWhereThereIsNone) {
  const TemporaryFolder folder;
  folder.write("empty", "");
  folder.write("blank", " \t\r\nnorth wind\n");
  for (const char* name : {"missing", "empty", "blank", "."}) {
    try {
      read_turn_secret(folder.path() / name);
      ADD_FAILURE() << name;
    } catch (const std::runtime_error& error) {
      const std::string sentence = error.what();
      EXPECT_TRUE(sentence.starts_with("--turn-secret-file: ")) << sentence;
      EXPECT_NE(sentence.find("static-auth-secret"), std::string::npos) << sentence;
    }
  }
}

}  // namespace
}  // namespace greenroom::server
