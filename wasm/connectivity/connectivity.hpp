#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "shared/connectivity/checkup.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/audio_meter.hpp"
#include "wasm/browser/media_stream.hpp"
#include "wasm/browser/ringing_tone.hpp"
#include "wasm/browser/socket.hpp"
#include "wasm/browser/timer.hpp"
#include "wasm/connectivity/loopback.hpp"
#include "wasm/media/local_media.hpp"
#include "wasm/signaling/discovery.hpp"

namespace greenroom::connectivity {

struct ConnectivityEvents {
  std::function<void()> changed;
  std::function<media::Choices()> choices;  ///< which devices to test
};

/// Tries everything that a call needs, a step at a time, with connections and devices of its own:
/// what goes on meanwhile is left alone.
class Connectivity : public std::enable_shared_from_this<Connectivity> {
 public:
  explicit Connectivity(ConnectivityEvents events) : events_(std::move(events)) {}

  void start();
  void cancel();
  /// The person's answer, while they are asked.
  void answer(bool heard);

  [[nodiscard]] const Checkup& checkup() const { return checkup_; }
  /// Of the current step, 0 to 1 of the longest that it may take.
  [[nodiscard]] double progress() const;
  /// Of the microphone that is tested, as media::meter_level.
  [[nodiscard]] double level() const { return level_; }
  /// Of the line, when it was measured.
  [[nodiscard]] const std::optional<LineFigures>& figures() const { return figures_; }
  /// Whether the line is, or was, measured through a relay.
  [[nodiscard]] bool relayed() const { return relayed_; }

 private:
  void begin_step();
  void tick();
  /// What can be said of the current step by now.
  std::optional<Verdict> judge(Step step);
  std::optional<Verdict> judge_sound();
  [[nodiscard]] std::optional<Verdict> judge_signaling() const;
  std::optional<Verdict> judge_line();
  void finish(Verdict verdict);
  /// Lets go of what the step used.
  void clear();

  browser::Async<void> open_camera();
  browser::Async<void> open_microphone();
  browser::Async<void> reach_server();
  void connect(Step step);
  /// A kind of relay that was seen to work; nothing where none was.
  [[nodiscard]] std::optional<Step> working_relay() const;
  [[nodiscard]] double seconds() const;

  ConnectivityEvents events_;
  Checkup checkup_;
  unsigned step_number_ = 0;  ///< another one for each step of each run, to know late answers by
  double began_ = 0;          ///< as browser::steady_clock
  browser::Timer ticking_;

  browser::CapturedTrack microphone_;
  browser::AudioMeter meter_;
  double level_ = 0;
  double loudest_ = 0;
  browser::RingingTone tone_;
  std::optional<signaling::Server> server_;
  std::unique_ptr<browser::Socket> socket_;
  bool socket_opened_ = false;
  bool socket_closed_ = false;
  std::shared_ptr<Loopback> loopback_;
  std::optional<double> line_opened_;
  std::optional<LineFigures> figures_;
  bool relayed_ = false;
};

}  // namespace greenroom::connectivity
