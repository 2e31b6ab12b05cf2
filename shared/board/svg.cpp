#include "shared/board/svg.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/board/geometry.hpp"
#include "shared/board/outline.hpp"
#include "shared/board/svg_path.hpp"
#include "shared/signaling/utf8.hpp"

namespace greenroom::board {
namespace {

/// Units of a drawing to one of a page.
constexpr int fine = svg_grid / limits::units;

const Pen* pen_of(const Thing& thing) {
  if (const auto* stroke = std::get_if<Stroke>(&thing.body)) return &stroke->pen;
  if (const auto* shape = std::get_if<Shape>(&thing.body)) return &shape->pen;
  return nullptr;
}

bool is_eraser(const Thing& thing) {
  const auto* pen = pen_of(thing);
  return pen != nullptr && pen->tool == Tool::eraser;
}

/// Empty for what browsers might not show, or run.
std::string_view type_of(std::span<const std::uint8_t> file) {
  const auto has = [&](std::string_view magic, std::size_t at) {
    return file.size() >= at + magic.size() &&
           std::equal(magic.begin(), magic.end(), file.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
  };
  if (has("\x89PNG\r\n\x1A\n", 0)) return "image/png";
  if (has("\xFF\xD8\xFF", 0)) return "image/jpeg";
  if (has("RIFF", 0) && has("WEBP", 8)) return "image/webp";
  return {};
}

void append_base64(std::span<const std::uint8_t> bytes, std::string& text) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  text.reserve(text.size() + (bytes.size() + 2) / 3 * 4);
  for (; !bytes.empty(); bytes = bytes.subspan(std::min<std::size_t>(bytes.size(), 3))) {
    const auto byte = [&](std::size_t i) { return i < bytes.size() ? unsigned{bytes[i]} : 0U; };
    const auto three = byte(0) << 16 | byte(1) << 8 | byte(2);
    text += letters[three >> 18];
    text += letters[three >> 12 & 63];
    text += bytes.size() > 1 ? letters[three >> 6 & 63] : '=';
    text += bytes.size() > 2 ? letters[three & 63] : '=';
  }
}

/// What XML cannot hold is left out.
void append_escaped(std::string_view words, std::string& text) {
  while (!words.empty()) {
    const auto next = signaling::first_code_point(words);
    const auto letter = words.substr(0, next.bytes);
    words.remove_prefix(next.bytes);
    if (letter == "&") {
      text += "&amp;";
    } else if (letter == "<") {
      text += "&lt;";
    } else if (letter == ">") {
      text += "&gt;";
    } else if (letter == "\t") {
      text += ' ';
    } else if (next.value >= ' ' && next.value != 0xFFFE && next.value <= 0x10FFFF &&
               next.value != 0xFFFF) {
      text += letter;
    }
  }
}

std::vector<std::string_view> lines_of(std::string_view words) {
  std::vector<std::string_view> lines;
  for (;;) {
    const auto end = words.find('\n');
    lines.push_back(words.substr(0, end));
    if (end == std::string_view::npos) return lines;
    words.remove_prefix(end + 1);
  }
}

/// The name of an attribute, its quoted value.
void attribute(std::string_view name, std::string_view value, std::string& text) {
  text += ' ';
  text += name;
  text += "=\"";
  text += value;
  text += '"';
}
void attribute(std::string_view name, int value, std::string& text) {
  attribute(name, std::to_string(value), text);
}

std::string hex(const Colour& colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const auto part : {colour.red, colour.green, colour.blue}) {
    text += digits[part / 16U];
    text += digits[part % 16U];
  }
  return text;
}

class Drawing {
 public:
  Drawing(const Scene& scene, const OpId& page, const PictureSource& pictures)
      : pictures_(pictures) {
    for (const auto& [rank, thing] : scene.things()) {
      if (thing.page == page && scene.visible(rank, thing) && overlap(thing.box, whole_page)) {
        things_.push_back(&thing);
      }
    }
  }

  std::string text(Paper paper) {
    constexpr int width = limits::page_width * svg_grid;
    constexpr int height = limits::page_height * svg_grid;
    text_ = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    attribute("width", limits::page_width, text_);
    attribute("height", limits::page_height, text_);
    attribute("viewBox", "0 0 " + std::to_string(width) + ' ' + std::to_string(height), text_);
    // Of ink; what is words or a picture says otherwise.
    text_ += " fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n";
    if (paper == Paper::white) text_ += "<path fill=\"#fff\" d=\"" + whole() + "\"/>\n";
    erasers();
    for (std::size_t i = 0; i < things_.size();) {
      auto end = i;
      while (end < things_.size() && !is_eraser(*things_[end])) ++end;
      if (end > i) run(i, end);
      i = end + 1;
    }
    text_ += "</svg>\n";
    return std::move(text_);
  }

 private:
  static std::string whole() {
    SvgPath path;
    path.move({0, 0});
    path.line({limits::page_width * svg_grid, 0});
    path.line({limits::page_width * svg_grid, limits::page_height * svg_grid});
    path.line({0, limits::page_height * svg_grid});
    path.close();
    return path.take();
  }

  /// Each once: what one takes away may lie in several groups.
  void erasers() {
    if (std::ranges::none_of(things_, [](const auto* thing) { return is_eraser(*thing); })) return;
    text_ += "<defs>\n";
    for (std::size_t i = 0; i < things_.size(); ++i) {
      if (!is_eraser(*things_[i])) continue;
      text_ += "<g id=\"e" + std::to_string(i) + "\">\n";
      body(*things_[i]);
      text_ += "</g>\n";
    }
    text_ += "</defs>\n";
  }

  /// Things with no eraser between them. Groups lie beside and not in each other, since a reader
  /// follows only so deep.
  void run(std::size_t from, std::size_t end) {
    Box box;
    for (auto i = from; i < end; ++i) box = united(box, things_[i]->box);
    std::string mask;
    for (auto i = end; i < things_.size(); ++i) {
      if (is_eraser(*things_[i]) && overlap(things_[i]->box, box)) {
        mask += "<use href=\"#e" + std::to_string(i) + "\"/>";
      }
    }
    if (!mask.empty()) {
      const auto name = "m" + std::to_string(from);
      text_ += "<mask id=\"" + name + "\" maskUnits=\"userSpaceOnUse\" x=\"0\" y=\"0\"";
      attribute("width", limits::page_width * svg_grid, text_);
      attribute("height", limits::page_height * svg_grid, text_);
      text_ += "><path fill=\"#fff\" d=\"" + whole() + "\"/>" + mask + "</mask>\n";
      text_ += "<g mask=\"url(#" + name + ")\">\n";
    }
    for (auto i = from; i < end; ++i) body(*things_[i]);
    if (!mask.empty()) text_ += "</g>\n";
  }

  void body(const Thing& thing) {
    std::visit([&](const auto& body) { add(thing, body); }, thing.body);
  }

  void add(const Thing& thing, const Stroke& stroke) {
    const auto& points = stroke.points;
    const auto pressure = points.front().pressure;
    const bool even =
        std::ranges::all_of(points, [&](const auto& each) { return each.pressure == pressure; });
    if (even) {
      line(thing, stroke.pen, pressure / 255.0, middle_of(points, thing.transform));
      return;
    }
    text_ += "<path";
    ink("fill", stroke.pen);
    attribute("d", outline_of(sweeps_of(stroke, thing.transform)), text_);
    text_ += "/>\n";
  }

  void add(const Thing& thing, const Shape& shape) {
    if (shape.figure == Figure::ellipse) {
      const auto a = moved(shape.from, thing.transform);
      const auto b = moved(shape.to, thing.transform);
      text_ += "<ellipse";
      // Twice a middle, and so in units of the drawing.
      attribute("cx", a.x + b.x, text_);
      attribute("cy", a.y + b.y, text_);
      attribute("rx", std::abs(b.x - a.x), text_);
      attribute("ry", std::abs(b.y - a.y), text_);
      strokes(thing, shape.pen, 1);
      text_ += "/>\n";
      return;
    }
    line(thing, shape.pen, 1, middle_of(sweeps_of(shape, thing.transform)));
  }

  void add(const Thing& thing, const Text& text) {
    const auto lines = lines_of(text.words);
    const auto letters = [](std::string_view line) { return signaling::characters_in(line); };
    // The longest fills the room that the author's fonts took; the others follow.
    const auto longest = std::ranges::max_element(lines, {}, letters) - lines.begin();
    const auto& box = thing.box;
    const int height = (box.bottom - box.top) * fine / static_cast<int>(lines.size());
    constexpr int ascent = 80;  // hundredths of a line's height, and of a letter's
    for (std::size_t i = 0; i < lines.size(); ++i) {
      text_ += "<text xml:space=\"preserve\" font-family=\"sans-serif\"";
      attribute("fill", hex(text.colour), text_);
      attribute("x", box.left * fine, text_);
      attribute("y", box.top * fine + static_cast<int>(i) * height + height * ascent / 100, text_);
      attribute("font-size", height * ascent / 100, text_);
      if (static_cast<std::ptrdiff_t>(i) == longest) {
        attribute("textLength", (box.right - box.left) * fine, text_);
        attribute("lengthAdjust", "spacingAndGlyphs", text_);
      }
      text_ += '>';
      append_escaped(lines[i], text_);
      text_ += "</text>\n";
    }
  }

  void add(const Thing& thing, const Picture& picture) {
    const auto* bytes = pictures_ ? pictures_(picture.key) : nullptr;
    const auto type = bytes == nullptr ? std::string_view() : type_of(*bytes);
    if (type.empty()) return;
    text_ += "<image";
    attribute("x", thing.box.left * fine, text_);
    attribute("y", thing.box.top * fine, text_);
    attribute("width", (thing.box.right - thing.box.left) * fine, text_);
    attribute("height", (thing.box.bottom - thing.box.top) * fine, text_);
    text_ += " preserveAspectRatio=\"none\" href=\"data:";
    text_ += type;
    text_ += ";base64,";
    append_base64(*bytes, text_);
    text_ += "\"/>\n";
  }

  void line(const Thing& thing, const Pen& pen, double part, const std::string& data) {
    text_ += "<path";
    strokes(thing, pen, part);
    attribute("d", data, text_);
    text_ += "/>\n";
  }

  void strokes(const Thing& thing, const Pen& pen, double part) {
    ink("stroke", pen);
    const double width = scaled(pen.width, thing.transform) * part * fine;
    attribute("stroke-width", static_cast<int>(std::lround(width)), text_);
  }

  /// What an eraser covers is black in a mask, and so not there.
  void ink(std::string_view how, const Pen& pen) {
    attribute(how, pen.tool == Tool::eraser ? "#000" : hex(pen.colour), text_);
    static_assert(marker_strength * 10 == 255 * 4);
    if (pen.tool == Tool::marker) attribute("opacity", ".4", text_);
  }

  const PictureSource& pictures_;
  std::vector<const Thing*> things_;
  std::string text_;
};

}  // namespace

std::string svg_of(const Scene& scene, const OpId& page, const PictureSource& pictures,
                   Paper paper) {
  return Drawing(scene, page, pictures).text(paper);
}

}  // namespace greenroom::board
