#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "server/call/searches.hpp"
#include "server/call/secrets.hpp"
#include "server/call/session.hpp"
#include "shared/signaling/messages.hpp"

namespace greenroom::server {

/// Who can be found and called, whether they are in a room or not.
class Directory {
 public:
  struct Entry {
    std::string id;
    std::string token;
    std::string name;
    signaling::Presence presence;
    SessionId session;
    signaling::Availability shown;  ///< what those who look for them were told last
  };
  using IsBusy = std::function<bool(SessionId session)>;
  /// Called when a session is not to be reached any more.
  using Left = std::function<void(SessionId session)>;

  /// `secrets` and `deliver` outlive it.
  Directory(const Secrets& secrets, const Deliver& deliver, IsBusy is_busy, Left left);

  // Each carries a message out, or says why not.
  std::optional<signaling::Refused> handle(SessionId from, const signaling::Appear& appear);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::Vanish& vanish);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::Find& find);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::StopFinding& stop);

  void disconnected(SessionId session);
  /// Whether this session is busy may have changed.
  void changed(SessionId session);

  /// nullptr where there is none. Good until the next call.
  [[nodiscard]] const Entry* of(SessionId session) const;
  [[nodiscard]] const Entry* with(const std::string& id) const;
  [[nodiscard]] std::size_t count() const { return entries_.size(); }

 private:
  void rename(Entry& entry, const std::string& name);
  Entry& enter(SessionId session, const signaling::Appear& appear, Identity identity);
  void take_over(Entry& entry, SessionId session);
  void show(Entry& entry);
  bool remove(SessionId session);
  [[nodiscard]] signaling::Availability availability_of(const Entry& entry) const;
  [[nodiscard]] signaling::Listed listed(const Entry& entry) const;
  [[nodiscard]] std::string free_name_like(const std::string& name) const;

  const Secrets& secrets_;
  const Deliver& deliver_;
  IsBusy is_busy_;
  Left left_;
  Searches searches_;
  std::map<std::string, Entry> entries_;  // by folded name; elements stay where they are
  std::unordered_map<std::string, Entry*> by_id_;
  std::unordered_map<SessionId, Entry*> by_session_;
};

}  // namespace greenroom::server
