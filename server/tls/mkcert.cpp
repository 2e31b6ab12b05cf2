#include "server/tls/mkcert.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <sstream>
#include <thread>
#include <vector>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX names no header for it

namespace greenroom::server {
namespace {

constexpr std::chrono::seconds patience{30};
constexpr std::chrono::milliseconds between_looks{20};

/// Standard input, output and error of the child go nowhere: our standard output carries one line
/// only.
class SilentFiles {
 public:
  SilentFiles() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  }
  ~SilentFiles() { posix_spawn_file_actions_destroy(&actions_); }
  SilentFiles(const SilentFiles&) = delete;
  SilentFiles& operator=(const SilentFiles&) = delete;

  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// Whether the child ended well in time. One that does not end is killed: a server that waits for a
/// helper for ever looks like one that hangs.
bool succeeds(pid_t child) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  int status = 0;
  for (;;) {
    const pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (ended < 0) return false;
    if (std::chrono::steady_clock::now() >= deadline) break;
    std::this_thread::sleep_for(between_looks);
  }
  ::kill(child, SIGKILL);
  ::waitpid(child, &status, 0);
  return false;
}

}  // namespace

std::optional<std::filesystem::path> find_mkcert(const std::string& search_path) {
  std::istringstream folders(search_path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (folder.empty()) continue;
    std::filesystem::path program = std::filesystem::path(folder) / "mkcert";
    std::error_code ignored;
    if (std::filesystem::is_regular_file(program, ignored) &&
        ::access(program.c_str(), X_OK) == 0) {
      return program;
    }
  }
  return std::nullopt;
}

bool run_mkcert(const std::filesystem::path& program, const CertificateNames& names,
                const std::filesystem::path& certificate, const std::filesystem::path& key) {
  std::vector<std::string> arguments{"mkcert",    "-ecdsa",    "-cert-file", certificate.string(),
                                     "-key-file", key.string()};
  arguments.insert(arguments.end(), names.dns.begin(), names.dns.end());
  arguments.insert(arguments.end(), names.addresses.begin(), names.addresses.end());
  std::vector<char*> pointers;
  std::ranges::transform(arguments, std::back_inserter(pointers),
                         [](std::string& argument) { return argument.data(); });
  pointers.push_back(nullptr);

  const SilentFiles files;
  pid_t child = 0;
  if (::posix_spawn(&child, program.c_str(), files.get(), nullptr, pointers.data(), environ) != 0)
    return false;
  return succeeds(child);
}

}  // namespace greenroom::server
