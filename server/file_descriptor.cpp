#include "server/file_descriptor.hpp"

#include <unistd.h>

namespace greenroom::server {

FileDescriptor::~FileDescriptor() {
  if (valid()) ::close(descriptor_);
}

}  // namespace greenroom::server
