// The one place where stb_image is compiled. What is defined here is what <stb/stb_image.h> asks
// for: only the formats we take, and no size that could not be within largest_picture.
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STBI_NO_FAILURE_STRINGS
#define STBI_MAX_DIMENSIONS (1 << 20)
#define STB_IMAGE_IMPLEMENTATION
#include <stb/stb_image.h>
