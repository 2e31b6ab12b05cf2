#include "shared/call/appearance.hpp"

namespace greenroom::call {

using namespace signaling;

Messages Appearance::appear(std::string name, Presence presence) {
  wanted_ = true;
  wish_ = {std::move(name), presence};
  refusal_.reset();
  suggestion_.clear();
  moved_ = false;
  if (!connected_) return {};
  return {ask()};
}

Messages Appearance::vanish() {
  const bool known = connected_ && (held_ || !asked_.empty());
  refusal_.reset();
  suggestion_.clear();
  be_away();
  if (!known) return {};
  return {Vanish{}};
}

Messages Appearance::opened() {
  connected_ = true;
  if (!wanted_) return {};
  return {ask()};
}

void Appearance::lost() {
  connected_ = false;
  asked_.clear();
  held_.reset();
}

void Appearance::received(const ServerMessage& message) {
  if (const auto* appeared = std::get_if<Appeared>(&message)) {
    granted(*appeared);
  } else if (const auto* refusal = std::get_if<Refused>(&message)) {
    if (refusal->about == "appear") refused(*refusal);
  } else if (const auto* gone = std::get_if<Gone>(&message)) {
    if (!held_ || gone->id != id_) return;
    be_away();
    moved_ = true;
  }
}

Appearance::Phase Appearance::phase() const {
  if (!wanted_) return Phase::away;
  return held_ && asked_.empty() ? Phase::present : Phase::appearing;
}

Appear Appearance::ask() {
  asked_.push_back(wish_);
  return {wish_.name, wish_.presence,
          token_.empty() ? std::nullopt : std::optional<std::string>(token_)};
}

void Appearance::granted(const Appeared& appeared) {
  if (asked_.empty()) return;
  const auto wish = std::move(asked_.front());
  asked_.pop_front();
  if (!wanted_) return;  // we vanished meanwhile, and so the server was told
  held_ = {appeared.name, wish.presence};
  id_ = appeared.you;
  token_ = appeared.token;
  if (asked_.empty()) wish_ = *held_;
}

void Appearance::refused(const Refused& refused) {
  if (asked_.empty()) return;
  asked_.pop_front();
  if (!wanted_ || !asked_.empty()) return;
  refusal_ = refused.code;
  suggestion_ = refused.suggestion;
  if (held_) {
    wish_ = *held_;
  } else {
    be_away();
  }
}

void Appearance::be_away() {
  wanted_ = false;
  held_.reset();
  id_.clear();
}

}  // namespace greenroom::call
