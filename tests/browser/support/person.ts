import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Locator,
  type Page,
} from "@playwright/test";

import { camera, greenScreenCamera, microphone, portraitCamera, stillCamera } from "./fake-devices.js";
import { type Mark, readMark } from "./mark.js";

export interface Devices {
  /**
   * file: shows this person's mark. portrait: a drawn person. green: the same before a green screen, "green 4:3" taller,
   * "studio" in full HD and 30 times a second. still: one frame with every colour. pattern: Chromium's own. two: two of
   * those. none: neither camera nor microphone.
   */
  readonly camera?: "file" | "portrait" | "green" | "green 4:3" | "studio" | "still" | "pattern" | "two" | "none";
  readonly microphone?: "talking" | "silent";
  /** What the browser answers when the page asks; "all" without a question. */
  readonly allowed?: "all" | readonly ("camera" | "microphone")[];
  /** What the picker of screens gives by itself: the tab with this in its title. Not where "all" is allowed. */
  readonly sharedTab?: string;
}

export interface PersonOptions extends Devices {
  readonly language?: "en-US" | "zh-CN";
  readonly viewport?: { width: number; height: number };
  readonly dark?: boolean;
  /** A folder in which the browser keeps what it is given to keep, as people's own do. Without one it forgets. */
  readonly profile?: string;
  /** Device pixels for each CSS pixel. */
  readonly scale?: number;
}

/** The command line of a browser with these devices. */
export function flags(number: number, options: PersonOptions): string[] {
  const common = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--allow-loopback-in-peer-connection",
    // Two cores: what is not tested must not take them.
    "--disable-gpu",
  ];
  const kind = options.camera ?? "file";
  if (kind !== "none") {
    common.push(`--use-fake-device-for-media-stream${kind === "two" ? "=device-count=2" : ""}`);
    common.push(`--use-file-for-fake-audio-capture=${microphone(options.microphone ?? "silent")}`);
  }
  if (kind === "file") common.push(`--use-file-for-fake-video-capture=${camera(number)}`);
  if (kind === "portrait") {
    common.push(`--use-file-for-fake-video-capture=${portraitCamera(number)}`);
  }
  if (kind === "green") common.push(`--use-file-for-fake-video-capture=${greenScreenCamera(number)}`);
  if (kind === "green 4:3") common.push(`--use-file-for-fake-video-capture=${greenScreenCamera(number, 640, 480)}`);
  if (kind === "still") common.push(`--use-file-for-fake-video-capture=${stillCamera(number)}`);
  if (kind === "studio") {
    common.push(`--use-file-for-fake-video-capture=${greenScreenCamera(number, 1920, 1080, 30)}`);
  }
  if ((options.allowed ?? "all") === "all") common.push("--use-fake-ui-for-media-stream");
  // Muted, a tab gives no sound to whom it is shared with either.
  if (options.sharedTab === undefined) common.push("--mute-audio");
  else common.push(`--auto-select-tab-capture-source-by-title=${options.sharedTab}`);
  return common;
}

/** Somebody at a browser of their own, with a camera that shows their number. */
export class Person {
  readonly errors: string[] = [];

  private constructor(
    readonly name: string,
    readonly number: number,
    readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
  }

  static async arrive(name: string, number: number, options: PersonOptions = {}): Promise<Person> {
    const launch: LaunchOptions = {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: flags(number, options),
      ...(options.sharedTab === undefined ? {} : { ignoreDefaultArgs: ["--mute-audio"] }),
    };
    const look: BrowserContextOptions = {
      ignoreHTTPSErrors: true,
      locale: options.language ?? "en-US",
      viewport: options.viewport ?? { width: 1000, height: 700 },
      deviceScaleFactor: options.scale ?? 1,
      colorScheme: options.dark === true ? "dark" : "light",
      reducedMotion: "reduce",
    };
    const context =
      options.profile === undefined
        ? await (await chromium.launch(launch)).newContext(look)
        : await chromium.launchPersistentContext(options.profile, { ...launch, ...look });
    const browser = context.browser();
    if (browser === null) throw new Error("a context without a browser");
    const allowed = options.allowed ?? "all";
    await context.grantPermissions(
      allowed === "all" ? ["camera", "microphone", "clipboard-write", "clipboard-read"] : [...allowed],
    );
    return new Person(name, number, browser, context, await context.newPage());
  }

  /** Opens the page, with a room in the link or without. */
  async open(origin: string, room?: string): Promise<void> {
    await this.page.goto(room === undefined ? origin : `${origin}/?room=${room}`);
    await this.nameField.waitFor();
  }

  /** Opens the page and goes into the room, and is in it after. */
  async enter(origin: string, room: string): Promise<void> {
    await this.askToEnter(origin, room);
    await this.stage.waitFor();
  }

  /** The same, without waiting for the answer. */
  async askToEnter(origin: string, room: string): Promise<void> {
    await this.open(origin, room);
    await this.nameField.fill(this.name);
    await this.joinButton.click();
  }

  get nameField(): Locator {
    return this.page.getByRole("textbox", { name: "Your name" });
  }
  get roomField(): Locator {
    return this.page.getByRole("textbox", { name: "Room code" });
  }
  get joinButton(): Locator {
    return this.page.getByRole("button", { name: "Join", exact: true });
  }
  /** There while this person is in a room. */
  get stage(): Locator {
    return this.page.getByRole("main", { name: /^Room / });
  }
  get tiles(): Locator {
    return this.page.locator("gr-tile");
  }
  /** One's own picture in the lobby. */
  get preview(): Locator {
    return this.page.locator("gr-preview video");
  }
  tile(name: string): Locator {
    return this.page.locator(`gr-tile[aria-label="${name}"]`);
  }
  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  get toasts(): Locator {
    return this.page.locator("gr-toasts");
  }

  /** The browser's processes, all or those of one type. */
  async processes(type?: "renderer" | "browser"): Promise<number[]> {
    const session = await this.browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    await session.detach();
    return processInfo
      .filter((process) => type === undefined || process.type === type)
      .map(({ id }) => id);
  }

  /** The mark in the picture of somebody, as it is at this moment. */
  sees(name: string): Promise<Mark | null> {
    return readMark(this.tile(name).locator("video"));
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
