#pragma once

#include <string>
#include <string_view>

namespace greenroom::call {

/// What Chromium takes a line to bear before it has measured, in kilobits a second. By itself it
/// takes 300 for granted, begins with a picture of 180 rows and needs half a minute to come to 720;
/// a line that bears less than this is found out within a second.
inline constexpr int start_kilobits = 1000;

/// The other side's session description (RFC 8866) with that as a parameter of each of its codecs
/// for pictures (`x-google-start-bitrate`, which only a description can say). All else stays, also
/// what makes no sense.
std::string with_start_bits(std::string_view description);

}  // namespace greenroom::call
