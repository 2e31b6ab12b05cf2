#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/channel/chunk_header.hpp"
#include "shared/channel/limits.hpp"
#include "shared/files/exchange.hpp"
#include "shared/files/received.hpp"
#include "shared/signaling/token_bucket.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/timer.hpp"
#include "wasm/files/item.hpp"
#include "wasm/files/source_file.hpp"
#include "wasm/files/store.hpp"

namespace greenroom::files {

struct FilesEvents {
  /// To be sent to this person, whose channels are open.
  std::function<void(const std::string& person, const channel::Message& message)> tell;
  /// Likewise: a piece of a file, a Uint8Array. False where it could not be sent.
  std::function<bool(const std::string& person, const channel::ChunkHeader& header,
                     const emscripten::val& bytes)>
      send;
  /// Bytes of pieces that wait to be sent to this person.
  std::function<std::uint64_t(const std::string& person)> buffered;
  /// "file-offered", "file-received", "file-sent", "file-refused", "file-ended", "file-too-large",
  /// "file-too-many", "file-no-space", for a notice. `with`: the other one's name.
  std::function<void(std::string what, std::string with, std::string name)> told;
  std::function<void()> changed;
};

/// Files between people, directly. What is sent is read from the disk as it goes, what is received
/// is written to this site's private files as it comes, and survives the page: a file of which a
/// part is there goes on as soon as its sender is there again, and one that is whole stays until it
/// is removed.
class Files : public std::enable_shared_from_this<Files> {
 public:
  Files(std::string worker_address, FilesEvents events);
  ~Files();
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  /// Looks what there is from earlier visits.
  void start() { load(); }

  // The room
  void met(const std::string& id, const std::string& name);
  /// Gone, or to be met anew. Their transfers wait for them.
  void parted(const std::string& id) { closed(id); }
  void opened(const std::string& id);
  void closed(const std::string& id);
  void received(const std::string& from, const channel::Message& message);
  void received(const std::string& from, const channel::ChunkHeader& header,
                const emscripten::val& bytes);
  void drained(const std::string& id) { send(id); }
  /// Ends what is not over; what is whole stays.
  void leave();

  // The person
  /// A File to somebody who is in the room.
  void offer(const std::string& to, const emscripten::val& file);
  void accept(const std::string& id);
  void refuse(const std::string& id);
  void cancel(const std::string& id);
  /// Out of the list, and a received file off this machine. Ends it where it is not over.
  void remove(const std::string& id);

  /// In the order in which they were offered, those of earlier visits first.
  [[nodiscard]] std::vector<Item> items() const;

 private:
  struct Person {
    std::string name;
    bool linked = false;
    unsigned links = 0;  ///< how many there were, to tell one from another
    bool sending = false;
    Exchange exchange;
    signaling::TokenBucket offers{channel::limits::offers_per_second,
                                  channel::limits::offers_at_once};
    std::map<FileKey, std::shared_ptr<SourceFile>> sources;
    std::map<FileKey, Received> kept;  ///< of those that were accepted
    std::set<FileKey> announced;       ///< offers to us
    std::set<FileKey> closed;          ///< transfers of which the end was told
  };
  using People = std::map<std::string, std::shared_ptr<Person>>;
  /// A transfer, by whom and which.
  struct Place {
    std::string person;
    FileKey key;
  };
  struct Whole {
    Received about;
    std::string address;
  };

  browser::Async<void> load();
  void offered(const std::string& from, const channel::OfferFile& offer);
  /// Accepts what was accepted before the page was loaded anew.
  void go_on();
  void act(const std::string& id, const Actions& actions);
  void perform(const std::string& id, const Action& action);
  void announce(Person& person);
  void announce_end(const Sending& file, const Person& person) const;
  void announce_end(const Receiving& file, const Person& person) const;
  /// Sends pieces for as long as there is room for them.
  browser::Async<void> send(std::string id);
  browser::Async<void> check(Place place, Stretch stretch);
  browser::Async<void> accept_if_it_fits(Place place);
  browser::Async<void> open(Place place);
  browser::Async<void> keep(Place place);
  void discard(const Place& place);
  [[nodiscard]] StoreEvents store_events(const Place& place);
  /// Of an earlier visit, or of theirs; taken out of the list.
  std::optional<Received> take_part(const Place& place, const channel::OfferFile& offer);
  /// Progress, which is shown now and then.
  void progressed();

  /// null where we know nobody of this id.
  [[nodiscard]] std::shared_ptr<Person> find(const std::string& id) const;
  /// The deed's id taken apart; nothing for a file of an earlier visit, or one that is gone.
  [[nodiscard]] std::optional<Place> place_of(const std::string& id) const;
  /// The received id, or empty.
  [[nodiscard]] std::string kept_as(const Place& place) const;
  void append_items(const std::string& id, const Person& person, std::vector<Item>& items) const;
  [[nodiscard]] std::string address_of(const std::string& received_id) const;
  void forget_whole(const std::string& received_id);

  FilesEvents events_;
  Store store_;
  People people_;                ///< by id
  std::vector<Received> parts_;  ///< of earlier visits, or that lost their sender
  std::vector<Whole> whole_;
  browser::Timer showing_;
};

}  // namespace greenroom::files
