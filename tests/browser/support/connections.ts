import type { Person } from "./person.js";

declare global {
  interface Window {
    /** Of this page, from the first on. */
    connections: RTCPeerConnection[];
    sockets: WebSocket[];
    /** How often a connection has offered, been offered, answered or been answered. */
    signalingChanges: number;
  }
}

/** From the next page on, the person's page tells of its connections, so that a test can disturb and count them. */
export async function keepConnections({ page }: Person): Promise<void> {
  await page.addInitScript(() => {
    window.connections = [];
    window.sockets = [];
    window.signalingChanges = 0;
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(settings?: RTCConfiguration) {
        super(settings);
        window.connections.push(this);
        this.addEventListener("signalingstatechange", () => ++window.signalingChanges);
      }
    };
    window.WebSocket = class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols);
        window.sockets.push(this);
      }
    };
  });
}

/**
 * How often all of these have offered and answered, once none of them is at it: pictures flow after the first answer, and where
 * both offered, the other offer comes after that.
 */
export async function signalingChanges(people: readonly Person[]): Promise<number> {
  const at = async ({ page }: Person) =>
    page.evaluate(() => ({
      open: window.connections.some(({ signalingState }) => signalingState !== "stable"),
      changes: window.signalingChanges,
    }));
  for (;;) {
    const all = await Promise.all(people.map(at));
    if (all.every(({ open }) => !open)) return all.reduce((sum, { changes }) => sum + changes, 0);
  }
}
