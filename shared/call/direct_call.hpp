#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "shared/call/direct_call_actions.hpp"
#include "shared/signaling/messages.hpp"

namespace greenroom::call {

/// Calls from one person to another, at most one at a time, as a state machine with no socket and
/// no clock in it: events in, actions out. `now` is in seconds and never goes back.
///
/// The server answers in order, and each `ring` exactly once; where an answer is awaited that
/// nobody wants any more, it is taken and its call hung up. What is said about calls of the past is
/// ignored.
class DirectCall {
 public:
  /// calling: we ring somebody. called: somebody rings us. communicating: picked up; both are in
  /// the call's room, or on their way there.
  enum class Phase { idle, calling, called, communicating };

  static constexpr double shortest_patience = 10;
  static constexpr double longest_patience = 120;

  /// Seconds that we let it ring at the other side; brought within the bounds above.
  void set_patience(double seconds);

  // ---- the person -----------------------------------------------------------------------------

  /// `to`: an id of the directory.
  DirectCallActions call(std::string to, std::string name, bool video, double now);
  /// `video`: with our camera.
  DirectCallActions pick_up(bool video, double now);
  /// `text`: for the caller, cut to what may be sent.
  DirectCallActions decline(std::string_view text = {});
  /// Ends whatever there is.
  DirectCallActions hang_up();
  /// The page was reloaded in the middle of a call, and is going back to its room.
  void resume(std::string name, bool video, double now);

  // ---- the rest of the world ------------------------------------------------------------------

  DirectCallActions received(const signaling::ServerMessage& message, double now);
  DirectCallActions tick(double now);
  DirectCallActions opened();
  DirectCallActions lost();
  /// We are not in the directory any more, by our own wish or because another page of ours took our
  /// entry over: the server has ended what rang, and does not tell us.
  DirectCallActions vanished();
  /// Whether we are in a room, or on our way into one: this call's, or any.
  DirectCallActions in_room(bool in);
  /// How many others are in our room; not to be told while who is there is not known, such as after
  /// the server was restarted.
  DirectCallActions company(std::size_t others);

  /// Who it is, for a page that was reloaded in the middle of a call.
  void know(const std::string& name);

  [[nodiscard]] Phase phase() const { return phase_; }
  /// While calling: it does ring at the other side. While called: we picked up, and wait for the
  /// server to say so.
  [[nodiscard]] bool confirmed() const { return confirmed_; }
  /// The other one; nothing while idle.
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool video() const { return video_; }

 private:
  /// What the `ring` that has no answer yet has become.
  enum class Asked { nothing, wanted, unwanted };
  /// What is heard and seen of a call outside the page, and of which.
  struct Alarm {
    Tone tone{};
    std::string call;
    bool operator==(const Alarm&) const = default;
  };
  using Actions = DirectCallActions;

  void on(const signaling::Ringing& ringing, Actions& actions);
  void on(const signaling::Rung& rung, Actions& actions);
  void on(const signaling::Ended& ended, Actions& actions);
  void on(const signaling::PickedUp& picked_up, Actions& actions);
  void on(const signaling::Missed& missed, Actions& actions);
  void on(const signaling::Refused& refused, Actions& actions);
  template <class Other>
  void on(const Other&, Actions&) {}

  void ring(Actions& actions);
  void answer_taken(Actions& actions);
  void be_called(const signaling::Rung& rung);
  void turn_down(const signaling::Rung& rung, Actions& actions) const;
  void refuse(std::string_view text, Actions& actions) const;
  void end_while_called(signaling::RingEnd reason, Actions& actions);
  void be_in_call(bool video);
  void communicate(const std::string& room, bool video, Actions& actions);
  void withdraw(signaling::RingEnd reason, Actions& actions);
  void conclude(Ending how, Actions& actions, std::string text = {});
  void break_off(Ending how, Actions& actions);
  void end_in_time(Actions& actions);
  void give_up_asking(Actions& actions);
  /// Nothing is going on any more, unless somebody rang meanwhile.
  void rest();
  void forget(std::string call);
  [[nodiscard]] bool is_past(const std::string& call) const;
  [[nodiscard]] std::optional<Alarm> alarm_due() const;
  Actions done(Actions actions);

  Phase phase_ = Phase::idle;
  bool connected_ = false;
  bool in_room_ = false;
  double patience_ = 45;
  double now_ = 0;  ///< as last told

  std::string call_;  ///< empty while the server has not said
  std::string to_;
  std::string name_;
  bool video_ = false;
  bool confirmed_ = false;
  bool met_ = false;  ///< the other one has been in the room
  double until_ = 0;  ///< when this phase has lasted too long
  Asked asked_ = Asked::nothing;
  double asked_at_ = 0;

  std::optional<signaling::Rung> held_;         ///< rang while our own ring had no answer yet
  std::optional<signaling::PickedUp> granted_;  ///< picked up by our own crossing ring, not by us
  std::optional<Alarm> alarm_;
  std::deque<std::string> past_;  ///< calls about which late messages may come
};

std::string_view word_of(DirectCall::Phase phase);

/// Whether a room is that of a call of two.
bool is_call_room(std::string_view room);

}  // namespace greenroom::call
