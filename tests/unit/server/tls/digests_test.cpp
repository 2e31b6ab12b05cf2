#include "server/tls/digests.hpp"

#include <gtest/gtest.h>

namespace greenroom::server {
namespace {

TEST(Sha256, IsThatOfFips180) {
  // The examples that NIST gives.
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(HmacSha1, IsThatOfRfc2202) {
  // Its second test case, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79, in base64.
  EXPECT_EQ(hmac_sha1_base64("Jefe", "what do ya want for nothing?"),
            "7/zfauXrL6LSdBbV8YTfnCWafHk=");
}

TEST(SlowDigest, IsWhatTheOpensslProgramMakesOfIt) {
  // openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt pass:'open sesame'
  //     -kdfopt salt:0123456789abcdef -kdfopt iter:20000 PBKDF2
  EXPECT_EQ(slow_digest_hex("open sesame", "0123456789abcdef"),
            "56349935e2b31366715674f3258d6e6eb8097d1962c651a3966a318da5df173c");
  EXPECT_NE(slow_digest_hex("open sesame", "0123456789abcdee"),
            slow_digest_hex("open sesame", "0123456789abcdef"));
}

}  // namespace
}  // namespace greenroom::server
