#pragma once

// What the page and the worker that keeps received files say to each other: objects with a `kind`
// and `id`, the file's.
namespace greenroom::files::messages {

// To the worker
/// size: of the whole file. Makes it, or finds what there is of it.
constexpr const char* open = "open";
constexpr const char* write = "write";  ///< at, bytes: a Uint8Array
constexpr const char* keep = "keep";    ///< it is whole; let go of it
constexpr const char* discard = "discard";

// From the worker
/// bytes: how many there are; high, low: the halves of the fingerprint before the resume_point.
constexpr const char* opened = "opened";
constexpr const char* stored = "stored";  ///< bytes: up to where it is written
constexpr const char* kept = "kept";
/// It could not be opened or written. Nothing more is done with it until it is opened anew.
constexpr const char* failed = "failed";

}  // namespace greenroom::files::messages
