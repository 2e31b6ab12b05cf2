import http from "node:http";
import https from "node:https";
import net from "node:net";

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** One request on a connection of its own; the path goes out exactly as it is written. */
export function fetchFrom(
  origin: string,
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: http.OutgoingHttpHeaders } = {},
): Promise<Answer> {
  const { protocol, hostname, port } = new URL(origin);
  const options = { hostname, port, path, method, headers, agent: false, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const request = (protocol === "https:" ? https : http).request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.on("error", reject);
    request.end();
  });
}

/** A TCP socket on which a test can say anything. */
export class RawSocket {
  received = "";
  readonly closed: Promise<void>;
  readonly socket: net.Socket;
  private readonly watchers = new Set<() => void>();

  private constructor(socket: net.Socket) {
    this.socket = socket;
    socket.on("error", () => undefined); // a reset is one of the ways to be closed
    socket.on("data", (chunk: Buffer) => {
      this.received += chunk.toString("latin1");
      for (const watcher of this.watchers) watcher();
    });
    this.closed = new Promise((resolve) => socket.on("close", () => resolve()));
  }

  static async open(port: number): Promise<RawSocket> {
    const socket = net.connect({ port, host: "127.0.0.1" });
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("error", reject);
    });
    return new RawSocket(socket);
  }

  write(data: string | Buffer): void {
    this.socket.write(data);
  }

  /** Until the server has sent what the pattern wants. */
  async until(pattern: RegExp): Promise<string> {
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!pattern.test(this.received)) return;
        this.watchers.delete(look);
        resolve();
      };
      this.watchers.add(look);
      look();
    });
    return this.received;
  }

  destroy(): void {
    this.socket.destroy();
  }
}
