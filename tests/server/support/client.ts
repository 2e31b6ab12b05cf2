import { type ClientOptions, type RawData, WebSocket } from "ws";

/** A message of the native dialect, as it came. */
export type Message = Record<string, unknown> & { type: string };

export interface Person {
  id: string;
  name: string;
  page?: string;
  away?: boolean;
}

/** What a `joined` says. */
export interface Joined extends Message {
  you: string;
  host: string;
  token: string;
  people: Person[];
  page?: string;
}

/** A browser's end of the native dialect, for what a browser would never send as well. */
export class Client {
  readonly opened: Promise<void>;
  readonly closed: Promise<{ code: number }>;
  readonly socket: WebSocket;
  private readonly inbox: Message[] = [];
  private readonly watchers = new Set<() => void>();

  constructor(url: string, options: ClientOptions = {}) {
    this.socket = new WebSocket(url, { rejectUnauthorized: false, perMessageDeflate: false, ...options });
    this.socket.on("message", (data: RawData) => {
      this.inbox.push(JSON.parse((data as Buffer).toString("utf8")) as Message);
      for (const watcher of this.watchers) watcher();
    });
    this.closed = new Promise((resolve) => this.socket.on("close", (code) => resolve({ code })));
    this.opened = new Promise((resolve, reject) => {
      this.socket.on("open", () => resolve());
      this.socket.on("error", reject); // after the opening it changes nothing: the close event tells
    });
  }

  static async open(url: string, options: ClientOptions = {}): Promise<Client> {
    const client = new Client(url, options);
    await client.opened;
    return client;
  }

  /** Opens a socket and joins a room with it. */
  static async join(url: string, name: string, room = "quiet-fern", options: ClientOptions = {}): Promise<Client> {
    const client = await Client.open(url, options);
    client.join(name, { room });
    return client;
  }

  /** Opens a socket and makes this person reachable in the directory. */
  static async appear(url: string, name: string): Promise<Client> {
    const client = await Client.open(url);
    client.send({ type: "appear", name, presence: "open" });
    return client;
  }

  /** With whatever else the message is to say. */
  join(name: string, more: object = {}): void {
    this.send({ type: "join", room: "quiet-fern", name, microphone: true, camera: true, ...more });
  }

  send(message: object): void {
    this.sendRaw(JSON.stringify(message));
  }

  sendRaw(data: string | Buffer, options: { binary?: boolean; fin?: boolean } = {}): void {
    this.socket.send(data, options, () => undefined); // a socket that closes meanwhile tells by closing
  }

  /** The oldest message of this type, taken out of the inbox, as soon as there is one. */
  async next<T extends Message = Message>(type: string): Promise<T> {
    return new Promise((resolve) => {
      const look = (): void => {
        const at = this.inbox.findIndex((message) => message.type === type);
        if (at < 0) return;
        this.watchers.delete(look);
        resolve(this.inbox.splice(at, 1)[0] as T);
      };
      this.watchers.add(look);
      look();
    });
  }

  joined(): Promise<Joined> {
    return this.next<Joined>("joined");
  }

  /** Whatever has come and was not taken. */
  get rest(): readonly Message[] {
    return this.inbox;
  }

  close(): void {
    this.socket.terminate();
  }
}

/** Two people in one room, each knowing the other's id. */
export interface Pair {
  first: Client;
  second: Client;
  firstId: string;
  secondId: string;
}

export async function pairIn(url: string, room: string): Promise<Pair> {
  const first = await Client.join(url, "Ann", room);
  const { you: firstId } = await first.joined();
  const second = await Client.join(url, "Ben", room);
  const { you: secondId } = await second.joined();
  await first.next("arrived");
  return { first, second, firstId, secondId };
}

/** Has a pair pass messages to and fro, each sent when the one before has come; resolves when all have. */
export async function converse({ first, second, firstId, secondId }: Pair, rounds = 20): Promise<void> {
  for (let round = 0; round < rounds; ++round) {
    first.send({ type: "offer", to: secondId, payload: { round } });
    const offer = await second.next("offer");
    second.send({ type: "answer", to: firstId, payload: offer["payload"] });
    const answer = await first.next("answer");
    if (JSON.stringify(answer["payload"]) !== JSON.stringify({ round })) {
      throw new Error(`round ${round} came back as ${JSON.stringify(answer)}`);
    }
  }
}
