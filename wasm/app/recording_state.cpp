#include <string>

#include "wasm/app/state_parts.hpp"
#include "wasm/browser/page.hpp"
#include "wasm/browser/save.hpp"

namespace greenroom::app {

using emscripten::val;
using recording::Library;
using recording::Recording;

namespace {

constexpr double milliseconds = 1000;

val object_of(const Library::Item& item) {
  const auto& about = item.about;
  auto object = val::object();
  object.set("id", about.id);
  object.set("title", about.title);
  object.set("content", std::string(word_of(about.content)));
  object.set("name", about.name);
  object.set("group", about.group);
  object.set("state", std::string(word_of(about.state)));
  object.set("elsewhere", item.elsewhere);
  object.set("recovering", item.recovering ? val(*item.recovering) : val::null());
  object.set("started", about.started);
  object.set("seconds", about.seconds);
  object.set("bytes", about.bytes);
  object.set("width", about.width);
  object.set("height", about.height);
  object.set("address", item.address);
  object.set("thumbnail", item.thumbnail);
  object.set("file", file_name_of(about));
  return frozen(object);
}

}  // namespace

val state_of(const Recording& recording) {
  const double elapsed = recording.take().elapsed(browser::steady_clock());
  auto formats = val::array();
  for (const auto* format : recording.formats()) {
    auto object = val::object();
    object.set("id", std::string(format->id));
    object.set("extension", std::string(format->extension));
    formats.call<void>("push", frozen(object));
  }
  const auto id_of = [](const recording::Format* format) {
    return format == nullptr ? std::string() : std::string(format->id);
  };
  auto object = val::object();
  object.set("available", Recording::available());
  object.set("phase", std::string(word_of(recording.take().phase())));
  object.set("since", browser::wall_clock() - elapsed * milliseconds);
  object.set("elapsed", elapsed);
  object.set("bytes", recording.bytes());
  object.set("secondsLeft",
             recording.seconds_left() < 0 ? val::null() : val(recording.seconds_left()));
  object.set("formats", frozen(formats));
  object.set("format", id_of(recording.format()));
  object.set("recommended",
             recording.formats().empty() ? std::string() : id_of(recording.formats().front()));
  object.set("quality", std::string(word_of(recording.choices().quality)));
  object.set("bytesPerMinute", recording.bytes_per_minute());
  object.set("separately", recording.choices().separately);
  return frozen(object);
}

val state_of(const recording::Overlay& overlay) {
  const auto& corner = overlay.scene().layout.corner;
  const auto place = overlay.place();
  auto object = val::object();
  object.set("x", corner.x);
  object.set("y", corner.y);
  object.set("size", corner.size);
  object.set("left", place.left);
  object.set("top", place.top);
  object.set("width", place.width);
  object.set("height", place.height);
  return frozen(object);
}

val state_of(const Library& library) {
  auto list = val::array();
  for (const auto& item : library.items()) list.call<void>("push", object_of(item));
  auto object = val::object();
  object.set("loaded", library.loaded());
  object.set("list", frozen(list));
  object.set("used", library.space().used);
  object.set("free", library.space().free);
  object.set("restorable", library.restorable());
  object.set("folders", browser::can_choose_folder());
  if (const auto& saving = library.saving()) {
    auto part = val::object();
    part.set("id", saving->id);
    part.set("part", saving->part);
    object.set("saving", frozen(part));
  } else {
    object.set("saving", val::null());
  }
  return frozen(object);
}

}  // namespace greenroom::app
