#pragma once

#include <functional>
#include <optional>
#include <string>

#include "shared/call/appearance.hpp"
#include "shared/call/direct_call.hpp"
#include "shared/call/missed_calls.hpp"
#include "shared/call/people_search.hpp"
#include "wasm/browser/notification.hpp"
#include "wasm/browser/ringing_tone.hpp"
#include "wasm/browser/timer.hpp"

namespace greenroom::call {

struct PhoneEvents {
  std::function<void(const signaling::ClientMessage& message)> send;
  /// The call is on: go to its room.
  std::function<void(const EnterRoom& where)> enter;
  std::function<void()> leave;
  std::function<void(const Conclude& how)> concluded;
  std::function<void(const std::string& name)> missed;
  std::function<void()> changed;
};

/// Being found by name, finding others, and calls from one to another until both are in the call's
/// room, where Call goes on.
class Phone {
 public:
  /// `missed`: as kept by missed_calls().
  Phone(MissedCalls missed, PhoneEvents events);

  void appear(const std::string& name, signaling::Presence presence);
  void vanish();
  /// From an earlier load of this page: gives the same place in the directory back.
  void use_token(std::string token) { appearance_.use_token(std::move(token)); }

  /// Whose names have this text in them, kept up to date until `stop_finding`.
  void find(const std::string& text);
  void stop_finding();

  /// `id`: of one who was found.
  void call(const std::string& id, bool video);
  /// Somebody who called in vain: they are looked for by their name first.
  void call_back(const std::string& name, bool video);
  void pick_up(bool video);
  void decline(const std::string& text);
  void hang_up();
  /// After a reload in the middle of a call.
  void resume(bool video);
  /// How long it rings at the other side, in seconds.
  void set_patience(double seconds) { direct_.set_patience(seconds); }
  /// From a click: so that a call is seen even by who looks at another window.
  void allow_notifications();

  void see_missed();
  void forget_missed(unsigned position);

  void server_opened();
  void server_lost();
  void server_said(const signaling::ServerMessage& message);
  void in_room(bool in) { carry_out(direct_.in_room(in)); }
  void know(const std::string& name) { direct_.know(name); }
  void company(std::size_t others) { carry_out(direct_.company(others)); }

  [[nodiscard]] const DirectCall& direct() const { return direct_; }
  [[nodiscard]] const Appearance& appearance() const { return appearance_; }
  [[nodiscard]] const PeopleSearch& search() const { return search_; }
  [[nodiscard]] const MissedCalls& missed_calls() const { return missed_; }
  /// Who is looked for to be called back, or empty.
  [[nodiscard]] const std::string& looked_for() const { return looked_for_.name; }

 private:
  struct LookedFor {
    std::string name;
    bool video = false;
  };

  void send_all(const Messages& messages) const;
  void carry_out(DirectCallActions actions);
  void perform(const DirectCallAction& action);
  void ring(const signaling::Listed& person, bool video);
  /// Calls whom we looked for, if they were found.
  void call_whom_was_looked_for();
  /// There is no answer to be had.
  void stop_looking(Ending why);

  PhoneEvents events_;
  DirectCall direct_;
  Appearance appearance_;
  PeopleSearch search_;
  MissedCalls missed_;
  LookedFor looked_for_;
  bool connected_ = false;
  browser::RingingTone tone_;
  browser::Notification notification_;
  browser::Timer ticking_;
};

}  // namespace greenroom::call
