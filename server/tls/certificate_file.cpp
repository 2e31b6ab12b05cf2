#include "server/tls/certificate_file.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>

namespace greenroom::server {
namespace {

BioPtr open(const std::filesystem::path& path) { return BioPtr(BIO_new_file(path.c_str(), "r")); }

/// A key with a passphrase is none we can use; without this OpenSSL would ask for it on the
/// terminal.
int no_passphrase(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*data*/) { return 0; }

}  // namespace

std::optional<CertificateFile> CertificateFile::read(const std::filesystem::path& certificate,
                                                     const std::filesystem::path& key) {
  const BioPtr certificate_bio = open(certificate);
  const BioPtr key_bio = open(key);
  CertificatePtr x509(certificate_bio
                          ? PEM_read_bio_X509(certificate_bio.get(), nullptr, nullptr, nullptr)
                          : nullptr);
  const KeyPtr private_key(
      key_bio ? PEM_read_bio_PrivateKey(key_bio.get(), nullptr, &no_passphrase, nullptr) : nullptr);
  const bool belong_together =
      x509 && private_key && X509_check_private_key(x509.get(), private_key.get()) == 1;
  ERR_clear_error();  // what went wrong here is no news to whoever uses OpenSSL next
  if (!belong_together) return std::nullopt;
  return CertificateFile(std::move(x509));
}

bool CertificateFile::is_valid_throughout(std::chrono::system_clock::time_point from,
                                          std::chrono::system_clock::time_point until) const {
  std::time_t first = std::chrono::system_clock::to_time_t(from);
  std::time_t last = std::chrono::system_clock::to_time_t(until);
  return X509_cmp_time(X509_get0_notBefore(certificate_.get()), &first) < 0 &&
         X509_cmp_time(X509_get0_notAfter(certificate_.get()), &last) > 0;
}

bool CertificateFile::covers(const CertificateNames& names) const {
  const bool all_names = std::ranges::all_of(names.dns, [&](const std::string& name) {
    return X509_check_host(certificate_.get(), name.c_str(), name.size(), 0, nullptr) == 1;
  });
  return all_names && std::ranges::all_of(names.addresses, [&](const std::string& address) {
           return X509_check_ip_asc(certificate_.get(), address.c_str(), 0) == 1;
         });
}

bool CertificateFile::is_self_signed() const {
  return X509_NAME_cmp(X509_get_subject_name(certificate_.get()),
                       X509_get_issuer_name(certificate_.get())) == 0;
}

}  // namespace greenroom::server
