#pragma once

#include <span>
#include <vector>

// Where everybody is in a composed picture.
namespace greenroom::recording {

/// In pixels of the composed picture. All four are even, so that chroma falls in line.
struct Rect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  bool operator==(const Rect&) const = default;
};

enum class SubjectKind { camera, screen };

/// What is to be seen somewhere. `aspect`: width / height, as it is shown.
struct Subject {
  SubjectKind kind = SubjectKind::camera;
  double aspect = 16.0 / 9;
};

enum class Arrangement {
  /// People in a grid; where there are screens, in a strip beside them.
  together,
  /// Screens fill the picture, and the cameras are over them in a corner.
  corner,
};

/// Where the camera is over a screen.
struct Corner {
  double x = 0.86;  ///< of its middle, 0 to 1
  double y = 0.85;
  double size = 0.25;  ///< of the picture's width and height, which it fits into: 0.1 to 1

  bool operator==(const Corner&) const = default;
};

struct Layout {
  int width = 1280;  ///< at least 16
  int height = 720;
  Arrangement arrangement = Arrangement::together;
  Corner corner;

  bool operator==(const Layout&) const = default;
};

/// A rectangle for each of the subjects, in their order. Those of cameras over a screen may
/// overlap those of screens, no others do. For up to 16 subjects or so nothing gets too small.
std::vector<Rect> lay_out(std::span<const Subject> subjects, const Layout& layout);

/// The corner's rectangle for a picture of this aspect: all of it in view, whatever was asked for.
Rect corner_place(const Layout& layout, double aspect);

/// Part of a picture, in its own pixels.
struct Window {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  bool operator==(const Window&) const = default;
};

struct Fitted {
  Window seen;  ///< of the picture
  Rect place;   ///< within the cell

  bool operator==(const Fitted&) const = default;
};

/// A picture in its cell, in its own proportions. A camera's fills the cell and loses what juts
/// out, unless that were more than half; a screen's is seen as a whole.
Fitted fit(int width, int height, SubjectKind kind, const Rect& cell);

}  // namespace greenroom::recording
