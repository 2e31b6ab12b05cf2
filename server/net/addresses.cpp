#include "server/net/addresses.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <string_view>

#include "server/ascii.hpp"
#include "server/file_descriptor.hpp"

namespace greenroom::server {
namespace {

constexpr std::array<std::string_view, 6> bridge_prefixes{"docker", "br-",    "veth",
                                                          "virbr",  "podman", "cni"};

bool is_container_bridge(std::string_view interface) {
  return std::ranges::any_of(
      bridge_prefixes, [&](std::string_view prefix) { return interface.starts_with(prefix); });
}

std::string text_of(const in_addr& address) {
  std::array<char, INET_ADDRSTRLEN> text{};
  inet_ntop(AF_INET, &address, text.data(), text.size());
  return text.data();
}

/// The socket interface hands out every kind of address as a sockaddr; copying is the way in that
/// aliasing allows.
sockaddr_in as_ipv4(const sockaddr& address) {
  sockaddr_in result{};
  std::memcpy(&result, &address, sizeof result);
  return result;
}

bool is_link_local(const in_addr& address) { return (ntohl(address.s_addr) >> 16U) == 0xA9FEU; }

}  // namespace

bool is_ip_address(const std::string& text) {
  in6_addr parsed{};
  return inet_pton(AF_INET, text.c_str(), &parsed) == 1 ||
         inet_pton(AF_INET6, text.c_str(), &parsed) == 1;
}

std::vector<std::string> lan_addresses() {
  ifaddrs* first = nullptr;
  if (getifaddrs(&first) != 0) return {};
  const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(first, &freeifaddrs);
  std::vector<std::string> found;
  for (const ifaddrs* entry = first; entry != nullptr; entry = entry->ifa_next) {
    if (entry->ifa_addr == nullptr || entry->ifa_addr->sa_family != AF_INET) continue;
    if ((entry->ifa_flags & IFF_UP) == 0 || (entry->ifa_flags & IFF_LOOPBACK) != 0) continue;
    if (is_container_bridge(entry->ifa_name)) continue;
    const in_addr address = as_ipv4(*entry->ifa_addr).sin_addr;
    if (!is_link_local(address)) found.push_back(text_of(address));
  }
  return found;
}

std::optional<std::string> main_lan_address() {
  const std::vector<std::string> all = lan_addresses();
  if (all.empty()) return std::nullopt;

  // Connecting a datagram socket sends nothing; it only makes the system choose the address it
  // would send from. 198.51.100.1 belongs to a block set aside for documentation (RFC 5737), so
  // that it is nobody's.
  const FileDescriptor probe(::socket(AF_INET, SOCK_DGRAM, 0));
  sockaddr_in elsewhere{};
  elsewhere.sin_family = AF_INET;
  elsewhere.sin_port = htons(9);
  inet_pton(AF_INET, "198.51.100.1", &elsewhere.sin_addr);
  sockaddr address{};
  std::memcpy(&address, &elsewhere, sizeof address);
  socklen_t length = sizeof address;
  if (probe.valid() && ::connect(probe.get(), &address, sizeof address) == 0 &&
      ::getsockname(probe.get(), &address, &length) == 0) {
    std::string chosen = text_of(as_ipv4(address).sin_addr);
    if (std::ranges::find(all, chosen) != all.end()) return chosen;
  }
  return all.front();
}

std::optional<std::string> host_name() {
  std::array<char, 256> buffer{};
  if (gethostname(buffer.data(), buffer.size() - 1) != 0) return std::nullopt;
  std::string name = ascii_lowered(buffer.data());
  const bool valid =
      !name.empty() && name.front() != '-' && name.front() != '.' &&
      std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
      });
  if (!valid) return std::nullopt;
  return name;
}

}  // namespace greenroom::server
