// The state that wasm/app/state.cpp and its neighbours make; the two change together. It stands here
// and not in the C++ that names it, so that nobody has to load it. Beside it: what features add to it.

import type { BoardState } from "./board.js";
import type { RoomSettings } from "./call.js";
import type { ChatState } from "./chat.js";
import type { ConnectivityState } from "./connectivity.js";
import type { EffectsState } from "./effects.js";
import type { FileState } from "./files.js";
import type { GameState } from "./game.js";
import type { PhotosState, ScreenState } from "./media.js";
import type { PhoneState } from "./phone.js";
import type { LibraryState, RecordingState } from "./recording.js";
import type { Statistics } from "./statistics.js";

export type { BoardIntent } from "./board.js";

export interface State {
  /** joining: the lobby, waiting for the server's answer. left: after leaving, with the way back. */
  readonly place: "lobby" | "joining" | "room" | "left" | "studio" | "library" | "people" | "board";
  /** unreachable: not reached for a while; we go on trying. stopping: it said that it closes. */
  readonly server: "connecting" | "connected" | "reconnecting" | "unreachable" | "stopping";
  readonly language: "en" | "zh-CN";
  readonly theme: "system" | "light" | "dark";
  /** Keyboard shortcuts are on. */
  readonly shortcuts: boolean;
  readonly lobby: {
    readonly name: string;
    readonly room: string;
    /** For a room that has one. */
    readonly passcode: string;
    /** The room's code is one that we made up, and nobody is there. */
    readonly offered: boolean;
    /** Who is in that room, null while that is not known. */
    readonly here: {
      readonly people: readonly {
        readonly name: string;
        readonly initials: string;
        readonly hue: number;
      }[];
      readonly capacity: number;
      readonly settings: RoomSettings;
    } | null;
  };
  /** Why the last wish to enter was not granted. */
  readonly refusal:
    | "room-full" | "room-exists" | "name-taken" | "bad-room" | "bad-name" | "already-in-room"
    | "not-in-room" | "no-such-peer" | "malformed" | "too-large" | "too-fast" | "wrong-origin"
    | "server-full" | "passcode-needed" | "passcode-wrong" | "room-locked" | "not-admitted"
    | "removed" | "not-host" | "not-reachable" | "already-ringing" | "no-such-call" | null;
  /** While joining: the host must let you in. */
  readonly waiting: boolean;
  readonly camera: {
    readonly state: "off" | "starting" | "on" | "failed";
    /** Only when failed. */
    readonly problem:
      | "blocked" | "missing" | "busy" | "unsuitable" | "unplugged" | "insecure" | "unknown" | null;
    /** The device's id, empty for whichever the browser takes. */
    readonly device: string;
    /** Show it to the person as in a mirror. */
    readonly mirrored: boolean;
    /** What is in the camera's place. */
    readonly source: "camera" | "file" | "screen" | "both";
    /** Where the camera is over the screen, with both: middle and size, and the edges; 0 to 1 all. */
    readonly corner: {
      readonly x: number; readonly y: number; readonly size: number;
      readonly left: number; readonly top: number; readonly width: number; readonly height: number;
    } | null;
    /** What the camera gives now, 0 where that is not known, and what it can, largest first. */
    readonly width: number;
    readonly height: number;
    readonly rate: number;
    readonly sizes: readonly { readonly width: number; readonly height: number }[];
    readonly rates: readonly number[];
  };
  /** The video file that plays in the camera's place. Seconds. */
  readonly file: {
    readonly name: string;
    readonly duration: number;
    readonly position: number;
    readonly paused: boolean;
  } | null;
  readonly screen: ScreenState;
  readonly microphone: {
    readonly state: "off" | "starting" | "on" | "failed";
    readonly problem:
      | "blocked" | "missing" | "busy" | "unsuitable" | "unplugged" | "insecure" | "unknown" | null;
    readonly device: string;
    /** What the browser does to the voice. */
    readonly noiseSuppression: boolean;
    readonly echoCancellation: boolean;
    readonly gainControl: boolean;
  };
  /** Muted, and speaks while a key is held down. */
  readonly talking: boolean;
  /** Such a key is wanted. */
  readonly pushToTalk: boolean;
  /** The chosen output's id, empty for the system's. */
  readonly speaker: string;
  readonly devices: {
    readonly cameras: readonly { readonly id: string; readonly label: string }[];
    readonly microphones: readonly { readonly id: string; readonly label: string }[];
    readonly speakers: readonly { readonly id: string; readonly label: string }[];
  };
  /** The browser wants a click before it plays the others' sound. */
  readonly soundBlocked: boolean;
  readonly effects: EffectsState;
  /** Calls from one person to another. */
  readonly phone: PhoneState;
  readonly connectivity: ConnectivityState;
  readonly photos: PhotosState;
  readonly recording: RecordingState;
  readonly library: LibraryState;
  readonly chat: ChatState;
  readonly files: readonly FileState[];
  /** null before one was opened. */
  readonly board: BoardState | null;
  readonly game: GameState;
  readonly room: {
    readonly code: string;
    /** When you came in, ms since 1970. */
    readonly since: number;
    readonly capacity: number;
    /** You are. */
    readonly host: boolean;
    readonly settings: RoomSettings;
    /** Who waits for you, the host, to be let in. */
    readonly knocks: readonly {
      readonly id: string;
      readonly name: string;
      readonly initials: string;
      readonly hue: number;
    }[];
    /** You, then the others, longest present first. */
    readonly people: readonly {
      readonly id: string;
      readonly name: string;
      /** For want of a picture: as written in the name, on one of eight colours, from 0. */
      readonly initials: string;
      readonly hue: number;
      readonly self: boolean;
      readonly host: boolean;
      /** Sends sound; sends a picture. */
      readonly microphone: boolean;
      readonly camera: boolean;
      /** Shares a screen beside it; records the call. */
      readonly screen: boolean;
      readonly recording: boolean;
      /** Their hand is up. */
      readonly hand: boolean;
      /** They have lost the server; their seat is kept for a while. */
      readonly away: boolean;
      readonly speaking: boolean;
      readonly link: "self" | "connecting" | "connected" | "interrupted" | "failed";
      /** How good the connection to them is; null of oneself, and before there is one. */
      readonly quality: {
        readonly grade: "good" | "fair" | "poor" | "lost";
        readonly reason:
          | "none" | "interrupted" | "loss" | "delay" | "jitter" | "bandwidth" | "cpu" | "relayed-tcp";
      } | null;
      readonly statistics: Statistics | null;
      /** What they react with, for a moment, or empty; and another number each time they do. */
      readonly reaction: "" | "thumbs-up" | "clap" | "heart" | "laugh" | "wow" | "party";
      readonly reactions: number;
    }[];
  } | null;
  /** What just happened, oldest first, each for some seconds. */
  readonly notices: readonly {
    readonly id: number;
    readonly kind:
      | "arrived" | "left" | "lost" | "host" | "you-are-host" | "moved" | "reconnected"
      | "removed" | "removed-you" | "knock" | "asked-mute" | "spotlight" | "spotlight-you" | "raises-hand"
      | "shares" | "records" | "screen-ended" | "screen-blocked" | "screen-failed"
      | "recording-saved" | "recording-failed" | "recording-nothing" | "recording-picture-lost"
      | "recording-recovered" | "recording-removed" | "recording-copied" | "recording-copy-failed"
      | "recording-not-renamed" | "recording-cut" | "recording-silent"
      | "call-declined" | "call-busy" | "call-quiet" | "call-gone" | "call-no-answer" | "call-cancelled"
      | "call-hung-up" | "call-interrupted" | "call-offline" | "call-not-reachable" | "call-in-room"
      | "call-refused" | "call-missed"
      | "says" | "file-offered" | "file-received" | "file-sent" | "file-refused" | "file-ended"
      | "file-too-large" | "file-too-many" | "file-no-space"
      | "disk-low" | "disk-full"
      | "camera-lost" | "microphone-lost" | "device-switched" | "link-copied" | "file-failed"
      | "effects-failed" | "key-not-found" | "photo-failed" | "photo-copied" | "photo-copy-failed" | "photo-removed";
    /** Of the person or device, empty where there is none. */
    readonly name: string;
    /** What a person wrote, or empty. */
    readonly text: string;
  }[];
}
