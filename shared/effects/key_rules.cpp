#include "shared/effects/key_rules.hpp"

#include <algorithm>
#include <cmath>

#include "shared/effects/conversion.hpp"

namespace greenroom::effects {

double studio_steps(ColourSpace space) { return chroma_steps(space) * 255.0 / 224.0; }

StudioRule studio_rule(const StudioKey& key, ColourSpace space) {
  constexpr double weights = 18;  // sum of the average's
  constexpr double least = 0.001;
  const double steps = weights * chroma_steps(space);
  const double scale = weights * studio_steps(space);
  const Yuv yuv = to_yuv(key.colour, space.matrix);
  const double smoothness = std::max(key.smoothness, least);
  const double spill = std::max(key.spill, least);
  const double person = key.similarity + std::max(smoothness, spill);

  StudioRule rule;
  rule.u = static_cast<int>(std::lround(weights * neutral_chroma + steps * yuv.u));
  rule.v = static_cast<int>(std::lround(weights * neutral_chroma + steps * yuv.v));
  rule.similarity = static_cast<float>(scale * key.similarity);
  rule.per_smoothness = static_cast<float>(1 / (scale * smoothness));
  rule.per_spill = static_cast<float>(1 / (scale * spill));
  rule.background = static_cast<int>(std::floor(std::pow(scale * key.similarity, 2)));
  rule.person = static_cast<int>(std::ceil(std::pow(scale * person, 2)));
  return rule;
}

SimpleRule simple_rule(const SimpleKey& key, ColourSpace space) {
  constexpr int greatest_limit = 65535;
  const int black = black_luma(space);
  const int white = white_luma(space);
  const LumaWeights weights = luma_weights(space.matrix);
  const double green = 1 - weights.red - weights.blue;
  // Luma's steps for one of chroma's, 128 times.
  const double slope = 128.0 * (white - black) / chroma_steps(space);
  const double red_v = slope * 2 * (1 - weights.red);
  const double blue_u = slope * 2 * (1 - weights.blue);
  const auto rounded = [](double value) { return static_cast<int>(std::lround(value)); };
  const auto level = [&](int part) { return rounded(black + (white - black) * part / 255.0); };

  SimpleRule rule;
  rule.slopes = {.red_v = rounded(red_v),
                 .green_u = rounded(-blue_u * weights.blue / green),
                 .green_v = rounded(-red_v * weights.red / green),
                 .blue_u = rounded(blue_u)};
  rule.black = black;
  rule.white = white;
  rule.red = level(key.colour.red);
  rule.green = level(key.colour.green);
  rule.blue = level(key.colour.blue);
  const double limit = std::pow(key.tolerance * (white - black) / 255.0, 2);
  rule.shift = limit > greatest_limit ? 1 : 0;
  rule.limit = std::min(static_cast<int>(std::ceil(limit / (1 << rule.shift))), greatest_limit);
  return rule;
}

}  // namespace greenroom::effects
