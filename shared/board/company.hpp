#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "shared/board/board.hpp"
#include "shared/board/codec.hpp"
#include "shared/board/letter.hpp"
#include "shared/board/pictures.hpp"

namespace greenroom::board {

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
  /// We have opened these from a file.
  [[nodiscard]] std::vector<Letter> tell(std::span<const Op* const> ops) const;
  [[nodiscard]] std::vector<Letter> point(const Cursor& cursor) const;

  /// Whose lock is believed, as the room says; empty for nobody's, and where the host are we.
  void set_host(const std::string& person);
  /// We are the host: from now on only we draw, or everybody does.
  [[nodiscard]] std::vector<Letter> lock(bool locked);
  /// Those who draw in spite of the lock.
  [[nodiscard]] std::vector<std::string> defiant() const;

  /// What is in the board's pictures; what has come is to be verified below.
  [[nodiscard]] Pictures& pictures() { return pictures_; }
  /// Something shows a picture of this site's.
  [[nodiscard]] std::vector<Letter> want(const PictureKey& key, Site author);
  struct Verdict {
    bool kept = false;
    std::vector<Letter> letters;
  };
  /// The SHA-256 of an unverified picture.
  [[nodiscard]] Verdict verified(const PictureKey& key, std::span<const std::uint8_t> digest);

  /// Where they point, as far as they do.
  [[nodiscard]] std::map<std::string, Cursor> cursors() const;
  /// The person who draws as this site now; empty for nobody.
  [[nodiscard]] std::string person_of(Site site) const;
  /// Whether a site's ops are taken of somebody else, or of a file: nobody here draws as it.
  [[nodiscard]] bool is_away(Site site) const;
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
    std::size_t told = 0;  ///< ops that they asked for
    bool locks = false;    ///< what they say, host or not
    int in_spite = 0;      ///< ops of theirs since the lock
  };
  using Letters = std::vector<Letter>;

  Letters on(const std::string& id, Person& person, const Hello& hello);
  Letters on(const std::string& id, Person& person, const Ask& ask);
  Letters on(const std::string& id, Person& person, const Told& told);
  Letters on(const std::string& id, Person& person, const Cursor& cursor);
  Letters on(const std::string& id, Person& person, const Ops& ops);
  Letters on(const std::string& id, Person& person, const Want& want);
  Letters on(const std::string& id, Person& person, const Piece& piece);
  Letters on(const std::string& id, Person& person, const Lacking& lacking);
  Letters on(const std::string& id, Person& person, const Lock& lock);
  /// That made no sense. Whoever is not heard any more has no pictures for us either.
  Letters fault(const std::string& id, Person& person);
  void believe_lock(bool locked);
  [[nodiscard]] bool is_locked() const { return locking_ || board_.locked(); }
  /// Asks the next one, if nobody is asked.
  Letters ask();
  [[nodiscard]] Letters to_all(const Bytes& frame) const;

  Board& board_;
  std::map<std::string, Person> people_;
  std::set<std::string> unasked_;
  std::string asked_;
  Pictures pictures_;
  std::string host_;
  bool locking_ = false;  ///< we are the host, and do
};

}  // namespace greenroom::board
