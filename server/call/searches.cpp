#include "server/call/searches.hpp"

#include <utility>

#include "shared/signaling/limits.hpp"
#include "shared/signaling/names.hpp"

namespace greenroom::server {

bool Searches::matches(const std::string& folded_name, const std::string& folded_part) {
  return folded_name.find(folded_part) != std::string::npos;
}

void Searches::begin(SessionId session, std::string folded_part,
                     const std::vector<signaling::Listed>& listed) {
  Search search{.part = std::move(folded_part), .listed = {}};
  for (const auto& person : listed) search.listed.insert(person.id);
  searches_.insert_or_assign(session, std::move(search));
}

void Searches::show(const signaling::Listed& person, SessionId self) {
  const std::string name = signaling::folded_name(person.name);
  for (auto& [session, search] : searches_) {
    if (session == self) continue;
    const bool listed = search.listed.contains(person.id);
    if (!matches(name, search.part)) {
      if (listed) deliver_(session, signaling::Gone{person.id});
      search.listed.erase(person.id);
    } else if (listed || search.listed.size() < signaling::limits::listed_people) {
      search.listed.insert(person.id);
      deliver_(session, signaling::Seen{person});
    }
  }
}

void Searches::leave_out(SessionId session, const std::string& id) {
  const auto search = searches_.find(session);
  if (search == searches_.end() || search->second.listed.erase(id) == 0) return;
  deliver_(session, signaling::Gone{id});
}

void Searches::hide(const std::string& id) {
  for (auto& [session, search] : searches_) {
    if (search.listed.erase(id) > 0) deliver_(session, signaling::Gone{id});
  }
}

}  // namespace greenroom::server
