// The half of the codec that writes.
#include <array>
#include <cstddef>

#include "shared/channel/codec.hpp"
#include "shared/channel/words.hpp"
#include "shared/signaling/json_frame.hpp"

namespace greenroom::channel {

namespace {

using signaling::Json;
using signaling::write_frame;

std::string hexadecimal(std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr std::size_t length = 16;
  std::string text(length, '0');
  for (std::size_t i = length; i-- > 0; value >>= 4) text[i] = digits[value & 0xF];
  return text;
}

void write_line(Json& fields, const SaidLine& line) {
  fields["number"] = line.number;
  fields["time"] = line.time;
  fields["text"] = line.text;
}

Json json_of(const ToldLine& told) {
  Json fields = Json::object({{"author", told.author}, {"name", told.name}});
  write_line(fields, told.line);
  return fields;
}

struct Writer {
  Json& fields;

  void operator()(const SaidLine& line) const { write_line(fields, line); }
  void operator()(const AskHistory&) const {}
  void operator()(const History& history) const {
    Json lines = Json::array();
    for (const auto& told : history.lines) lines.push_back(json_of(told));
    fields["lines"] = std::move(lines);
    fields["last"] = history.last;
  }
  void operator()(const React& react) const { fields["what"] = word_of(react.what); }
  void operator()(const ShowsPicture& shows) const {
    fields["picture"] = word_of(shows.picture);
    fields["width"] = shows.width;
    fields["height"] = shows.height;
  }
  void operator()(const OfferFile& offer) const {
    fields["file"] = offer.key;
    fields["number"] = offer.number;
    fields["name"] = offer.name;
    fields["size"] = offer.size;
    fields["mime"] = offer.type;
  }
  void operator()(const AcceptFile& accept) const {
    fields["file"] = accept.key;
    fields["have"] = accept.have;
    fields["fingerprint"] = hexadecimal(accept.fingerprint);
  }
  void operator()(const RefuseFile& refuse) const {
    fields["file"] = refuse.key;
    fields["why"] = word_of(refuse.why);
  }
  void operator()(const KeptFile& kept) const {
    fields["file"] = kept.key;
    fields["have"] = kept.have;
  }
  void operator()(const FinishedFile& finished) const { fields["file"] = finished.key; }
  void operator()(const AskFile& ask) const { fields["file"] = ask.key; }
  void operator()(const EndFile& end) const {
    fields["file"] = end.key;
    fields["why"] = word_of(end.why);
  }
};

}  // namespace

std::string encode(const Message& message) {
  Json fields = Json::object({{"type", type_of(message)}});
  std::visit(Writer{fields}, message);
  return write_frame(fields);
}

}  // namespace greenroom::channel
