#include "shared/files/resume.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "shared/channel/limits.hpp"

namespace greenroom::files {
namespace {

std::uint64_t fingerprint_of(std::string_view text) {
  return fingerprint(std::vector<std::uint8_t>(text.begin(), text.end()));
}

TEST(Fingerprint, IsFnv1a) {
  // From the authors' test suite.
  EXPECT_EQ(fingerprint_of(""), 0xcbf29ce484222325U);
  EXPECT_EQ(fingerprint_of("a"), 0xaf63dc4c8601ec8cU);
  EXPECT_EQ(fingerprint_of("foobar"), 0x85944171f73967e8U);
}

TEST(ResumePoint, LeavesSomethingToSend) {
  EXPECT_EQ(resume_point(0, 0), 0U);
  EXPECT_EQ(resume_point(5, 0), 0U);
  EXPECT_EQ(resume_point(0, 10), 0U);
  EXPECT_EQ(resume_point(9, 10), 9U);
  EXPECT_EQ(resume_point(10, 10), 9U);
  EXPECT_EQ(resume_point(99, 10), 9U);
}

TEST(ResumeStretch, EndsWhereTheFileGoesOn) {
  constexpr auto most = channel::limits::compared_bytes;
  EXPECT_EQ(stretch_before(0), (Stretch{0, 0}));
  EXPECT_EQ(stretch_before(5), (Stretch{0, 5}));
  EXPECT_EQ(stretch_before(most), (Stretch{0, most}));
  EXPECT_EQ(stretch_before(most + 7), (Stretch{7, most}));
}

}  // namespace
}  // namespace greenroom::files
