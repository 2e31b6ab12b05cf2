#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "server/tls/self_signed.hpp"

// mkcert makes certificates that the browsers of this machine trust, once its user has run `mkcert
// -install`.
namespace greenroom::server {

/// The program on a PATH such as "/usr/local/bin:/usr/bin"; nullopt when it is not installed.
std::optional<std::filesystem::path> find_mkcert(const std::string& search_path);

/// Has it write a certificate and its key to these files. False when it fails or does not end
/// within 30 s.
bool run_mkcert(const std::filesystem::path& program, const CertificateNames& names,
                const std::filesystem::path& certificate, const std::filesystem::path& key);

}  // namespace greenroom::server
