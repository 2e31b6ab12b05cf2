#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

// OpenSSL's objects, owned.
namespace greenroom::server {

template <auto Free>
struct FreeWith {
  template <class Object>
  void operator()(Object* object) const {
    Free(object);
  }
};

using CertificatePtr = std::unique_ptr<X509, FreeWith<&X509_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, FreeWith<&EVP_PKEY_free>>;
using BioPtr = std::unique_ptr<BIO, FreeWith<&BIO_free_all>>;

/// The library's newest complaint in words, with the queue emptied; for logs and sentences.
std::string last_openssl_error();

}  // namespace greenroom::server
