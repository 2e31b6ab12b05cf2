#include "server/http/site_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <system_error>

namespace greenroom::server {
namespace {

bool is_inside(const std::filesystem::path& root, const std::filesystem::path& path) {
  return std::ranges::mismatch(root, path).in1 == root.end();
}

std::string hex(std::uint64_t value) {
  std::array<char, 16> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return {digits.data(), result.ptr};
}

/// Time, size and file number: a new build writes new files, so that equal tags mean equal bytes.
std::string tag_of(const struct stat& status) {
  const auto nanoseconds = static_cast<std::uint64_t>(status.st_mtim.tv_sec) * 1'000'000'000U +
                           static_cast<std::uint64_t>(status.st_mtim.tv_nsec);
  return hex(nanoseconds) + '-' + hex(static_cast<std::uint64_t>(status.st_size)) + '-' +
         hex(status.st_ino);
}

}  // namespace

SiteFolder::SiteFolder(const std::filesystem::path& folder) {
  std::error_code error;
  root_ = std::filesystem::canonical(folder, error);
  if (error || !std::filesystem::is_directory(root_, error)) {
    throw std::runtime_error(
        "The site folder " + folder.string() +
        " cannot be read. Build the page with scripts/build, or name its folder with --site.");
  }
  if (!open("index.html")) {
    throw std::runtime_error(
        "The site folder " + folder.string() +
        " has no readable index.html. Build the page with scripts/build, or name the folder that "
        "holds it with --site.");
  }
}

std::optional<SiteFile> SiteFolder::open(const std::string& relative) const {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::canonical(root_ / relative, error);
  if (error || !is_inside(root_, path)) return std::nullopt;
  // O_NONBLOCK: opening a pipe that somebody left in the folder would otherwise stop the whole
  // process.
  SiteFile found{FileDescriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)), 0, {}};
  struct stat status{};
  if (!found.file.valid() || ::fstat(found.file.get(), &status) != 0 || !S_ISREG(status.st_mode))
    return std::nullopt;
  found.size = static_cast<std::uint64_t>(status.st_size);
  found.tag = tag_of(status);
  return found;
}

}  // namespace greenroom::server
