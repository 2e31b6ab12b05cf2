#include "shared/board/scene.hpp"

#include <utility>

namespace greenroom::board {
namespace {

template <typename... Cases>
struct Overload : Cases... {
  using Cases::operator()...;
};

Box box_of(const Body& body, const Transform& transform) {
  return std::visit(
      Overload{
          [&](const Stroke& stroke) { return box_of(stroke.points, stroke.pen, transform); },
          [&](const Shape& shape) { return box_of(shape, transform); },
          [&](const Text& text) { return box_of(text.from, text.to, transform); },
          [&](const Picture& picture) { return box_of(picture.from, picture.to, transform); },
      },
      body);
}

}  // namespace

void Scene::apply(const Log& log, const Log::Outcome& fresh) {
  const auto& op = *fresh.op;
  if (const auto turn = fresh.turn) {
    if (const auto* step = log.find({op.id.site, turn->number})) enact(*step, turn->undone);
  } else if (const auto* more = std::get_if<More>(&op.action)) {
    extend({op.id.site, log.steps(op.id.site).stroke()}, more->points);
  } else {
    enact(op, false);
  }
}

void Scene::enact(const Op& op, bool undone) {
  const auto thing = [&](const auto& made) {
    if (ranks_.contains(op.id)) {
      turn_thing(op.id, undone);
    } else {
      add(op, made.page, made);
    }
  };
  std::visit(Overload{
                 [&](const Stroke& made) { thing(made); },
                 [&](const Shape& made) { thing(made); },
                 [&](const Text& made) { thing(made); },
                 [&](const Picture& made) { thing(made); },
                 [&](const Change& done) {
                   for (const auto& target : done.targets) {
                     change(target, op.rank(), done.transform, undone);
                   }
                 },
                 [&](const Remove& done) {
                   for (const auto& target : done.targets) remove(target, undone);
                 },
                 [&](const Clear& done) { clear(done.page, op.rank(), undone); },
                 [&](const Introduce& said) { names_[op.id.site] = said.name; },
                 [&](const AddPage&) { pages_[op.rank()] = {op.id, undone}; },
                 // Undo and Redo turn others, More goes on with one, and there is nothing left of
                 // what is forgotten.
                 [](const auto&) {},
             },
             op.action);
}

void Scene::add(const Op& op, const OpId& page, Body body) {
  auto& thing = things_[op.rank()];
  thing.id = op.id;
  thing.page = page;
  thing.body = std::move(body);
  ranks_[op.id] = op.rank();
  settle(thing);
  if (thing.shown()) repaints_.push_back({page, op.rank(), thing.box});
}

void Scene::extend(const OpId& stroke, const Points& points) {
  auto* thing = find(stroke);
  auto* body = thing == nullptr ? nullptr : std::get_if<Stroke>(&thing->body);
  if (body == nullptr || points.empty()) return;
  // With the points before, where the curve through them changes.
  constexpr std::size_t bent = 2;
  Points part;
  const auto before = std::min(bent, body->points.size());
  part.assign(body->points.end() - static_cast<std::ptrdiff_t>(before), body->points.end());
  part.insert(part.end(), points.begin(), points.end());
  body->points.insert(body->points.end(), points.begin(), points.end());
  const auto box = board::box_of(part, body->pen, thing->transform);
  thing->box = united(thing->box, box);
  if (thing->shown()) repaints_.push_back({thing->page, ranks_[stroke], box});
}

void Scene::turn_thing(const OpId& id, bool undone) {
  auto* thing = find(id);
  const bool was = thing->shown();
  thing->undone = undone;
  if (thing->shown() != was) repaints_.push_back({thing->page, ranks_[id], thing->box});
}

void Scene::change(const OpId& target, const Rank& rank, const Transform& transform, bool undone) {
  auto& changes = fates_[target].changes;
  if (undone) {
    changes.erase(rank);
  } else {
    changes[rank] = transform;
  }
  auto* thing = find(target);
  if (thing == nullptr) return;
  const auto before = thing->box;
  settle(*thing);
  if (!thing->shown()) return;
  repaints_.push_back({thing->page, ranks_[target], before});
  repaints_.push_back({thing->page, ranks_[target], thing->box});
}

void Scene::remove(const OpId& target, bool undone) {
  auto& fate = fates_[target];
  undone ? --fate.removers : ++fate.removers;
  auto* thing = find(target);
  if (thing == nullptr) return;
  const bool was = thing->shown();
  thing->removers = fate.removers;
  if (thing->shown() != was) repaints_.push_back({thing->page, ranks_[target], thing->box});
}

void Scene::clear(const OpId& page, const Rank& rank, bool undone) {
  auto& clears = clears_[page];
  if (undone) {
    clears.erase(rank);
  } else {
    clears.insert(rank);
  }
  repaints_.push_back({page, rank, whole_page});
}

void Scene::settle(Thing& thing) const {
  thing.transform = {};
  thing.removers = 0;
  if (const auto fate = fates_.find(thing.id); fate != fates_.end()) {
    thing.removers = fate->second.removers;
    for (const auto& [rank, transform] : fate->second.changes) {
      thing.transform = then(thing.transform, transform);
    }
  }
  thing.box = box_of(thing.body, thing.transform);
}

void Scene::forget(std::span<const OpId> steps) {
  for (const auto& id : steps) {
    if (const auto rank = ranks_.find(id); rank != ranks_.end()) {
      // Its fate stays: others may still undo what they did to it.
      things_.erase(rank->second);
      ranks_.erase(rank);
    }
  }
}

const Thing* Scene::find(const OpId& id) const {
  const auto rank = ranks_.find(id);
  return rank == ranks_.end() ? nullptr : &things_.at(rank->second);
}

Thing* Scene::find(const OpId& id) {
  const auto rank = ranks_.find(id);
  return rank == ranks_.end() ? nullptr : &things_.at(rank->second);
}

const std::set<Rank>& Scene::clears(const OpId& page) const {
  static const std::set<Rank> none;
  const auto found = clears_.find(page);
  return found == clears_.end() ? none : found->second;
}

bool Scene::is_cleared(const OpId& page, const Rank& rank) const {
  return clears(page).contains(rank);
}

bool Scene::visible(const Rank& rank, const Thing& thing) const {
  if (!thing.shown()) return false;
  const auto& ranks = clears(thing.page);
  return ranks.empty() || *ranks.rbegin() < rank;
}

std::string Scene::name_of(Site site) const {
  const auto found = names_.find(site);
  return found == names_.end() ? std::string() : found->second;
}

std::vector<OpId> Scene::pages() const {
  const auto removed = [&](const OpId& id) {
    const auto fate = fates_.find(id);
    return fate != fates_.end() && fate->second.removers > 0;
  };
  std::vector<OpId> pages;
  if (!removed(first_page)) pages.push_back(first_page);
  for (const auto& [rank, page] : pages_) {
    if (!page.undone && !removed(page.id) && pages.size() < limits::pages) pages.push_back(page.id);
  }
  if (pages.empty()) pages.push_back(first_page);
  return pages;
}

}  // namespace greenroom::board
