#pragma once

#include <optional>
#include <string>
#include <vector>

// What this machine is called, by itself and by its network.
namespace greenroom::server {

bool is_ip_address(const std::string& text);

/// The IPv4 addresses under which other machines may reach this one: those of interfaces that are
/// up, without loopback, link-local ones, and the bridges of containers. IPv6 is left out because
/// its addresses change daily by design, and a certificate would have to change with them.
std::vector<std::string> lan_addresses();

/// Of those, the one a phone in the same network should open: the one packets to elsewhere would
/// leave from.
std::optional<std::string> main_lan_address();

/// The machine's host name where it is a valid DNS name, in lower case.
std::optional<std::string> host_name();

}  // namespace greenroom::server
