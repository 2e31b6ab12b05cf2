#include <algorithm>
#include <utility>

#include "shared/signaling/names.hpp"
#include "shared/signaling/words.hpp"
#include "wasm/app/app.hpp"

// Calls by name, and where they lead.
namespace greenroom::app {

namespace {

constexpr const char* missed_key = "greenroom.missed";
constexpr const char* entry_key = "greenroom.entry";

}  // namespace

std::shared_ptr<call::Phone> App::new_phone() {
  return std::make_shared<call::Phone>(
      call::missed_calls_from(for_good_.get(missed_key)),
      call::PhoneEvents{
          [this](const signaling::ClientMessage& message) { client_.send(message); },
          [this](const call::EnterRoom& where) { enter_call(where); },
          [this] { call_.leave(); },
          [this](const call::Conclude& how) {
            notices_.add("call-" + std::string(word_of(how.how)), how.name, how.text);
          },
          [this](std::string name) { notices_.add("call-missed", std::move(name)); },
          [this] { changed(); },
      });
}

void App::open_people() {
  go_to(Place::people);
  phone_->find({});
}

void App::be_found(const std::string& presence) {
  const auto known = signaling::presence_from(presence);
  preferences_.presence = known ? presence : std::string();
  if (!known) {
    phone_->vanish();
    return;
  }
  preferences_.name = signaling::tidy_person_name(preferences_.name);
  if (signaling::is_person_name(preferences_.name)) {
    phone_->appear(preferences_.name, *known);
  } else {
    refusal_ = signaling::Refusal::bad_name;
    changed();
  }
}

void App::set_ring_seconds(int seconds) {
  using call::DirectCall;
  preferences_.ring_seconds = std::clamp(seconds, static_cast<int>(DirectCall::shortest_patience),
                                         static_cast<int>(DirectCall::longest_patience));
  phone_->set_patience(preferences_.ring_seconds);
  changed();
}

void App::enter_call(const call::EnterRoom& where) {
  // First: while we are in no room yet, every change puts the camera back as it was before the
  // call.
  enter({where.room, phone_->appearance().name(), false, std::nullopt});
  camera_before_call_ = media_->choices().camera_wanted;
  if (sources_.kind() == media::Sources::Kind::camera && *camera_before_call_ != where.video) {
    media_->toggle_camera();
  }
}

void App::after_call() {
  // Nobody meets in a call's room again.
  if (call::is_call_room(room_)) offer_room();
  if (!camera_before_call_) return;
  const bool camera = *std::exchange(camera_before_call_, std::nullopt);
  if (media_->choices().camera_wanted != camera) media_->toggle_camera();
}

void App::remember_phone() {
  const auto missed = to_text(phone_->missed_calls());
  if (missed != remembered_missed_) for_good_.set(missed_key, missed);
  remembered_missed_ = missed;
  const auto& token = phone_->appearance().token();
  if (token != remembered_entry_) for_tab_.set(entry_key, token);
  remembered_entry_ = token;
}

void App::appear_again() {
  phone_->set_patience(preferences_.ring_seconds);
  if (const auto token = for_tab_.get(entry_key); !token.empty()) phone_->use_token(token);
  if (!preferences_.presence.empty()) be_found(preferences_.presence);
}

}  // namespace greenroom::app
