import { keepConnections } from "./connections.js";
import type { Person } from "./person.js";

declare global {
  interface Window {
    /** What relays have answered instead of an address (STUN's codes). */
    relayErrors: number[];
  }
}

/** From the next page on, the person's browser takes no way but through a relay, and tells of its connections. */
export async function onlyThroughRelays(person: Person): Promise<void> {
  await keepConnections(person);
  await person.page.addInitScript(() => {
    window.relayErrors = [];
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(settings?: RTCConfiguration) {
        super({ ...settings, iceTransportPolicy: "relay" });
        this.addEventListener("icecandidateerror", ({ errorCode }) => window.relayErrors.push(errorCode));
      }
      override setConfiguration(settings?: RTCConfiguration): void {
        super.setConfiguration({ ...settings, iceTransportPolicy: "relay" });
      }
    };
  });
}

/** Of how the person's only connection goes: what kind of end each side has, and how they reach their relay. */
export async function wayOf(person: Person): Promise<{ own: string; other: string; protocol: string } | null> {
  return person.page.evaluate(async () => {
    const [connection] = window.connections.filter((each) => each.connectionState === "connected");
    if (!connection) return null;
    const report = await connection.getStats();
    const all = [...(report as unknown as Map<string, Record<string, string>>).values()];
    const transport = all.find((each) => each["type"] === "transport");
    const one = (id?: string) => all.find((each) => each["id"] === id);
    const pair = one(transport?.["selectedCandidatePairId"]);
    const [own, other] = [one(pair?.["localCandidateId"]), one(pair?.["remoteCandidateId"])];
    return {
      own: String(own?.["candidateType"]),
      other: String(other?.["candidateType"]),
      protocol: String(own?.["relayProtocol"]),
    };
  });
}
