#include <utility>

#include "wasm/board/messages.hpp"
#include "wasm/board/worker/desk.hpp"
#include "wasm/browser/blob.hpp"
#include "wasm/browser/bytes.hpp"
#include "wasm/browser/image.hpp"

// Pictures that others have put on the board: shared/board/pictures.hpp decides whom to ask.
namespace greenroom::board {

using browser::Async;
using browser::Timer;
using emscripten::val;

void Desk::ask_for_pictures() {
  if (lacking_.empty() || people_.empty()) return;
  for (const auto& [key, author] : std::exchange(lacking_, {})) {
    send(sheet_->company.want(key, author));
  }
  constexpr int often = 10'000;  // ms
  if (looking_again_.running()) return;
  looking_again_ = Timer(Timer::Kind::repeating, often, [this] {
    if (sheet_) send(sheet_->company.pictures().look_again());
  });
}

void Desk::send_piece(const std::string& person) {
  if (served_.contains(person)) return;
  const auto piece = sheet_->company.pictures().next_piece(person);
  if (!piece) return;
  served_.insert(person);
  auto message = browser::message_of(messages::letter);
  const auto bytes = browser::array_of(*piece);
  message.set("id", person);
  message.set("bytes", bytes);
  message.set("paced", true);
  browser::WorkerScope::post(message, {bytes["buffer"]});
}

Async<void> Desk::verify_pictures() {
  const auto self = shared_from_this();
  const auto sheet = sheet_;
  for (const auto& key : sheet->company.pictures().take_unverified()) {
    const auto* bytes = sheet->company.pictures().unverified(key);
    if (bytes == nullptr) continue;
    const auto digest = co_await browser::digest_of(browser::array_of(*bytes));
    if (sheet != sheet_ || digest.isNull()) co_return;
    const auto verdict = sheet->company.verified(key, browser::bytes_in(digest));
    send(verdict.letters);
    if (!verdict.kept) continue;
    sheet->write_picture(key);
    stamps_->take(key, browser::blob_of(*sheet->company.pictures().find(key), ""));
  }
}

}  // namespace greenroom::board
