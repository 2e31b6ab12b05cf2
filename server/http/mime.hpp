#pragma once

#include <string_view>

namespace greenroom::server {

/// The Content-Type of a file by its extension, in any case; "application/octet-stream" where it is
/// not known. Text says that it is UTF-8. Browsers start a module or stream-compile WebAssembly
/// only under the right type.
std::string_view mime_type(std::string_view file_name);

}  // namespace greenroom::server
