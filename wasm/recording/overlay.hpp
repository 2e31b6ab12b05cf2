#pragma once

#include <emscripten/val.h>

#include <functional>
#include <memory>
#include <string>

#include "shared/media/camera_mode.hpp"
#include "wasm/recording/composer.hpp"

namespace greenroom::recording {

/// A screen with the camera over one of its corners, as one picture.
class Overlay {
 public:
  /// `broke`: there is no picture any more.
  Overlay(std::string worker_address, std::function<void()> broke)
      : worker_address_(std::move(worker_address)), broke_(std::move(broke)) {}

  /// `layout`: the picture's size.
  void show(ComposedSource screen, ComposedSource camera, const Layout& layout, int rate);
  void close() { composer_.reset(); }
  [[nodiscard]] bool shown() const { return composer_ != nullptr; }
  /// The same track until it is closed; null before.
  [[nodiscard]] emscripten::val track() const;

  /// The camera's middle, 0 to 1, and its size as part of the picture's, 0.1 to 1. Numbers that are
  /// none are ignored, others are brought into range.
  void set_corner(const Corner& corner);
  [[nodiscard]] const Scene& scene() const { return scene_; }
  /// Where the camera is, in parts of the picture.
  struct Place {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
  };
  [[nodiscard]] Place place() const;

 private:
  std::string worker_address_;
  std::function<void()> broke_;
  std::unique_ptr<Composer> composer_;
  Scene scene_;
  Corner corner_;
  double camera_aspect_ = 16.0 / 9;
};

}  // namespace greenroom::recording
