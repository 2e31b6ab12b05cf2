#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "shared/call/call_history.hpp"
#include "shared/call/call_stats.hpp"
#include "shared/call/link_quality.hpp"
#include "shared/call/quality_ladder.hpp"
#include "shared/call/sender_limits.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/peer_connection.hpp"

namespace greenroom::call {

/// What a LinkMonitor needs of a link. Called only until the monitor is closed.
struct LinkAccess {
  std::function<browser::PeerState()> state;
  std::function<browser::Async<std::optional<CallCounts>>()> counts;
  /// Whether the limits could be set.
  std::function<browser::Async<bool>(const SenderLimits& limits)> limit;
};

/// What we send to everybody.
struct Sending {
  bool picture = false;
  bool screen = false;
  bool detail = true;  ///< of the screen, as Outgoing says
  bool screen_sound = false;
  bool operator==(const Sending&) const = default;
};

/// Watches one link: counts what goes over it, judges it, and keeps what we send within what the
/// line and the other side's page can use.
class LinkMonitor : public std::enable_shared_from_this<LinkMonitor> {
 public:
  explicit LinkMonitor(LinkAccess access) : access_(std::move(access)) {}

  /// `people`: in the room, ourselves included.
  void send(const Sending& sending, int people);
  /// How large the other side shows our picture and our screen, in device pixels; as Outgoing says.
  void show_picture_at(PixelSize tile);
  void show_screen_at(PixelSize tile);
  /// Once a second. True where the quality is another than before.
  browser::Async<bool> count();
  void close() { closed_ = true; }
  [[nodiscard]] bool closed() const { return closed_; }

  [[nodiscard]] const Quality& quality() const { return quality_.now(); }
  /// Of the last second; nothing before there are any.
  [[nodiscard]] const std::optional<CallRates>& rates() const { return rates_; }
  [[nodiscard]] const CallHistory& history() const { return history_; }
  [[nodiscard]] int rung() const { return ladder_.rung(); }

 private:
  void take(CallCounts counts);
  void describe_outgoing();
  void limit_now();
  browser::Async<void> limit(SenderLimits limits);

  LinkAccess access_;
  Sending sending_;
  Outgoing outgoing_;
  std::optional<CallCounts> counts_;
  std::optional<CallRates> rates_;
  CallHistory history_;
  LinkQuality quality_;
  QualityLadder ladder_;
  SenderLimits wanted_;
  std::optional<SenderLimits> limits_;  ///< those that hold; nothing where that is not certain
  bool counting_ = false;
  bool limiting_ = false;
  bool closed_ = false;
};

}  // namespace greenroom::call
