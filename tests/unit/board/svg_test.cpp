#include "shared/board/svg.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/board/board.hpp"
#include "shared/board/svg_path.hpp"

namespace greenroom::board {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Pen pen{Tool::pen, {20, 40, 255}, 4 * limits::units};

Point at(int x, int y, int pressure = 255) {
  return {{x * limits::units, y * limits::units}, static_cast<std::uint8_t>(pressure)};
}

Spot spot(int x, int y) { return at(x, y).at; }

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto i = text.find(part); i != text.npos; i = text.find(part, i + 1)) ++count;
  return count;
}

class Svg : public testing::Test {
 protected:
  void act(Action action) { ASSERT_NE(board.act(std::move(action)), nullptr); }
  void line(int x, int y, int to_x, int to_y, Tool tool = Tool::pen) {
    act(Stroke{first_page, {tool, {}, 64}, {at(x, y), at(to_x, to_y)}});
  }
  std::string text(Paper paper = Paper::none) {
    return svg_of(board.scene(), first_page, pictures, paper);
  }

  Board board{1};
  PictureSource pictures;
};

TEST_F(Svg, AnEmptyPageIsADocumentOfItsSize) {
  EXPECT_EQ(text(),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1920\" height=\"1080\" "
            "viewBox=\"0 0 30720 17280\" fill=\"none\" stroke-linecap=\"round\" "
            "stroke-linejoin=\"round\">\n</svg>\n");
  EXPECT_THAT(text(Paper::white), HasSubstr("<path fill=\"#fff\" d=\"M0 0l30720 0 0 17280"));
}

TEST_F(Svg, AStrokeOfOneWidthIsItsMiddle) {
  act(Stroke{first_page, pen, {at(1, 1), at(3, 1), at(5, 5), at(9, 5)}});
  // From the first point by the middles to the last; 16 to a pixel.
  EXPECT_THAT(text(), HasSubstr("<path stroke=\"#1428ff\" stroke-width=\"64\" "
                                "d=\"M16 16l16 0q16 0 32 32t48 32l32 0h0\"/>"));
  act(Change{{{1, 1}}, {limits::scale_one * 2, limits::scale_one * 2, 8, 0}});
  EXPECT_THAT(text(), HasSubstr("stroke-width=\"128\" d=\"M48 32l32 0q32 0 64 64t96 64l64 0h0\""));
}

TEST_F(Svg, ADotIsThere) {
  act(Stroke{first_page, pen, {at(1, 1, 51)}});
  EXPECT_THAT(text(), HasSubstr("stroke-width=\"13\" d=\"M16 16h0\""));
}

TEST_F(Svg, PressureIsAnOutline) {
  act(Stroke{first_page, pen, {at(10, 10, 255), at(12, 10, 0)}});
  EXPECT_THAT(text(), HasSubstr("<path fill=\"#1428ff\" d=\"M160 128"));
}

TEST(SvgPath, APieceIsATrapezeBetweenTwoHalvesOfADisc) {
  EXPECT_EQ(outline_of({{10, 10, 2, 20, 10, 1}}),
            "M160 128l160 16a16 16 0 0 1 0 32l-160 16a32 32 0 0 1 0-64z");
  EXPECT_EQ(outline_of({{10, 10, 2, 10, 10, 2}}), "M160 128a32 32 0 0 1 0 64 32 32 0 0 1 0-64z");
}

TEST_F(Svg, FiguresAreDrawn) {
  act(Shape{first_page, Figure::ellipse, pen, spot(20, 30), spot(10, 10)});
  EXPECT_THAT(text(), HasSubstr("<ellipse cx=\"240\" cy=\"320\" rx=\"80\" ry=\"160\" stroke="));
  act(Shape{first_page, Figure::rectangle, pen, spot(1, 1), spot(3, 2)});
  EXPECT_THAT(text(), HasSubstr("d=\"M16 16l32 0 0 16-32 0 0-16h0\""));
  act(Shape{first_page, Figure::arrow, pen, spot(0, 0), spot(100, 0)});
  EXPECT_THAT(text(), HasSubstr("d=\"M0 0l1600 0M"));
}

TEST_F(Svg, AMarkerLetsThrough) {
  line(0, 0, 10, 0, Tool::marker);
  EXPECT_THAT(text(), HasSubstr("stroke=\"#000000\" opacity=\".4\""));
}

TEST_F(Svg, AnEraserTakesOnlyWhatIsBelowItAndTouched) {
  line(10, 10, 20, 10);
  line(10, 5, 10, 20, Tool::eraser);
  line(10, 15, 20, 15);
  line(500, 500, 510, 500, Tool::eraser);
  line(500, 500, 510, 500);
  const auto svg = text();
  EXPECT_THAT(svg, HasSubstr("<g id=\"e1\">"));
  EXPECT_EQ(count(svg, "<mask "), 1U) << svg;
  EXPECT_EQ(count(svg, "<use href=\"#e1\"/></mask>\n<g mask=\"url(#m0)\">\n<path"), 1U) << svg;
  EXPECT_EQ(count(svg, "<use "), 1U);
}

TEST_F(Svg, WhatIsNotShownIsNotThere) {
  line(10, 10, 20, 10);
  act(Clear{first_page});
  line(30, 30, 40, 30);
  act(Undo{});
  line(-500, -500, -400, -500);
  act(Stroke{{1, 1}, pen, {at(1, 1)}});
  EXPECT_THAT(text(), Not(HasSubstr("<path")));
}

TEST_F(Svg, WordsAreNothingButWords) {
  act(Text{first_page,
           spot(10, 10),
           spot(110, 50),
           {255, 0, 0},
           160,
           "a\"</text><script>alert(1)</script>&\n\x01\xFF\xEF\xBF\xBE\tx"});
  const auto svg = text();
  EXPECT_THAT(svg, HasSubstr(">a\"&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</text>"));
  EXPECT_THAT(svg, HasSubstr("> x</text>")) << "without what XML cannot hold";
  EXPECT_THAT(svg, Not(HasSubstr("<script")));
  EXPECT_EQ(count(svg, "textLength=\"1602\""), 1U) << "the longest line takes the room there is";
}

TEST_F(Svg, PicturesAreInside) {
  const Bytes png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0xFF};
  const Bytes webp{'R', 'I', 'F', 'F', 0, 0, 0, 0, 'W', 'E', 'B', 'P'};
  const Bytes jpeg{0xFF, 0xD8, 0xFF, 0xE0};
  const Bytes html{'<', 's', 'v', 'g', '>'};
  const std::vector<const Bytes*> all{&png, &jpeg, &webp, &html, nullptr};
  pictures = [&](const PictureKey& key) { return all[key[0]]; };
  for (std::uint8_t i = 0; i < all.size(); ++i) {
    act(Picture{first_page, spot(0, 0), spot(10, 5), {i}});
  }
  const auto svg = text();
  EXPECT_EQ(count(svg, "<image"), 3U);
  EXPECT_THAT(svg, HasSubstr("<image x=\"0\" y=\"0\" width=\"162\" height=\"82\" "
                             "preserveAspectRatio=\"none\" "
                             "href=\"data:image/png;base64,iVBORw0KGgr/\"/>"));
  EXPECT_THAT(svg, HasSubstr("data:image/jpeg;base64,/9j/4A==\""));
  EXPECT_THAT(svg, HasSubstr("data:image/webp;base64,UklGRgAAAABXRUJQ\""));
  pictures = {};
  EXPECT_THAT(text(), Not(HasSubstr("<image")));
}

}  // namespace
}  // namespace greenroom::board
