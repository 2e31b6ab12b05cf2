import { createHash, randomBytes } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { Person } from "../../browser/support/person.js";
import { Server } from "../../support/server.js";
import type { Case } from "../support/report.js";

const bytes = 2 ** 31; // the most that a file may have
const name = "long.mov";
const patience = 600_000; // ms

/** A file of which no two blocks are alike; what it hashes to. */
function makeFile(path: string): string {
  const block = randomBytes(2 ** 24);
  const hash = createHash("sha256");
  const file = openSync(path, "w");
  for (let at = 0; at < bytes; at += block.length) {
    block.writeUInt32LE(at / block.length);
    writeSync(file, block);
    hash.update(block);
  }
  closeSync(file);
  return hash.digest("hex");
}

/** The floor: bytes a second through a channel between two bare connections of one page, which keeps nothing of it. */
function bareChannel(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const most = 2 ** 28;
    const [sender, receiver] = [new RTCPeerConnection(), new RTCPeerConnection()];
    sender.onicecandidate = ({ candidate }) => void receiver.addIceCandidate(candidate ?? undefined);
    receiver.onicecandidate = ({ candidate }) => void sender.addIceCandidate(candidate ?? undefined);
    const channel = sender.createDataChannel("bytes");
    channel.bufferedAmountLowThreshold = 2 ** 20;
    let received = 0;
    const all = new Promise<void>((resolve) => {
      receiver.ondatachannel = (event) => {
        event.channel.binaryType = "arraybuffer";
        event.channel.onmessage = ({ data }) => {
          received += (data as ArrayBuffer).byteLength;
          if (received >= most) resolve();
        };
      };
    });
    await sender.setLocalDescription();
    await receiver.setRemoteDescription(sender.localDescription!);
    await receiver.setLocalDescription();
    await sender.setRemoteDescription(receiver.localDescription!);
    await new Promise((resolve) => (channel.onopen = resolve));
    const begun = performance.now();
    const block = new Uint8Array(2 ** 16);
    for (let sent = 0; sent < most; sent += block.length) {
      channel.send(block);
      if (channel.bufferedAmount > 2 ** 22) await new Promise((resolve) => (channel.onbufferedamountlow = resolve));
    }
    await all;
    const seconds = (performance.now() - begun) / 1000;
    sender.close();
    receiver.close();
    return most / seconds;
  });
}

/** The largest file that may be sent, from one person to another: how long it takes, and that every byte is there. */
export async function largeFile(): Promise<Case[]> {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-bench-"));
  const path = join(folder, name);
  const hash = makeFile(path);
  const server = await Server.start();
  const ann = await Person.arrive("Ann", 1, { camera: "none" });
  const bo = await Person.arrive("Bo", 2, { camera: "none", profile: join(folder, "profile") });
  const people = [ann, bo];
  for (const person of people) await person.enter(server.url, "bench-room-10");
  const floor = await bareChannel(ann.page);
  for (const person of people) await person.button("Chat").click();
  const chooser = ann.page.waitForEvent("filechooser");
  await ann.page.getByRole("button", { name: "Send a file", exact: true }).click();
  await (await chooser).setFiles(path);
  await bo.page.getByRole("button", { name: `Accept: ${name}` }).click();
  const begun = performance.now();
  const save = bo.page.getByRole("link", { name: `Save: ${name}` });
  await save.waitFor({ timeout: patience });
  const seconds = (performance.now() - begun) / 1000;
  const download = bo.page.waitForEvent("download");
  await save.click();
  const arrived = createHash("sha256");
  for await (const part of await (await download).createReadStream()) arrived.update(part as Buffer);
  const other = arrived.digest("hex") === hash ? 0 : 1;
  await Promise.all(people.map((person) => person.close()));
  await server.stop();
  rmSync(folder, { recursive: true });
  return [
    {
      name: "a file of 2 GB, from Accept until all of it is kept",
      unit: "s",
      greenroom: seconds,
      floor: bytes / floor,
      detail: `${Math.round(bytes / seconds / 1e6)} MB/s`,
    },
    { name: "files of 2 GB that arrive other than they were sent", unit: "files", greenroom: other, target: 0 },
  ];
}
