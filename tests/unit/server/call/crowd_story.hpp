#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "server/call/hub.hpp"
#include "shared/signaling/names.hpp"
#include "tests/unit/server/call/crowd_page.hpp"

namespace greenroom::server {

/// What everybody in a room sees, with oneself as the others see one.
inline void expect_one_room(const std::vector<const CrowdPage*>& people, std::size_t capacity) {
  const CrowdPage::View& first = *people.front()->view;
  std::set<std::string> all{first.me};
  std::set<std::string> names;
  std::size_t present = 1;
  for (const auto& [id, person] : first.others) {
    all.insert(id);
    if (!person.away) ++present;
    ASSERT_TRUE(names.insert(signaling::folded_name(person.name)).second) << "a name twice";
  }
  ASSERT_LE(all.size(), capacity);
  ASSERT_EQ(present, people.size()) << "somebody present is nobody";
  ASSERT_TRUE(all.contains(first.host));
  for (const CrowdPage* page : people) {
    const CrowdPage::View& view = *page->view;
    std::set<std::string> seen{view.me};
    for (const auto& [id, person] : view.others) {
      seen.insert(id);
      const auto as_first_sees = first.others.find(id);
      if (as_first_sees != first.others.end()) {
        ASSERT_EQ(person, as_first_sees->second);
      }
    }
    ASSERT_EQ(seen, all);
    ASSERT_EQ(view.host, first.host);
    ASSERT_EQ(view.settings, first.settings);
    ASSERT_TRUE(view.settings.spotlight.empty() || all.contains(view.settings.spotlight));
  }
}
/// Those who look for people know who can be reached, and who is busy.
inline void expect_one_directory(const std::vector<CrowdPage>& pages, const HubCounts& counts) {
  std::map<std::string, const CrowdPage*> entries;
  for (const CrowdPage& page : pages) {
    if (page.entry.empty()) continue;
    ASSERT_TRUE(entries.emplace(page.entry, &page).second) << "an entry of two";
  }
  ASSERT_EQ(counts.reachable, entries.size());
  for (const CrowdPage& page : pages) {
    for (const auto& [id, person] : page.listed) {
      ASSERT_TRUE(entries.contains(id)) << "somebody listed is gone";
      ASSERT_EQ(person.state == signaling::Availability::busy, entries[id]->busy());
    }
  }
}

/// What all pages of a hub know is the same.
inline void expect_one_story(const std::vector<CrowdPage>& pages, const HubCounts& counts,
                             std::size_t capacity) {
  std::map<std::string, std::vector<const CrowdPage*>> rooms;
  std::map<std::string, std::vector<const CrowdPage*>> calls;
  for (const CrowdPage& page : pages) {
    if (page.view) rooms[page.view->room].push_back(&page);
    if (page.call) calls[page.call->id].push_back(&page);
    ASSERT_FALSE(page.view && (page.waits || page.call || page.expected));
  }
  for (const auto& [code, people] : rooms) expect_one_room(people, capacity);
  for (const auto& [id, sides] : calls) {
    ASSERT_EQ(sides.size(), 2U) << "a call has two sides";
    ASSERT_NE(sides[0]->call->ours, sides[1]->call->ours);
  }
  ASSERT_EQ(counts.rings, calls.size());
  expect_one_directory(pages, counts);
}

}  // namespace greenroom::server
