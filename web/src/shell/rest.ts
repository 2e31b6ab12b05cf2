// What one does not see at first. The page has it before it is wanted: by then the server may be away.
import "../board/board-place.js";
import "../board/boards.js";
import "../call/floating-window.js";
import "../call/people.js";
import "../chat/chat-drawer.js";
import "../connectivity/connectivity.js";
import "../effects/effects-drawer.js";
import "../phone/people-place.js";
import "../recording/library.js";
import "../recording/player.js";
import "../recording/settings-dialog.js";
import "../statistics/statistics.js";
import "../studio/photo-dialog.js";
import "../studio/studio.js";
import "./help.js";
import "./palette.js";
import "./settings.js";
