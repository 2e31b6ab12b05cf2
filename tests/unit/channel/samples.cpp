#include "tests/unit/channel/samples.hpp"

#include "shared/channel/limits.hpp"

namespace greenroom::channel {

std::string a_key(char digit) { return std::string(32, digit); }

std::vector<Message> every_message() {
  const SaidLine line{7, 1'700'000'000'000, "see \"this\":\n\thttps://example.org/\\ 👩‍🚀"};
  return {
      line,
      AskHistory{},
      History{},
      History{{{"p1", "Ada", line}, {"{\"}", "小明", {1, 0, "é"}}}, false},
      React{Reaction::thumbs_up},
      React{Reaction::party},
      ShowsPicture{Picture::camera, 320, 180},
      ShowsPicture{Picture::screen, 0, 0},
      OfferFile{a_key(), 4'000'000'000, "报告 (2).pdf", limits::file_bytes, "application/pdf"},
      OfferFile{a_key('0'), 0, "x", 0, ""},
      AcceptFile{a_key(), 0, 0},
      AcceptFile{a_key(), 5'000'000, 0xFEDCBA9876543210},
      RefuseFile{a_key(), FileRefusal::declined},
      KeptFile{a_key(), 1 << 20},
      FinishedFile{a_key()},
      AskFile{a_key()},
      EndFile{a_key(), FileEnd::cancelled},
      EndFile{a_key(), FileEnd::senseless},
  };
}

std::string RandomMessages::characters(std::uint64_t count,
                                       const std::vector<std::string>& alphabet) {
  std::string text;
  for (std::uint64_t i = 0; i < count; ++i) text += alphabet[below(alphabet.size())];
  return text;
}

std::string RandomMessages::key() {
  return characters(32, {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "f"});
}

SaidLine RandomMessages::line() {
  return {1 + below(limits::greatest_number), below(limits::greatest_number + 1),
          "." + characters(below(300), {"a", "\"", "\\", "\n", "\t", " ", "é", "明", "🎈", "\u200D",
                                        "ض", "{", "</script>"})};
}

ToldLine RandomMessages::told_line() {
  return {characters(1 + below(12), {"p", "7", "\"", "\n", "é", "🎈"}),
          characters(1 + below(40), {"A", "z", "\"", "\\", "小", "🎈"}), line()};
}

Message RandomMessages::message() {
  switch (below(12)) {
    case 0:
      return line();
    case 1:
      return AskHistory{};
    case 2: {
      History history;
      history.last = below(2) == 0;
      for (auto count = below(6); count > 0; --count) history.lines.push_back(told_line());
      return history;
    }
    case 3:
      return React{static_cast<Reaction>(below(6))};
    case 4:
      return ShowsPicture{static_cast<Picture>(below(2)), static_cast<unsigned>(1 + below(4000)),
                          static_cast<unsigned>(1 + below(4000))};
    case 5:
      return OfferFile{key(), static_cast<std::uint32_t>(below(std::uint64_t{1} << 32)),
                       characters(1 + below(40), {"a", "B", "9", "-", "小", "é"}) + ".png",
                       below(limits::file_bytes + 1),
                       characters(below(30), {"a", "/", "\"", "\\", ";"})};
    case 6:
      return AcceptFile{key(), below(limits::file_bytes + 1), engine_()};
    case 7:
      return RefuseFile{key(), static_cast<FileRefusal>(below(4))};
    case 8:
      return KeptFile{key(), below(limits::file_bytes + 1)};
    case 9:
      return FinishedFile{key()};
    case 10:
      return AskFile{key()};
    default:
      return EndFile{key(), static_cast<FileEnd>(below(6))};
  }
}

}  // namespace greenroom::channel
