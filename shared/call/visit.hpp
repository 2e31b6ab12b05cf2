#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "shared/call/visit_actions.hpp"
#include "shared/signaling/messages.hpp"

// One person's stay in a room, from the wish to enter to the leaving, as a state machine with no
// socket in it: events in, actions out. It is the browser's side of what Room is on the server.
namespace greenroom::call {

class Visit {
 public:
  /// away: in no room. joining: asked, not answered, or waiting to be admitted. present: in the
  /// room. returning: was in the room, the server is away; the links go on, and the seat is asked
  /// for again as soon as the server is back.
  enum class Phase { away, joining, present, returning };

  /// `page`: random text of 1 to 48 bytes made when the page was loaded. By it the others tell a
  /// connection that came back from a page that was loaded anew, to which links must be made anew.
  explicit Visit(std::string page = {}) : page_(page), loaded_page_(std::move(page)) {}

  /// Wants in. Ignored unless away.
  VisitActions enter(Wish wish);
  /// What removal() was before the page was loaded anew.
  void remember(Removal removal) { removal_ = std::move(removal); }
  /// Changed one's mind, or leaves. Clears the refusal too.
  VisitActions leave();
  /// What we send changed. The hand stays as it is.
  VisitActions set_status(signaling::Status status);
  VisitActions raise_hand(bool up);
  /// The socket to the server is open, and was not before.
  VisitActions opened();
  /// The socket to the server is gone.
  VisitActions lost();
  VisitActions received(const signaling::ServerMessage& message);
  /// To be called when settling() has been true for limits::others_awaited without a break: parts
  /// with those who did not come back, and as the host sets the room as it was.
  VisitActions give_up_waiting();

  // The host's tools; nothing happens while we are not the host, or the server is away.
  VisitActions set_room(const signaling::SetRoom& change);
  VisitActions admit(const std::string& id);
  VisitActions turn_away(const std::string& id);
  VisitActions remove(const std::string& id);
  VisitActions hand_over(const std::string& id);
  VisitActions ask_mute(const std::string& id);

  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] const Wish& wish() const { return wish_; }
  [[nodiscard]] const signaling::Status& status() const { return status_; }
  /// Why the last wish was not granted, until the next one.
  [[nodiscard]] std::optional<signaling::Refusal> refusal() const { return refusal_; }
  /// The latest one, until that room lets us in again.
  [[nodiscard]] const std::optional<Removal>& removal() const { return removal_; }
  /// While joining: the host must admit us.
  [[nodiscard]] bool waiting() const { return waiting_; }
  /// We came back to a room that was opened a moment ago, so the server was restarted: people who
  /// are not there yet stay with us as away for a while.
  [[nodiscard]] bool settling() const { return phase_ == Phase::present && before_; }

  // While present or returning:
  [[nodiscard]] const std::string& self() const { return self_; }
  [[nodiscard]] const std::string& host() const { return host_; }
  [[nodiscard]] bool is_host() const { return phase_ == Phase::present && host_ == self_; }
  [[nodiscard]] unsigned capacity() const { return capacity_; }
  [[nodiscard]] const signaling::RoomSettings& settings() const { return settings_; }
  /// The others, longest present first. Those without a link to us are all away.
  [[nodiscard]] const std::vector<signaling::Person>& people() const { return people_; }
  /// Who waits for us to admit them, longest first. Empty unless we are the host.
  [[nodiscard]] const std::vector<signaling::Knock>& knocks() const { return knocks_; }

 private:
  /// How the room was before the server was restarted.
  struct Before {
    std::string host;
    signaling::RoomSettings settings;
  };

  VisitActions on(const signaling::Joined& joined);
  VisitActions on(const signaling::Waiting& waiting);
  VisitActions on(const signaling::Arrived& arrived);
  VisitActions on(const signaling::Departed& departed);
  VisitActions on(const signaling::Away& away);
  VisitActions on(const signaling::Back& back);
  VisitActions on(const signaling::HostIs& host);
  VisitActions on(const signaling::StatusOf& status);
  VisitActions on(const signaling::RoomIs& room);
  VisitActions on(const signaling::Knock& knock);
  VisitActions on(const signaling::KnockGone& gone);
  VisitActions on(const signaling::AskedMute& asked);
  VisitActions on(const signaling::RelayFrom& relay);
  VisitActions on(const signaling::Refused& refused);
  /// About other things than the stay in a room.
  template <typename Message>
  VisitActions on(const Message&) {
    return {};
  }

  [[nodiscard]] Send ask();
  /// Whether an answer to an earlier wish is all that this can be. To be asked once of each answer.
  bool is_answer_to_earlier_wish();
  VisitActions change_status(const signaling::Status& status);
  [[nodiscard]] VisitActions leave_unwanted_room() const;
  [[nodiscard]] bool is_of_an_earlier_stay(const std::string& page) const;
  VisitActions thrown_out(signaling::Departure why);
  /// Links to this person as is right: keeps the link there is, makes one anew, or none yet.
  void greet(signaling::Person& person, bool we_offer, VisitActions& actions);
  /// Into the list, in front of those who are only waited for.
  signaling::Person& seat(signaling::Person person);
  void keep_or_part(std::vector<signaling::Person> before, bool fresh, VisitActions& actions);
  VisitActions came_back(const signaling::Person& person);
  void part_with(const std::string& id, VisitActions& actions);
  void part_with_all(VisitActions& actions);
  void forget_the_room(VisitActions& actions);
  signaling::Person* find(const std::string& id);
  [[nodiscard]] std::string name_of(const std::string& id);
  /// As the host's only, and only where the server would hear it.
  [[nodiscard]] VisitActions as_host(signaling::ClientMessage message) const;
  [[nodiscard]] std::optional<signaling::SetRoom> what_was_forgotten();

  std::string page_;  ///< as the others know it
  std::string loaded_page_;
  unsigned stays_ = 0;       ///< before this one
  unsigned unanswered_ = 0;  ///< wishes that were sent over this connection
  Phase phase_ = Phase::away;
  bool connected_ = false;
  Wish wish_;
  signaling::Status status_;
  std::optional<signaling::Refusal> refusal_;
  std::optional<Removal> removal_;
  bool waiting_ = false;
  std::string self_;
  std::string host_;
  unsigned capacity_ = 0;
  signaling::RoomSettings settings_;
  std::vector<signaling::Person> people_;
  std::vector<signaling::Knock> knocks_;
  signaling::Links links_;
  std::set<std::string> awaited_;  ///< people in people_ of whom the server has not heard
  std::optional<Before> before_;
};

}  // namespace greenroom::call
