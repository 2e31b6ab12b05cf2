#include "shared/recording/take.hpp"

namespace greenroom::recording {

bool Take::start(std::size_t files, double now) {
  if (phase_ != Phase::idle || files == 0) return false;
  *this = {};
  phase_ = Phase::starting;
  files_ = files;
  begun_ = now;
  return true;
}

bool Take::began(double now) {
  if (phase_ != Phase::starting) return false;
  phase_ = Phase::recording;
  begun_ = now;
  return true;
}

bool Take::file_added() {
  if (phase_ == Phase::idle || phase_ == Phase::finishing) return false;
  ++files_;
  return true;
}

bool Take::pause(double now) {
  if (phase_ != Phase::recording) return false;
  hold(now);
  phase_ = Phase::paused;
  return true;
}

bool Take::resume(double now) {
  if (phase_ != Phase::paused) return false;
  phase_ = Phase::recording;
  begun_ = now;
  return true;
}

bool Take::stop(double now) {
  if (phase_ == Phase::idle || phase_ == Phase::finishing) return false;
  if (phase_ == Phase::recording) hold(now);
  phase_ = Phase::finishing;
  return true;
}

bool Take::file_done() {
  if (files_ == 0) return false;
  // One of many may end early: the others go on.
  if (--files_ == 0) *this = {};
  return true;
}

double Take::elapsed(double now) const {
  return phase_ == Phase::recording ? held_ + (now - begun_) : held_;
}

void Take::hold(double now) { held_ += now - begun_; }

std::string_view word_of(Take::Phase phase) {
  switch (phase) {
    case Take::Phase::idle:
      return "idle";
    case Take::Phase::starting:
      return "starting";
    case Take::Phase::recording:
      return "recording";
    case Take::Phase::paused:
      return "paused";
    case Take::Phase::finishing:
      return "finishing";
  }
  return "idle";
}

}  // namespace greenroom::recording
