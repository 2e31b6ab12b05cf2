#include "shared/board/board_file.hpp"

#include <variant>

namespace greenroom::board {

std::optional<Site> site_in(std::span<const std::uint8_t> file) {
  const auto first = JournalReader(file).next();
  const auto* self = first ? std::get_if<Self>(&*first) : nullptr;
  if (self == nullptr) return {};
  return self->site;
}

Opened open_board(std::span<const std::uint8_t> file, Board& board, const Believed& believed) {
  Opened opened;
  const auto take = [&](const Ops& ops) {
    const bool heard = believed(ops.front().id.site);
    for (const auto& op : ops) {
      const auto taken = heard ? board.take(op) : Log::Taken::wrong;
      if (taken == Log::Taken::fresh) ++opened.taken;
      if (taken == Log::Taken::gap || taken == Log::Taken::wrong) ++opened.refused;
    }
  };
  JournalReader reader(file);
  while (auto record = reader.next()) {
    if (const auto* ops = std::get_if<Ops>(&*record)) take(*ops);
    if (const auto* picture = std::get_if<PictureRecord>(&*record)) {
      opened.pictures.push_back(*picture);
    }
    if (auto* title = std::get_if<Title>(&*record)) opened.title = std::move(title->words);
  }
  opened.end = reader.end();
  opened.sound = reader.sound();
  return opened;
}

Bytes write_board(const Log& log, const std::string& title, std::span<const PictureRecord> pictures,
                  std::optional<Site> self) {
  JournalWriter out;
  out.header();
  if (self) out.write(Self{*self});
  if (!title.empty()) out.write(Title{title});
  const auto before = out.size();
  out.write(log.missing({}));
  const bool too_much_ink =
      log.size() > limits::file_ops || out.size() - before > limits::file_ink_bytes;
  for (const auto& picture : pictures) out.write(picture);
  if (too_much_ink || out.size() > limits::file_bytes) return {};
  return out.take();
}

Bytes Journal::news(const Log& log) {
  const auto news = log.missing(written_);
  for (const auto* op : news) written_[op->id.site] = op->id.number;
  JournalWriter out;
  out.write(news);
  return out.take();
}

}  // namespace greenroom::board
