#include "server/tls/certificate.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "server/tls/certificate_file.hpp"
#include "server/tls/context.hpp"
#include "server/tls/mkcert.hpp"
#include "tests/unit/server/temporary_folder.hpp"

namespace greenroom::server {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr auto day = 24h;

std::string text_of(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

mode_t mode_of(const fs::path& path) {
  struct stat status{};
  EXPECT_EQ(::stat(path.c_str(), &status), 0);
  return status.st_mode & 0777U;
}

class MadeCertificateTest : public testing::Test {
 protected:
  MadeCertificate make(const std::optional<fs::path>& mkcert = std::nullopt) const {
    return find_or_make_certificate(state, names, mkcert, now);
  }

  /// A program in mkcert's place.
  fs::path program(const std::string& script) const {
    folder.write("bin/mkcert", "#!/bin/sh\n" + script);
    fs::permissions(folder.path() / "bin/mkcert", fs::perms::owner_all);
    return folder.path() / "bin/mkcert";
  }

  /// Hands out, as the real one does, a certificate that another signed: "mkcert -ecdsa -cert-file
  /// $3 -key-file $5 ...".
  fs::path working_mkcert() const {
    return program(
        "cd \"$(dirname \"$0\")\"\n"
        "openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=authority "
        "-days 9 &&\n"
        "openssl req -new -newkey rsa:2048 -nodes -keyout \"$5\" -out new.csr -subj /CN=server &&\n"
        "printf 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:192.168.7.7' > ext &&\n"
        "openssl x509 -req -in new.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 90 -extfile "
        "ext -out \"$3\"\n");
  }

  TemporaryFolder folder;
  fs::path state = folder.path() / "a/state";
  CertificateNames names{{"localhost"}, {"127.0.0.1", "192.168.7.7"}};
  std::chrono::system_clock::time_point now = std::chrono::system_clock::now();
};

TEST_F(MadeCertificateTest, IsSelfSignedAndPrivate) {
  const MadeCertificate made = make();
  EXPECT_EQ(made.source, CertificateSource::self_signed);
  EXPECT_EQ(mode_of(state), 0700U);
  EXPECT_EQ(mode_of(made.files.key), 0600U);
  const auto file = CertificateFile::read(made.files.certificate, made.files.key);
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->is_self_signed());
  EXPECT_TRUE(file->covers(names));
  EXPECT_FALSE(file->covers({{}, {"192.168.7.8"}}));
  EXPECT_FALSE(file->covers({{"example.org"}, {}}));
  EXPECT_TRUE(file->is_valid_throughout(now, now + 800 * day));
  EXPECT_FALSE(file->is_valid_throughout(now, now + 825 * day));
  EXPECT_FALSE(file->is_valid_throughout(now - 2h, now));
  EXPECT_NO_THROW(make_tls_context(made.files));
}

TEST_F(MadeCertificateTest, CoversIpv6) {
  names.addresses.emplace_back("::1");
  const MadeCertificate made = make();
  EXPECT_TRUE(CertificateFile::read(made.files.certificate, made.files.key)->covers(names));
}

TEST_F(MadeCertificateTest, LeavesNothingElseBehind) {
  make();
  EXPECT_EQ(std::distance(fs::directory_iterator(state), fs::directory_iterator()), 2);
}

TEST_F(MadeCertificateTest, IsKeptWhileItIsGood) {
  const std::string first = text_of(make().files.certificate);
  now += 100 * day;
  const MadeCertificate again = make();
  EXPECT_EQ(again.source, CertificateSource::kept);
  EXPECT_EQ(text_of(again.files.certificate), first);
}

TEST_F(MadeCertificateTest, IsMadeAgainNearItsEnd) {
  make();
  now += 780 * day;
  EXPECT_EQ(make().source, CertificateSource::kept);
  now += 20 * day;
  EXPECT_EQ(make().source, CertificateSource::self_signed);
}

TEST_F(MadeCertificateTest, IsMadeAgainWhenTheClockWasWrong) {
  make();
  now -= 10 * day;
  EXPECT_EQ(make().source, CertificateSource::self_signed);
}

TEST_F(MadeCertificateTest, IsMadeAgainForANewAddressAndKeptWithoutAnOldOne) {
  make();
  names.addresses.emplace_back("10.0.0.9");
  EXPECT_EQ(make().source, CertificateSource::self_signed);
  names.addresses = {"127.0.0.1"};
  EXPECT_EQ(make().source, CertificateSource::kept);
}

TEST_F(MadeCertificateTest, IsMadeAgainWhenItsFilesAreDamaged) {
  const CertificateFiles files = make().files;
  folder.write("a/state/key.pem", "nonsense");
  EXPECT_EQ(make().source, CertificateSource::self_signed);
  EXPECT_EQ(mode_of(files.key), 0600U);
  folder.write("a/state/certificate.pem", "");
  EXPECT_EQ(make().source, CertificateSource::self_signed);
  folder.write("a/state/key.pem", make_self_signed(names, now).key);  // somebody else's
  EXPECT_EQ(make().source, CertificateSource::self_signed);
  fs::remove(files.key);
  EXPECT_EQ(make().source, CertificateSource::self_signed);
}

TEST_F(MadeCertificateTest, SaysWhatToDoWhereItCannotBeKept) {
  folder.write("a/state", "a file");
  try {
    make();
    FAIL() << "was kept in a file";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("--state"), std::string::npos) << error.what();
  }
}

TEST_F(MadeCertificateTest, IsMkcertsWhereThatIsInstalled) {
  const MadeCertificate made = make(working_mkcert());
  EXPECT_EQ(made.source, CertificateSource::mkcert);
  EXPECT_EQ(mode_of(made.files.key), 0600U);
  EXPECT_FALSE(CertificateFile::read(made.files.certificate, made.files.key)->is_self_signed());
  now += 1h;  // mkcert's certificates begin in the second in which they are made
  EXPECT_EQ(make(working_mkcert()).source, CertificateSource::kept);
  EXPECT_EQ(make().source, CertificateSource::kept);
}

TEST_F(MadeCertificateTest, IsReplacedOnceMkcertIsInstalled) {
  EXPECT_EQ(make().source, CertificateSource::self_signed);
  EXPECT_EQ(make(working_mkcert()).source, CertificateSource::mkcert);
}

TEST_F(MadeCertificateTest, IsSelfSignedWhereMkcertFails) {
  for (const auto* script : {"exit 1\n", "exit 0\n", "echo x > \"$3\"; echo x > \"$5\"\n"}) {
    fs::remove_all(state);
    const fs::path failing = program(script);
    EXPECT_EQ(make(failing).source, CertificateSource::self_signed) << script;
    EXPECT_EQ(make(failing).source, CertificateSource::kept) << script;
    EXPECT_EQ(std::distance(fs::directory_iterator(state), fs::directory_iterator()), 2) << script;
  }
}

TEST_F(MadeCertificateTest, MkcertIsFoundOnThePath) {
  const fs::path found = program("");
  const std::string bin = found.parent_path().string();
  EXPECT_EQ(find_mkcert("/nowhere:" + bin), found);
  EXPECT_EQ(find_mkcert(bin + ":/nowhere"), found);
  EXPECT_EQ(find_mkcert(""), std::nullopt);
  EXPECT_EQ(find_mkcert("::/nowhere"), std::nullopt);
  fs::permissions(found, fs::perms::owner_read);
  EXPECT_EQ(find_mkcert(bin), std::nullopt);
}

TEST_F(MadeCertificateTest, AContextSaysWhatIsWrongWithItsFiles) {
  const CertificateFiles files = make().files;
  folder.write("nonsense.pem", "nonsense");
  folder.write("other.key", make_self_signed(names, now).key);
  EXPECT_THROW(make_tls_context({folder.path() / "none.pem", files.key}), std::runtime_error);
  EXPECT_THROW(make_tls_context({folder.path() / "nonsense.pem", files.key}), std::runtime_error);
  EXPECT_THROW(make_tls_context({files.certificate, folder.path() / "nonsense.pem"}),
               std::runtime_error);
  EXPECT_THROW(make_tls_context({files.certificate, folder.path() / "other.key"}),
               std::runtime_error);
}

}  // namespace
}  // namespace greenroom::server
