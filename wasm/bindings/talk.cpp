#include <emscripten/bind.h>

#include "wasm/chat/chat.hpp"
#include "wasm/files/files.hpp"

// What the page can ask about the chat of a room, and files between people. It only registers.
namespace greenroom::bindings {

using chat::Chat;
using files::Files;

EMSCRIPTEN_BINDINGS(talk) {
  emscripten::class_<Chat>("Chat")
      .function("say(text)", &Chat::say)
      .function("watch(watched)", &Chat::watch);

  emscripten::class_<Files>("Files")
      .function("accept(id)", &Files::accept)
      .function("refuse(id)", &Files::refuse)
      .function("cancel(id)", &Files::cancel)
      .function("remove(id)", &Files::remove);
}

}  // namespace greenroom::bindings
