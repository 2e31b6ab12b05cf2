#include "shared/media/problem.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace greenroom::media {
namespace {

TEST(Problem, IsReadFromTheBrowsersNames) {
  EXPECT_EQ(problem_of("NotAllowedError"), Problem::blocked);
  EXPECT_EQ(problem_of("SecurityError"), Problem::blocked);
  EXPECT_EQ(problem_of("NotFoundError"), Problem::missing);
  EXPECT_EQ(problem_of("NotReadableError"), Problem::busy);
  EXPECT_EQ(problem_of("AbortError"), Problem::busy);
  EXPECT_EQ(problem_of("OverconstrainedError"), Problem::unsuitable);
  EXPECT_EQ(problem_of("SomethingNew"), Problem::unknown);
  EXPECT_EQ(problem_of(""), Problem::unknown);
}

TEST(Problem, EachHasAWordOfItsOwn) {
  std::set<std::string_view> words;
  for (int each = 0; each <= static_cast<int>(Problem::unknown); ++each) {
    EXPECT_TRUE(words.insert(word_of(static_cast<Problem>(each))).second);
  }
}

}  // namespace
}  // namespace greenroom::media
