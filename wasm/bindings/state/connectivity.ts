/** The test of everything that a call needs. */
export interface ConnectivityState {
  readonly running: boolean;
  readonly steps: readonly {
    readonly step: "camera" | "microphone" | "speakers" | "signaling" | "udp" | "tcp" | "tls" | "line";
    /** asking: the person must answer. absent: could not be tested, which is no failure. */
    readonly standing: "waiting" | "running" | "asking" | "good" | "failed" | "absent" | "cancelled";
    readonly reason:
      | "" | "blocked" | "missing" | "busy" | "unsuitable" | "unplugged" | "insecure" | "unknown"
      | "silent" | "unheard" | "no-server" | "no-socket" | "not-set-up" | "unknowable"
      | "no-answer" | "refused" | "no-way" | "lossy" | "slow";
  }[];
  /** Of the step that runs, 0 to 1 of the longest that it may take. */
  readonly progress: number;
  /** Of the microphone that is tested, 0 to 1. */
  readonly level: number;
  /** Bits a second that arrived over the line, and the part lost; null until measured. */
  readonly rate: number | null;
  readonly loss: number | null;
  /** The line was measured through a relay, and not within this machine. */
  readonly relayed: boolean;
}
