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
constexpr const char* removal_key = "greenroom.removal";

}  // namespace

void App::follow_link(const std::string& room) {
  const bool of_two = call::is_call_room(room);
  if (!of_two) set_room(room);
  const auto stay = stay_from(for_tab_.get(stay_key));
  if (stay.room != room) return;
  enter({stay.room, stay.name, false, stay.token});
  if (of_two) phone_->resume(preferences_.camera_wanted);
}

void App::remember_removal() {
  const auto& visit = call_.visit();
  if (visit.removal() == removal_) return;
  removal_ = visit.removal();
  if (removal_) {
    for_tab_.set(removal_key, to_text(Stay{removal_->room, visit.wish().name, removal_->token}));
  } else {
    for_tab_.remove(removal_key);
  }
}

void App::recall_removal() {
  const auto stay = stay_from(for_tab_.get(removal_key));
  if (stay.room.empty() || stay.token.empty()) return;
  removal_ = call::Removal{stay.room, stay.token};
  call_.remember(*removal_);
}

void App::set_name(const std::string& name) {
  preferences_.name = name;
  changed();
}

void App::set_room(const std::string& room) {
  passcode_.clear();
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
    std::optional<std::string> passcode;
    if (!passcode_.empty()) passcode = passcode_;
    enter({room_, preferences_.name, offered_, std::nullopt, std::move(passcode)});
  }
  changed();
}

void App::set_passcode_to_enter(const std::string& passcode) {
  passcode_ = passcode;
  changed();
}

void App::enter(call::Wish wish) {
  left_ = false;
  if (place_ == Place::people) phone_->stop_finding();
  place_ = call::is_call_room(wish.room) ? Place::people : Place::lobby;
  call_.enter(std::move(wish));
}

void App::cancel_join() { call_.leave(); }

void App::leave() {
  // From a call of two one goes back to whom one can call.
  left_ = !call::is_call_room(call_.visit().wish().room);
  if (left_) offered_ = false;
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
  phone_->server_said(message);
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
      if (!call::is_call_room(visit.wish().room)) room_ = visit.wish().room;
      for_tab_.set(stay_key, to_text(Stay{visit.wish().room, visit.wish().name, token}));
    }
  }
  remember_removal();
  if (visit.phase() == Visit::Phase::away) {
    since_ = 0;
    after_call();
    // A room ends looking for people; whoever is back among them goes on.
    if (place_ == Place::people && !phone_->search().looking()) phone_->find({});
  }
  if (visit.phase() == Visit::Phase::present) passcode_.clear();
  follow_room();
  board_->follow(visit.is_host() ? std::string() : visit.host());
  parlour_->hosted_by(visit.is_host() ? visit.self() : visit.host());
  const bool in_call =
      visit.phase() == Visit::Phase::present || visit.phase() == Visit::Phase::returning;
  // What is recorded is one thing or the other: a call, or oneself.
  if (std::exchange(in_call_, in_call) != in_call) recording_->stop();
  recording_->material_changed();
  sources_.set_in_call(in_call);
  changed();
  phone_->in_room(visit.phase() != Visit::Phase::away);
  // Last: where nobody is left of a call, this ends it.
  if (visit.phase() == Visit::Phase::present && !visit.settling()) {
    if (!visit.people().empty()) phone_->know(visit.people().front().name);
    phone_->company(visit.people().size());
  }
}

void App::announce(const call::Announce& what) {
  using What = call::Announce::What;
  const bool of_us = what.name.empty();
  const bool out = what.what == What::moved || (what.what == What::removed && of_us);
  if (out) left_ = true;
  if (out && what.what == What::removed) refusal_ = Refusal::removed;
  // Of a call of two the phone says all there is to say.
  const bool of_course = what.what == What::arrived || what.what == What::left ||
                         what.what == What::host || what.what == What::you_are_host;
  if (of_course && call::is_call_room(call_.visit().wish().room)) return;
  if (what.what == What::asked_mute) media_->set_muted(true);
  auto kind = std::string(word_of(what.what));
  // Of another person, or of the one at this page, which is another sentence.
  if (of_us && (what.what == What::removed || what.what == What::spotlight)) kind += "-you";
  notices_.add(std::move(kind), what.name);
}

void App::ask_who() {
  const auto room = signaling::tidy_room_code(room_);
  const bool in_lobby = call_.visit().phase() == Visit::Phase::away && !left_;
  if (in_lobby && !offered_ && signaling::is_room_code(room)) {
    client_.send(signaling::Who{room});
  }
}

}  // namespace greenroom::app
