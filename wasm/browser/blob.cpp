#include "wasm/browser/blob.hpp"

#include <utility>

#include "wasm/browser/bytes.hpp"
#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

double size_of(const val& blob) { return blob["size"].as<double>(); }

double changed_at(const val& file) { return file["lastModified"].as<double>(); }

val blob_of(std::span<const std::uint8_t> bytes, const std::string& type) {
  auto options = val::object();
  options.set("type", type);
  return val::global("Blob").new_(val::array(std::vector<val>{array_of(bytes)}), options);
}

Async<val> bytes_of(val blob) {
  const auto buffer = co_await Settled(blob.call<val>("arrayBuffer"));
  co_return buffer.ok() ? val::global("Uint8Array").new_(buffer.value) : val::null();
}

std::string address_of(const val& blob) {
  return val::global("URL").call<std::string>("createObjectURL", blob);
}

void revoke_address(const std::string& address) {
  val::global("URL").call<void>("revokeObjectURL", address);
}

val file_named(const val& blob, const std::string& name) {
  auto parts = val::array();
  parts.call<void>("push", blob);
  auto options = val::object();
  options.set("type", blob["type"]);
  return val::global("File").new_(parts, name, options);
}

}  // namespace greenroom::browser
