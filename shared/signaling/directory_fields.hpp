#pragma once

#include "shared/signaling/field_reader.hpp"
#include "shared/signaling/json_frame.hpp"
#include "shared/signaling/messages.hpp"

// The fields of the messages about the directory and its calls, out of an object and into one.
// `type` is the codec's.
namespace greenroom::signaling {

// A name from a browser is read as plain text: one that is unfit has a refusal of its own.
void read(FieldReader& fields, Appear& appear);
void read(FieldReader& fields, Find& find);
void read(FieldReader& fields, Ring& ring);
void read(FieldReader& fields, PickUp& pick_up);
void read(FieldReader& fields, Decline& decline);
void read(FieldReader& fields, HangUp& hang_up);

void read(FieldReader& fields, Appeared& appeared);
void read(FieldReader& fields, Found& found);
void read(FieldReader& fields, Seen& seen);
void read(FieldReader& fields, Ringing& ringing);
void read(FieldReader& fields, Rung& rung);
void read(FieldReader& fields, Missed& missed);
void read(FieldReader& fields, PickedUp& picked_up);
void read(FieldReader& fields, Ended& ended);

void write(Json& fields, const Appear& appear);
void write(Json& fields, const Find& find);
void write(Json& fields, const Ring& ring);
void write(Json& fields, const PickUp& pick_up);
void write(Json& fields, const Decline& decline);
void write(Json& fields, const HangUp& hang_up);

void write(Json& fields, const Appeared& appeared);
void write(Json& fields, const Found& found);
void write(Json& fields, const Seen& seen);
void write(Json& fields, const Ringing& ringing);
void write(Json& fields, const Rung& rung);
void write(Json& fields, const Missed& missed);
void write(Json& fields, const PickedUp& picked_up);
void write(Json& fields, const Ended& ended);

}  // namespace greenroom::signaling
