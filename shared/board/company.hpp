#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "shared/board/board.hpp"
#include "shared/board/codec.hpp"

namespace greenroom::board {

/// A frame for one person's channel.
struct Letter {
  std::string to;
  Bytes frame;
};

/// Those who draw with us: who may say what, and who tells whom what they missed. Each says what
/// they do to everybody themselves. What somebody who has left did is told by the others, so
/// whoever comes asks all of them in turn; one after the other, since most know the same.
class Company {
 public:
  /// The board stays where it is as long as this is there.
  explicit Company(Board& board) : board_(board) {}

  // Persons are named by their ids in the room.
  [[nodiscard]] std::vector<Letter> opened(const std::string& person);
  [[nodiscard]] std::vector<Letter> closed(const std::string& person);
  /// Whatever came on that person's channel.
  [[nodiscard]] std::vector<Letter> heard(const std::string& person,
                                          std::span<const std::uint8_t> frame);
  /// For who was asked and has said nothing for a while: somebody else is.
  [[nodiscard]] std::vector<Letter> lost_patience();

  /// We have done this, or point there.
  [[nodiscard]] std::vector<Letter> tell(const Op& op) const;
  [[nodiscard]] std::vector<Letter> point(const Cursor& cursor) const;

  /// Where they point, as far as they do.
  [[nodiscard]] std::map<std::string, Cursor> cursors() const;
  /// The person who draws as this site now; empty for nobody.
  [[nodiscard]] std::string person_of(Site site) const;
  /// Whether this person has sent so much that makes no sense that nothing of theirs is read any
  /// more on this channel.
  [[nodiscard]] bool deaf_to(const std::string& person) const;
  /// Whether somebody is asked and has not told all yet.
  [[nodiscard]] bool asking() const { return !asked_.empty(); }

 private:
  struct Person {
    Site site = 0;  ///< 0 until they have said
    int faults = 0;
    Cursor cursor;
  };
  using Letters = std::vector<Letter>;

  Letters on(const std::string& id, Person& person, const Hello& hello);
  Letters on(const std::string& id, Person& person, const Ask& ask) const;
  Letters on(const std::string& id, Person& person, const Told& told);
  Letters on(const std::string& id, Person& person, const Cursor& cursor);
  Letters on(const std::string& id, Person& person, const Ops& ops);
  /// Asks the next one, if nobody is asked.
  Letters ask();
  [[nodiscard]] Letters to_all(const Bytes& frame) const;

  Board& board_;
  std::map<std::string, Person> people_;
  std::set<std::string> unasked_;
  std::string asked_;
};

}  // namespace greenroom::board
