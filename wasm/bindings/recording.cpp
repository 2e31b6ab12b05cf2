#include "wasm/recording/recording.hpp"

#include <emscripten/bind.h>

#include <string>

#include "wasm/recording/library.hpp"

// What the page can ask of the recorder and the library. It only registers.
namespace greenroom::bindings {

using recording::Library;
using recording::Recording;

EMSCRIPTEN_DECLARE_VAL_TYPE(QualityWord)

namespace {

void set_quality(Recording& recording, const QualityWord& word) {
  if (const auto quality = recording::quality_from(word.as<std::string>())) {
    recording.set_quality(*quality);
  }
}

}  // namespace

EMSCRIPTEN_BINDINGS(recording) {
  emscripten::register_type<QualityWord>(R"("small" | "standard" | "high")");

  emscripten::class_<Recording>("Recording")
      .function("start", &Recording::start)
      .function("pause", &Recording::pause)
      .function("resume", &Recording::resume)
      .function("stop", &Recording::stop)
      .function("setFormat(id)", &Recording::set_format)
      .function("setQuality(quality)", &set_quality)
      .function("setSeparately(separately)", &Recording::set_separately);

  emscripten::class_<Library>("Library")
      .function("refresh", &Library::refresh)
      .function("rename(id, title)", &Library::rename)
      .function("remove(id)", &Library::remove)
      .function("restore", &Library::restore)
      .function("playAsSource(id)", &Library::play_as_source)
      .function("save(id)", &Library::save)
      .function("cancelSaving", &Library::cancel_saving);
}

}  // namespace greenroom::bindings
