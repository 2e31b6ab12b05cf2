#include "shared/signaling/field_writer.hpp"

namespace greenroom::signaling {

void write_status(Json& fields, const Status& status) {
  fields["microphone"] = status.microphone;
  fields["camera"] = status.camera;
  if (status.screen) fields["screen"] = true;
  if (status.recording) fields["recording"] = true;
}

}  // namespace greenroom::signaling
