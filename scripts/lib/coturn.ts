// A coturn on this machine, with a secret of its own: for scripts/run --turn, and for tests.

import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import { type EventEmitter, once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface CoturnOptions {
  /** For its settings and its secret, which only the owner may read. Made where there is none. */
  readonly folder: string;
  readonly log: string;
  /** How browsers reach it; by default both. */
  readonly transports?: readonly Transport[];
  /** For TLS, on the port of TCP. PEM. */
  readonly certificate?: { readonly chain: string; readonly key: string };
}

export type Transport = "udp" | "tcp";

const host = "127.0.0.1";

export class Coturn {
  /** Resolves with the exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
  private readonly transports: readonly Transport[];

  private constructor(
    private readonly process: ChildProcess,
    private readonly options: CoturnOptions,
    readonly port: number,
    readonly secret: string,
  ) {
    this.transports = transportsOf(options);
    this.ended = new Promise((resolve) => {
      process.once("exit", (code) => {
        rmSync(this.secretFile, { force: true });
        rmSync(settingsFile(options), { force: true });
        resolve(code);
      });
    });
  }

  /** Starts one and waits until it answers. Rejects where it is not installed, or ends by itself. */
  static async start(options: CoturnOptions): Promise<Coturn> {
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
    mkdirSync(dirname(options.log), { recursive: true });
    const port = await freePort();
    const secret = randomBytes(24).toString("hex");
    writePrivately(settingsFile(options), settings(options, port, secret));
    writePrivately(secretFile(options), [secret]);
    const log = openSync(options.log, "w");
    const process = spawn("turnserver", ["-c", settingsFile(options)], { stdio: ["ignore", log, log] });
    closeSync(log);
    const missing = once(process, "error").then(([error]: unknown[]): never => {
      throw new Error(`coturn does not start: ${String(error)}. On Debian: apt install coturn`);
    });
    // Once it runs, nobody waits for these any more.
    missing.catch(() => undefined);
    const coturn = new Coturn(process, options, port, secret);
    const died = coturn.ended.then((code): never => {
      throw new Error(`coturn ended with ${code}:\n${readFileSync(options.log, "utf8")}`);
    });
    died.catch(() => undefined);
    await Promise.race([coturn.answers(), missing, died]);
    return coturn;
  }

  /** What the server is started with, so that its pages use this. */
  get serverOptions(): string[] {
    const urls = this.transports.map((transport) => `turn:${host}:${this.port}?transport=${transport}`);
    if (this.options.certificate) urls.push(`turns:localhost:${this.port}?transport=tcp`);
    return [...urls.flatMap((url) => ["--turn", url]), "--turn-secret-file", this.secretFile];
  }

  get secretFile(): string {
    return secretFile(this.options);
  }

  /** Until goOn() it answers nothing and passes nothing on: to those behind it, a network that is gone. */
  stall(): void {
    this.process.kill("SIGSTOP");
  }
  goOn(): void {
    this.process.kill("SIGCONT");
  }

  async stop(): Promise<void> {
    this.goOn();
    this.process.kill("SIGTERM");
    await this.ended;
  }

  private async answers(): Promise<void> {
    const answer = this.transports.includes("udp") ? answersOverUdp : answersOverTcp;
    while (this.process.exitCode === null && !(await answer(this.port))) await sleep(50);
  }
}

const settingsFile = ({ folder }: CoturnOptions): string => join(folder, "turnserver.conf");
const secretFile = ({ folder }: CoturnOptions): string => join(folder, "turn.secret");
const transportsOf = ({ transports }: CoturnOptions): readonly Transport[] => transports ?? ["udp", "tcp"];

/** In a file and not on the command line, which everybody on the machine can read. */
function settings(options: CoturnOptions, port: number, secret: string): string[] {
  const { certificate, folder } = options;
  const tls = certificate
    ? [`cert=${certificate.chain}`, `pkey=${certificate.key}`, `tls-listening-port=${port}`]
    : ["no-tls"];
  return [
    `listening-ip=${host}`,
    `relay-ip=${host}`,
    `listening-port=${port}`,
    "realm=greenroom",
    "use-auth-secret",
    `static-auth-secret=${secret}`,
    // Nobody else can reach this one, so the people it relays between are here too.
    "allow-loopback-peers",
    "no-cli",
    "no-dtls",
    ...(["udp", "tcp"] as const).filter((each) => !transportsOf(options).includes(each)).map((each) => `no-${each}`),
    ...tls,
    `userdb=${join(folder, "users.db")}`,
    `pidfile=${join(folder, "pid")}`,
    "log-file=stdout",
    "verbose",
  ];
}

function writePrivately(file: string, lines: readonly string[]): void {
  rmSync(file, { force: true });
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
}

/** One that nobody listens on, neither over TCP nor over UDP. */
async function freePort(): Promise<number> {
  for (;;) {
    const tcp = createServer().listen(0, host);
    await once(tcp, "listening");
    const address = tcp.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const udp = createSocket("udp4").bind(address.port, host);
    const bound = once(udp, "listening");
    const free = await bound.then(
      () => true,
      () => false,
    );
    tcp.close();
    udp.close();
    if (free) return address.port;
  }
}

/** A STUN binding request (RFC 8489), which needs no credentials. */
function bindingRequest(): Buffer {
  const head = Buffer.from([0x00, 0x01, 0x00, 0x00, 0x21, 0x12, 0xa4, 0x42]);
  return Buffer.concat([head, randomBytes(12)]);
}

const patience = 500; // ms for one answer

function answersOverUdp(port: number): Promise<boolean> {
  const socket = createSocket("udp4");
  socket.send(bindingRequest(), port, host);
  return firstOf(socket, "message").finally(() => socket.close());
}

function answersOverTcp(port: number): Promise<boolean> {
  const socket = connect(port, host);
  socket.write(bindingRequest());
  return firstOf(socket, "data").finally(() => socket.destroy());
}

/** Whether this comes, before an error does or patience ends. */
function firstOf(socket: EventEmitter, event: string): Promise<boolean> {
  return new Promise((resolve) => {
    socket.once(event, () => resolve(true));
    socket.once("error", () => resolve(false));
    setTimeout(() => resolve(false), patience).unref();
  });
}
