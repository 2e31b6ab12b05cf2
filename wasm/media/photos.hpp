#pragma once

#include <emscripten/val.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "wasm/browser/async.hpp"
#include "wasm/browser/timer.hpp"

namespace greenroom::media {

/// A picture that was taken. Its address is good for as long as the photo is.
struct Photo {
  int id = 0;
  emscripten::val blob = emscripten::val::null();
  std::string address;
  std::string name;  ///< of the file
  int width = 0;
  int height = 0;
};

struct PhotoEvents {
  std::function<void()> changed;
  /// "photo-failed", "photo-copied" and so on, for a notice.
  std::function<void(std::string what)> told;
  /// The track to take, null where there is none.
  std::function<emscripten::val()> picture;
};

/// Takes photos of what the others would see, and keeps them until the page is closed.
class Photos : public std::enable_shared_from_this<Photos> {
 public:
  explicit Photos(PhotoEvents events) : events_(std::move(events)) {}
  ~Photos();
  Photos(const Photos&) = delete;
  Photos& operator=(const Photos&) = delete;

  /// Counts down and takes one. While it counts: cancels.
  void take();
  void cancel();
  /// 0, 3 or 10.
  void set_delay(int seconds);
  /// "png" or "jpeg".
  void set_format(const std::string& format);
  void remove(int id);
  /// Brings the last removed one back.
  void restore();
  void copy(int id);

  [[nodiscard]] int countdown() const { return countdown_; }
  [[nodiscard]] int delay() const { return delay_; }
  [[nodiscard]] const std::string& format() const { return format_; }
  /// Newest first.
  [[nodiscard]] const std::vector<Photo>& all() const { return photos_; }
  [[nodiscard]] bool restorable() const { return removed_.has_value(); }

 private:
  struct Removed {
    Photo photo;
    std::size_t place = 0;
  };

  void tick();
  browser::Async<void> shoot();
  browser::Async<void> write_to_clipboard(emscripten::val blob);
  void forget_removed();

  PhotoEvents events_;
  std::vector<Photo> photos_;
  std::optional<Removed> removed_;
  browser::Timer forgetting_;
  browser::Timer counting_;
  int countdown_ = 0;
  int delay_ = 3;
  std::string format_ = "png";
  int last_id_ = 0;
};

}  // namespace greenroom::media
