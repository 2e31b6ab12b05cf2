#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "shared/board/codec.hpp"
#include "shared/board/letter.hpp"

namespace greenroom::board {

/// What is in the pictures of a board: who is asked for which of those that we lack, and who gets
/// ours. Everybody is asked for one at a time, and every picture of one person at a time; whoever
/// sends something else than they were asked for is named, and another one asked.
class Pictures {
 public:
  using Letters = std::vector<Letter>;

  // ---- what we have and lack

  /// Ours, or out of a file: its key is known to be right. False where that would be too much, or
  /// is no picture within limits.hpp.
  bool keep(const PictureKey& key, Bytes bytes);
  /// Null where we lack it.
  [[nodiscard]] const Bytes* find(const PictureKey& key) const;
  [[nodiscard]] const std::map<PictureKey, Bytes>& all() const { return kept_; }
  /// Something shows it; as often as one likes. Its author is asked first, where they are there.
  [[nodiscard]] Letters want(const PictureKey& key, const std::string& author);

  // ---- those who draw with us, by their ids in the room

  [[nodiscard]] Letters came(const std::string& person);
  [[nodiscard]] Letters left(const std::string& person);
  [[nodiscard]] Letters heard(const std::string& person, const Want& want);
  [[nodiscard]] Letters heard(const std::string& person, const Piece& piece);
  [[nodiscard]] Letters heard(const std::string& person, const Lacking& lacking);
  /// Every ten seconds or so: who was asked and has sent nothing since is not waited for, and who
  /// lacked one may have it by now.
  [[nodiscard]] Letters look_again();
  /// The next frame of what a person wants, empty where that is nothing: to be asked for when
  /// little is waiting on their channel, so that ink is never late.
  [[nodiscard]] std::optional<Bytes> next_piece(const std::string& person);

  // ---- what has come

  /// Pictures that are there since the last time, and to be verified.
  std::vector<PictureKey> take_unverified() { return std::exchange(fresh_, {}); }
  /// Its bytes; null where it is not one to be verified.
  [[nodiscard]] const Bytes* unverified(const PictureKey& key) const;
  struct Verdict {
    bool kept = false;
    std::string liar;  ///< who sent what it is not; empty for nobody
    Letters letters;
  };
  /// The SHA-256 of its bytes.
  [[nodiscard]] Verdict verified(const PictureKey& key, std::span<const std::uint8_t> digest);

 private:
  struct Lacked {
    std::string author;
    std::set<std::string> tried;  ///< do not have it now
    std::set<std::string> liars;
  };
  /// On its way to us.
  struct Fetch {
    PictureKey key{};
    std::uint32_t size = 0;  ///< 0 until the first piece
    Bytes bytes;
    std::optional<std::size_t> seen;  ///< bytes that were there at the last look
  };
  /// On its way from us.
  struct Serving {
    PictureKey key{};
    std::uint32_t offset = 0;
  };
  struct Person {
    std::optional<Fetch> fetch;
    std::optional<Serving> serving;
    std::size_t served = 0;  ///< bytes
  };
  struct Unverified {
    std::string from;
    Bytes bytes;
  };

  /// Asks whoever has nothing else to send us.
  Letters ask();
  /// Who may be asked for it; end() for nobody.
  std::map<std::string, Person>::iterator free_person(const Lacked& lacked);
  [[nodiscard]] bool is_under_way(const PictureKey& key) const;
  /// Of all that is kept, unverified or on its way.
  [[nodiscard]] std::size_t bytes() const;
  [[nodiscard]] std::size_t count() const;
  /// Makes room among what is lacked by letting go of what nobody has.
  bool give_up_one();
  /// Waits no longer for what that person was asked for.
  void stop(Person& person, const std::string& name);

  std::map<PictureKey, Bytes> kept_;
  std::map<PictureKey, Unverified> unverified_;
  std::map<PictureKey, Lacked> lacked_;
  std::map<std::string, Person> people_;
  std::vector<PictureKey> fresh_;
};

}  // namespace greenroom::board
