#include "shared/call/sender_limits.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace greenroom::call {

namespace {

struct Cap {
  int side;  ///< the shorter one, in pixels; 0: not sent
  int rate;
};

struct Rung {
  int voice;  ///< bits a second
  Cap picture;
  Cap picture_beside_screen;
  Cap moving_screen;
  int detail_rate;
  int screen_sound;  ///< bits a second
};

constexpr int any_side = 1 << 14;
constexpr Cap none{0, 0};

constexpr std::array<Rung, lowest_rung + 1> ladder{{
    {48'000, {any_side, 30}, {any_side, 30}, {1080, 30}, 15, 96'000},
    {48'000, {540, 30}, {540, 30}, {1080, 30}, 15, 96'000},
    {48'000, {360, 24}, {360, 24}, {720, 30}, 10, 96'000},
    {48'000, {360, 15}, {360, 15}, {720, 24}, 5, 64'000},
    {48'000, {180, 15}, {180, 15}, {540, 24}, 3, 64'000},
    {48'000, {180, 8}, none, {360, 15}, 2, 48'000},
    {48'000, none, none, {180, 10}, 1, 32'000},
    {32'000, none, none, none, 0, 0},
    {20'000, none, none, none, 0, 0},
}};

/// In a mesh each picture is encoded and sent once for each other person: what two can afford,
/// nine cannot.
Cap room_cap(int people) {
  if (people <= 2) return {1080, 30};
  if (people <= 4) return {720, 30};
  if (people <= 6) return {540, 24};
  if (people <= 9) return {360, 20};
  return {180, 15};
}

constexpr std::array heights{90, 180, 240, 360, 540, 720, 1080, 1440, 2160};

int height_step(double shown) {
  constexpr double not_seen = 1.05;  // stretched by so little
  const auto* const step =
      std::ranges::find_if(heights, [shown](int height) { return height * not_seen >= shown; });
  return step == heights.end() ? heights.back() : *step;
}

/// How high the whole picture would be where its middle fills the tile. A tile much wider than the
/// picture shows a strip of it, which is not worth all the pixels above and below.
double filling_height(PixelSize tile, PixelSize source) {
  const double across = static_cast<double>(tile.width) * source.height / source.width;
  return std::clamp(across, static_cast<double>(tile.height), 2.0 * tile.height);
}

double fitting_height(PixelSize tile, PixelSize source) {
  const double across = static_cast<double>(tile.width) * source.height / source.width;
  return std::min(across, static_cast<double>(tile.height));
}

int bits_for(double pixels_a_second) {
  constexpr double usual_pixels = 1280.0 * 720 * 30;
  constexpr double usual_bits = 1'500'000;
  constexpr double growth = 0.75;
  constexpr double least = 30'000;
  constexpr double most = 4'000'000;
  const double bits = usual_bits * std::pow(pixels_a_second / usual_pixels, growth);
  return static_cast<int>(std::clamp(bits, least, most));
}

StreamLimit video_limit(PixelSize source, Cap cap, double shown_height) {
  const int side = std::min(source.width, source.height);
  const double scale =
      std::max({1.0, static_cast<double>(source.height) / height_step(shown_height),
                static_cast<double>(side) / cap.side});
  const double pixels = source.width / scale * (source.height / scale);
  return {true, bits_for(pixels * cap.rate), scale, cap.rate};
}

bool exists(PixelSize size) { return size.width > 0 && size.height > 0; }

bool shown(const std::optional<PixelSize>& tile) { return !tile || exists(*tile); }

StreamLimit picture_limit(const Outgoing& outgoing, Cap rung) {
  const auto room = room_cap(outgoing.people);
  const Cap cap{std::min(rung.side, room.side), std::min(rung.rate, room.rate)};
  if (!exists(outgoing.camera) || !shown(outgoing.picture_tile) || cap.side == 0) return {};
  return video_limit(outgoing.camera, cap,
                     outgoing.picture_tile ? filling_height(*outgoing.picture_tile, outgoing.camera)
                                           : outgoing.camera.height);
}

StreamLimit screen_limit(const Outgoing& outgoing, const Rung& rung) {
  const Cap cap = outgoing.detail ? Cap{any_side, rung.detail_rate} : rung.moving_screen;
  if (!exists(outgoing.screen) || !shown(outgoing.screen_tile) || cap.rate == 0) return {};
  return video_limit(outgoing.screen, cap,
                     outgoing.screen_tile ? fitting_height(*outgoing.screen_tile, outgoing.screen)
                                          : outgoing.screen.height);
}

StreamLimit sound_limit(int bits) {
  return bits > 0 ? StreamLimit{true, bits, 1, 0} : StreamLimit{};
}

}  // namespace

SenderLimits sender_limits(const Outgoing& outgoing, int rung) {
  const auto& limits = ladder.at(static_cast<std::size_t>(std::clamp(rung, 0, lowest_rung)));
  const auto& picture = exists(outgoing.screen) ? limits.picture_beside_screen : limits.picture;
  return {sound_limit(limits.voice), picture_limit(outgoing, picture),
          screen_limit(outgoing, limits),
          outgoing.screen_sound ? sound_limit(limits.screen_sound) : StreamLimit{}};
}

int bits_needed(const SenderLimits& limits) {
  return limits.voice.bits + limits.picture.bits + limits.screen.bits + limits.screen_sound.bits;
}

}  // namespace greenroom::call
