#include "server/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <sstream>
#include <string_view>

#include "server/option_checks.hpp"
#include "server/version.hpp"

namespace greenroom::server {
namespace {

std::filesystem::path default_state(const Environment& environment) {
  const auto set = [](const std::optional<std::string>& variable) {
    return variable && !variable->empty();
  };
  if (set(environment.state_home))
    return std::filesystem::path(*environment.state_home) / "greenroom";
  if (set(environment.home))
    return std::filesystem::path(*environment.home) / ".local" / "state" / "greenroom";
  return {};
}

Exit usage_error(const std::string& sentence) {
  return {2, "greenroom-server: " + sentence + "\nRun greenroom-server --help for all options.\n"};
}

/// The rules that concern more than one option.
std::optional<std::string> contradiction(const Options& options) {
  if (options.certificate.has_value() != options.key.has_value()) {
    return "--cert and --key belong together: give both files, or neither to have a certificate "
           "made.";
  }
  if (options.plain_http && options.certificate) {
    return "--http serves without a certificate: leave out --cert and --key, or --http.";
  }
  const bool makes_certificate = !options.plain_http && !options.certificate;
  if (makes_certificate && options.state.empty()) {
    return "There is no home folder to keep the certificate in. Name a folder for it with --state.";
  }
  if (!options.turn.empty() && !options.turn_secret_file) {
    return "--turn needs --turn-secret-file: the file with the secret that the TURN server knows "
           "as "
           "static-auth-secret.";
  }
  if (options.turn.empty() && options.turn_secret_file) {
    return "--turn-secret-file is of use with --turn only: name the TURN server, or leave both "
           "out.";
  }
  return std::nullopt;
}

/// What the command line does not say, from the environment, as if it did.
void add_from_environment(std::vector<std::string>& arguments, const Environment& environment) {
  const auto is_open = [&](const std::string& flag, const std::optional<std::string>& variable) {
    const auto gives = [&flag](const std::string& argument) {
      return argument == flag || argument.starts_with(flag + "=");
    };
    return variable && !variable->empty() && std::ranges::none_of(arguments, gives);
  };
  const auto add = [&](const std::string& flag, const std::optional<std::string>& variable) {
    if (is_open(flag, variable)) arguments.insert(arguments.end(), {flag, *variable});
  };
  const auto add_each = [&](const std::string& flag, const std::optional<std::string>& variable) {
    if (!is_open(flag, variable)) return;
    std::istringstream words(*variable);
    for (std::string word; words >> word;) arguments.insert(arguments.end(), {flag, word});
  };
  add_each("--stun", environment.stun);
  add_each("--turn", environment.turn);
  add("--turn-secret-file", environment.turn_secret_file);
  add("--turn-lifetime", environment.turn_lifetime);
}

/// What is given in another form than Options has it in.
struct Unread {
  explicit Unread(const Options& defaults)
      : idle_seconds(defaults.idle_timeout.count()),
        seat_seconds(defaults.seat_timeout.count()),
        turn_seconds(defaults.turn_lifetime.count()) {}

  std::vector<std::string> origins;
  std::int64_t idle_seconds;
  std::int64_t seat_seconds;
  std::int64_t turn_seconds;
};

void add_address_options(CLI::App& app, Options& options) {
  app.add_option("--port", options.port, "Port to listen on; 0 takes any free one")
      ->check(whole_number(0, 65535))
      ->type_name("NUMBER")
      ->capture_default_str();
  app.add_flag("--http", options.plain_http,
               "Serve without TLS, on loopback unless --address says otherwise: behind a proxy, or "
               "for tests");
  app.add_option(
         "--address", options.address,
         "Address of this machine to listen on (default: all with TLS, loopback with --http)")
      ->type_name("ADDRESS")
      ->check(ip_address());
  app.add_option("--site", options.site,
                 "Folder that holds the built page; without it only signaling is served")
      ->type_name("DIR");
  app.add_option("--state", options.state, "Folder in which a made certificate is kept")
      ->type_name("DIR")
      ->capture_default_str();
  app.add_option("--cert", options.certificate,
                 "Certificate chain in PEM; needs --key (default: one is made)")
      ->type_name("FILE");
  app.add_option("--key", options.key, "Private key of the certificate in PEM")->type_name("FILE");
}

void add_people_options(CLI::App& app, Options& options, Unread& unread) {
  app.add_option("--room-capacity", options.room_capacity, "People a room holds")
      ->check(whole_number(2, 100))
      ->type_name("NUMBER")
      ->capture_default_str();
  app.add_option("--max-connections", options.max_connections,
                 "Connections held at once, of pages and of people")
      ->check(whole_number(1, 1'000'000))
      ->type_name("NUMBER")
      ->capture_default_str();
  app.add_option("--allow-origin", unread.origins,
                 "Origin of a page hosted elsewhere that may use this server; repeatable")
      ->type_name("ORIGIN")
      ->check(origin())
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--idle-timeout", unread.idle_seconds,
                 "Seconds without a sign of life after which a person is gone")
      ->check(whole_number(2, 600))
      ->type_name("SECONDS")
      ->capture_default_str();
  app.add_option("--seat-timeout", unread.seat_seconds,
                 "Seconds for which the seat of a person whose connection dropped is kept")
      ->check(whole_number(0, 600))
      ->type_name("SECONDS")
      ->capture_default_str();
}

void add_ice_options(CLI::App& app, Options& options, Unread& unread) {
  app.add_option("--stun", options.stun,
                 "STUN server that pages use, such as stun:stun.example:3478; repeatable")
      ->type_name("URL")
      ->check(stun_url())
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--turn", options.turn,
                 "TURN server that pages use, such as turn:turn.example:3478; repeatable; needs "
                 "--turn-secret-file")
      ->type_name("URL")
      ->check(turn_url())
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--turn-secret-file", options.turn_secret_file,
                 "File whose first line is the secret shared with the TURN servers")
      ->type_name("FILE");
  app.add_option("--turn-lifetime", unread.turn_seconds,
                 "Seconds for which a page may use the TURN servers before it asks again")
      ->check(whole_number(300, 86'400))
      ->type_name("SECONDS")
      ->capture_default_str();
}

}  // namespace

std::variant<Options, Exit> parse_options(std::vector<std::string> arguments,
                                          const Environment& environment) {
  const std::map<std::string, log::Level> levels{{"debug", log::Level::debug},
                                                 {"info", log::Level::info},
                                                 {"warning", log::Level::warning},
                                                 {"error", log::Level::error}};
  Options options;
  options.state = default_state(environment);
  Unread unread(options);
  std::string level = "info";

  CLI::App app{"Serves the Greenroom page and connects the people in its rooms.",
               "greenroom-server"};
  app.set_version_flag("--version", std::string(version));
  add_address_options(app, options);
  add_people_options(app, options, unread);
  add_ice_options(app, options, unread);
  app.add_option("--log-level", level, "Least important events to log")
      ->type_name("LEVEL")
      ->check(one_of(levels))
      ->capture_default_str();

  try {
    add_from_environment(arguments, environment);
    std::ranges::reverse(arguments);  // CLI11 takes them last first
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    return Exit{0, app.help()};
  } catch (const CLI::CallForVersion&) {
    return Exit{0, "greenroom-server " + std::string(version) + "\n"};
  } catch (const CLI::ParseError& error) {
    return usage_error(error.what());
  }

  options.idle_timeout = std::chrono::seconds(unread.idle_seconds);
  options.seat_timeout = std::chrono::seconds(unread.seat_seconds);
  options.turn_lifetime = std::chrono::seconds(unread.turn_seconds);
  options.log_level = levels.at(level);
  for (const std::string& text : unread.origins)
    options.allowed_origins.push_back(parse_origin(text).value());
  if (const std::optional<std::string> sentence = contradiction(options))
    return usage_error(*sentence);
  return options;
}

}  // namespace greenroom::server
