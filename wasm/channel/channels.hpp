#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "shared/channel/chunk_header.hpp"
#include "shared/channel/manners.hpp"
#include "shared/channel/messages.hpp"
#include "shared/game/messages.hpp"
#include "wasm/browser/data_channel.hpp"

namespace greenroom::channel {

struct ChannelsEvents {
  /// All are open.
  std::function<void()> opened;
  /// Once, after `opened`: one of them is not any more, or we do not listen any more.
  std::function<void()> closed;
  std::function<void(const Message& message)> heard;
  /// A piece of a file: a Uint8Array in a buffer of its own, after the header's bytes.
  std::function<void(const ChunkHeader& header, const emscripten::val& bytes)> received;
  /// There is room for more pieces.
  std::function<void()> drained;
  /// A frame about the board (shared/board/PROTOCOL.md), as it came: an ArrayBuffer.
  std::function<void(const emscripten::val& buffer)> drawn;
  /// There is room for more of them.
  std::function<void()> board_drained;
  /// Of a game (shared/game/PROTOCOL.md), on the same channel as what is `heard`.
  std::function<void(const game::Message& message)> played;
};

/// The three data channels of one link, as shared/channel/PROTOCOL.md has them. What makes no sense
/// is dropped here, but for the board's, which whoever draws reads; too much of it and the channels
/// are closed.
class Channels {
 public:
  static constexpr const char* talk_label = "talk";
  static constexpr int talk_number = 0;
  static constexpr const char* files_label = "files";
  static constexpr int files_number = 1;
  static constexpr const char* board_label = "board";
  static constexpr int board_number = 2;

  /// RTCDataChannels, made with the labels and numbers above.
  Channels(emscripten::val talk, emscripten::val files, emscripten::val board,
           ChannelsEvents events);
  Channels(const Channels&) = delete;
  Channels& operator=(const Channels&) = delete;
  ~Channels() = default;

  [[nodiscard]] bool open() const { return open_; }
  /// False where it is not open: nothing was said.
  bool tell(const Message& message);
  bool tell(const game::Message& message);
  /// A Uint8Array.
  bool send(const ChunkHeader& header, const emscripten::val& bytes);
  /// About the board: a Uint8Array.
  bool draw(const emscripten::val& frame) { return open_ && board_.send({}, frame); }
  /// Bytes about it that wait to be sent.
  [[nodiscard]] std::uint64_t board_buffered() const { return board_.buffered(); }
  /// Bytes of pieces that wait to be sent.
  [[nodiscard]] std::uint64_t buffered() const { return files_.buffered(); }
  /// What was heard made no sense after all: it answered nothing that was asked.
  void resent() { resent({Fault::What::bad_field, {}, {}}); }

  /// Calls nothing after.
  void close();

 private:
  void look();
  void hear(const std::string& text);
  void hear_game(const std::string& text);
  void receive(const emscripten::val& buffer);
  void see(const emscripten::val& buffer);
  void resent(const Fault& fault);
  void shut();

  ChannelsEvents events_;
  Manners manners_;
  bool open_ = false;
  std::vector<std::string> early_;          ///< what was said before all are open
  std::vector<emscripten::val> scribbled_;  ///< and drawn
  browser::DataChannel talk_;
  browser::DataChannel files_;
  browser::DataChannel board_;
};

}  // namespace greenroom::channel
