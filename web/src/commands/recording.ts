import { Camera, CameraOff, CircleDot, CircleStop, Film, Pause, Play, Settings2 } from "lucide";
import type { AppState } from "../app/types.js";
import { chooseFile } from "../shell/choose-file.js";
import type { Command } from "./command.js";
import { inRoom, inStudio } from "./when.js";

const recording = ({ recording: { phase } }: AppState) => phase === "recording" || phase === "paused";
const mayRecord = (state: AppState) =>
  state.recording.available && state.recording.phase === "idle" && (inRoom(state) || inStudio(state));

/** Photos, recordings, and the file that plays in the camera's place. */
export const recordingCommands = [
  {
    id: "photo",
    label: "photo.take",
    hint: (state) => (state.photos.countdown > 0 ? "photo.cancel" : "photo.take"),
    icon: (state) => (state.photos.countdown > 0 ? CameraOff : Camera),
    when: (state) => inStudio(state) && state.camera.state === "on",
    perform: (app, _, { photos }) => (photos.countdown > 0 ? app.photos.cancel() : app.photos.take()),
  },
  {
    id: "record",
    label: "record",
    hint: (state) => (recording(state) ? "record.stop" : "record.start"),
    icon: (state) => (recording(state) ? CircleStop : CircleDot),
    key: "r",
    // Also where one has gone meanwhile: a recording goes on until it is stopped.
    when: (state) => mayRecord(state) || recording(state),
    pressed: recording,
    perform: (app, _, state) => (recording(state) ? app.recording.stop() : app.recording.start()),
  },
  {
    id: "pauseRecording",
    label: "record.pause",
    hint: (state) => (state.recording.phase === "paused" ? "record.resume" : "record.pause"),
    icon: (state) => (state.recording.phase === "paused" ? Play : Pause),
    when: recording,
    perform: (app, _, state) => (state.recording.phase === "paused" ? app.recording.resume() : app.recording.pause()),
  },
  {
    id: "recordingSettings",
    label: "record.settings",
    icon: () => Settings2,
    when: mayRecord,
    perform: (_, ui) => ui.set({ dialog: "recordingSettings" }),
  },
  {
    id: "openFile",
    label: "file.open",
    icon: () => Film,
    when: inStudio,
    perform: (app) => {
      void chooseFile("video/*").then((file) => file && app.playFile(file));
    },
  },
] as const satisfies readonly Command[];
