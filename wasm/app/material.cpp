#include <algorithm>

#include "shared/call/initials.hpp"
#include "wasm/app/app.hpp"
#include "wasm/browser/media_stream.hpp"

// What there is to record, at this moment.
namespace greenroom::app {

using emscripten::val;
using recording::ComposedSource;
using recording::Content;
using recording::Material;
using recording::SubjectKind;

namespace {

constexpr int usual_rate = 30;
// Beyond this, encoders in a browser fall behind on ordinary machines.
constexpr int widest = 1920;
constexpr int highest = 1080;

/// The size of these pictures, made smaller where they are too large.
void fit_to(recording::Scene& scene, const media::CameraMode& mode) {
  scene.rate = mode.rate > 0 ? std::min(mode.rate, 2 * usual_rate) : usual_rate;
  if (mode.width <= 0 || mode.height <= 0) return;
  const double scale = std::min(
      {1.0, static_cast<double>(widest) / mode.width, static_cast<double>(highest) / mode.height});
  const auto even = [scale](int side) { return std::max(16, static_cast<int>(side * scale) & ~1); };
  scene.layout.width = even(mode.width);
  scene.layout.height = even(mode.height);
}

ComposedSource person(const std::string& name, const val& picture) {
  ComposedSource source;
  source.track = picture;
  source.name = name;
  source.initials = call::initials_of(name);
  source.hue = call::hue_of(name);
  return source;
}

ComposedSource screen_of(const std::string& name, const val& picture) {
  ComposedSource source;
  source.kind = SubjectKind::screen;
  source.track = picture;
  source.name = name;
  return source;
}

void add(std::vector<val>& voices, const val& voice) {
  if (!voice.isNull()) voices.push_back(voice);
}

}  // namespace

void App::update_overlay() {
  if (!sources_.both() || !recording::Composer::possible()) {
    overlay_.close();
    return;
  }
  recording::Scene scene;
  fit_to(scene, browser::mode_of(sources_.screen()));
  auto camera = person(preferences_.name, effects_->output());
  camera.name.clear();
  overlay_.show(screen_of({}, sources_.screen()), std::move(camera), scene.layout, usual_rate);
}

Material App::studio_material() const {
  Material material;
  if (overlay_.shown()) {
    material.content = Content::both;
    material.scene.sources.push_back(screen_of({}, overlay_.track()));
    material.scene.layout.width = overlay_.scene().layout.width;
    material.scene.layout.height = overlay_.scene().layout.height;
    add(material.voices, sources_.voice());
    return material;
  }
  const bool screen = sources_.kind() == media::Sources::Kind::screen;
  material.content = screen ? Content::screen : Content::camera;
  const auto& picture = effects_->output();
  auto source = screen ? screen_of({}, picture) : person(preferences_.name, picture);
  source.name.clear();  // it is nobody else
  material.scene.sources.push_back(std::move(source));
  fit_to(material.scene, browser::mode_of(sources_.picture()));
  add(material.voices, sources_.voice());
  return material;
}

std::vector<Material> App::call_materials() const {
  const auto& visit = call_.visit();
  std::vector<Material> materials;
  const auto add_person = [&](const signaling::Person& who, const call::OwnTracks& tracks) {
    Material material;
    material.key = who.id;
    material.content = Content::person;
    material.name = who.name;
    const auto shown = [](bool on, const val& track) { return on ? track : val::null(); };
    material.scene.sources.push_back(person(who.name, shown(who.status.camera, tracks.picture)));
    if (who.status.screen) {
      material.scene.sources.push_back(screen_of(who.name, tracks.screen));
    }
    add(material.voices, tracks.voice);
    add(material.voices, tracks.screen_sound);
    materials.push_back(std::move(material));
  };
  add_person({visit.self(), visit.wish().name, visit.status()}, own_tracks());
  for (const auto& who : visit.people()) add_person(who, call_.received_from(who.id));
  return materials;
}

std::vector<Material> App::material() const {
  if (!in_call_) return {studio_material()};
  auto people = call_materials();
  if (recording_->choices().separately) return people;
  Material together;
  together.content = Content::call;
  together.name = call_.visit().wish().room;
  for (auto& one : people) {
    for (auto& source : one.scene.sources) together.scene.sources.push_back(std::move(source));
    for (auto& voice : one.voices) together.voices.push_back(std::move(voice));
  }
  return {together};
}

}  // namespace greenroom::app
