#include "wasm/board/worker/desk.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "shared/call/initials.hpp"
#include "wasm/board/messages.hpp"
#include "wasm/browser/bytes.hpp"

namespace greenroom::board {

using browser::Timer;
using browser::WorkerScope;
using emscripten::val;

namespace {

Place place_in(const val& message) {
  return {message["x"].as<double>(), message["y"].as<double>()};
}

std::vector<Sample> samples_in(const val& numbers) {
  constexpr std::size_t each = 4;
  std::vector<double> all(numbers["length"].as<std::size_t>());
  val(emscripten::typed_memory_view(all.size(), all.data())).call<void>("set", numbers);
  std::vector<Sample> samples;
  for (std::size_t i = 0; i + each <= all.size(); i += each) {
    samples.push_back({{all[i], all[i + 1]}, all[i + 2], all[i + 3]});
  }
  return samples;
}

Pointer::Phase phase_from(const std::string& word) {
  if (word == "down") return Pointer::Phase::down;
  if (word == "up") return Pointer::Phase::up;
  return word == "move" ? Pointer::Phase::move : Pointer::Phase::cancel;
}

Pointer::Kind kind_from(const std::string& word) {
  if (word == "touch") return Pointer::Kind::touch;
  return word == "pen" ? Pointer::Kind::pen : Pointer::Kind::mouse;
}

/// As their tile has it, where there is no picture.
std::string colour_of(const std::string& name) {
  constexpr int apart = 45;  // degrees between two of the eight
  return "oklch(0.56 0.16 " + std::to_string(call::hue_of(name) * apart) + ")";
}

}  // namespace

void Desk::heard(const val& message) {
  waiting_.push_back(message);
  if (!working_) work();
}

browser::Async<void> Desk::work() {
  const auto self = shared_from_this();
  working_ = true;
  while (!waiting_.empty()) {
    const auto message = waiting_.front();
    waiting_.pop_front();
    co_await take(message);
    publish();
  }
  working_ = false;
}

browser::Async<void> Desk::take(val message) {
  const auto self = shared_from_this();
  const auto kind = message["kind"].as<std::string>();
  if (kind == messages::pointer) {
    point(message);
  } else if (kind == messages::wheel) {
    scroll(message);
  } else if (kind == messages::heard) {
    listen(message);
  } else if (kind == messages::intent) {
    co_await want(message["intent"]);
  } else if (kind == messages::show) {
    show(message);
    if (!sheet_) co_await open_any();
  } else if (kind == messages::size) {
    resize(message);
  } else if (kind == messages::hide) {
    hide();
  } else if (kind == messages::room) {
    co_await enter(message);
  } else {
    follow(kind, message["id"].as<std::string>(), message);
  }
}

void Desk::follow(const std::string& kind, const std::string& person, const val& message) {
  const bool of_room = sheet_ && !room_.empty();
  if (kind == messages::opened) {
    people_[person] = message["name"].as<std::string>();
    if (of_room) send(sheet_->company.opened(person));
  } else if (kind == messages::closed) {
    people_.erase(person);
    served_.erase(person);
    if (sheet_) send(sheet_->company.closed(person));
    frame_.schedule();
  } else if (kind == messages::drained) {
    served_.erase(person);
    if (sheet_) send_piece(person);
  } else if (kind == messages::host) {
    host_ = person;
    if (of_room) sheet_->company.set_host(host_);
  }
}

void Desk::hide() {
  painter_.hide();
  if (!sheet_) return;
  sheet_->drafting.put_down();
  hover(std::nullopt, 0);
}

void Desk::show(const val& message) {
  const auto font = message["font"].as<std::string>();
  font_ = font;
  if (stamps_) stamps_->use_font(font);
  painter_.show(message["canvas"], font);
  painter_.resize(window_, scale_);
  frame_.schedule();
}

void Desk::stamped() {
  if (!sheet_) return;
  sheet_->raster().paint();
  frame_.schedule();
}

void Desk::resize(const val& message) {
  window_.resize(message["width"].as<double>(), message["height"].as<double>());
  scale_ = std::clamp(message["scale"].as<double>(), 0.5, 4.0);
  painter_.resize(window_, scale_);
  paint();
}

void Desk::point(const val& message) {
  if (!sheet_) return;
  const auto word = message["phase"].as<std::string>();
  const Pointer pointer{message["id"].as<int>(), kind_from(message["type"].as<std::string>()),
                        phase_from(word), message["button"].as<int>() == 1,
                        samples_in(message["samples"])};
  if (pointer.samples.empty()) return;
  const auto& last = pointer.samples.back();
  if (word == "leave") {
    // Of a pointer that is down the canvas hears on.
    if (!hand_.drawing()) hover(std::nullopt, last.time);
    return;
  }
  for (const auto& action : hand_.heard(pointer)) {
    if (const auto* pan = std::get_if<Panned>(&action)) {
      window_.pan(pan->x, pan->y);
      painter_.spoil();
    } else if (const auto* pinch = std::get_if<Pinched>(&action)) {
      window_.zoom(pinch->at, pinch->factor);
      painter_.spoil();
    }
    for (auto& done : sheet_->drafting.heard(action, sheet_->page(), may_draw())) {
      act(std::move(done));
    }
  }
  overlay_.ahead.clear();
  if (hand_.drawing() && tools_.tool() == Holding::pen) {
    overlay_.pen = tools_.pen();
    overlay_.ahead.push_back(last.at);
    for (const auto& sample : samples_in(message["predicted"])) {
      overlay_.ahead.push_back(sample.at);
    }
  }
  hover(last.at, last.time);
  settle();
  // Not on the next frame: this is what the hand feels.
  paint();
}

void Desk::scroll(const val& message) {
  const double x = message["byX"].as<double>();
  const double y = message["byY"].as<double>();
  if (message["zooming"].as<bool>()) {
    constexpr double calm = 0.00325;  // a notch of 100 pixels: a quarter more
    window_.zoom(place_in(message), std::exp2(-y * calm));
  } else {
    window_.pan(-x, -y);
  }
  painter_.spoil();
  frame_.schedule();
}

void Desk::hover(std::optional<Place> place, double time) {
  constexpr double often = 40;  // ms
  if (people_.empty() || (place && time - pointed_ < often)) return;
  pointed_ = time;
  Cursor cursor{sheet_->page(), std::nullopt};
  if (place) cursor.at = window_.spot(*place);
  send(sheet_->company.point(cursor));
}

bool Desk::act(Action action) {
  const auto* op = sheet_->board.act(std::move(action));
  if (op == nullptr) return false;
  send(sheet_->company.tell(*op));
  return true;
}

void Desk::settle() {
  sheet_->settle();
  ask_for_pictures();
  constexpr int calm = 1000;  // ms
  resting_ = Timer(Timer::Kind::once, calm, [this] { rest(); });
}

void Desk::rest() {
  if (!sheet_) return;
  sheet_->flush();
  constexpr int soon = 30;  // ms
  if (sheet_->raster().pack_some()) {
    resting_ = Timer(Timer::Kind::once, soon, [this] { rest(); });
  } else {
    sheet_->board.compact();
  }
}

void Desk::paint() {
  if (!sheet_ || !painter_.shows()) return;
  painter_.take(sheet_->raster(), sheet_->turn());
  overlay_.others.clear();
  for (const auto& [id, cursor] : sheet_->company.cursors()) {
    if (cursor.page != sheet_->page()) continue;
    const auto person = people_.find(id);
    const auto name = person == people_.end() ? std::string() : person->second;
    overlay_.others.push_back({name, colour_of(name), *cursor.at});
  }
  painter_.paint(window_, sheet_->drafting, sheet_->board.scene(), overlay_);
}

browser::Async<void> Desk::enter(val message) {
  const auto self = shared_from_this();
  const auto code = message["code"].as<std::string>();
  name_ = message["name"].as<std::string>();
  if (code == room_) co_return;
  if (sheet_) {
    for (const auto& [id, name] : people_) send(sheet_->company.closed(id));
  }
  people_.clear();
  served_.clear();
  locking_ = false;
  room_ = code;
  if (!room_.empty()) co_await open(shelf::id_of_room(room_));
}

void Desk::listen(const val& message) {
  if (!sheet_ || room_.empty()) return;
  send(sheet_->company.heard(message["id"].as<std::string>(),
                             browser::bytes_in(browser::rest_of(message["buffer"], 0))));
  settle();
  frame_.schedule();
  send_piece(message["id"].as<std::string>());
  verify_pictures();
}

void Desk::send(const std::vector<Letter>& letters) {
  for (const auto& letter : letters) {
    auto message = browser::message_of(messages::letter);
    message.set("id", letter.to);
    const auto bytes = browser::array_of(letter.frame);
    message.set("bytes", bytes);
    WorkerScope::post(message, {bytes["buffer"]});
  }
  constexpr int patience = 5000;  // ms
  if (!sheet_->company.asking()) {
    asking_.close();
  } else if (!asking_.running()) {
    asking_ = Timer(Timer::Kind::once, patience, [this] {
      asking_.close();
      if (sheet_) send(sheet_->company.lost_patience());
    });
  }
}

std::string Desk::name_of(Site site) const { return sheet_->board.scene().name_of(site); }

OpId Desk::id_from(const val& text) const {
  // As state() writes it: the site in 16 hexadecimal digits, and the number.
  const auto word = text.isString() ? text.as<std::string>() : std::string();
  constexpr int hexadecimal = 16;
  OpId id;
  const auto* const end = word.data() + word.size();
  const auto [dash, bad] = std::from_chars(word.data(), end, id.site, hexadecimal);
  if (bad != std::errc() || dash == end) return first_page;
  const bool whole = std::from_chars(dash + 1, end, id.number).ptr == end;
  return whole ? id : first_page;
}

}  // namespace greenroom::board
