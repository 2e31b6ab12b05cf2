#include "server/tls/certificate.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

#include "server/file_descriptor.hpp"
#include "server/log.hpp"
#include "server/net/addresses.hpp"
#include "server/tls/certificate_file.hpp"
#include "server/tls/mkcert.hpp"

namespace greenroom::server {
namespace {

constexpr std::chrono::hours renewed_before_end{24 * 30};
constexpr mode_t owner_only_folder = 0700;
constexpr mode_t owner_only_file = 0600;
constexpr mode_t public_file = 0644;

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  throw std::runtime_error(
      "The certificate cannot be kept in " + path.string() + ": " +
      std::generic_category().message(error) +
      ". Name a folder that can be written with --state, or give --cert and --key.");
}

void make_folder(const std::filesystem::path& state) {
  std::error_code error;
  std::filesystem::create_directories(state.parent_path(), error);
  if (::mkdir(state.c_str(), owner_only_folder) == 0) return;
  const int reason = errno;
  if (reason != EEXIST || !std::filesystem::is_directory(state, error)) fail(state, reason);
}

/// Under another name and then moved, so that a server that starts at the same moment never reads
/// half a file.
class NewFile {
 public:
  explicit NewFile(std::filesystem::path final_path)
      : final_path_(std::move(final_path)),
        path_(final_path_.string() + "." + std::to_string(::getpid()) + ".new") {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  ~NewFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Created with the mode it is to have, so that a key is at no time readable by others.
  void write(std::string_view text, mode_t mode) const {
    const FileDescriptor file(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!file.valid()) fail(path_, errno);
    if (::write(file.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size()))
      fail(path_, errno);
  }

  void put_in_place(mode_t mode) const {
    if (::chmod(path_.c_str(), mode) != 0 || ::rename(path_.c_str(), final_path_.c_str()) != 0)
      fail(path_, errno);
  }

 private:
  std::filesystem::path final_path_;
  std::filesystem::path path_;
};

enum class Kept { good, replaceable, none };

/// `replaceable` could still be served: it is self-signed, and mkcert could do better.
Kept state_of(const CertificateFiles& files, const CertificateNames& names, bool has_mkcert,
              std::chrono::system_clock::time_point now) {
  const std::optional<CertificateFile> kept = CertificateFile::read(files.certificate, files.key);
  if (!kept || !kept->is_valid_throughout(now, now + renewed_before_end) || !kept->covers(names))
    return Kept::none;
  return has_mkcert && kept->is_self_signed() ? Kept::replaceable : Kept::good;
}

bool make_with_mkcert(const std::filesystem::path& mkcert, const CertificateNames& names,
                      const CertificateFiles& files) {
  const NewFile certificate(files.certificate);
  const NewFile key(files.key);
  if (!run_mkcert(mkcert, names, certificate.path(), key.path()) ||
      !CertificateFile::read(certificate.path(), key.path())) {
    log::warning("mkcert_failed");
    return false;
  }
  key.put_in_place(owner_only_file);
  certificate.put_in_place(public_file);
  return true;
}

void make_self_signed_files(const CertificateNames& names,
                            std::chrono::system_clock::time_point now,
                            const CertificateFiles& files) {
  const PemPair pair = make_self_signed(names, now);
  const NewFile certificate(files.certificate);
  const NewFile key(files.key);
  key.write(pair.key, owner_only_file);
  certificate.write(pair.certificate, public_file);
  key.put_in_place(owner_only_file);
  certificate.put_in_place(public_file);
}

}  // namespace

MadeCertificate find_or_make_certificate(const std::filesystem::path& state,
                                         const CertificateNames& names,
                                         const std::optional<std::filesystem::path>& mkcert,
                                         std::chrono::system_clock::time_point now) {
  make_folder(state);
  const CertificateFiles files{state / "certificate.pem", state / "key.pem"};
  const Kept kept = state_of(files, names, mkcert.has_value(), now);
  if (kept == Kept::good) return {files, CertificateSource::kept};
  if (mkcert && make_with_mkcert(*mkcert, names, files)) return {files, CertificateSource::mkcert};
  if (kept == Kept::replaceable) return {files, CertificateSource::kept};
  make_self_signed_files(names, now, files);
  return {files, CertificateSource::self_signed};
}

CertificateNames names_of_this_machine() {
  CertificateNames names{{"localhost"}, {"127.0.0.1", "::1"}};
  if (const std::optional<std::string> name = host_name(); name && *name != "localhost")
    names.dns.push_back(*name);
  for (std::string& address : lan_addresses()) names.addresses.push_back(std::move(address));
  return names;
}

}  // namespace greenroom::server
