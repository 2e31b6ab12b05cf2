import type { State } from "greenroom-state";
import type { MainModule } from "greenroom-wasm";

type Bound = InstanceType<MainModule["App"]>;
type Part = "board" | "chat" | "connectivity" | "effects" | "files" | "game" | "phone" | "photos" | "recording" | "library";
/** The same, with what embind cannot know: these are always there. */
export type App = Bound & { readonly [K in Part]: NonNullable<Bound[K]> };
/** What the C++ publishes; here its parts get names. */
export type AppState = State;

export type Language = AppState["language"];
export type Theme = AppState["theme"];
export type Server = AppState["server"];
export type Problem = NonNullable<AppState["microphone"]["problem"]>;
export type Device = AppState["devices"]["cameras"][number];
export type Refusal = NonNullable<AppState["refusal"]>;
export type Room = NonNullable<AppState["room"]>;
export type Person = Room["people"][number];
export type Statistics = NonNullable<Person["statistics"]>;
export type ConnectivityState = AppState["connectivity"];
export type EffectsState = AppState["effects"];
export type Filter = EffectsState["filters"][number];
export type FilterKind = Filter["kind"];
export type FilterError = NonNullable<ReturnType<App["effects"]["setFilterText"]>>;
export type Photo = AppState["photos"]["list"][number];
export type RecordingState = AppState["recording"];
export type Recording = AppState["library"]["list"][number];
export type Line = AppState["chat"]["lines"][number];
export type BoardState = NonNullable<AppState["board"]>;
export type GameState = AppState["game"];
export type FileState = AppState["files"][number];
export type Notice = AppState["notices"][number];
