#include "wasm/files/item.hpp"

#include <array>
#include <cstddef>

#include "shared/channel/words.hpp"

namespace greenroom::files {

namespace {

using Phase = Item::Phase;

Phase phase_of(const Sending& file) {
  switch (file.phase()) {
    case Sending::Phase::offered:
      return Phase::offered;
    case Sending::Phase::checking:
    case Sending::Phase::sending:
      return Phase::moving;
    case Sending::Phase::interrupted:
      return Phase::waiting;
    case Sending::Phase::finished:
      return Phase::finished;
    case Sending::Phase::refused:
      return Phase::refused;
    case Sending::Phase::ended:
      break;
  }
  return Phase::ended;
}

Phase phase_of(const Receiving& file) {
  switch (file.phase()) {
    case Receiving::Phase::asked:
      return Phase::asked;
    case Receiving::Phase::opening:
    case Receiving::Phase::receiving:
    case Receiving::Phase::keeping:
      return Phase::moving;
    case Receiving::Phase::interrupted:
      return Phase::waiting;
    case Receiving::Phase::finished:
      return Phase::finished;
    case Receiving::Phase::refused:
      return Phase::refused;
    case Receiving::Phase::ended:
      break;
  }
  return Phase::ended;
}

template <class File>
Item item_of_transfer(const File& file) {
  Item item;
  item.name = file.offer().name;
  item.type = file.offer().type;
  item.size = static_cast<double>(file.offer().size);
  item.moved = static_cast<double>(file.progress());
  item.phase = phase_of(file);
  if (item.phase == Phase::refused) item.reason = channel::word_of(file.refusal());
  if (item.phase == Phase::ended) item.reason = channel::word_of(file.reason());
  item.by_them = file.ended_by_them();
  return item;
}

}  // namespace

std::string_view word_of(Phase phase) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"offered", "asked", "waiting", "moving", "finished", "refused", "ended"});
  return words.at(static_cast<std::size_t>(phase));
}

Item item_of(const Sending& file) { return item_of_transfer(file); }

Item item_of(const Receiving& file) {
  auto item = item_of_transfer(file);
  item.incoming = true;
  return item;
}

Item item_of(const Received& file) {
  Item item;
  item.id = file.id;
  item.person = file.person;
  item.with = file.from;
  item.incoming = true;
  item.name = file.name;
  item.type = file.type;
  item.size = item.moved = static_cast<double>(file.size);
  item.phase = Phase::finished;
  return item;
}

}  // namespace greenroom::files
