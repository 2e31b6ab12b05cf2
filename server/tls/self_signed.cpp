#include "server/tls/self_signed.hpp"

#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>
#include <stdexcept>

#include "server/tls/openssl.hpp"

namespace greenroom::server {
namespace {

constexpr std::chrono::hours validity{24 * 820};
constexpr std::chrono::hours head_start{1};
constexpr long version_3 = 2;  // X.509 counts from zero

using NumberPtr = std::unique_ptr<BIGNUM, FreeWith<&BN_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, FreeWith<&X509_EXTENSION_free>>;

void require(bool success) {
  if (!success)
    throw std::runtime_error("OpenSSL could not make a certificate: " + last_openssl_error() + ".");
}

KeyPtr make_key() {
  KeyPtr key(EVP_EC_gen("P-256"));
  require(key != nullptr);
  return key;
}

/// Twenty octets at most, positive, and never the same twice: browsers refuse two certificates of
/// one issuer that share a serial number.
void set_serial(X509& certificate) {
  const NumberPtr serial(BN_new());
  require(serial && BN_rand(serial.get(), 127, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1);
  require(BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(&certificate)) != nullptr);
}

void set_name(X509& certificate) {
  X509_NAME* const name = X509_get_subject_name(&certificate);
  constexpr std::array<unsigned char, 10> common_name{"Greenroom"};
  require(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common_name.data(), -1, -1, 0) == 1);
  require(X509_set_issuer_name(&certificate, name) == 1);
}

void set_validity(X509& certificate, std::chrono::system_clock::time_point now) {
  std::time_t from = std::chrono::system_clock::to_time_t(now - head_start);
  std::time_t until = std::chrono::system_clock::to_time_t(now - head_start + validity);
  require(X509_time_adj_ex(X509_getm_notBefore(&certificate), 0, 0, &from) != nullptr);
  require(X509_time_adj_ex(X509_getm_notAfter(&certificate), 0, 0, &until) != nullptr);
}

void add_extension(X509& certificate, int kind, const std::string& value) {
  X509V3_CTX context{};
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, &certificate, &certificate, nullptr, nullptr, 0);
  const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
  require(extension && X509_add_ext(&certificate, extension.get(), -1) == 1);
}

std::string alternative_names(const CertificateNames& names) {
  std::string list;
  const auto add = [&](const char* kind, const std::string& name) {
    list += (list.empty() ? "" : ",") + std::string(kind) + name;
  };
  for (const std::string& name : names.dns) add("DNS:", name);
  for (const std::string& address : names.addresses) add("IP:", address);
  return list;
}

template <class Write>
std::string pem(Write write) {
  const BioPtr memory(BIO_new(BIO_s_mem()));
  require(memory && write(memory.get()) == 1);
  char* text = nullptr;
  const long length = BIO_get_mem_data(memory.get(), &text);
  return {text, static_cast<std::size_t>(length)};
}

}  // namespace

PemPair make_self_signed(const CertificateNames& names, std::chrono::system_clock::time_point now) {
  const KeyPtr key = make_key();
  const CertificatePtr certificate(X509_new());
  require(certificate && X509_set_version(certificate.get(), version_3) == 1);
  set_serial(*certificate);
  set_name(*certificate);
  set_validity(*certificate, now);
  require(X509_set_pubkey(certificate.get(), key.get()) == 1);
  add_extension(*certificate, NID_basic_constraints, "critical,CA:FALSE");
  add_extension(*certificate, NID_key_usage, "critical,digitalSignature");
  add_extension(*certificate, NID_ext_key_usage, "serverAuth");
  add_extension(*certificate, NID_subject_key_identifier, "hash");
  add_extension(*certificate, NID_subject_alt_name, alternative_names(names));
  require(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0);
  return {
      pem([&](BIO* out) { return PEM_write_bio_X509(out, certificate.get()); }), pem([&](BIO* out) {
        return PEM_write_bio_PKCS8PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
      })};
}

}  // namespace greenroom::server
