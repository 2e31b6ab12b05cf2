#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

#include "server/tls/openssl.hpp"
#include "server/tls/self_signed.hpp"

namespace greenroom::server {

/// What is asked of a certificate that lies on the disk.
class CertificateFile {
 public:
  /// nullopt when it cannot be read, or the key is not the certificate's.
  static std::optional<CertificateFile> read(const std::filesystem::path& certificate,
                                             const std::filesystem::path& key);

  [[nodiscard]] bool is_valid_throughout(std::chrono::system_clock::time_point from,
                                         std::chrono::system_clock::time_point until) const;
  /// Whether it is for every one of these names.
  [[nodiscard]] bool covers(const CertificateNames& names) const;
  [[nodiscard]] bool is_self_signed() const;

 private:
  explicit CertificateFile(CertificatePtr certificate) : certificate_(std::move(certificate)) {}

  CertificatePtr certificate_;
};

}  // namespace greenroom::server
