#pragma once

#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/signaling/messages.hpp"

namespace greenroom::call {

/// To be sent to the server, in this order.
using Messages = std::vector<signaling::ClientMessage>;

/// Our own entry in the directory of people who can be called, as a state machine with no socket in
/// it. What is wished holds until it is withdrawn: after the socket was gone we appear again, with
/// the token that gives us the same entry.
class Appearance {
 public:
  /// appearing: asked, not answered; or waiting for the socket.
  enum class Phase { away, appearing, present };

  /// Wants to be there, or to be there differently.
  Messages appear(std::string name, signaling::Presence presence);
  Messages vanish();
  Messages opened();
  void lost();
  void received(const signaling::ServerMessage& message);
  /// From an earlier load of the page: the next `appear` takes that entry over.
  void use_token(std::string token) { token_ = std::move(token); }

  [[nodiscard]] Phase phase() const;
  /// What is wished; the name as the server has it once it has answered.
  [[nodiscard]] const std::string& name() const { return wish_.name; }
  [[nodiscard]] signaling::Presence presence() const { return wish_.presence; }
  /// Our id in the directory; empty unless we are there.
  [[nodiscard]] const std::string& id() const { return id_; }
  /// To be kept for the next load; empty where there is none.
  [[nodiscard]] const std::string& token() const { return token_; }

  /// Why the last wish was not granted, until the next. We are then as we were before it: there
  /// under the former name, or away.
  [[nodiscard]] std::optional<signaling::Refusal> refusal() const { return refusal_; }
  /// With `name_taken`: a name that is free. May be empty.
  [[nodiscard]] const std::string& suggestion() const { return suggestion_; }
  /// Another page of ours has taken the entry over.
  [[nodiscard]] bool moved() const { return moved_; }

 private:
  struct Wish {
    std::string name;
    signaling::Presence presence{};
  };

  signaling::Appear ask();
  void granted(const signaling::Appeared& appeared);
  void refused(const signaling::Refused& refused);
  void be_away();

  bool connected_ = false;
  bool wanted_ = false;
  Wish wish_;
  std::optional<Wish> held_;  ///< what the server has of us now
  std::deque<Wish> asked_;    ///< and not answered yet; the server answers in order
  std::string id_;
  std::string token_;
  std::optional<signaling::Refusal> refusal_;
  std::string suggestion_;
  bool moved_ = false;
};

}  // namespace greenroom::call
