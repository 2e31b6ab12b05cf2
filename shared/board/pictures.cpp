#include "shared/board/pictures.hpp"

#include <algorithm>

namespace greenroom::board {

std::size_t Pictures::bytes() const {
  std::size_t sum = 0;
  for (const auto& [key, bytes] : kept_) sum += bytes.size();
  for (const auto& [key, picture] : unverified_) sum += picture.bytes.size();
  for (const auto& [name, person] : people_) sum += person.fetch ? person.fetch->size : 0;
  return sum;
}

std::size_t Pictures::count() const {
  const auto fetching = [](const auto& each) { return each.second.fetch.has_value(); };
  return kept_.size() + unverified_.size() +
         static_cast<std::size_t>(std::ranges::count_if(people_, fetching));
}

bool Pictures::is_under_way(const PictureKey& key) const {
  return unverified_.contains(key) || std::ranges::any_of(people_, [&](const auto& each) {
           return each.second.fetch && each.second.fetch->key == key;
         });
}

bool Pictures::keep(const PictureKey& key, Bytes bytes) {
  if (kept_.contains(key)) return true;
  if (bytes.empty() || bytes.size() > limits::picture_bytes) return false;
  // What is under way to us gives way to what is here.
  unverified_.erase(key);
  for (auto& [name, person] : people_) {
    if (person.fetch && person.fetch->key == key) person.fetch.reset();
  }
  if (count() >= limits::pictures || this->bytes() + bytes.size() > limits::all_picture_bytes) {
    return false;
  }
  lacked_.erase(key);
  kept_.emplace(key, std::move(bytes));
  return true;
}

const Bytes* Pictures::find(const PictureKey& key) const {
  const auto found = kept_.find(key);
  return found == kept_.end() ? nullptr : &found->second;
}

const Bytes* Pictures::unverified(const PictureKey& key) const {
  const auto found = unverified_.find(key);
  return found == unverified_.end() ? nullptr : &found->second.bytes;
}

Pictures::Letters Pictures::want(const PictureKey& key, const std::string& author) {
  if (kept_.contains(key) || lacked_.contains(key)) return {};
  if (lacked_.size() >= limits::wanted && !give_up_one()) return {};
  lacked_[key].author = author;
  return ask();
}

bool Pictures::give_up_one() {
  // Somebody may have made up keys, to keep us busy.
  const auto nobodys = std::ranges::find_if(lacked_, [&](const auto& each) {
    return !is_under_way(each.first) && std::ranges::all_of(people_, [&](const auto& person) {
      return each.second.tried.contains(person.first) || each.second.liars.contains(person.first);
    });
  });
  if (nobodys == lacked_.end()) return false;
  lacked_.erase(nobodys);
  return true;
}

Pictures::Letters Pictures::came(const std::string& person) {
  people_[person] = {};
  return ask();
}

Pictures::Letters Pictures::left(const std::string& person) {
  people_.erase(person);
  for (auto& [key, lacked] : lacked_) lacked.tried.erase(person);
  return ask();
}

std::map<std::string, Pictures::Person>::iterator Pictures::free_person(const Lacked& lacked) {
  const auto fit = [&](const auto& each) {
    return !each.second.fetch && !lacked.tried.contains(each.first) &&
           !lacked.liars.contains(each.first);
  };
  const auto author = people_.find(lacked.author);
  if (author != people_.end() && fit(*author)) return author;
  return std::ranges::find_if(people_, fit);
}

Pictures::Letters Pictures::ask() {
  Letters letters;
  for (const auto& [key, lacked] : lacked_) {
    if (count() >= limits::pictures) break;
    if (is_under_way(key)) continue;
    const auto asked = free_person(lacked);
    if (asked == people_.end()) continue;
    asked->second.fetch = Fetch{key, 0, {}, {}};
    letters.push_back({asked->first, encode(Want{key})});
  }
  return letters;
}

void Pictures::stop(Person& person, const std::string& name) {
  const auto lacked = lacked_.find(person.fetch->key);
  if (lacked != lacked_.end()) lacked->second.tried.insert(name);
  person.fetch.reset();
}

Pictures::Letters Pictures::heard(const std::string& person, const Want& want) {
  const auto found = people_.find(person);
  if (found == people_.end()) return {};
  auto& [fetch, serving, served] = found->second;
  // They want this one now, whatever they wanted before.
  serving.reset();
  const auto* picture = find(want.key);
  if (picture == nullptr || served + picture->size() > limits::served_bytes) {
    return {{person, encode(Lacking{want.key})}};
  }
  serving = Serving{want.key, 0};
  return {};
}

std::optional<Bytes> Pictures::next_piece(const std::string& person) {
  const auto found = people_.find(person);
  if (found == people_.end() || !found->second.serving) return {};
  auto& [fetch, serving, served] = found->second;
  const auto& picture = kept_.at(serving->key);
  const auto from = picture.begin() + static_cast<std::ptrdiff_t>(serving->offset);
  const auto left = picture.size() - serving->offset;
  const auto length = std::min(left, limits::piece_bytes);
  const Piece piece{serving->key,
                    static_cast<std::uint32_t>(picture.size()),
                    serving->offset,
                    {from, from + static_cast<std::ptrdiff_t>(length)}};
  served += length;
  serving->offset += static_cast<std::uint32_t>(length);
  if (length == left) serving.reset();
  return encode(piece);
}

Pictures::Letters Pictures::heard(const std::string& person, const Piece& piece) {
  const auto found = people_.find(person);
  if (found == people_.end()) return {};
  auto& fetch = found->second.fetch;
  // Pieces of what we have given up waiting for may still be on their way.
  if (!fetch || fetch->key != piece.key) return {};
  if (piece.offset == 0) {
    fetch->bytes.clear();
    fetch->size = 0;
    if (bytes() + piece.size > limits::all_picture_bytes) {
      lacked_.erase(piece.key);
      fetch.reset();
      return ask();
    }
    fetch->size = piece.size;
  }
  if (piece.size != fetch->size || piece.offset != fetch->bytes.size()) return {};
  fetch->bytes.insert(fetch->bytes.end(), piece.bytes.begin(), piece.bytes.end());
  if (fetch->bytes.size() < fetch->size) return {};
  unverified_[piece.key] = {person, std::move(fetch->bytes)};
  fresh_.push_back(piece.key);
  fetch.reset();
  return ask();
}

Pictures::Letters Pictures::heard(const std::string& person, const Lacking& lacking) {
  const auto found = people_.find(person);
  if (found == people_.end()) return {};
  if (!found->second.fetch || found->second.fetch->key != lacking.key) return {};
  stop(found->second, person);
  return ask();
}

Pictures::Letters Pictures::look_again() {
  for (auto& [key, lacked] : lacked_) lacked.tried.clear();
  for (auto& [name, person] : people_) {
    if (!person.fetch) continue;
    const auto there = person.fetch->bytes.size();
    // Who begins anew again and again does not get on either.
    if (person.fetch->seen && there <= *person.fetch->seen) {
      stop(person, name);
    } else {
      person.fetch->seen = there;
    }
  }
  return ask();
}

Pictures::Verdict Pictures::verified(const PictureKey& key, std::span<const std::uint8_t> digest) {
  const auto found = unverified_.find(key);
  if (found == unverified_.end()) return {};
  auto [from, bytes] = std::move(found->second);
  unverified_.erase(found);
  Verdict verdict;
  verdict.kept = digest.size() >= key.size() && std::ranges::equal(digest.first(key.size()), key);
  if (verdict.kept) {
    kept_.emplace(key, std::move(bytes));
    lacked_.erase(key);
  } else {
    verdict.liar = from;
    lacked_[key].liars.insert(from);
  }
  verdict.letters = ask();
  return verdict;
}

}  // namespace greenroom::board
