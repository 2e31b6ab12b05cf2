#include "server/http/range.hpp"

#include <gtest/gtest.h>

namespace greenroom::server {
namespace {

struct Case {
  const char* header;
  RangeAnswer expected;
};

TEST(Range, OfAFileOfAThousandBytes) {
  for (const Case& example : {
           Case{"bytes=0-0", ByteRange{0, 1}},
           Case{"bytes=0-999", ByteRange{0, 1000}},
           Case{"bytes=100-199", ByteRange{100, 100}},
           Case{"bytes=900-", ByteRange{900, 100}},
           Case{"bytes=900-5000", ByteRange{900, 100}},
           Case{"bytes=-1", ByteRange{999, 1}},
           Case{"bytes=-1000", ByteRange{0, 1000}},
           Case{"bytes=-5000", ByteRange{0, 1000}},
           Case{"Bytes = 1 - 2 ", ByteRange{1, 2}},
           Case{"bytes=0-99999999999999999999999", ByteRange{0, 1000}},
           Case{"bytes=-99999999999999999999999", ByteRange{0, 1000}},
           Case{"bytes=1000-", Unsatisfiable{}},
           Case{"bytes=1000-2000", Unsatisfiable{}},
           Case{"bytes=99999999999999999999999-", Unsatisfiable{}},
           Case{"bytes=-0", Unsatisfiable{}},
           Case{"bytes=0-0,2-3", WholeFile{}},
           Case{"bytes=0-,-1", WholeFile{}},
           Case{"bytes=5-4", WholeFile{}},
           Case{"bytes=-", WholeFile{}},
           Case{"bytes=", WholeFile{}},
           Case{"bytes", WholeFile{}},
           Case{"", WholeFile{}},
           Case{"bytes=5", WholeFile{}},
           Case{"bytes=a-b", WholeFile{}},
           Case{"bytes=1-b", WholeFile{}},
           Case{"bytes=+1-2", WholeFile{}},
           Case{"bytes=--1", WholeFile{}},
           Case{"bytes=1-2-3", WholeFile{}},
           Case{"bytes=0x1-2", WholeFile{}},
           Case{"lines=1-2", WholeFile{}},
       }) {
    EXPECT_EQ(parse_range(example.header, 1000), example.expected) << example.header;
  }
}

TEST(Range, OfAnEmptyFileIsNeverSatisfiable) {
  EXPECT_EQ(parse_range("bytes=0-", 0), RangeAnswer{Unsatisfiable{}});
  EXPECT_EQ(parse_range("bytes=-1", 0), RangeAnswer{Unsatisfiable{}});
}

}  // namespace
}  // namespace greenroom::server
