#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace greenroom::server {

/// A folder of a test's own that is gone with it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Writes a file inside, with the folders it needs.
  void write(const std::string& relative, std::string_view text) const;

 private:
  std::filesystem::path path_;
};

}  // namespace greenroom::server
