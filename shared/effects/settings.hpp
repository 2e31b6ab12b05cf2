#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/effects/filter.hpp"

// What a person has chosen to be done to their picture.
namespace greenroom::effects {

/// How the person is told from what is behind them.
enum class KeyMode { none, simple, studio, plate };

/// The sources' rule: within `tolerance` (Euclidean, RGB 0 to 255) of the key it is background.
struct SimpleKey {
  Colour colour{0, 255, 0};
  double tolerance = 162;  ///< 0 to 300
  bool operator==(const SimpleKey&) const = default;
};

/// Distance in (Cb, Cr), after OBS's chroma key: in its units, in which each goes from -0.44 to
/// 0.44.
struct StudioKey {
  Colour colour{0, 255, 0};
  double similarity = 0.4;   ///< up to this distance it is background, 0 to 1
  double smoothness = 0.08;  ///< from there to here it fades, 0 to 1
  double spill = 0.1;        ///< and so does the key's tint, 0 to 1
  bool operator==(const StudioKey&) const = default;
};

/// Difference from the empty scene, in units of that scene's own noise.
struct PlateKey {
  double threshold = 5;  ///< 1 to 20
  double feather = 1;    ///< sigma of the edge in pixels, 0 to 10
  bool operator==(const PlateKey&) const = default;
};

enum class BackgroundKind { colour, picture, plate_blur, video, transparent };

struct Settings {
  KeyMode key = KeyMode::none;
  SimpleKey simple;
  StudioKey studio;
  PlateKey plate;
  BackgroundKind background = BackgroundKind::colour;
  Colour background_colour{38, 44, 52};
  double plate_blur = 12;  ///< sigma in pixels, 2 to 100
  Filters filters;
  bool operator==(const Settings&) const = default;

  /// Nothing to be done: frames need not come by.
  [[nodiscard]] bool idle() const { return key == KeyMode::none && filters.empty(); }
};

/// "studio", "plate-blur" and so on: as the page and the stored text name them.
std::string_view word_of(KeyMode mode);
std::string_view word_of(BackgroundKind kind);
std::optional<KeyMode> key_mode_from(std::string_view word);
std::optional<BackgroundKind> background_from(std::string_view word);

/// Sets what this name stands for ("tolerance", "similarity", "smoothness", "spill", "threshold",
/// "feather", "plateBlur"), moved into its range. False for another name and for what is no number.
bool set_number(Settings& settings, std::string_view name, double value);

/// Reads what `to_text` wrote. Whatever is missing, of the wrong type or out of range has its
/// default.
Settings settings_from(std::string_view text);
std::string to_text(const Settings& settings);

}  // namespace greenroom::effects
