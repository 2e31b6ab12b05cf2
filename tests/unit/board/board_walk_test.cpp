#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "shared/board/board.hpp"
#include "tests/unit/board/random_ops.hpp"

// Two to five people who draw at the same time, over links that lose, double and mix up what is
// sent: once everybody has been told what they miss, all have the same board.
namespace greenroom::board {
namespace {

/// What a page shows, each thing with all that can be seen of it.
struct Seen {
  OpId id;
  Body body;
  Transform transform;
  Box box;
  bool operator==(const Seen&) const = default;
};

std::vector<Seen> seen(const Scene& scene) {
  std::vector<Seen> seen;
  for (const auto& page : scene.pages()) {
    for (const auto& [rank, thing] : scene.things()) {
      if (thing.page != page || !scene.visible(rank, thing)) continue;
      seen.push_back({thing.id, thing.body, thing.transform, thing.box});
    }
  }
  return seen;
}

/// Numbers of a site's steps that are undone, and what its strokes became: the stacks of any
/// editor.
struct OfSite {
  std::set<std::uint32_t> undone;
  std::map<std::uint32_t, Points> strokes;
};

OfSite done_by(const std::vector<const Op*>& ops) {
  OfSite of;
  std::vector<std::uint32_t> done;
  std::vector<std::uint32_t> undone;
  for (const auto* op : ops) {
    if (std::holds_alternative<Undo>(op->action)) {
      undone.push_back(done.back());
      done.pop_back();
    } else if (std::holds_alternative<Redo>(op->action)) {
      done.push_back(undone.back());
      undone.pop_back();
    } else if (const auto* more = std::get_if<More>(&op->action)) {
      auto& points = of.strokes[done.back()];
      points.insert(points.end(), more->points.begin(), more->points.end());
    } else if (!(op->action == Action(Forgotten{false}))) {
      of.undone.insert(undone.begin(), undone.end());
      undone.clear();
      done.push_back(op->id.number);
      const auto* stroke = std::get_if<Stroke>(&op->action);
      if (stroke != nullptr) of.strokes[op->id.number] = stroke->points;
    }
  }
  of.undone.insert(undone.begin(), undone.end());
  return of;
}

/// The same by the rules of PROTOCOL.md: all ops at once, with nothing remembered in between.
std::vector<Seen> seen_by_the_rules(const Log& log, const std::vector<OpId>& pages) {
  std::map<Site, std::vector<const Op*>> by_site;
  for (const auto* op : log.missing({})) by_site[op->id.site].push_back(op);
  std::map<Rank, const Op*> steps;
  std::map<Site, OfSite> sites;
  for (const auto& [site, ops] : by_site) {
    sites[site] = done_by(ops);
    for (const auto* op : ops) {
      if (!sites[site].undone.contains(op->id.number)) steps[op->rank()] = op;
    }
  }
  std::set<OpId> removed;
  std::map<OpId, Transform> transforms;
  std::map<OpId, Rank> cleared;
  for (const auto& [rank, op] : steps) {
    if (const auto* remove = std::get_if<Remove>(&op->action)) {
      removed.insert(remove->targets.begin(), remove->targets.end());
    } else if (const auto* clear = std::get_if<Clear>(&op->action)) {
      cleared[clear->page] = rank;
    } else if (const auto* change = std::get_if<Change>(&op->action)) {
      for (const auto& target : std::set(change->targets.begin(), change->targets.end())) {
        transforms[target] = then(transforms[target], change->transform);
      }
    }
  }
  std::vector<Seen> seen;
  for (const auto& page : pages) {
    for (const auto& [rank, op] : steps) {
      const auto add = [&](const auto& made, const Box& box) {
        if (made.page != page || removed.contains(op->id)) return;
        if (const auto clear = cleared.find(page); clear != cleared.end() && rank < clear->second) {
          return;
        }
        seen.push_back({op->id, made, transforms[op->id], box});
      };
      const auto& transform = transforms[op->id];
      if (const auto* stroke = std::get_if<Stroke>(&op->action)) {
        const Stroke whole{stroke->page, stroke->pen, sites[op->id.site].strokes[op->id.number]};
        add(whole, box_of(whole.points, whole.pen, transform));
      } else if (const auto* shape = std::get_if<Shape>(&op->action)) {
        add(*shape, box_of(*shape, transform));
      } else if (const auto* text = std::get_if<Text>(&op->action)) {
        add(*text, box_of(text->from, text->to, transform));
      } else if (const auto* picture = std::get_if<Picture>(&op->action)) {
        add(*picture, box_of(picture->from, picture->to, transform));
      }
    }
  }
  return seen;
}

class World {
 public:
  World(std::uint32_t seed, std::size_t people) : random_(seed) {
    for (std::size_t i = 0; i < people; ++i) {
      boards_.push_back(std::make_unique<Board>(i + 1));
    }
    inboxes_.resize(people);
  }

  void step() {
    const auto who = below(boards_.size());
    switch (below(5)) {
      case 0:
      case 1:
        act(who);
        break;
      case 2:
        if (below(200) == 0) boards_[who]->compact();
        break;
      default:
        deliver(who);
    }
    // Nobody paints here.
    std::ignore = boards_[who]->take_repaints();
  }

  /// Everybody tells everybody what they miss.
  void settle() {
    for (auto& inbox : inboxes_) inbox.clear();
    for (const auto& from : boards_) {
      for (const auto& to : boards_) {
        if (from == to) continue;
        for (const auto* op : from->log().missing(to->log().known())) {
          ASSERT_EQ(to->take(*op), Log::Taken::fresh);
        }
      }
    }
  }

  void expect_agreement() {
    const auto& one = *boards_.front();
    const auto first = seen(one.scene());
    ASSERT_TRUE(first == seen_by_the_rules(one.log(), one.scene().pages()));
    for (const auto& board : boards_) {
      ASSERT_EQ(board->log().known(), boards_.front()->log().known());
      ASSERT_EQ(board->scene().pages(), boards_.front()->scene().pages());
      ASSERT_TRUE(seen(board->scene()) == first);
      for (const auto& other : boards_) {
        const auto site = other->log().self();
        ASSERT_EQ(board->log().steps(site).can_undo(), other->can_undo());
        ASSERT_EQ(board->log().steps(site).can_redo(), other->can_redo());
      }
    }
  }

  [[nodiscard]] std::size_t edits() const { return edits_; }

 private:
  std::size_t below(std::size_t end) { return random_.below(end); }

  void act(std::size_t who) {
    auto& board = *boards_[who];
    const auto pages = board.scene().pages();
    const auto* op =
        board.act(random_.action(board.log(), pages[below(pages.size())], boards_.size()));
    if (op == nullptr) return;
    ++edits_;
    for (std::size_t to = 0; to < boards_.size(); ++to) {
      if (to == who || below(20) == 0) continue;  // lost
      inboxes_[to].push_back(*op);
      if (below(20) == 0) inboxes_[to].push_back(*op);  // told twice
    }
  }

  void deliver(std::size_t who) {
    auto& inbox = inboxes_[who];
    for (std::size_t count = std::min<std::size_t>(inbox.size(), 8); count > 0; --count) {
      // Now and then a later one overtakes.
      const auto at = below(10) == 0 ? below(inbox.size()) : 0;
      const auto taken = boards_[who]->take(inbox[at]);
      ASSERT_NE(taken, Log::Taken::wrong);
      if (taken == Log::Taken::gap) ask(who, inbox[at].id.site);
      inbox.erase(inbox.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }

  /// The author, or anybody else, tells what is missing.
  void ask(std::size_t who, Site author) {
    auto whom = below(3) == 0 ? below(boards_.size()) : static_cast<std::size_t>(author - 1);
    if (whom == who) whom = static_cast<std::size_t>(author - 1);
    for (const auto* op : boards_[whom]->log().missing(boards_[who]->log().known())) {
      ASSERT_EQ(boards_[who]->take(*op), Log::Taken::fresh);
    }
  }

  RandomOps random_;
  std::vector<std::unique_ptr<Board>> boards_;
  std::vector<std::deque<Op>> inboxes_;
  std::size_t edits_ = 0;
};

TEST(BoardWalk, ConvergesWhateverTheOrder) {
  std::size_t edits = 0;
  for (std::uint32_t seed = 1; edits < 1'000'000; ++seed) {
    World world(seed, 2 + seed % 4);
    for (int part = 0; part < 4; ++part) {
      for (int i = 0; i < 3000; ++i) {
        world.step();
        if (testing::Test::HasFatalFailure()) FAIL() << "seed " << seed;
      }
      world.settle();
      world.expect_agreement();
      if (testing::Test::HasFatalFailure()) FAIL() << "seed " << seed;
    }
    edits += world.edits();
  }
}

}  // namespace
}  // namespace greenroom::board
