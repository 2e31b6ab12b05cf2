#pragma once

#include "shared/signaling/field_reader.hpp"
#include "shared/signaling/json_frame.hpp"
#include "shared/signaling/messages.hpp"

// The fields of the messages about rooms, out of an object and into one. `type` is the codec's.
namespace greenroom::signaling {

// Rooms and names from a browser are read as plain text: one that is unfit has a refusal of its
// own.
void read(FieldReader& fields, Create& create);
void read(FieldReader& fields, Join& join);
void read(FieldReader& fields, Who& who);
void read(FieldReader& fields, SetStatus& set);
void read(FieldReader& fields, SetRoom& set);

void read(FieldReader& fields, Joined& joined);
void read(FieldReader& fields, Arrived& arrived);
void read(FieldReader& fields, Departed& departed);
void read(FieldReader& fields, Back& back);
void read(FieldReader& fields, StatusOf& status);
void read(FieldReader& fields, Here& here);
void read(FieldReader& fields, RoomIs& room);
void read(FieldReader& fields, Waiting& waiting);
void read(FieldReader& fields, Knock& knock);
void read(FieldReader& fields, AskedMute& asked);

void write(Json& fields, const Create& create);
void write(Json& fields, const Join& join);
void write(Json& fields, const Who& who);
void write(Json& fields, const SetStatus& set);
void write(Json& fields, const SetRoom& set);

void write(Json& fields, const Joined& joined);
void write(Json& fields, const Arrived& arrived);
void write(Json& fields, const Departed& departed);
void write(Json& fields, const Back& back);
void write(Json& fields, const StatusOf& status);
void write(Json& fields, const Here& here);
void write(Json& fields, const RoomIs& room);
void write(Json& fields, const Waiting& waiting);
void write(Json& fields, const Knock& knock);
void write(Json& fields, const AskedMute& asked);

}  // namespace greenroom::signaling
