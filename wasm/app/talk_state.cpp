#include "shared/channel/words.hpp"
#include "shared/chat/links.hpp"
#include "wasm/app/app.hpp"
#include "wasm/app/state_parts.hpp"

// The part of the state that people say and give to each other.
namespace greenroom::app {

using emscripten::val;

namespace {

val array_of_pieces(const std::string& text) {
  auto pieces = val::array();
  for (const auto& piece : chat::pieces_of(text)) {
    auto object = val::object();
    object.set("text", std::string(piece.text));
    object.set("link", piece.link);
    pieces.call<void>("push", frozen(object));
  }
  return frozen(pieces);
}

val object_of(const chat::Line& line, const chat::Chat& chat) {
  auto object = face_of(line.name);
  object.set("key", line.author + " " + std::to_string(line.number));
  object.set("own", line.own);
  object.set("told", !line.told_by.empty());
  object.set("time", static_cast<double>(line.time));
  object.set("pieces", array_of_pieces(line.text));
  auto names = val::array();
  if (line.own) {
    for (const auto& name : chat.waiting_for(line.number)) names.call<void>("push", name);
  }
  object.set("waitingFor", frozen(names));
  return frozen(object);
}

val object_of(const files::Item& item) {
  auto object = val::object();
  object.set("id", item.id);
  object.set("with", item.with);
  object.set("incoming", item.incoming);
  object.set("name", item.name);
  object.set("size", item.size);
  object.set("moved", item.moved);
  object.set("phase", std::string(word_of(item.phase)));
  object.set("reason", item.reason);
  object.set("byThem", item.by_them);
  object.set("address", item.address);
  return frozen(object);
}

}  // namespace

void App::chat_changed() {
  if (lines_revision_ != chat_->revision()) {
    lines_revision_ = chat_->revision();
    auto lines = val::array();
    for (const auto& line : chat_->log().lines()) lines.call<void>("push", object_of(line, *chat_));
    lines_ = frozen(lines);
  }
  changed();
}

val App::chat_state() const {
  auto chat = val::object();
  chat.set("lines", lines_);
  chat.set("unread", chat_->log().unread());
  return frozen(chat);
}

void add_reaction(val& person, const chat::Chat::Flying* reaction) {
  const auto word = reaction == nullptr ? "" : channel::word_of(reaction->what);
  person.set("reaction", std::string(word));
  person.set("reactions", reaction == nullptr ? 0 : reaction->number);
}

val state_of(const files::Files& files) {
  auto list = val::array();
  for (const auto& item : files.items()) list.call<void>("push", object_of(item));
  return frozen(list);
}

}  // namespace greenroom::app
