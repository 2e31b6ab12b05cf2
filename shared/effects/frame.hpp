#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

// Pictures as the kernels see them: planar YUV 4:2:0, eight bits, as cameras and codecs have them.
namespace greenroom::effects {

/// How YUV stands for RGB, after VideoFrame.colorSpace.
enum class Matrix { bt601, bt709 };
/// limited: luma 16 to 235, chroma 16 to 240. full: 0 to 255.
enum class Range { limited, full };

struct ColourSpace {
  Matrix matrix = Matrix::bt709;
  Range range = Range::limited;
  bool operator==(const ColourSpace&) const = default;
};

/// One component of somebody else's picture: `height` rows of `width` samples, `stride` bytes
/// apart. Nothing may be read or written past `width`.
template <class Sample>
struct BasicPlane {
  Sample* data = nullptr;
  std::ptrdiff_t stride = 0;
  int width = 0;
  int height = 0;

  [[nodiscard]] Sample* row(int y) const { return data + y * stride; }
  [[nodiscard]] bool empty() const { return data == nullptr; }
  // NOLINTNEXTLINE(google-explicit-constructor): what may be written may be read
  operator BasicPlane<const Sample>() const { return {data, stride, width, height}; }
};
using Plane = BasicPlane<std::uint8_t>;
using ConstPlane = BasicPlane<const std::uint8_t>;

/// Samples of chroma in a row (or column) of `luma` pixels: the last covers one where it is odd.
constexpr int chroma_size(int luma) { return (luma + 1) / 2; }

/// The three planes of a 4:2:0 picture; u and v are chroma_size() of y each way. Chroma is sited
/// as in JPEG and WebRTC: in the middle of its four pixels.
template <class Sample>
struct BasicFrame {
  BasicPlane<Sample> y;
  BasicPlane<Sample> u;
  BasicPlane<Sample> v;
  ColourSpace space;

  [[nodiscard]] int width() const { return y.width; }
  [[nodiscard]] int height() const { return y.height; }
  // NOLINTNEXTLINE(google-explicit-constructor): what may be written may be read
  operator BasicFrame<const Sample>() const { return {y, u, v, space}; }
};
using Frame = BasicFrame<std::uint8_t>;
using ConstFrame = BasicFrame<const std::uint8_t>;

/// A plane that owns its samples. Keeps its memory when it becomes smaller.
class OwnedPlane {
 public:
  OwnedPlane() = default;
  OwnedPlane(int width, int height) { resize(width, height); }

  /// What the samples are afterwards is not said.
  void resize(int width, int height);
  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] Plane plane() { return {samples_.data(), stride_, width_, height_}; }
  [[nodiscard]] ConstPlane plane() const { return {samples_.data(), stride_, width_, height_}; }

 private:
  std::vector<std::uint8_t> samples_;
  std::ptrdiff_t stride_ = 0;  ///< a whole number of vectors
  int width_ = 0;
  int height_ = 0;
};

/// A picture that owns its planes.
class Picture {
 public:
  Picture() = default;
  Picture(int width, int height, ColourSpace space) { resize(width, height, space); }

  void resize(int width, int height, ColourSpace space);
  [[nodiscard]] bool empty() const { return y_.width() == 0; }
  [[nodiscard]] int width() const { return y_.width(); }
  [[nodiscard]] int height() const { return y_.height(); }
  [[nodiscard]] ColourSpace space() const { return space_; }
  [[nodiscard]] Frame frame() { return {y_.plane(), u_.plane(), v_.plane(), space_}; }
  [[nodiscard]] ConstFrame frame() const { return {y_.plane(), u_.plane(), v_.plane(), space_}; }

 private:
  OwnedPlane y_;
  OwnedPlane u_;
  OwnedPlane v_;
  ColourSpace space_;
};

}  // namespace greenroom::effects
