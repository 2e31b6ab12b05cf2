import type { MainModule } from "greenroom-wasm";

// The C++ declares the whole state as the argument of its listener; here its parts get names.
type Bound = InstanceType<MainModule["App"]>;
type Part = "effects" | "photos" | "recording" | "library";
/** The same, with what embind cannot know: these are always there. */
export type App = Bound & { readonly [K in Part]: NonNullable<Bound[K]> };
export type AppState = Parameters<Parameters<App["subscribe"]>[0]>[0];

export type Language = AppState["language"];
export type Theme = AppState["theme"];
export type Server = AppState["server"];
export type Problem = NonNullable<AppState["microphone"]["problem"]>;
export type Device = AppState["devices"]["cameras"][number];
export type Refusal = NonNullable<AppState["refusal"]>;
export type Room = NonNullable<AppState["room"]>;
export type Person = Room["people"][number];
export type EffectsState = AppState["effects"];
export type Filter = EffectsState["filters"][number];
export type FilterKind = Filter["kind"];
export type FilterError = NonNullable<ReturnType<App["effects"]["setFilterText"]>>;
export type Photo = AppState["photos"]["list"][number];
export type RecordingState = AppState["recording"];
export type Recording = AppState["library"]["list"][number];
export type Notice = AppState["notices"][number];
