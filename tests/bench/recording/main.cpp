#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <utility>

#include "wasm/recording/composer.hpp"

// The module that tests/bench/recording/page.ts loads.
namespace greenroom::bench {
namespace {

using emscripten::val;
using recording::Composer;

class Composing {
 public:
  explicit Composing(const std::string& worker_address)
      : composer_(worker_address,
                  [] { val::global("console").call<void>("error", val("It broke")); }) {}

  /// `sources`: objects with track (or null), name, initials, hue, screen and mirrored.
  void show(const val& sources, bool corner, double x, double y, double size) {
    recording::Scene scene;
    for (const auto& source : emscripten::vecFromJSArray<val>(sources)) {
      scene.sources.push_back({source["screen"].isTrue() ? recording::SubjectKind::screen
                                                         : recording::SubjectKind::camera,
                               source["track"], source["name"].as<std::string>(),
                               source["initials"].as<std::string>(), source["hue"].as<int>(),
                               source["mirrored"].isTrue()});
    }
    if (corner) scene.layout.arrangement = recording::Arrangement::corner;
    scene.layout.corner = {x, y, size};
    composer_.set_scene(std::move(scene));
  }
  void take(bool taken) { composer_.set_taken(taken); }
  [[nodiscard]] val track() const { return composer_.track(); }

 private:
  Composer composer_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(bench) {
  emscripten::class_<Composing>("Composing")
      .constructor<std::string>()
      .function("show", &Composing::show)
      .function("take", &Composing::take)
      .function("track", &Composing::track);
}

}  // namespace greenroom::bench
