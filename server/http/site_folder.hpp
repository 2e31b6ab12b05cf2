#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "server/file_descriptor.hpp"

namespace greenroom::server {

/// A file of the site, opened. Size and tag belong to the very bytes the descriptor reads, whatever
/// happens to the name meanwhile.
struct SiteFile {
  FileDescriptor file;
  std::uint64_t size = 0;
  std::string tag;  ///< changes with the content; without quotes
};

/// The folder that holds the page. Looked into anew for each request, so that a rebuild shows at
/// the next reload.
class SiteFolder {
 public:
  /// Throws std::runtime_error with a sentence for the operator when it is not a readable folder
  /// with an index.html.
  explicit SiteFolder(const std::filesystem::path& folder);

  /// Opens a regular file by its path inside the folder. nullopt when there is none, it cannot be
  /// read, or a symbolic link on the way leads out of the folder.
  [[nodiscard]] std::optional<SiteFile> open(const std::string& relative) const;

 private:
  std::filesystem::path root_;  ///< with every symbolic link resolved
};

}  // namespace greenroom::server
