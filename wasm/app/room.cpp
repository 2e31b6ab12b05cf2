#include <utility>
#include <variant>

#include "shared/call/room_code.hpp"
#include "shared/signaling/names.hpp"
#include "wasm/app/app.hpp"

// From the lobby into a room and out again.
namespace greenroom::app {

using call::Visit;
using signaling::Refusal;

namespace {

constexpr const char* stay_key = "greenroom.stay";

}  // namespace

void App::follow_link(const std::string& room) {
  set_room(room);
  const auto stay = stay_from(for_tab_.get(stay_key));
  if (stay.room == room) enter({stay.room, stay.name, false, stay.token});
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

void App::server_said(const signaling::ServerMessage& message) {
  if (const auto* here = std::get_if<signaling::Here>(&message)) {
    if (here->room == signaling::tidy_room_code(room_) && !offered_) here_ = *here;
    changed();
  }
  call_.server_said(message);
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
  const bool in_call =
      visit.phase() == Visit::Phase::present || visit.phase() == Visit::Phase::returning;
  // What is recorded is one thing or the other: a call, or oneself.
  if (std::exchange(in_call_, in_call) != in_call) recording_->stop();
  recording_->material_changed();
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

}  // namespace greenroom::app
