#include "wasm/connectivity/connectivity.hpp"

#include <algorithm>
#include <utility>

#include "shared/connectivity/relays.hpp"
#include "wasm/browser/media_devices.hpp"
#include "wasm/browser/page.hpp"

namespace greenroom::connectivity {

using browser::MediaDevices;
using browser::Timer;

namespace {

constexpr Verdict good{Standing::good, Reason::none};

constexpr Verdict failed(Reason reason) { return {Standing::failed, reason}; }
constexpr Verdict absent(Reason reason) { return {Standing::absent, reason}; }

/// What a capture gave, if anything.
browser::CapturedTrack taken(const emscripten::val& track) {
  return track.isNull() ? browser::CapturedTrack() : browser::CapturedTrack(track, [] {});
}

}  // namespace

void Connectivity::start() {
  clear();
  server_.reset();
  figures_.reset();
  relayed_ = false;
  checkup_.begin();
  constexpr int often = 50;  // ms
  ticking_ = Timer(Timer::Kind::repeating, often, [this] { tick(); });
  begin_step();
}

void Connectivity::cancel() {
  checkup_.cancel();
  ++step_number_;
  ticking_.close();
  clear();
  events_.changed();
}

void Connectivity::answer(bool heard) {
  const auto step = checkup_.current();
  if (!step || checkup_.of(*step).standing != Standing::asking) return;
  finish(heard ? good : failed(Reason::unheard));
}

double Connectivity::progress() const {
  const auto step = checkup_.current();
  if (!step) return 0;
  const double longest = *step == Step::microphone ? sound_patience
                         : line_opened_            ? line_time + line_settling
                                                   : relay_patience;
  return std::min(1.0, seconds() / longest);
}

void Connectivity::begin_step() {
  const auto step = checkup_.current();
  ++step_number_;
  began_ = browser::steady_clock();
  events_.changed();
  if (!step) {
    ticking_.close();
    return;
  }
  switch (*step) {
    case Step::camera:
      open_camera();
      break;
    case Step::microphone:
      open_microphone();
      break;
    case Step::speakers:
      tone_.start(call::Tone::ring);
      checkup_.ask();
      break;
    case Step::signaling:
      reach_server();
      break;
    default:
      connect(*step);
  }
}

void Connectivity::tick() {
  const auto step = checkup_.current();
  if (!step) return;
  events_.changed();
  if (const auto verdict = judge(*step)) finish(*verdict);
}

std::optional<Verdict> Connectivity::judge(Step step) {
  switch (step) {
    case Step::camera:
    case Step::speakers:
      return std::nullopt;
    case Step::microphone:
      return judge_sound();
    case Step::signaling:
      return judge_signaling();
    case Step::line:
      return judge_line();
    default:
      return verdict_on_relay({loopback_->open(), loopback_->error(), seconds()});
  }
}

std::optional<Verdict> Connectivity::judge_sound() {
  if (!microphone_.live()) return std::nullopt;
  level_ = meter_.level();
  loudest_ = std::max(loudest_, level_);
  return verdict_on_sound(loudest_, seconds());
}

std::optional<Verdict> Connectivity::judge_signaling() const {
  if (socket_opened_) return good;
  if (socket_closed_) return failed(Reason::no_socket);
  if (seconds() < relay_patience) return std::nullopt;
  return failed(server_ ? Reason::no_socket : Reason::no_server);
}

std::optional<Verdict> Connectivity::judge_line() {
  if (!line_opened_ && loopback_->open()) {
    began_ = browser::steady_clock();
    line_opened_ = began_;
  }
  loopback_->send_until(seconds());
  auto trial = loopback_->trial();
  trial.seconds = seconds();
  const auto verdict = verdict_on_line(trial);
  if (verdict && trial.open) figures_ = figures_of(trial);
  return verdict;
}

void Connectivity::finish(Verdict verdict) {
  checkup_.finish(verdict);
  clear();
  begin_step();
}

void Connectivity::clear() {
  microphone_.stop();
  meter_.close();
  level_ = 0;
  loudest_ = 0;
  tone_.stop();
  socket_.reset();
  socket_opened_ = false;
  socket_closed_ = false;
  loopback_.reset();
  line_opened_.reset();
}

browser::Async<void> Connectivity::open_camera() {
  const auto self = shared_from_this();
  const auto number = step_number_;
  const auto choices = events_.choices();
  const auto opened =
      co_await MediaDevices::open(browser::CameraWish{choices.camera, choices.mode}, std::nullopt);
  const auto closes_it = taken(opened.camera);
  if (number == step_number_) finish(verdict_on_device(opened.problem));
}

browser::Async<void> Connectivity::open_microphone() {
  const auto self = shared_from_this();
  const auto number = step_number_;
  const auto choices = events_.choices();
  const auto opened = co_await MediaDevices::open(
      std::nullopt, browser::MicrophoneWish{choices.microphone, choices.voice});
  auto track = taken(opened.microphone);
  if (number != step_number_) co_return;
  if (opened.problem) {
    finish(verdict_on_device(opened.problem));
    co_return;
  }
  // From now on one is listened to: how long the browser asked for permission does not count.
  began_ = browser::steady_clock();
  meter_ = browser::AudioMeter(track.get());
  microphone_ = std::move(track);
}

browser::Async<void> Connectivity::reach_server() {
  const auto self = shared_from_this();
  const auto number = step_number_;
  auto server = co_await signaling::discover();
  if (number != step_number_) co_return;
  server_ = std::move(server);
  if (!server_) {
    finish(failed(Reason::no_server));
    co_return;
  }
  socket_ =
      std::make_unique<browser::Socket>(server_->socket_url, browser::SocketEvents{
                                                                 [this] { socket_opened_ = true; },
                                                                 [](const std::string&) {},
                                                                 [this] { socket_closed_ = true; },
                                                             });
}

void Connectivity::connect(Step step) {
  auto kind = step;
  std::string relays = "[]";
  if (step == Step::line) {
    if (const auto working = working_relay()) kind = *working;
    relayed_ = kind != Step::line;
  }
  if (step != Step::line || relayed_) {
    if (!server_) return finish(absent(Reason::unknowable));
    relays = relays_for(kind, server_->ice_servers);
    if (relays == "[]") return finish(absent(Reason::not_set_up));
  }
  loopback_ = std::make_shared<Loopback>(browser::from_json(relays));
  loopback_->connect();
}

std::optional<Step> Connectivity::working_relay() const {
  for (const auto step : {Step::udp, Step::tcp, Step::tls}) {
    if (checkup_.of(step).standing == Standing::good) return step;
  }
  return std::nullopt;
}

double Connectivity::seconds() const { return browser::steady_clock() - began_; }

}  // namespace greenroom::connectivity
