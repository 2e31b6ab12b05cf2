#include "shared/channel/file_name.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "shared/channel/limits.hpp"

namespace greenroom::channel {
namespace {

TEST(FileName, TakesOrdinaryNames) {
  for (const char* name : {"a", "report.pdf", "报告 2024 (final).docx", "no extension", "a.tar.gz",
                           "🎈.png", "Zoë's.txt", "console.log", "com10.txt", "a-b_c+d=e,f;g.h"}) {
    EXPECT_TRUE(is_file_name(name)) << name;
    EXPECT_EQ(tidy_file_name(name), name);
  }
}

TEST(FileName, IsMadeSafe) {
  const std::vector<std::pair<std::string, std::string>> names = {
      {"../../etc/passwd", "-..-etc-passwd"},
      {"C:\\Windows\\system32", "C--Windows-system32"},
      {"/", "-"},
      {".bashrc", "bashrc"},
      {"..", "file"},
      {"", "file"},
      {"   ", "file"},
      {"name. . .", "name"},
      {"invoice\u202Efdp.exe", "invoicefdp.exe"},
      {"a\nb\tc\x7F.txt", "abc.txt"},
      {std::string("a\0b", 3), "ab"},
      {"a\u200Bb\u200E.txt", "ab.txt"},
      {"what?*.txt", "what--.txt"},
      {"CON", "_CON"},
      {"nul.txt", "_nul.txt"},
      {"Lpt1.", "_Lpt1"},
      {"con .txt", "_con .txt"},
      {"bad\xFF.txt", "bad.txt"},
  };
  for (const auto& [name, safe] : names) {
    EXPECT_EQ(tidy_file_name(name), safe) << testing::PrintToString(name);
    EXPECT_FALSE(is_file_name(name)) << testing::PrintToString(name);
    EXPECT_TRUE(is_file_name(safe)) << safe;
  }
}

TEST(FileName, IsCutInFrontOfItsExtension) {
  const auto cut = tidy_file_name(std::string(500, 'x') + ".jpeg");
  EXPECT_EQ(cut, std::string(limits::file_name_bytes - 5, 'x') + ".jpeg");
  std::string balloons;
  for (int i = 0; i < 100; ++i) balloons += "🎈";
  const auto whole = tidy_file_name(balloons + ".png");
  EXPECT_EQ(whole, balloons.substr(0, 49 * 4) + ".png");
  EXPECT_EQ(tidy_file_name("a." + std::string(500, 'x')).size(), limits::file_name_bytes);
}

TEST(FileName, IsSafeWhateverItWas) {
  const std::vector<std::string> pieces = {
      "a",    ".",      " ",      "/",
      "\\",   ":",      "con",    "COM1",
      "\n",   "明",     "🎈",     "\xFF",
      "\xE4", "\u202E", "\u200B", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"};
  std::mt19937 random(7);
  for (int i = 0; i < 50'000; ++i) {
    std::string name;
    for (auto count = random() % 10; count > 0; --count) name += pieces[random() % pieces.size()];
    const auto safe = tidy_file_name(name);
    ASSERT_TRUE(is_file_name(safe)) << testing::PrintToString(name) << " " << safe;
    ASSERT_FALSE(safe.empty());
    ASSERT_LE(safe.size(), limits::file_name_bytes);
    ASSERT_EQ(safe.find_first_of("/\\:*?\"<>|\n"), std::string::npos);
    ASSERT_NE(safe.front(), '.');
    ASSERT_NE(safe.back(), '.');
    ASSERT_NE(safe.back(), ' ');
  }
}

}  // namespace
}  // namespace greenroom::channel
