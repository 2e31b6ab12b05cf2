// The part of Call that has nobody send more than is shown of them.
#include <algorithm>

#include "shared/channel/limits.hpp"
#include "wasm/browser/media_element.hpp"
#include "wasm/call/call.hpp"

namespace greenroom::call {

void Call::tell_sizes() {
  for (const auto& person : visit_.people()) {
    auto* talk = channels(person.id);
    if (talk == nullptr) continue;
    for (const auto half : {Half::person, Half::screen}) {
      const bool screen = half == Half::screen;
      // So that what begins is not held back by where nothing was shown before.
      if (screen ? !person.status.screen : !person.status.camera) continue;
      const Shown shown{person.id, half};
      const auto size = size_wanted(shown);
      const auto told = told_sizes_.find(shown);
      if (told != told_sizes_.end() && told->second == size) continue;
      const auto picture = screen ? channel::Picture::screen : channel::Picture::camera;
      if (talk->tell(channel::ShowsPicture{picture, static_cast<unsigned>(size.width),
                                           static_cast<unsigned>(size.height)})) {
        told_sizes_.insert_or_assign(shown, size);
      }
    }
  }
}

PixelSize Call::size_wanted(const Shown& shown) const {
  constexpr int most = channel::limits::shown_side;
  // What is recorded is to be as good as it can be, however small it is here.
  if (visit_.status().recording) return {most, most};
  PixelSize largest;
  const auto [first, last] = elements_.equal_range(shown);
  for (auto element = first; element != last; ++element) {
    const auto size = browser::shown_size(element->second);
    largest.width = std::clamp(size.width, largest.width, most);
    largest.height = std::clamp(size.height, largest.height, most);
  }
  return largest;
}

void Call::heard(const std::string& id, const channel::Message& message) {
  const auto* shows = std::get_if<channel::ShowsPicture>(&message);
  if (shows == nullptr) {
    events_.heard(id, message);
    return;
  }
  const PixelSize tile{static_cast<int>(shows->width), static_cast<int>(shows->height)};
  if (shows->picture == channel::Picture::screen) {
    statistics_.show_screen_at(id, tile);
  } else {
    statistics_.show_picture_at(id, tile);
  }
}

void Call::forget_sizes(const std::string& id) {
  std::erase_if(told_sizes_, [&](const auto& told) { return told.first.first == id; });
}

}  // namespace greenroom::call
