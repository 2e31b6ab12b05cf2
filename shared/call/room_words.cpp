#include "shared/call/room_words.hpp"

#include <array>

namespace greenroom::call {

namespace {

// clang-format off
constexpr auto first = std::to_array<std::string_view>({
    "agile", "airy", "alert", "alpine", "amber", "ample", "amused", "ancient", "april", "aqua",
    "arctic", "arty", "autumn", "awake", "aware", "azure", "balmy", "beaming", "blissful", "blithe",
    "bold", "bonny", "bouncy", "brainy", "brave", "breezy", "bright", "brimming", "brisk", "bronze",
    "bubbly", "budding", "calm", "candid", "candy", "caring", "casual", "charming", "cheerful",
    "cheery", "chirpy", "choral", "classic", "clean", "clear", "clever", "coastal", "cobalt",
    "comic", "cool", "copper", "coral", "cosmic", "crafty", "crimson", "crisp", "crunchy",
    "crystal", "curious", "dapper", "daring", "dawn", "dazzling", "decent", "deft", "devoted",
    "dewy", "downy", "dreamy", "dynamic", "eager", "early", "earnest", "earthy", "eastern", "easy",
    "elastic", "electric", "elegant", "emerald", "epic", "expert", "fabled", "famous", "fancy",
    "fast", "fearless", "feathery", "festive", "fiery", "fleet", "floral", "flowing", "fluent",
    "fluffy", "flying", "forward", "frank", "free", "fresh", "friendly", "frosty", "funny",
    "gallant", "gentle", "genuine", "gifted", "giving", "glad", "glassy", "gleaming", "gleeful",
    "gliding", "glossy", "glowing", "gold", "golden", "graceful", "grand", "grassy", "grateful",
    "green", "groovy", "handy", "happy", "hardy", "healthy", "hearty", "helpful", "heroic",
    "honest", "hopeful", "humble", "icy", "ideal", "indigo", "ivory", "jade", "jaunty", "jazzy",
    "jolly", "jovial", "joyful", "joyous", "jumbo", "keen", "kind", "kindly", "lacy", "lasting",
    "laughing", "lavender", "leafy", "leaping", "lemon", "lilac", "lime", "lively", "local",
    "lofty", "loyal", "lucid", "lucky", "lunar", "magenta", "magical", "maple", "marble", "maroon",
    "mellow", "merry", "mighty", "mild", "mindful", "minty", "misty", "modern", "modest", "morning",
    "mossy", "musical", "navy", "neat", "nice", "nimble", "noble", "northern", "novel", "ocean",
    "open", "orange", "orchid", "painted", "patient", "peaceful", "peachy", "pearly", "perky",
    "pink", "placid", "playful", "pleasant", "plucky", "plush", "poetic", "polar", "polite",
    "popular", "precious", "proud", "prudent", "pure", "purple", "quaint", "quick", "quiet",
    "radiant", "rainy", "rapid", "regal", "relaxed", "rich", "roaming", "robust", "rolling", "rosy",
    "ruby", "rural", "rustic", "sandy", "sapphire", "savvy", "scarlet", "scenic", "serene", "shiny",
    "silent", "silky", "silver", "simple", "sincere", "singing", "skipping", "sleek", "smart",
    "smooth", "snowy", "snug", "soaring", "social", "soft", "solar", "solid", "sonic", "sparkly",
    "speedy", "spicy", "spiral", "splendid", "spotted", "spring", "square", "stable", "starry",
    "steady", "stellar", "striped", "sturdy", "subtle", "summer", "sunlit", "sunny", "super",
    "supple", "sweet", "swift", "tall", "tangy", "tawny", "thankful", "thrifty", "tidy", "timely",
    "tiny", "topaz", "tranquil", "trusty", "tuneful", "twinkly", "upbeat", "valiant", "vast",
    "velvet", "vibrant", "violet", "vivid", "warm", "wavy", "western", "winged", "winning",
    "winter", "witty", "wondrous", "wooden", "worthy", "yellow", "youthful", "zany", "zesty",
});

constexpr auto second = std::to_array<std::string_view>({
    "acorn", "alder", "almond", "alpaca", "anchor", "antelope", "apricot", "apron", "arrow",
    "aspen", "aster", "atlas", "avocado", "badge", "badger", "ballad", "balloon", "bamboo",
    "banana", "banjo", "barley", "barn", "basil", "basket", "beacon", "beaver", "beetle", "bell",
    "bicycle", "birch", "bird", "bison", "blanket", "bloom", "blossom", "boat", "bobcat", "bonsai",
    "bottle", "boulder", "branch", "breeze", "bridge", "brook", "broom", "buffalo", "bunny",
    "cabin", "cactus", "cake", "camel", "camera", "canal", "candle", "canoe", "canyon", "caramel",
    "carrot", "castle", "cat", "cedar", "chalk", "cheese", "cherry", "chime", "chipmunk", "cider",
    "clarinet", "cliff", "clock", "cloud", "clover", "coast", "cocoa", "coconut", "comet",
    "compass", "condor", "cookie", "cottage", "coyote", "cradle", "crane", "crayon", "cricket",
    "cube", "daisy", "diamond", "dolphin", "donkey", "doodle", "dove", "dragon", "drum", "duck",
    "dumpling", "dune", "eagle", "easel", "echo", "elk", "elm", "ember", "emu", "engine", "falcon",
    "farm", "fawn", "feather", "fern", "ferret", "ferry", "fiddle", "field", "finch", "firefly",
    "flame", "flamingo", "flute", "fountain", "fox", "frog", "galaxy", "gazelle", "gecko", "ginger",
    "giraffe", "glacier", "glider", "globe", "goat", "gopher", "granite", "grape", "grove",
    "guitar", "hamster", "harp", "hat", "hawk", "hedgehog", "helmet", "heron", "hill", "hippo",
    "holly", "honey", "horizon", "house", "iceberg", "impala", "iris", "island", "ivy", "jaguar",
    "jasmine", "jigsaw", "juniper", "kangaroo", "kayak", "kettle", "kite", "kitten", "kiwi",
    "koala", "ladder", "lagoon", "lake", "lamp", "lantern", "lark", "laurel", "lawn", "leaf",
    "lemonade", "lemur", "leopard", "library", "lily", "linden", "lion", "lizard", "llama", "lotus",
    "lullaby", "macaw", "magnolia", "magpie", "mango", "map", "marigold", "meerkat", "melody",
    "melon", "minnow", "mint", "mitten", "moon", "mosaic", "mountain", "mulberry", "mushroom",
    "narwhal", "nectar", "nest", "noodle", "oak", "oasis", "ocelot", "octopus", "opal", "orca",
    "orchard", "oriole", "osprey", "ostrich", "otter", "owl", "oyster", "panda", "pansy", "parade",
    "parrot", "peacock", "pearl", "pebble", "pelican", "pencil", "penguin", "petal", "piano",
    "pigeon", "pillow", "planet", "platypus", "pocket", "poem", "pond", "pony", "poppy", "porch",
    "possum", "prairie", "pretzel", "prism", "puddle", "puffin", "pumpkin", "puppy", "puzzle",
    "quail", "quartz", "quilt", "rabbit", "radish", "rainbow", "raven", "reef", "reindeer", "rhino",
    "ribbon", "river", "robin", "rocket", "rooster", "salmon", "scarf", "seahorse", "seed", "shell",
    "ship", "sky", "song", "spark", "sparrow", "spoon", "spruce", "squirrel", "starfish", "stone",
    "stork", "stream", "sunset", "swan", "teapot", "thistle", "tiger", "toast", "tomato",
    "tortoise", "toucan", "tower", "town", "tractor", "trail", "train", "tree", "trout", "truck",
    "trumpet", "tugboat", "turnip", "turtle", "umbrella", "valley", "village", "viola", "violin",
    "volcano", "waffle", "wagon", "wallaby", "walnut", "walrus", "water", "weasel", "wheat",
    "wheel", "whistle", "willow", "windmill", "window", "wolf", "wombat", "woodland", "wren",
    "yarn", "zebra",
});
// clang-format on

}  // namespace

std::span<const std::string_view> first_words() { return first; }

std::span<const std::string_view> second_words() { return second; }

}  // namespace greenroom::call
