#pragma once

#include <emscripten/val.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/effects/cost_meter.hpp"
#include "shared/effects/filter_parser.hpp"
#include "shared/effects/settings.hpp"
#include "wasm/browser/timer.hpp"
#include "wasm/effects/backdrop.hpp"
#include "wasm/effects/frame_route.hpp"

namespace greenroom::effects {

struct EffectsEvents {
  /// Something that is shown to the person is different now.
  std::function<void()> changed;
  /// output() or preview() is another track now.
  std::function<void()> output_changed;
  /// "effects-failed" and so on, for a notice.
  std::function<void(std::string what)> told;
};

/// What is done to one's own picture before anyone sees it: the person's wishes, and the way of the
/// frames through the worker that fulfils them. With nothing to do the source itself is the output.
/// Where something is to be done and is not, for whatever reason, there is no output: a background
/// that somebody hides must not flash up.
class Effects : public std::enable_shared_from_this<Effects> {
 public:
  enum class State { off, starting, working, failed };
  enum class PlateState { none, counting, looking, ready };

  Effects(std::string worker_address, Settings settings, EffectsEvents events);

  /// The track that is to be worked on, null where there is none. `origin` tells one camera or file
  /// from another: an empty room is that of the camera that saw it.
  void use_source(const emscripten::val& track, std::string origin);
  /// The track to send, null where there is none (yet).
  [[nodiscard]] const emscripten::val& output() const { return output_; }
  /// The track to show to the person themselves: the same, or the mask while they tune it.
  [[nodiscard]] const emscripten::val& preview() const { return preview_; }

  // Key
  void set_key(KeyMode mode);
  void set_key_colour(const std::string& text);
  /// At x and y of the picture, 0 to 1 each.
  void pick_key_colour(double x, double y);
  void find_key_colour();
  /// While the person looks for a place to pick, they see the picture as it is before the key.
  void set_picking(bool picking);
  void set_number(const std::string& name, double value);
  /// Counts down, then looks at the empty room.
  void record_plate();
  void cancel_plate();
  void set_matte(bool on);

  // Background
  void set_background(BackgroundKind kind);
  void set_background_colour(const std::string& text);
  void set_background_picture(emscripten::val blob, std::string name);
  void set_background_video(const emscripten::val& file);

  // Filters
  void add_filter(FilterKind kind);
  void set_filter_amount(int index, double amount);
  void set_shadow(int index, Shadow shadow);
  void remove_filter(int index);
  void move_filter(int from, int to);
  void clear_filters();
  void apply_preset(const std::string& id);
  /// Nothing where it was taken.
  std::optional<FilterError> set_filter_text(const std::string& text);

  void turn_off();
  void retry();
  void show_thumbnail(const std::string& id, emscripten::val canvas);
  void forget_thumbnail(const emscripten::val& canvas);

  [[nodiscard]] State state() const;
  [[nodiscard]] bool matte() const { return matte_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  [[nodiscard]] const Backdrop& backdrop() const { return backdrop_; }
  [[nodiscard]] PlateState plate_state() const;
  [[nodiscard]] int plate_seconds() const { return plate_seconds_; }
  [[nodiscard]] const std::optional<Cost>& cost() const { return cost_; }

 private:
  /// After any change of wishes or source: gets the frames to where they are needed.
  void update();
  void settings_changed();
  [[nodiscard]] bool worked_on() const { return !source_.isNull() && !settings_.idle(); }
  [[nodiscard]] bool looked_at() const;
  void ensure_worker();
  void heard(const emscripten::val& message);
  void key_found(const emscripten::val& message);
  void broke();
  void set_output(const emscripten::val& track);
  /// What the person sees of themselves while this is what the others see.
  [[nodiscard]] const emscripten::val& preview_of(const emscripten::val& output) const;
  void count_down();
  void end_plate(PlateState state);
  /// The empty room that is known is that of another camera.
  [[nodiscard]] bool plate_elsewhere() const;
  /// The empty room that is to be keyed on is known no more.
  [[nodiscard]] bool plate_missing() const;
  void ask(const char* kind, double x = 0, double y = 0);
  void tell_thumbnails();
  void set_filters(Filters filters);
  [[nodiscard]] bool has_filter(int index) const;

  std::string worker_address_;
  Settings settings_;
  EffectsEvents events_;
  emscripten::val source_ = emscripten::val::null();
  std::string origin_;
  emscripten::val output_ = emscripten::val::null();
  emscripten::val preview_ = emscripten::val::null();
  bool matte_ = false;
  bool picking_ = false;
  std::unique_ptr<FrameRoute> route_;
  bool failed_ = false;
  /// The worker that knew the empty room is gone: until it is learned again, nobody sees the room.
  bool plate_lost_ = false;
  bool asking_ = false;  ///< for a colour, which needs frames
  Settings asked_with_;  ///< what was wished then
  Backdrop backdrop_;
  PlateState plate_ = PlateState::none;
  std::string plate_origin_;  ///< which source showed it, empty before one has
  int plate_seconds_ = 0;
  browser::Timer plate_timer_;
  std::optional<Cost> cost_;
  std::map<std::string, std::vector<emscripten::val>> thumbnails_;  ///< canvases by preset
};

}  // namespace greenroom::effects
