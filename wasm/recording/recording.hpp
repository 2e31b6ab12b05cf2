#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "shared/recording/disk_watch.hpp"
#include "shared/recording/formats.hpp"
#include "shared/recording/take.hpp"
#include "wasm/browser/timer.hpp"
#include "wasm/recording/reel.hpp"

namespace greenroom::recording {

/// What a person has chosen for their recordings.
struct RecordingChoices {
  std::string format;  ///< empty, or one that this browser cannot: the recommended one
  Quality quality = Quality::standard;
  bool separately = false;  ///< in a call: everybody to a file of their own
};

struct RecordingEvents {
  std::function<void()> changed;
  /// "recording-saved", "disk-low" and so on, for a notice.
  std::function<void(std::string what)> told;
  /// A file is in the library now.
  std::function<void()> kept;
  /// What there is to record: a file each. Empty where there is nothing.
  std::function<std::vector<Material>()> material;
};

/// Records what is seen and heard, to one file or several, from a click to the files in the
/// library. Whatever happens on the way, what was recorded is kept.
class Recording : public std::enable_shared_from_this<Recording> {
 public:
  Recording(std::string worker_address, std::shared_ptr<Store> store, RecordingChoices choices,
            RecordingEvents events);

  /// This browser can record, and keep files.
  [[nodiscard]] static bool available();

  void start();
  void pause();
  void resume();
  void stop();
  /// Sources, people or their devices are others now.
  void material_changed();

  void set_format(const std::string& id);
  void set_quality(Quality quality);
  void set_separately(bool separately);

  [[nodiscard]] const Take& take() const { return take_; }
  [[nodiscard]] const RecordingChoices& choices() const { return choices_; }
  /// The one that is used; nullptr where this browser records none.
  [[nodiscard]] const Format* format() const;
  [[nodiscard]] std::vector<const Format*> formats() const;
  /// So far, of all files, in bytes.
  [[nodiscard]] double bytes() const;
  /// Bytes a minute of what is to be recorded, of all files.
  [[nodiscard]] double bytes_per_minute() const;
  /// Seconds until the disk is full, once that is near; negative before.
  [[nodiscard]] double seconds_left() const { return seconds_left_; }
  /// Whether this recording is being made by this page.
  [[nodiscard]] bool makes(const std::string& id) const;

 private:
  void add_reel(Material material);
  void reel_ready();
  void reel_in_trouble(const std::string& why);
  void reel_done(const std::string& id, bool kept);
  [[nodiscard]] BitRates rates_of(const Material& material) const;
  /// Says so when the disk gets full, and stops in time.
  void watch_disk();
  /// Says so when nothing has been written for a long time: the person should know before they go
  /// on talking.
  void watch_store();

  std::string worker_address_;
  std::shared_ptr<Store> store_;
  RecordingChoices choices_;
  RecordingEvents events_;
  Take take_;
  std::string group_;  ///< of the files of this take, empty for one alone
  std::vector<std::shared_ptr<Reel>> reels_;
  double bytes_done_ = 0;  ///< of files that are finished already
  double seconds_left_ = -1;
  bool kept_any_ = false;
  browser::Timer watching_;
  double written_ = 0;  ///< when something was, the last time
  bool told_silent_ = false;
};

}  // namespace greenroom::recording
