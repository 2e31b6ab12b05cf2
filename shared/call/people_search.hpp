#pragma once

#include <string>
#include <vector>

#include "shared/signaling/messages.hpp"

namespace greenroom::call {

/// The people that were found in the directory, kept up to date and in order of their names while
/// they come, change and go. No socket in it.
class PeopleSearch {
 public:
  /// Looks for names with this text in them, until `stop`; empty: everybody. Cut to what may be
  /// sent. What was found before stays until the answer is there.
  std::vector<signaling::ClientMessage> find(std::string_view text);
  std::vector<signaling::ClientMessage> stop();
  /// The server forgot what we look for: it is said again, and the answer replaces what there is.
  std::vector<signaling::ClientMessage> opened();
  void lost();
  void received(const signaling::ServerMessage& message);

  [[nodiscard]] bool looking() const { return looking_; }
  /// The list is not the answer to the last `find`.
  [[nodiscard]] bool waiting() const { return looking_ && (!connected_ || unanswered_ > 0); }
  [[nodiscard]] const std::string& text() const { return text_; }
  /// At most signaling::limits::listed_people.
  [[nodiscard]] const std::vector<signaling::Listed>& people() const { return people_; }
  /// How many there are, listed or not.
  [[nodiscard]] std::size_t total() const { return total_; }

 private:
  std::vector<signaling::ClientMessage> ask();
  void replace_all(const signaling::Found& found);
  void put(const signaling::Listed& person);
  void remove(const std::string& id);
  bool take_out(const std::string& id);

  bool connected_ = false;
  bool looking_ = false;
  unsigned unanswered_ = 0;  ///< the server answers in order: the last answer is the one
  std::string text_;
  std::vector<signaling::Listed> people_;
  std::size_t total_ = 0;
};

}  // namespace greenroom::call
