#include "server/http/accept_encoding.hpp"

#include <gtest/gtest.h>

namespace greenroom::server {
namespace {

constexpr AvailableEncodings both{true, true};
constexpr AvailableEncodings gzip_only{false, true};
constexpr AvailableEncodings none{false, false};

TEST(AcceptEncoding, WithoutAHeaderNothingIsCompressed) {
  EXPECT_EQ(choose_encoding(std::nullopt, both), Encoding::identity);
}

struct Case {
  const char* header;
  Encoding with_both;
  Encoding with_gzip_only;
};

TEST(AcceptEncoding, TakesTheBestThatIsAcceptedAndThere) {
  constexpr auto br = Encoding::brotli;
  constexpr auto gz = Encoding::gzip;
  constexpr auto id = Encoding::identity;
  for (const Case& example : {
           Case{"gzip, deflate, br, zstd", br, gz},
           Case{"br", br, id},
           Case{"gzip", gz, gz},
           Case{"x-gzip", gz, gz},
           Case{"BR, GZip", br, gz},
           Case{"br;q=0.5, gzip;q=0.8", gz, gz},
           Case{"br;q=0.8, gzip;q=0.8", br, gz},
           Case{"br;q=0, gzip", gz, gz},
           Case{"br;q=0.000,gzip;q=0", id, id},
           Case{"*", br, gz},
           Case{"*;q=0", id, id},
           Case{"*;q=0.5, br;q=0", gz, gz},
           Case{"gzip;q=0.5, identity", id, id},
           Case{"identity;q=0.5, gzip;q=0.5", gz, gz},
           Case{"identity;q=0", id, id},
           Case{"identity", id, id},
           Case{"", id, id},
           Case{" br ; q=1.0 , gzip ; q = 0.1", br, gz},
           Case{"br;level=4;q=0.3, gzip;q=0.2", br, gz},
           Case{"deflate, zstd, compress", id, id},
           Case{"brotli", id, id},
           Case{",,,", id, id},
           Case{"br;q=2, gzip", gz, gz},
           Case{"br;q=-1, gzip", gz, gz},
           Case{"br;q=0.1234, gzip", gz, gz},
           Case{"br;q=1.001, gzip", gz, gz},
           Case{"br;q=abc, gzip", gz, gz},
           Case{"br;q=, gzip", gz, gz},
       }) {
    EXPECT_EQ(choose_encoding(example.header, both), example.with_both) << example.header;
    EXPECT_EQ(choose_encoding(example.header, gzip_only), example.with_gzip_only) << example.header;
    EXPECT_EQ(choose_encoding(example.header, none), Encoding::identity) << example.header;
  }
}

}  // namespace
}  // namespace greenroom::server
