#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "tests/bench/pixels/works.hpp"

// The module that tests/bench/pixels/page.ts loads: load() a picture, prepare() a work by its name,
// run() it.
namespace greenroom::bench {
namespace {

using namespace effects;  // NOLINT: the whole file is about it

std::uint8_t to_sample(double value) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

/// BT.709, limited range; chroma from the first pixel of each four, which is good enough for
/// timing.
Picture picture_from(const std::vector<std::uint8_t>& rgba, int width, int height) {
  Picture picture(width, height, {});
  const Frame frame = picture.frame();
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const std::uint8_t* pixel =
          &rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                 static_cast<std::size_t>(x)) *
                4];
      const double red = pixel[0] / 255.0;
      const double green = pixel[1] / 255.0;
      const double blue = pixel[2] / 255.0;
      const double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      frame.y.row(y)[x] = to_sample(16 + 219 * luma);
      if (y % 2 == 0 && x % 2 == 0) {
        frame.u.row(y / 2)[x / 2] = to_sample(128 + 224 * (blue - luma) / 1.8556);
        frame.v.row(y / 2)[x / 2] = to_sample(128 + 224 * (red - luma) / 1.5748);
      }
    }
  }
  return picture;
}

class Bench {
 public:
  Bench() {
    add_filters(works_);
    add_keys(works_);
    works_["floor"] = [](const Inputs&) {
      constexpr std::size_t bytes = std::size_t{1920} * 1080 * 4;
      return [from = std::vector<std::uint8_t>(bytes, 1),
              to = std::vector<std::uint8_t>(bytes)]() mutable {
        std::memcpy(to.data(), from.data(), bytes);
      };
    };
  }

  void load(const emscripten::val& frame, const emscripten::val& background, int width,
            int height) {
    frame_ =
        picture_from(emscripten::convertJSArrayToNumberVector<std::uint8_t>(frame), width, height);
    background_ = picture_from(emscripten::convertJSArrayToNumberVector<std::uint8_t>(background),
                               width, height);
  }

  /// The picture as a Uint8Array: I420, rows without gaps.
  [[nodiscard]] emscripten::val i420() const {
    std::vector<std::uint8_t> samples;
    for (const ConstPlane& plane : {frame_.frame().y, frame_.frame().u, frame_.frame().v}) {
      for (int y = 0; y < plane.height; ++y) {
        samples.insert(samples.end(), plane.row(y), plane.row(y) + plane.width);
      }
    }
    const emscripten::val view(emscripten::typed_memory_view(samples.size(), samples.data()));
    return emscripten::val::global("Uint8Array").new_(view);
  }

  /// Whether there is such a work.
  bool prepare(const std::string& name) {
    const auto make = works_.find(name);
    if (make == works_.end()) return false;
    prepared_[name] =
        make->second({std::as_const(frame_).frame(), std::as_const(background_).frame()});
    return true;
  }

  void run(const std::string& name, int times) {
    const Work& work = prepared_.at(name);
    for (int i = 0; i < times; ++i) work();
  }

 private:
  Works works_;
  std::map<std::string, Work> prepared_;
  Picture frame_;
  Picture background_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(bench) {
  emscripten::class_<Bench>("Bench")
      .constructor<>()
      .function("load", &Bench::load)
      .function("i420", &Bench::i420)
      .function("prepare", &Bench::prepare)
      .function("run", &Bench::run);
}

}  // namespace greenroom::bench
