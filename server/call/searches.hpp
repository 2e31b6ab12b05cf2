#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/call/session.hpp"
#include "shared/signaling/messages.hpp"

namespace greenroom::server {

/// Who looks for whom in the directory, and whom each was told of: so that each hears of those
/// people's coming, changing and going, and of nobody else's.
class Searches {
 public:
  /// `deliver` outlives it.
  explicit Searches(const Deliver& deliver) : deliver_(deliver) {}

  /// Whether a name holds this part, whatever their case. A search for nothing finds everybody.
  static bool matches(const std::string& folded_name, const std::string& folded_part);

  /// Takes the place of the session's earlier search. `listed`: whom it is told of already.
  void begin(SessionId session, std::string folded_part,
             const std::vector<signaling::Listed>& listed);
  void end(SessionId session) { searches_.erase(session); }

  /// Somebody is there, or changed. `self` is their own session, which does not look for itself.
  void show(const signaling::Listed& person, SessionId self);
  /// The session is this person from now on, and does not look for itself.
  void leave_out(SessionId session, const std::string& id);
  /// Nobody with this id can be found any more.
  void hide(const std::string& id);

 private:
  struct Search {
    std::string part;
    std::set<std::string> listed;  // ids, at most limits::listed_people
  };

  const Deliver& deliver_;
  std::unordered_map<SessionId, Search> searches_;
};

}  // namespace greenroom::server
