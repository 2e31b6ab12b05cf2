#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "shared/channel/messages.hpp"

namespace greenroom::chat {

using channel::Moment;

/// One line of the chat.
struct Line {
  std::string author;        ///< id
  std::uint64_t number = 0;  ///< author and number name the line
  std::string name;          ///< the author's, when it was said
  std::string text;
  Moment time = 0;
  bool own = false;
  /// Who told us of it, an id; empty where the author said it to us. What is told may be made up.
  std::string told_by;
  bool operator==(const Line&) const = default;
};

/// What was said in a room, as far as we know: by time, and where that is the same by author and
/// number, so that everybody who knows the same lines sees the same order.
///
/// Times are a hybrid logical clock (Kulkarni and others, "Logical Physical Clocks", 2014): what
/// somebody says is later than every line that they know, whatever their clock is worth, so that an
/// answer never stands above its question.
class Log {
 public:
  /// So many lines are kept, the newest.
  static constexpr std::size_t most_lines = 1000;
  /// A time further ahead of our clock, or further behind the newest line, is moved, ms: nobody
  /// hides a line in the past or keeps one at the end.
  static constexpr Moment most_astray = 120'000;

  /// Who we are from now on. What we said as somebody else stays ours.
  void be(std::string self, Moment now);

  /// We say something. The text must be fit for a line. What is given back is for the others.
  channel::SaidLine say(const std::string& name, const std::string& text, Moment now);
  /// Somebody says something themselves. They are believed over all that others told of them. The
  /// line, until the log changes; null where it was heard before.
  const Line* hear(const std::string& author, const std::string& name,
                   const channel::SaidLine& said, Moment now);
  /// Somebody tells what was said before; what we said before this page was loaded may be among it.
  /// Newer lines that are said to be ours and that we do not know are made up, and left out. How
  /// many were new.
  std::size_t merge(const std::string& told_by, const std::vector<channel::ToldLine>& told,
                    Moment now);
  /// For somebody who was not there: the newest lines, oldest first, at most
  /// limits::history_lines.
  [[nodiscard]] std::vector<channel::ToldLine> history() const;

  /// Everything has been read.
  void see() { unread_ = 0; }
  /// Lines that others said to us since.
  [[nodiscard]] std::size_t unread() const { return unread_; }

  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }

 private:
  [[nodiscard]] std::vector<Line>::const_iterator find(const std::string& author,
                                                       std::uint64_t number) const;
  [[nodiscard]] Moment believable(Moment time, Moment now) const;
  /// Null where it is older than all that are kept.
  const Line* insert(Line line);

  std::string self_;
  Moment since_ = 0;  ///< from then on we know ourselves what we said
  /// By our own clock and nobody else's, so that it goes on where the page is loaded anew.
  std::uint64_t last_number_ = 0;
  std::vector<Line> lines_;  ///< sorted
  std::size_t unread_ = 0;
};

}  // namespace greenroom::chat
