#pragma once

#include "shared/signaling/json_frame.hpp"
#include "shared/signaling/messages.hpp"

namespace greenroom::signaling {

/// The fields of a status, into the object that FieldReader::status() reads them from. What is not
/// said is false, so the younger ones are only there when they are true.
void write_status(Json& fields, const Status& status);

Json json_of(const Person& person);
Json json_of(const RoomSettings& settings);
Json json_of(const Listed& listed);

}  // namespace greenroom::signaling
