#pragma once

#include <emscripten/val.h>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "wasm/board/worker/painter.hpp"
#include "wasm/board/worker/picture_file.hpp"
#include "wasm/board/worker/sheet.hpp"
#include "wasm/board/worker/shelf.hpp"
#include "wasm/browser/animation.hpp"
#include "wasm/browser/timer.hpp"
#include "wasm/browser/worker.hpp"

namespace greenroom::board {

/// The board worker: hears the page, and does one thing after the other in the order it was asked.
class Desk : public std::enable_shared_from_this<Desk> {
 public:
  void heard(const emscripten::val& message);

 private:
  using Async = browser::Async<void>;

  Async work();
  Async take(emscripten::val message);

  // What is seen, and what the hand does
  void show(const emscripten::val& message);
  void hide();
  void resize(const emscripten::val& message);
  void point(const emscripten::val& message);
  void scroll(const emscripten::val& message);
  void hover(std::optional<Place> place, double time);

  // What a person wants (intents.cpp)
  Async want(emscripten::val intent);
  Async want_of_sheet(emscripten::val intent, std::string what);
  void select(const std::string& what);
  void change_things(const emscripten::val& intent, const std::string& what);
  void lock(bool on);
  void use_tool(const emscripten::val& intent, const std::string& what);
  void change_view(const emscripten::val& intent, const std::string& what);
  void change_pages(const emscripten::val& intent, const std::string& what);
  void write(const emscripten::val& intent);
  Async add_picture(emscripten::val intent);

  // Boards (keeping.cpp)
  Async open(std::string id);
  Async open_any();
  Async change_boards(emscripten::val intent, std::string what);
  Async open_file(emscripten::val intent);
  Async save(std::string as);
  void make_stamps();

  // Pictures of others (pictures.cpp)
  void ask_for_pictures();
  Async verify_pictures();
  void send_piece(const std::string& person);
  Async list();

  // The room
  Async enter(emscripten::val message);
  /// Who there is in it, by id.
  void follow(const std::string& kind, const std::string& person, const emscripten::val& message);
  void send(const std::vector<Letter>& letters);
  void listen(const emscripten::val& message);
  [[nodiscard]] std::string name_of(Site site) const;

  /// We do this. False where the board refuses.
  bool act(Action action);
  /// What was done is shown, kept and told.
  void settle();
  void paint();
  /// A picture is there that was not.
  void stamped();
  void rest();
  [[nodiscard]] bool may_draw() const { return sheet_ && !sheet_->board.locked(); }
  [[nodiscard]] OpId id_from(const emscripten::val& text) const;

  void publish();
  [[nodiscard]] emscripten::val state() const;
  [[nodiscard]] emscripten::val selection() const;
  [[nodiscard]] emscripten::val writing() const;

  std::deque<emscripten::val> waiting_;
  bool working_ = false;

  Tools tools_;
  Window window_;
  Hand hand_;
  double scale_ = 1;
  Painter painter_;
  Overlay overlay_;
  std::shared_ptr<DrawnStamps> stamps_;
  std::shared_ptr<Sheet> sheet_;
  std::string font_ = "sans-serif";
  std::string problem_;
  std::vector<shelf::Kept> boards_;
  std::string removed_;  ///< id of the board that can come back
  std::string told_;     ///< the state as last told

  std::string room_;
  std::string name_;                           ///< ours
  std::map<std::string, std::string> people_;  ///< their names by id
  std::string host_;                           ///< their id; empty where it is us
  bool locking_ = false;
  std::map<PictureKey, Site> lacking_;  ///< pictures that are to be shown, and by whom
  std::set<std::string> served_;        ///< to whom a piece of a picture is on its way
  double pointed_ = 0;                  ///< when the others were told last where our pen is
  browser::NextFrame frame_{[this] { paint(); }};
  browser::Timer resting_;
  browser::Timer asking_;
  browser::Timer removing_;
  browser::Timer looking_again_;
};

}  // namespace greenroom::board
