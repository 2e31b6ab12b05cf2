#include "wasm/app/app.hpp"

#include <utility>
#include <variant>

#include "shared/call/room_code.hpp"
#include "shared/signaling/names.hpp"
#include "wasm/browser/media_element.hpp"
#include "wasm/signaling/discovery.hpp"

namespace greenroom::app {

using browser::Timer;
using call::Visit;
using emscripten::val;
using signaling::Refusal;

namespace {

constexpr const char* preferences_key = "greenroom.preferences";
constexpr const char* stay_key = "greenroom.stay";

std::string language_of_browser() {
  for (const auto& language : browser::languages()) {
    if (language.starts_with("zh")) return "zh-CN";
    if (language.starts_with("en")) return "en";
  }
  return "en";
}

}  // namespace

App::App(std::string effects_worker, std::string recording_worker)
    : preferences_(preferences_from(for_good_.get(preferences_key))),
      publish_([this] {
        remember();
        if (!listener_.isNull()) listener_(state());
      }),
      notices_([this] { changed(); }),
      media_(std::make_shared<media::LocalMedia>(
          media::Choices{preferences_.camera_wanted, preferences_.microphone_wanted,
                         preferences_.camera, preferences_.microphone, preferences_.camera_mode},
          media::LocalMediaEvents{
              [this] { media_changed(); },
              [this] { notices_.add("camera-lost"); },
              [this] { notices_.add("microphone-lost"); },
              [this](std::string label) { notices_.add("device-switched", std::move(label)); },
          })),
      screen_(std::make_shared<media::Screen>(media::ScreenEvents{
          [this] { media_changed(); },
          [this] { notices_.add("screen-ended"); },
          [this](media::Problem why) {
            notices_.add(why == media::Problem::blocked ? "screen-blocked" : "screen-failed");
          },
      })),
      sources_(media_, screen_,
               {[this] { media_changed(); }, [this] { notices_.add("file-failed"); }}),
      effects_(std::make_shared<effects::Effects>(
          std::move(effects_worker), effects::settings_from(preferences_.effects),
          effects::EffectsEvents{
              [this] { changed(); },
              [this] { picture_changed(); },
              [this](std::string what) { notices_.add(std::move(what)); },
          })),
      photos_(std::make_shared<media::Photos>(media::PhotoEvents{
          [this] { changed(); },
          [this](std::string what) { notices_.add(std::move(what)); },
          [this] { return effects_->output(); },
      })),
      overlay_(recording_worker, [this] { picture_changed(); }),
      store_(std::make_shared<recording::Store>(recording_worker)),
      recording_(std::make_shared<recording::Recording>(
          std::move(recording_worker), store_,
          recording::RecordingChoices{
              preferences_.recording_format,
              recording::quality_from(preferences_.recording_quality)
                  .value_or(recording::Quality::standard),
          },
          recording::RecordingEvents{
              [this] { recording_changed(); },
              [this](std::string what) { notices_.add(std::move(what)); },
              [this] { library_->refresh(); },
              [this] { return material(); },
          })),
      library_(std::make_shared<recording::Library>(
          store_, recording::LibraryEvents{
                      [this] { changed(); },
                      [this](std::string what, std::string name) {
                        notices_.add(std::move(what), std::move(name));
                      },
                      [this](const std::string& id) { return recording_->makes(id); },
                      [this](const val& file) {
                        sources_.play_file(file);
                        go_to(Place::studio);
                      },
                  })),
      call_(call::CallEvents{
          [this](const signaling::ClientMessage& message) { client_.send(message); },
          [this](const call::Announce& what) { announce(what); },
          [this] { call_changed(); },
          [this] { return media_->level(); },
      }),
      client_(signaling::ClientEvents{
          [this] {
            call_.server_opened();
            ask_who();
          },
          [this] { call_.server_lost(); },
          [this](const signaling::ServerMessage& message) { server_said(message); },
          [this] { changed(); },
      }) {
  if (preferences_.language.empty()) preferences_.language = language_of_browser();
  offer_room();
}

void App::subscribe(val listener) {
  listener_ = std::move(listener);
  listener_(state());
}

void App::start(const std::string& link) {
  call_.use_speaker(preferences_.speaker);
  media_->start();
  if (const auto room = browser::query_parameter(link, "room"); !room.empty()) {
    set_room(room);
    const auto stay = stay_from(for_tab_.get(stay_key));
    if (stay.room == room) enter({stay.room, stay.name, false, stay.token});
  }
  find_server();
  library_->refresh();  // what was cut off is told now, and not when somebody happens to look
  constexpr int often = 5000;  // ms
  asking_who_ = Timer(Timer::Kind::repeating, often, [this] { ask_who(); });
}

browser::Async<void> App::find_server() {
  const auto server = co_await signaling::discover();
  if (server) {
    server_missing_ = false;
    call_.use_ice_servers(browser::from_json(server->ice_servers));
    client_.connect(server->socket_url);
    co_return;
  }
  server_missing_ = true;
  find_again_ =
      Timer(Timer::Kind::once, static_cast<int>(find_backoff_.next(browser::random_bits()).count()),
            [this] { find_server(); });
  changed();
}

void App::set_name(const std::string& name) {
  preferences_.name = name;
  changed();
}

void App::set_room(const std::string& room) {
  room_ = room;
  offered_ = false;
  here_.reset();
  ask_who();
  changed();
}

void App::offer_room() {
  room_ = call::room_code(browser::random_bits());
  offered_ = true;
  here_.reset();
  changed();
}

void App::join() {
  dismiss_refusal();
  preferences_.name = signaling::tidy_person_name(preferences_.name);
  room_ = signaling::tidy_room_code(room_);
  if (!signaling::is_person_name(preferences_.name)) {
    refusal_ = Refusal::bad_name;
  } else if (!signaling::is_room_code(room_)) {
    refusal_ = Refusal::bad_room;
  } else {
    enter({room_, preferences_.name, offered_, std::nullopt});
  }
  changed();
}

void App::enter(call::Wish wish) {
  left_ = false;
  place_ = Place::lobby;
  call_.enter(std::move(wish));
}

void App::cancel_join() { call_.leave(); }

void App::leave() {
  left_ = true;
  offered_ = false;
  call_.leave();
}

void App::back_to_lobby() {
  left_ = false;
  dismiss_refusal();
  offer_room();
}

void App::dismiss_refusal() {
  refusal_.reset();
  if (call_.visit().phase() == Visit::Phase::away) call_.leave();
}

std::string App::room_link() const {
  const auto& code =
      call_.visit().phase() == Visit::Phase::away ? room_ : call_.visit().wish().room;
  return browser::page_address() + "?room=" + signaling::tidy_room_code(code);
}

void App::choose_speaker(const std::string& id) {
  preferences_.speaker = id;
  call_.use_speaker(id);
  changed();
}

void App::show_self(val element) {
  element.set("muted", true);
  browser::show(std::move(element), preview_.get());
}

void App::show_person(const std::string& id, val element) { call_.show(id, std::move(element)); }

void App::show_own_screen(val element) {
  element.set("muted", true);
  browser::show(std::move(element), screen_->preview());
}

void App::show_screen(const std::string& person, val element) {
  call_.show_screen(person, std::move(element));
}

void App::set_language(const std::string& language) {
  if (is_language(language)) preferences_.language = language;
  changed();
}

void App::set_theme(const std::string& theme) {
  if (is_theme(theme)) preferences_.theme = theme;
  changed();
}

void App::set_shortcuts(bool on) {
  preferences_.shortcuts = on;
  changed();
}

void App::server_said(const signaling::ServerMessage& message) {
  if (const auto* here = std::get_if<signaling::Here>(&message)) {
    if (here->room == signaling::tidy_room_code(room_) && !offered_) here_ = *here;
    changed();
  }
  call_.server_said(message);
}

void App::media_changed() {
  sources_.update();
  effects_->use_source(sources_.picture(), sources_.origin());
  picture_changed();
}

void App::picture_changed() {
  update_overlay();
  // While the person tunes an effect they see what they tune.
  const bool tuned = !effects_->preview().strictlyEquals(effects_->output());
  preview_.set_video(overlay_.shown() && !tuned ? overlay_.track() : effects_->preview());
  call_.send(own_tracks(), own_status());
  recording_->material_changed();
  changed();
}

call::OwnTracks App::own_tracks() const {
  return {sources_.voice(), effects_->output(), sources_.screen(), sources_.screen_sound()};
}

signaling::Status App::own_status() const {
  return {.microphone = sources_.has_voice(),
          .camera = !effects_->output().isNull(),
          .screen = !sources_.screen().isNull(),
          .recording = recording_->take().phase() != recording::Take::Phase::idle};
}

void App::recording_changed() {
  call_.send(own_tracks(), own_status());
  changed();
}

void App::toggle_camera() {
  if (sources_.kind() == media::Sources::Kind::camera) {
    media_->toggle_camera();
  } else {
    sources_.stop_stand_in();
  }
}

void App::use_screen(bool with_camera) {
  if (!screen_->on()) screen_->share();
  sources_.set_both(with_camera);
}

void App::set_screen_hint(const std::string& hint) {
  screen_->set_hint(hint == "motion" ? media::Screen::Hint::motion : media::Screen::Hint::detail);
}

void App::pause_file(bool paused) {
  if (auto* file = sources_.file()) file->pause(paused);
}

void App::seek_file(double seconds) {
  if (auto* file = sources_.file()) file->seek(seconds);
}

void App::go_to(Place place) {
  place_ = place;
  left_ = false;
  changed();
}

void App::open_library() {
  library_->refresh();
  go_to(Place::library);
}

void App::call_changed() {
  const auto& visit = call_.visit();
  if (visit.refusal() == Refusal::room_exists) {
    // Somebody had our offered code first: unlikely, and no reason to bother anybody.
    offer_room();
    enter({room_, visit.wish().name, true, std::nullopt});
    return;
  }
  const auto token = visit.phase() == Visit::Phase::away ? "" : visit.wish().token.value_or("");
  if (token != token_) {
    token_ = token;
    if (token.empty()) {
      for_tab_.remove(stay_key);
    } else {
      since_ = since_ == 0 ? browser::wall_clock() : since_;
      room_ = visit.wish().room;
      for_tab_.set(stay_key, to_text(Stay{visit.wish().room, visit.wish().name, token}));
    }
  }
  if (visit.phase() == Visit::Phase::away) since_ = 0;
  recording_->material_changed();
  const bool in_call =
      visit.phase() == Visit::Phase::present || visit.phase() == Visit::Phase::returning;
  // What is recorded is one thing or the other: a call, or oneself.
  if (std::exchange(in_call_, in_call) != in_call) recording_->stop();
  sources_.set_in_call(in_call);
  changed();
}

void App::announce(const call::Announce& what) {
  using What = call::Announce::What;
  const auto kind = [&] {
    switch (what.what) {
      case What::arrived:
        return "arrived";
      case What::left:
        return "left";
      case What::lost:
        return "lost";
      case What::host:
        return "host";
      case What::you_are_host:
        return "you-are-host";
      case What::reconnected:
        return "reconnected";
      case What::moved:
        return "moved";
      case What::shares:
        return "shares";
      case What::records:
        return "records";
    }
    return "";
  };
  if (what.what == What::moved) left_ = true;
  notices_.add(kind(), what.name);
}

void App::ask_who() {
  const auto room = signaling::tidy_room_code(room_);
  const bool in_lobby = call_.visit().phase() == Visit::Phase::away && !left_;
  if (in_lobby && !offered_ && signaling::is_room_code(room)) {
    client_.send(signaling::Who{room});
  }
}

void App::remember() {
  const auto choices = media_->choices();
  preferences_.camera_wanted = choices.camera_wanted;
  preferences_.microphone_wanted = choices.microphone_wanted;
  preferences_.camera = choices.camera;
  preferences_.microphone = choices.microphone;
  preferences_.camera_mode = choices.mode;
  preferences_.effects = effects::to_text(effects_->settings());
  preferences_.recording_format = recording_->choices().format;
  preferences_.recording_quality = recording::word_of(recording_->choices().quality);
  auto text = to_text(preferences_);
  if (text == remembered_) return;
  for_good_.set(preferences_key, text);
  remembered_ = std::move(text);
}

}  // namespace greenroom::app
