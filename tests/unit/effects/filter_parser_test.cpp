#include "shared/effects/filter_parser.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <random>
#include <string>

#include "shared/effects/filter_limits.hpp"
#include "shared/effects/filter_text.hpp"
#include "shared/effects/filter_words.hpp"
#include "shared/effects/presets.hpp"

namespace greenroom::effects {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Kind = FilterKind;
using Error = FilterErrorKind;

Filters parsed(std::string_view text) {
  auto result = parse_filters(text);
  if (const auto* error = std::get_if<FilterError>(&result)) {
    ADD_FAILURE() << text << ": " << word_of(error->kind) << " at " << error->position;
    return {};
  }
  return std::get<Filters>(result);
}

Filter one(std::string_view text) {
  const auto filters = parsed(text);
  EXPECT_EQ(filters.size(), 1U) << text;
  return filters.empty() ? Filter{} : filters.front();
}

/// The kind of the error and the piece of the text it points at.
struct Pointed {
  Error kind;
  std::string at;
  bool operator==(const Pointed&) const = default;
};

Pointed error_in(std::string_view text) {
  const auto result = parse_filters(text);
  const auto* error = std::get_if<FilterError>(&result);
  if (error == nullptr) {
    ADD_FAILURE() << text << " was taken";
    return {};
  }
  EXPECT_LE(error->position + error->length, text.size());
  return {error->kind, std::string(text.substr(error->position, error->length))};
}

TEST(FilterParser, NothingAndNoneAreNoFilters) {
  for (const auto* text : {"", "  ", "none", " NONE ", "/* nothing */", "none/**/"}) {
    EXPECT_THAT(parsed(text), IsEmpty()) << text;
  }
}

TEST(FilterParser, TakesEachFunction) {
  EXPECT_EQ(one("blur(5px)"), (Filter{Kind::blur, 5, {}}));
  EXPECT_EQ(one("brightness(0.5)"), (Filter{Kind::brightness, 0.5, {}}));
  EXPECT_EQ(one("contrast(200%)"), (Filter{Kind::contrast, 2, {}}));
  EXPECT_EQ(one("drop-shadow(4px 4px 8px blue)"),
            (Filter{Kind::drop_shadow, 8, {4, 4, {0, 0, 255}, 1}}));
  EXPECT_EQ(one("grayscale(100%)"), (Filter{Kind::grayscale, 1, {}}));
  EXPECT_EQ(one("hue-rotate(90deg)"), (Filter{Kind::hue_rotate, 90, {}}));
  EXPECT_EQ(one("invert(100%)"), (Filter{Kind::invert, 1, {}}));
  EXPECT_EQ(one("opacity(90%)"), (Filter{Kind::opacity, 0.9, {}}));
  EXPECT_EQ(one("saturate(20%)"), (Filter{Kind::saturate, 0.2, {}}));
  EXPECT_EQ(one("sepia(1)"), (Filter{Kind::sepia, 1, {}}));
}

TEST(FilterParser, KeepsTheOrderAndRepetitions) {
  EXPECT_THAT(parsed("blur(1px) invert(1)blur(2px)"),
              ElementsAre(Filter{Kind::blur, 1, {}}, Filter{Kind::invert, 1, {}},
                          Filter{Kind::blur, 2, {}}));
}

TEST(FilterParser, EmptyArgumentsHaveTheirDefaults) {
  EXPECT_EQ(one("blur()").amount, 0);
  EXPECT_EQ(one("hue-rotate()").amount, 0);
  for (const auto* text : {"brightness()", "contrast( )", "grayscale(/**/)", "invert()",
                           "opacity()", "saturate()", "sepia()"}) {
    EXPECT_EQ(one(text).amount, 1) << text;
  }
}

TEST(FilterParser, TakesNumbersAsCssWritesThem) {
  EXPECT_EQ(one("brightness(.5)").amount, 0.5);
  EXPECT_EQ(one("brightness(+1.5)").amount, 1.5);
  EXPECT_EQ(one("brightness(5e-1)").amount, 0.5);
  EXPECT_EQ(one("brightness(1E0)").amount, 1);
  EXPECT_EQ(one("BRIGHTNESS( 50% )").amount, 0.5);
  EXPECT_EQ(one("blur(0)").amount, 0);
  EXPECT_EQ(one("blur(1.25PX)").amount, 1.25);
}

TEST(FilterParser, TakesEveryUnitOfAngle) {
  EXPECT_DOUBLE_EQ(one("hue-rotate(100grad)").amount, 90);
  EXPECT_DOUBLE_EQ(one("hue-rotate(.25turn)").amount, 90);
  EXPECT_NEAR(one("hue-rotate(1.5707963268rad)").amount, 90, 1e-3);
  EXPECT_EQ(one("hue-rotate(-90deg)").amount, -90);
  EXPECT_EQ(one("hue-rotate(0)").amount, 0);
}

TEST(FilterParser, AmountsEndAtOneWhereTheFilterDoes) {
  for (const auto* name : {"grayscale", "invert", "opacity", "sepia"}) {
    EXPECT_EQ(one(std::string(name) + "(250%)").amount, 1) << name;
  }
  EXPECT_EQ(one("saturate(250%)").amount, 2.5);
}

TEST(FilterParser, ShadowsTakeTheirColourFirstOrLastOrNotAtAll) {
  const Filter blue{Kind::drop_shadow, 0, {-1, 2.5, {0, 0, 255}, 1}};
  EXPECT_EQ(one("drop-shadow(blue -1px 2.5px)"), blue);
  EXPECT_EQ(one("drop-shadow(-1px 2.5px #00f)"), blue);
  EXPECT_EQ(one("drop-shadow(-1px 2.5px 0 rgb(0 0 100%))"), blue);
  EXPECT_EQ(one("drop-shadow(0 0)"), (Filter{Kind::drop_shadow, 0, {}}));
}

TEST(FilterParser, TakesEveryNotationOfColour) {
  const auto colour_in = [](const std::string& colour) {
    const auto shadow = one("drop-shadow(0 0 0 " + colour + ")").shadow;
    return std::pair{to_text(shadow.colour), shadow.alpha};
  };
  const auto is = [](const char* text, double alpha = 1) {
    return testing::Pair(testing::Eq(std::string(text)), testing::DoubleNear(alpha, 1e-6));
  };
  EXPECT_THAT(colour_in("#1a2B3c"), is("#1a2b3c"));
  EXPECT_THAT(colour_in("#f0a8"), is("#ff00aa", 0x88 / 255.0));
  EXPECT_THAT(colour_in("#11223380"), is("#112233", 128 / 255.0));
  EXPECT_THAT(colour_in("RebeccaPurple"), is("#663399"));
  EXPECT_THAT(colour_in("transparent"), is("#000000", 0));
  EXPECT_THAT(colour_in("rgb(1, 2, 3)"), is("#010203"));
  EXPECT_THAT(colour_in("rgba(1,2,3,.5)"), is("#010203", 0.5));
  EXPECT_THAT(colour_in("rgb(1 2 3 / 25%)"), is("#010203", 0.25));
  EXPECT_THAT(colour_in("rgb(300 -5 50%)"), is("#ff0080"));
  EXPECT_THAT(colour_in("hsl(120, 100%, 50%)"), is("#00ff00"));
  EXPECT_THAT(colour_in("hsl(210deg 50% 40% / 0.5)"), is("#336699", 0.5));
  EXPECT_THAT(colour_in("hsla(-120 100% 25%)"), is("#000080"));
}

TEST(FilterParser, PointsAtTheNameItDoesNotKnow) {
  EXPECT_EQ(error_in("blur(1px) blurr(2px)"), (Pointed{Error::unknown_function, "blurr"}));
  EXPECT_EQ(error_in("url(#f)"), (Pointed{Error::unknown_function, "url"}));
}

TEST(FilterParser, PointsAtWhatIsNoFunction) {
  EXPECT_EQ(error_in("none blur(1px)"), (Pointed{Error::expected_function, "none"}));
  EXPECT_EQ(error_in("blur(1px), sepia(1)"), (Pointed{Error::expected_function, ","}));
  EXPECT_EQ(error_in("5px"), (Pointed{Error::expected_function, "5px"}));
  EXPECT_EQ(error_in("blur (5px)"), (Pointed{Error::unclosed, "blur"}));
  EXPECT_EQ(error_in("blur"), (Pointed{Error::unclosed, "blur"}));
  EXPECT_EQ(error_in("模糊(5px)").kind, Error::expected_function);
}

TEST(FilterParser, PointsAtTheAmountThatIsNone) {
  EXPECT_EQ(error_in("blur(much)"), (Pointed{Error::expected_number, "much"}));
  EXPECT_EQ(error_in("sepia(.)"), (Pointed{Error::expected_number, "."}));
  EXPECT_EQ(error_in("sepia(--1)").kind, Error::expected_number);
  EXPECT_EQ(error_in("sepia(1e999)"), (Pointed{Error::expected_number, "1e999"}));
}

TEST(FilterParser, PointsAtTheWrongUnit) {
  EXPECT_EQ(error_in("blur(5)"), (Pointed{Error::wrong_unit, "5"}));
  EXPECT_EQ(error_in("blur(5%)"), (Pointed{Error::wrong_unit, "5%"}));
  EXPECT_EQ(error_in("blur(1em)"), (Pointed{Error::wrong_unit, "1em"}));
  EXPECT_EQ(error_in("sepia(1px)"), (Pointed{Error::wrong_unit, "1px"}));
  EXPECT_EQ(error_in("hue-rotate(90)"), (Pointed{Error::wrong_unit, "90"}));
  EXPECT_EQ(error_in("drop-shadow(1px 2em)"), (Pointed{Error::wrong_unit, "2em"}));
}

TEST(FilterParser, PointsAtWhatIsTooMuchOrTooLittle) {
  EXPECT_EQ(error_in("blur(-1px)"), (Pointed{Error::out_of_range, "-1px"}));
  EXPECT_EQ(error_in("blur(101px)"), (Pointed{Error::out_of_range, "101px"}));
  EXPECT_EQ(error_in("brightness(-10%)"), (Pointed{Error::out_of_range, "-10%"}));
  EXPECT_EQ(error_in("grayscale(-1)"), (Pointed{Error::out_of_range, "-1"}));
  EXPECT_EQ(error_in("contrast(1001%)"), (Pointed{Error::out_of_range, "1001%"}));
  EXPECT_EQ(error_in("drop-shadow(0 0 -1px)"), (Pointed{Error::out_of_range, "-1px"}));
  EXPECT_EQ(error_in("drop-shadow(1001px 0)"), (Pointed{Error::out_of_range, "1001px"}));
}

TEST(FilterParser, PointsAtWhatIsMissingInAShadow) {
  EXPECT_EQ(error_in("drop-shadow(blue)"), (Pointed{Error::expected_lengths, ")"}));
  EXPECT_EQ(error_in("drop-shadow(1px)"), (Pointed{Error::expected_lengths, ")"}));
  EXPECT_EQ(error_in("drop-shadow(0 0 grue)"), (Pointed{Error::unclosed, "grue"}));
  EXPECT_EQ(error_in("drop-shadow(0 0 #12345)").kind, Error::unclosed);
  EXPECT_EQ(error_in("drop-shadow(red 0 0 0 blue)"), (Pointed{Error::unclosed, "blue"}));
}

TEST(FilterParser, PointsAtWhereTheParenthesisShouldBe) {
  EXPECT_EQ(error_in("blur(5px"), (Pointed{Error::unclosed, ""}));
  EXPECT_EQ(error_in("blur(5px 6px)"), (Pointed{Error::unclosed, "6px"}));
  EXPECT_EQ(error_in("brightness(5 %)"), (Pointed{Error::unclosed, "%"}));
}

TEST(FilterParser, TakesSoManyFiltersAndNoMore) {
  std::string text;
  for (std::size_t i = 0; i < most_filters; ++i) text += "sepia(1)";
  EXPECT_EQ(parsed(text).size(), most_filters);
  EXPECT_EQ(error_in(text + "blur(1px)"), (Pointed{Error::too_many, "blur"}));
}

TEST(FilterParser, TakesSoLongATextAndNoLonger) {
  EXPECT_THAT(parsed(std::string(longest_filter_text, ' ')), IsEmpty());
  EXPECT_EQ(error_in(std::string(longest_filter_text + 3, ' ')), (Pointed{Error::too_long, "   "}));
}

TEST(FilterParser, EveryPieceOfAGoodTextIsTakenOrRefusedInPlace) {
  const std::string text =
      "blur(5px) /* so */ drop-shadow(rgb(1 2 3 / 50%) 4px 4px 8px) hue-rotate(.5turn)";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const auto piece = text.substr(0, length);
    const auto result = parse_filters(piece);
    if (const auto* error = std::get_if<FilterError>(&result)) {
      EXPECT_LE(error->position + error->length, piece.size()) << piece;
    }
  }
}

TEST(FilterText, IsReadBackAsItWas) {
  std::mt19937 random(7);
  const auto between = [&](double least, double most, double steps) {
    const auto value = std::uniform_real_distribution(least, most)(random);
    return std::round(value * steps) / steps;
  };
  for (int round = 0; round < 500; ++round) {
    Filters filters;
    for (int i = 0; i < round % 8; ++i) {
      Filter filter{static_cast<Kind>(random() % 10), 0, {}};
      const auto [least, most] = amount_range(filter.kind);
      const bool factor = filter.kind != Kind::blur && filter.kind != Kind::drop_shadow &&
                          filter.kind != Kind::hue_rotate;
      filter.amount = between(least, most, factor ? 1e6 : 1e4);
      if (filter.kind == Kind::drop_shadow) {
        filter.shadow = {between(-1000, 1000, 1e4),
                         between(-1000, 1000, 1e4),
                         {static_cast<std::uint8_t>(random()), 7, 255},
                         between(0, 1, 1e6)};
      }
      filters.push_back(filter);
    }
    EXPECT_EQ(parsed(to_text(filters)), filters) << to_text(filters);
  }
}

TEST(FilterText, IsWhatAPersonWouldWrite) {
  EXPECT_EQ(to_text(Filters{}), "none");
  EXPECT_EQ(to_text({{Kind::blur, 5, {}}, {Kind::contrast, 2, {}}, {Kind::hue_rotate, -90, {}}}),
            "blur(5px) contrast(200%) hue-rotate(-90deg)");
  EXPECT_EQ(to_text({{Kind::drop_shadow, 8, {4, 4.5, {0, 0, 255}, 1}}}),
            "drop-shadow(4px 4.5px 8px #0000ff)");
  EXPECT_EQ(to_text({{Kind::drop_shadow, 0, {0, 0, {1, 2, 3}, 0.5}}}),
            "drop-shadow(0px 0px 0px rgb(1 2 3 / 50%))");
}

TEST(FilterWords, AreThoseOfCss) {
  for (int i = 0; i < 10; ++i) {
    const auto kind = static_cast<Kind>(i);
    EXPECT_EQ(filter_kind_from(word_of(kind)), kind);
  }
  EXPECT_EQ(filter_kind_from("Hue-Rotate"), Kind::hue_rotate);
  EXPECT_EQ(filter_kind_from("hue_rotate"), std::nullopt);
  EXPECT_EQ(filter_kind_from(""), std::nullopt);
}

TEST(FilterLimits, WhatIsNoNumberIsNotValid) {
  constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(is_valid({Kind::blur, nan, {}}));
  EXPECT_FALSE(is_valid({Kind::blur, -1, {}}));
  EXPECT_FALSE(is_valid({Kind::saturate, 10.5, {}}));
  EXPECT_FALSE(is_valid({Kind::drop_shadow, 1, {nan, 0, {}, 1}}));
  EXPECT_FALSE(is_valid({Kind::drop_shadow, 1, {0, 0, {}, 1.5}}));
}

TEST(FilterLimits, WhatIsOfferedIsValidAndSeen) {
  for (int i = 0; i < 10; ++i) {
    const auto kind = static_cast<Kind>(i);
    const auto filter = telling_filter(kind);
    EXPECT_EQ(filter.kind, kind);
    EXPECT_TRUE(is_valid(filter)) << word_of(kind);
    EXPECT_NE(filter.amount, neutral_amount(kind)) << word_of(kind);
    EXPECT_TRUE(is_valid({kind, neutral_amount(kind), {}})) << word_of(kind);
  }
}

TEST(Presets, AreThoseOfTheSources) {
  std::string all;
  for (const auto& preset : presets()) {
    EXPECT_EQ(find_preset(preset.id), &preset);
    for (const auto& filter : preset.filters) EXPECT_TRUE(is_valid(filter));
    all += to_text(preset.filters) + "\n";
  }
  EXPECT_EQ(all,
            "blur(5px)\nbrightness(50%)\ncontrast(200%)\ngrayscale(100%)\nhue-rotate(90deg)\n"
            "invert(100%)\nopacity(90%)\nsaturate(200%)\nsaturate(20%)\nsepia(100%)\n"
            "drop-shadow(4px 4px 8px #0000ff)\n");
  EXPECT_EQ(find_preset("plain"), nullptr);
}

}  // namespace
}  // namespace greenroom::effects
