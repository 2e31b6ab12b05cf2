/** Bits a second; parts 0 to 1; times in ms; null for what is not known or not there. */
export interface Statistics {
  readonly sent: number;
  readonly received: number;
  readonly roundTrip: number | null;
  readonly available: number | null;
  readonly route: "unknown" | "direct" | "relay";
  readonly protocol: "unknown" | "udp" | "tcp" | "tls";
  /** To them, and from them. */
  readonly voiceSent: StreamStatistics | null;
  readonly pictureSent: StreamStatistics | null;
  readonly screenSent: StreamStatistics | null;
  readonly voiceReceived: StreamStatistics | null;
  readonly pictureReceived: StreamStatistics | null;
  readonly screenReceived: StreamStatistics | null;
  /** The last minute, oldest first, a moment a second. */
  readonly history: readonly {
    readonly sent: number;
    readonly received: number;
    readonly loss: number | null;
    readonly jitter: number | null;
    readonly roundTrip: number | null;
  }[];
}

/** One stream of a connection. */
export interface StreamStatistics {
  readonly bits: number;
  readonly loss: number | null;
  readonly jitter: number | null;
  /** Frames a second, of a picture. */
  readonly rate: number | null;
  /** Of the sound played: what was made up because it was missing. */
  readonly concealed: number | null;
  /** 0 of sound. */
  readonly width: number;
  readonly height: number;
  readonly codec: string;
  readonly limitedBy: "none" | "bandwidth" | "cpu" | "other";
}
