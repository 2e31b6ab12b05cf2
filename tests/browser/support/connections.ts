import type { Person } from "./person.js";

declare global {
  interface Window {
    /** Of this page, from the first on. */
    connections: RTCPeerConnection[];
    sockets: WebSocket[];
  }
}

/** From the next page on, the person's page tells of its connections, so that a test can disturb and count them. */
export async function keepConnections({ page }: Person): Promise<void> {
  await page.addInitScript(() => {
    window.connections = [];
    window.sockets = [];
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(settings?: RTCConfiguration) {
        super(settings);
        window.connections.push(this);
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
