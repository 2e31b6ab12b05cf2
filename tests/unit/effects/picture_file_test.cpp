#include "shared/effects/picture_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <string_view>

#include "shared/effects/picture_file_exif.hpp"
#include "tests/unit/effects/picture_file_samples.hpp"

namespace greenroom::effects::testing {
namespace {

PictureProblem problem_of(std::span<const std::uint8_t> file) {
  return std::get<PictureProblem>(read_picture(file));
}

Colour pixel(const RgbPicture& picture, int x, int y) {
  const int place = 3 * (y * picture.width + x);
  const std::uint8_t* at = &picture.pixels[static_cast<std::size_t>(place)];
  return {at[0], at[1], at[2]};
}

TEST(PictureFile, ReadsAPngOverBlack) {
  const Bytes file = png(2, 1, {{255, 0, 0, 255}, {0, 200, 100, 128}});
  const auto picture = std::get<RgbPicture>(read_picture(file));
  EXPECT_EQ(picture.width, 2);
  EXPECT_EQ(picture.height, 1);
  EXPECT_EQ(pixel(picture, 0, 0), (Colour{255, 0, 0}));
  EXPECT_EQ(pixel(picture, 1, 0), (Colour{0, 100, 50}));
}

TEST(PictureFile, ReadsAJpeg) {
  const auto picture = std::get<RgbPicture>(read_picture(red_above_blue_jpeg()));
  EXPECT_EQ(picture.width, 8);
  EXPECT_EQ(picture.height, 16);
  EXPECT_GT(pixel(picture, 4, 3).red, 200);
  EXPECT_GT(pixel(picture, 4, 12).blue, 200);
}

TEST(PictureFile, TurnsAJpegUpright) {
  // Where the red half is: at the top, or as the camera was held.
  struct Case {
    int orientation;
    int x;
    int y;
  };
  for (const Case& one : {Case{1, 4, 2}, Case{2, 4, 2}, Case{3, 4, 13}, Case{4, 4, 13},
                          Case{5, 2, 4}, Case{6, 13, 4}, Case{7, 13, 4}, Case{8, 2, 4}}) {
    const auto picture = std::get<RgbPicture>(
        read_picture(with_orientation(red_above_blue_jpeg(), one.orientation)));
    EXPECT_EQ(picture.width, one.orientation >= 5 ? 16 : 8);
    EXPECT_GT(pixel(picture, one.x, one.y).red, 200) << one.orientation;
    EXPECT_LT(pixel(picture, one.x, one.y).blue, 60) << one.orientation;
  }
}

TEST(PictureFile, TellsWhatItDoesNotKnow) {
  constexpr std::array<std::string_view, 5> texts{"", "GIF89a", "hello", "<svg>", "\xFF\xD8"};
  for (const std::string_view text : texts) {
    EXPECT_EQ(problem_of(Bytes(text.begin(), text.end())), PictureProblem::unknown_format);
  }
}

TEST(PictureFile, TellsWhatIsCorrupt) {
  Bytes file = png(2, 1, {{255, 0, 0, 255}, {0, 200, 100, 128}});
  file.resize(file.size() / 2);
  EXPECT_EQ(problem_of(file), PictureProblem::corrupt);
  file.resize(8);
  EXPECT_EQ(problem_of(file), PictureProblem::corrupt);
}

TEST(PictureFile, TellsWhatIsTooLargeBeforeItIsDecoded) {
  EXPECT_EQ(problem_of(png_header(65536, 65536)), PictureProblem::too_large);
  EXPECT_EQ(problem_of(png_header(8192, 8193)), PictureProblem::too_large);
  EXPECT_EQ(problem_of(Bytes(largest_picture_file + 1)), PictureProblem::too_large);
}

TEST(PictureFile, RefusesTablesOfMoreCodesThanThereAreBytes) {
  Bytes file = red_above_blue_jpeg();
  const std::array<std::uint8_t, 2> tables{0xFF, 0xC4};
  const auto found = std::ranges::search(file, tables).begin();
  ASSERT_NE(found, file.end());
  constexpr std::ptrdiff_t counts = 5;
  std::fill_n(found + counts, 16, std::uint8_t{255});
  EXPECT_EQ(problem_of(file), PictureProblem::corrupt);
}

TEST(PictureFile, SurvivesWhateverIsChangedInAFile) {
  std::mt19937 random(1);
  const std::array<Bytes, 2> files{png(2, 1, {{255, 0, 0, 255}, {0, 200, 100, 128}}),
                                   with_orientation(red_above_blue_jpeg(), 6)};
  for (const Bytes& file : files) {
    for (int i = 0; i < 500; ++i) {
      Bytes changed = file;
      // Sizes that are allowed but large would only take time.
      constexpr std::size_t sizes_end = 24;
      const std::size_t first = file.front() == 0x89 ? sizes_end : 2;
      for (int j = 0; j < 3; ++j) {
        changed[first + random() % (changed.size() - first)] = static_cast<std::uint8_t>(random());
      }
      changed.resize(first + random() % (changed.size() - first));
      const auto result = read_picture(changed);
      if (const auto* picture = std::get_if<RgbPicture>(&result)) {
        EXPECT_EQ(picture->pixels.size(), static_cast<std::size_t>(3) *
                                              static_cast<std::size_t>(picture->width) *
                                              static_cast<std::size_t>(picture->height));
      }
    }
  }
}

TEST(PictureFile, OrientationIsUprightWhereNothingIsSaid) {
  EXPECT_EQ(exif_orientation({}), 1);
  EXPECT_EQ(exif_orientation(red_above_blue_jpeg()), 1);
  EXPECT_EQ(exif_orientation(with_orientation(red_above_blue_jpeg(), 9)), 1);
  Bytes cut = with_orientation(red_above_blue_jpeg(), 6);
  for (; !cut.empty(); cut.pop_back()) {
    const int orientation = exif_orientation(cut);
    EXPECT_TRUE(orientation == 1 || orientation == 6);
  }
}

}  // namespace
}  // namespace greenroom::effects::testing
