// The half of the codec that reads.
#include <array>
#include <optional>
#include <utility>

#include "shared/channel/codec.hpp"
#include "shared/channel/field_reader.hpp"
#include "shared/channel/file_name.hpp"
#include "shared/channel/limits.hpp"
#include "shared/channel/line_text.hpp"
#include "shared/channel/words.hpp"
#include "shared/signaling/names.hpp"

namespace greenroom::channel {

namespace {

SaidLine read_line_fields(FieldReader& fields) {
  SaidLine line;
  line.number = fields.number("number", 1, limits::greatest_number);
  line.time = fields.number("time", 0, limits::greatest_number);
  line.text = fields.text("text");
  fields.require(is_line_text(line.text), "text");
  return line;
}

ToldLine read_told_line(FieldReader& fields) {
  ToldLine told;
  told.author = fields.text("author", limits::id_bytes);
  told.name = fields.text("name");
  fields.require(signaling::is_person_name(told.name), "name");
  told.line = read_line_fields(fields);
  return told;
}

Message read_line(FieldReader& fields) { return read_line_fields(fields); }

Message read_ask_history(FieldReader&) { return AskHistory{}; }

Message read_history(FieldReader& fields) {
  History history;
  for (const Json& entry : fields.objects("lines", limits::history_lines)) {
    FieldReader line(entry);
    history.lines.push_back(read_told_line(line));
    fields.require(line.wrong().empty(), "lines");
  }
  history.last = fields.flag("last");
  return history;
}

Message read_react(FieldReader& fields) { return React{fields.word("what", reaction_from)}; }

Message read_shows(FieldReader& fields) {
  ShowsPicture shows;
  shows.picture = fields.word("picture", picture_from);
  shows.width = static_cast<unsigned>(fields.number("width", 0, limits::shown_side));
  shows.height = static_cast<unsigned>(fields.number("height", 0, limits::shown_side));
  fields.require((shows.width == 0) == (shows.height == 0), "height");
  return shows;
}

Message read_file_offer(FieldReader& fields) {
  OfferFile offer;
  offer.key = fields.key("file");
  offer.number = static_cast<std::uint32_t>(fields.number("number", 0, UINT32_MAX));
  offer.name = fields.text("name");
  fields.require(is_file_name(offer.name), "name");
  offer.size = fields.number("size", 0, limits::file_bytes);
  offer.type = fields.text("mime");
  fields.require(is_file_type(offer.type), "mime");
  return offer;
}

Message read_file_accept(FieldReader& fields) {
  AcceptFile accept;
  accept.key = fields.key("file");
  accept.have = fields.number("have", 0, limits::file_bytes);
  accept.fingerprint = fields.digits("fingerprint");
  return accept;
}

Message read_file_refuse(FieldReader& fields) {
  RefuseFile refuse;
  refuse.key = fields.key("file");
  refuse.why = fields.word("why", file_refusal_from);
  return refuse;
}

Message read_file_kept(FieldReader& fields) {
  KeptFile kept;
  kept.key = fields.key("file");
  kept.have = fields.number("have", 0, limits::file_bytes);
  return kept;
}

Message read_file_finished(FieldReader& fields) { return FinishedFile{fields.key("file")}; }

Message read_file_ask(FieldReader& fields) { return AskFile{fields.key("file")}; }

Message read_file_end(FieldReader& fields) {
  EndFile end;
  end.key = fields.key("file");
  end.why = fields.word("why", file_end_from);
  return end;
}

struct Reader {
  std::string_view type;
  Message (*read)(FieldReader& fields);
};

constexpr auto readers = std::to_array<Reader>({
    {"line", read_line},
    {"ask-history", read_ask_history},
    {"history", read_history},
    {"react", read_react},
    {"shows", read_shows},
    {"file-offer", read_file_offer},
    {"file-accept", read_file_accept},
    {"file-refuse", read_file_refuse},
    {"file-kept", read_file_kept},
    {"file-finished", read_file_finished},
    {"file-ask", read_file_ask},
    {"file-end", read_file_end},
});

Fault fault(Fault::What what, std::string type = {}, std::string field = {}) {
  return {.what = what, .type = std::move(type), .field = std::move(field)};
}

}  // namespace

std::variant<Message, Fault> decode(std::string_view frame) {
  if (frame.size() > limits::frame_bytes) return fault(Fault::What::too_large);
  const auto json = signaling::read_frame(frame);
  if (!json) return fault(Fault::What::not_json);

  FieldReader fields(json->fields);
  const auto type = fields.text("type");
  if (!fields.wrong().empty()) return fault(Fault::What::bad_field, {}, "type");
  for (const Reader& reader : readers) {
    if (reader.type != type) continue;
    auto message = reader.read(fields);
    if (!fields.wrong().empty()) return fault(Fault::What::bad_field, type, fields.wrong());
    return message;
  }
  return fault(Fault::What::unknown_type);
}

}  // namespace greenroom::channel
