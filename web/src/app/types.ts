import type { MainModule } from "greenroom-wasm";

// The C++ declares the whole state as the argument of its listener; here its parts get names.
export type App = InstanceType<MainModule["App"]>;
export type AppState = Parameters<Parameters<App["subscribe"]>[0]>[0];

export type Language = AppState["language"];
export type Theme = AppState["theme"];
export type Server = AppState["server"];
export type Problem = NonNullable<AppState["microphone"]["problem"]>;
export type Device = AppState["devices"]["cameras"][number];
export type Refusal = NonNullable<AppState["refusal"]>;
export type Room = NonNullable<AppState["room"]>;
export type Person = Room["people"][number];
export type Notice = AppState["notices"][number];
