#include "wasm/channel/channels.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "shared/channel/codec.hpp"
#include "shared/game/codec.hpp"
#include "wasm/browser/bytes.hpp"
#include "wasm/channel/steady.hpp"

namespace greenroom::channel {

using emscripten::val;

namespace {

/// An honest page says that it is there and asks, and waits for us.
constexpr std::size_t most_early = 64;

}  // namespace

Channels::Channels(val talk, val files, val board, ChannelsEvents events)
    : events_(std::move(events)),
      talk_(std::move(talk), {.opened = [this] { look(); },
                              .closed = [this] { shut(); },
                              .heard = [this](const std::string& text) { hear(text); }}),
      files_(std::move(files), {.opened = [this] { look(); },
                                .closed = [this] { shut(); },
                                .received = [this](const val& buffer) { receive(buffer); },
                                .drained = [this] { events_.drained(); }}),
      board_(std::move(board), {.opened = [this] { look(); },
                                .closed = [this] { shut(); },
                                .received = [this](const val& buffer) { see(buffer); },
                                .drained = [this] { events_.board_drained(); }}) {}

void Channels::look() {
  if (open_ || !talk_.open() || !files_.open() || !board_.open()) return;
  open_ = true;
  events_.opened();
  for (const auto& text : std::exchange(early_, {})) hear(text);
  for (const auto& buffer : std::exchange(scribbled_, {})) see(buffer);
}

void Channels::shut() {
  const bool was_open = std::exchange(open_, false);
  talk_.close();
  files_.close();
  board_.close();
  if (was_open) events_.closed();
}

void Channels::close() {
  open_ = false;
  shut();
}

bool Channels::tell(const Message& message) { return open_ && talk_.send(encode(message)); }

bool Channels::tell(const game::Message& message) {
  return open_ && talk_.send(game::encode(message));
}

bool Channels::send(const ChunkHeader& header, const val& bytes) {
  return open_ && files_.send(bytes_of(header), bytes);
}

void Channels::hear(const std::string& text) {
  if (!open_) {
    // The other channels may be open a moment later here than there.
    if (early_.size() < most_early) early_.push_back(text);
    return;
  }
  if (!manners_.listen(steady_now())) {
    if (manners_.deaf()) shut();
    return;
  }
  const auto read = decode(text);
  const auto* fault = std::get_if<Fault>(&read);
  if (fault == nullptr) {
    events_.heard(std::get<Message>(read));
  } else if (fault->what == Fault::What::unknown_type) {
    hear_game(text);
  } else {
    resent(*fault);
  }
}

void Channels::hear_game(const std::string& text) {
  const auto read = game::decode(text);
  if (const auto* fault = std::get_if<Fault>(&read)) {
    resent(*fault);
  } else {
    events_.played(std::get<game::Message>(read));
  }
}

void Channels::receive(const val& buffer) {
  const auto size = buffer["byteLength"].as<std::size_t>();
  const auto front = std::min(size, limits::chunk_header_bytes);
  const auto head = browser::bytes_in(browser::front_of(buffer, front));
  const auto read = read_chunk_header(head, size);
  if (const auto* fault = std::get_if<Fault>(&read)) {
    resent(*fault);
  } else {
    events_.received(std::get<ChunkHeader>(read), browser::rest_of(buffer, front));
  }
}

void Channels::see(const val& buffer) {
  if (open_) {
    events_.drawn(buffer);
  } else if (scribbled_.size() < most_early) {
    scribbled_.push_back(buffer);
  }
}

void Channels::resent(const Fault& fault) {
  manners_.resent(fault);
  if (manners_.deaf()) shut();
}

}  // namespace greenroom::channel
