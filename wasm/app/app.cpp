#include "wasm/app/app.hpp"

#include <algorithm>
#include <utility>

namespace greenroom::app {

using browser::Timer;
using emscripten::val;

namespace {

constexpr const char* preferences_key = "greenroom.preferences";

std::string language_of_browser() {
  for (const auto& language : browser::languages()) {
    if (language.starts_with("zh")) return "zh-CN";
    if (language.starts_with("en")) return "en";
  }
  return "en";
}

}  // namespace

App::App(std::string effects_worker, std::string recording_worker, std::string files_worker,
         std::string board_worker, std::string english_words, std::string chinese_words)
    : preferences_(preferences_from(for_good_.get(preferences_key))),
      publish_([this] {
        remember();
        if (!listener_.isNull()) listener_(state());
      }),
      notices_([this] { changed(); }),
      media_(std::make_shared<media::LocalMedia>(
          media::Choices{preferences_.camera_wanted, preferences_.microphone_wanted,
                         preferences_.camera, preferences_.microphone, preferences_.camera_mode,
                         preferences_.voice},
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
      chat_(std::make_unique<chat::Chat>(chat_events())),
      files_(std::make_shared<files::Files>(std::move(files_worker), files_events())),
      board_(std::make_unique<board::Easel>(std::move(board_worker), board_events())),
      parlour_(std::make_shared<game::Parlour>(
          game::WordLists{{game::Language::english, std::move(english_words)},
                          {game::Language::chinese, std::move(chinese_words)}},
          game_events())),
      call_(call_events()),
      phone_(new_phone()),
      connectivity_(new_connectivity()),
      client_(signaling::ClientEvents{
          [this] {
            call_.server_opened();
            phone_->server_opened();
            ask_who();
          },
          [this] {
            call_.server_lost();
            phone_->server_lost();
          },
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
  recall_removal();
  if (const auto room = browser::query_parameter(link, "room"); !room.empty()) {
    follow_link(room);
  }
  appear_again();
  find_server();
  files_->start();
  library_->refresh();  // what was cut off is told now, and not when somebody happens to look
  constexpr int often = 5000;  // ms
  asking_who_ = Timer(Timer::Kind::repeating, often, [this] { ask_who(); });
}

browser::Async<void> App::find_server() {
  const auto server = co_await signaling::discover();
  if (server) {
    server_missing_ = false;
    use_ice_servers(*server);
    client_.connect(server->socket_url);
    co_return;
  }
  server_missing_ = true;
  find_again_ =
      Timer(Timer::Kind::once, static_cast<int>(find_backoff_.next(browser::random_bits()).count()),
            [this] { find_server(); });
  changed();
}

void App::use_ice_servers(const signaling::Server& server) {
  call_.use_ice_servers(browser::from_json(server.ice_servers));
  if (server.ice_lifetime == 0) return;
  // Well before they lapse: a link that looks for a new way needs them then and there.
  constexpr int milliseconds = 1000;
  constexpr unsigned longest = 24 * 60 * 60;
  const auto wait = std::min(server.ice_lifetime, longest) / 2;
  refreshing_ = Timer(Timer::Kind::once, static_cast<int>(wait) * milliseconds,
                      [this] { refresh_ice_servers(); });
}

browser::Async<void> App::refresh_ice_servers() {
  if (const auto server = co_await signaling::discover()) {
    use_ice_servers(*server);
    co_return;
  }
  constexpr int soon = 30'000;  // ms
  refreshing_ = Timer(Timer::Kind::once, soon, [this] { refresh_ice_servers(); });
}

void App::choose_speaker(const std::string& id) {
  preferences_.speaker = id;
  call_.use_speaker(id);
  changed();
}

void App::set_language(const std::string& language) {
  if (is_language(language)) preferences_.language = language;
  changed();
}

void App::set_theme(const std::string& theme) {
  if (is_theme(theme)) preferences_.theme = theme;
  changed();
}

void App::set_push_to_talk(bool on) {
  preferences_.push_to_talk = on;
  if (!on) talk(false);
  changed();
}

void App::set_shortcuts(bool on) {
  preferences_.shortcuts = on;
  changed();
}

void App::go_to(Place place) {
  if (place_ == Place::people && place != Place::people) phone_->stop_finding();
  place_ = place;
  left_ = false;
  changed();
}

void App::open_library() {
  library_->refresh();
  go_to(Place::library);
}

void App::remember() {
  remember_phone();
  const auto choices = media_->choices();
  preferences_.camera_wanted = choices.camera_wanted;
  preferences_.microphone_wanted = choices.microphone_wanted;
  preferences_.camera = choices.camera;
  preferences_.microphone = choices.microphone;
  preferences_.camera_mode = choices.mode;
  preferences_.voice = choices.voice;
  preferences_.effects = effects::to_text(effects_->settings());
  preferences_.recording_format = recording_->choices().format;
  preferences_.recording_quality = recording::word_of(recording_->choices().quality);
  auto text = to_text(preferences_);
  if (text == remembered_) return;
  for_good_.set(preferences_key, text);
  remembered_ = std::move(text);
}

}  // namespace greenroom::app
