#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <optional>

namespace greenroom::server {

/// Counts the sockets that are open and knows how to tell each of them that the server stops.
class Connections {
  struct Entry {
    std::function<void()> when_stopping;
  };

 public:
  /// How many more than the limit are taken in, only to be told in their own protocol that the
  /// server is full.
  static constexpr std::size_t reserve = 64;

  explicit Connections(std::size_t limit) : limit_(limit) {}

  /// One socket's place, given back when it is destroyed. The registry outlives it.
  class Place {
   public:
    Place(Place&& other) noexcept;
    Place& operator=(Place&&) = delete;
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place();

    /// The place is one of the reserve: its client is to be turned away.
    [[nodiscard]] bool is_over_limit() const { return over_limit_; }

    /// What to do with the socket when the server stops; each stage of a connection sets its own.
    /// It must not destroy a place. An empty function leaves the socket to the deadline.
    void when_stopping(std::function<void()> action);

   private:
    friend class Connections;
    Place(Connections& registry, bool over_limit);

    Connections* registry_;
    std::list<Entry>::iterator entry_;
    bool over_limit_;
  };

  /// nullopt when even the reserve is used up, and once the server stops.
  [[nodiscard]] std::optional<Place> enter();

  /// Tells every connection, and lets nobody in any more.
  void stop();

  [[nodiscard]] bool stopping() const { return stopping_; }
  [[nodiscard]] std::size_t count() const { return entries_.size(); }

 private:
  std::size_t limit_;
  std::list<Entry> entries_;
  bool stopping_ = false;
};

}  // namespace greenroom::server
