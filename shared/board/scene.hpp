#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "shared/board/geometry.hpp"
#include "shared/board/log.hpp"
#include "shared/board/op.hpp"

namespace greenroom::board {

using Body = std::variant<Stroke, Shape, Text, Picture>;

/// What lies on a page, with all that was done to it since.
struct Thing {
  OpId id;
  OpId page;
  Body body;  ///< a stroke with all its points
  bool undone = false;
  std::size_t removers = 0;  ///< ops that take it away and are not undone themselves
  Transform transform;       ///< of all changes that are not undone, in their order
  Box box;                   ///< after it

  /// Leaves aside whether the page was cleared since.
  [[nodiscard]] bool shown() const { return !undone && removers == 0; }
};

/// A part of a page is not what it was, from one rank on upwards.
struct Repaint {
  OpId page;
  Rank from;  ///< of a thing or a clear that has come, gone or changed
  Box box;
  bool operator==(const Repaint&) const = default;
};

/// What a set of ops shows, kept up to date op by op: a function of the set and not of the order in
/// which it came.
class Scene {
 public:
  /// What this log has just taken.
  void apply(const Log& log, const Log::Outcome& fresh);
  /// Log::compact() has emptied them.
  void forget(std::span<const OpId> steps);

  /// In the order in which they lie, also those that are not shown.
  [[nodiscard]] const std::map<Rank, Thing>& things() const { return things_; }
  [[nodiscard]] const Thing* find(const OpId& id) const;
  /// Whether there is a clear of that page at that rank, not undone.
  [[nodiscard]] bool is_cleared(const OpId& page, const Rank& rank) const;
  /// The ranks of all of them.
  [[nodiscard]] const std::set<Rank>& clears(const OpId& page) const;
  /// Shown, and on no page that was cleared after it.
  [[nodiscard]] bool visible(const Rank& rank, const Thing& thing) const;
  /// As they introduced themselves last; empty for who did not.
  [[nodiscard]] std::string name_of(Site site) const;
  /// In their order; there is always one.
  [[nodiscard]] std::vector<OpId> pages() const;

  /// What is to be painted anew since the last time; the same part may come twice.
  std::vector<Repaint> take_repaints() { return std::exchange(repaints_, {}); }

 private:
  /// What was done to a thing or a page, which may come before the thing itself.
  struct Fate {
    std::size_t removers = 0;
    std::map<Rank, Transform> changes;
  };
  struct Page {
    OpId id;
    bool undone = false;
  };

  void enact(const Op& op, bool undone);
  void add(const Op& op, const OpId& page, Body body);
  void extend(const OpId& stroke, const Points& points);
  void turn_thing(const OpId& id, bool undone);
  void change(const OpId& target, const Rank& rank, const Transform& transform, bool undone);
  void remove(const OpId& target, bool undone);
  void clear(const OpId& page, const Rank& rank, bool undone);
  /// Takes from its fate what is done to a thing.
  void settle(Thing& thing) const;
  Thing* find(const OpId& id);

  std::map<Rank, Thing> things_;
  std::map<OpId, Rank> ranks_;
  std::map<OpId, Fate> fates_;
  std::map<OpId, std::set<Rank>> clears_;  ///< by page
  std::map<Rank, Page> pages_;
  std::map<Site, std::string> names_;
  std::vector<Repaint> repaints_;
};

}  // namespace greenroom::board
