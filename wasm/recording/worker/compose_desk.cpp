#include "wasm/recording/worker/compose_desk.hpp"

#include <algorithm>
#include <utility>

#include "wasm/recording/messages.hpp"

namespace greenroom::recording {

using browser::Async;
using browser::VideoFrame;
using emscripten::val;

namespace {

std::string text(const val& message, const char* key) { return message[key].as<std::string>(); }

Layout layout_in(const val& message) {
  Layout layout;
  layout.width = message["width"].as<int>();
  layout.height = message["height"].as<int>();
  layout.arrangement = message["corner"].as<bool>() ? Arrangement::corner : Arrangement::together;
  layout.corner = {message["x"].as<double>(), message["y"].as<double>(),
                   message["size"].as<double>()};
  return layout;
}

double aspect_of(const std::shared_ptr<Feed>& feed) {
  if (!feed || !feed->image()) return Subject{}.aspect;
  const auto& [frame, orientation] = *feed->image();
  const double aspect = static_cast<double>(frame.width()) / frame.height();
  return orientation.lies() ? 1 / aspect : aspect;
}

}  // namespace

ComposeDesk::ComposeDesk(const val& message)
    : sink_(message["writable"]),
      stills_({text(message, "font"), text(message, "ink"), text(message, "plate"),
               text(message, "tile"), text(message, "ground")}),
      ground_(stills_.ground()),
      pace_([this] { compose(); }) {}

void ComposeDesk::heard(const val& message) {
  const auto kind = text(message, "kind");
  if (kind == messages::scene) {
    use_scene(message);
  } else if (kind == messages::rest) {
    rest();
  }
}

void ComposeDesk::use_scene(const val& message) {
  auto scene = std::make_shared<Scene>();
  scene->layout = layout_in(message);
  std::map<int, std::shared_ptr<Feed>> feeds;
  for (const auto& source : emscripten::vecFromJSArray<val>(message["sources"])) {
    const int stream = source["stream"].as<int>();
    std::shared_ptr<Feed> feed;
    if (stream != 0) {
      if (source.hasOwnProperty("readable")) feeds_[stream] = Feed::reading(source["readable"]);
      feed = feeds[stream] = feeds_[stream];
    }
    scene->sources.push_back(
        {source["screen"].as<bool>() ? SubjectKind::screen : SubjectKind::camera,
         text(source, "name"), text(source, "initials"), text(source, "colour"),
         source["mirrored"].as<bool>(), feed});
  }
  std::ranges::stable_partition(
      scene->sources, [](const Source& source) { return source.kind == SubjectKind::screen; });
  for (const auto& [stream, feed] : std::exchange(feeds_, feeds)) {
    if (!feeds_.contains(stream)) feed->close();
  }
  scene_ = std::move(scene);
  arranged_ = false;
  pace_.keep(message["rate"].as<int>());
}

void ComposeDesk::rest() {
  pace_.stop();
  scene_.reset();
  for (const auto& [stream, feed] : std::exchange(feeds_, {})) feed->close();
}

Async<void> ComposeDesk::compose() {
  if (busy_) co_return;
  busy_ = true;
  const auto scene = scene_;
  for (const auto& source : scene->sources) {
    if (source.feed) co_await source.feed->look();
  }
  // The page may have wanted something else meanwhile: then that is for the next beat.
  if (scene == scene_) {
    draw();
    constexpr double second = 1e6;
    const bool written = co_await sink_.write(
        VideoFrame::made(composition_.picture(), pace_.time(), second / pace_.rate()));
    if (!written) rest();
  }
  busy_ = false;
}

std::vector<Composition::Cell> ComposeDesk::cells() const {
  std::vector<Subject> subjects;
  subjects.reserve(scene_->sources.size());
  for (const auto& source : scene_->sources) {
    subjects.push_back({source.kind, aspect_of(source.feed)});
  }
  const auto places = lay_out(subjects, scene_->layout);
  std::vector<Composition::Cell> cells;
  cells.reserve(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) cells.push_back({places[i], subjects[i].kind});
  return cells;
}

void ComposeDesk::arrange(const std::vector<Composition::Cell>& cells) {
  const auto& [layout, sources] = *scene_;
  composition_.arrange(layout.width, layout.height, ground_, cells);
  stills_.forget();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    composition_.set_label(i, stills_.label(sources[i].name, cells[i].place.width, layout.height));
  }
  arranged_ = true;
}

void ComposeDesk::draw() {
  const auto wanted = cells();
  if (!arranged_ || !composition_.has(wanted)) arrange(wanted);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& feed = scene_->sources[i].feed;
    if (feed && feed->changed()) composition_.touch(i);
  }
  composition_.draw([this](std::size_t i) { return image_of(i); });
}

Composition::Image ComposeDesk::image_of(std::size_t cell) {
  const auto& source = scene_->sources[cell];
  if (!source.feed || !source.feed->image()) {
    return {stills_.initials(source.initials, source.colour, composition_.cell(cell).place), {}};
  }
  auto image = *source.feed->image();
  image.orientation.mirrored = image.orientation.mirrored != source.mirrored;
  return image;
}

}  // namespace greenroom::recording
