#pragma once

#include <functional>
#include <string>

#include "shared/board/bytes.hpp"
#include "shared/board/scene.hpp"

namespace greenroom::board {

/// The bytes of a picture, a PNG, JPEG or WebP file; null where they are not there.
using PictureSource = std::function<const Bytes*(const PictureKey&)>;

enum class Paper { white, none };

/// A page as an SVG document of its size, which shows what the raster does: ink is paths, of pens
/// with pressure their outlines; what an eraser took is masked. Words are text, in the room they
/// take, by the fonts of whoever looks. Pictures are inside; those that are not there, or of
/// another kind, are left out.
std::string svg_of(const Scene& scene, const OpId& page, const PictureSource& pictures,
                   Paper paper);

}  // namespace greenroom::board
