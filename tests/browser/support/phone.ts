import { expect, type Locator, type WebSocketRoute } from "@playwright/test";

import type { Person } from "./person.js";

type Presence = "Available" | "Do not disturb" | "Invisible" | "Not listed";

/** The place where one finds others, reached from any other but a room. */
export async function openPeople(person: Person): Promise<void> {
  await person.page.locator("[data-command=findPeople]").click();
  await person.page.getByRole("main", { name: "People" }).waitFor();
}

export async function choosePresence(person: Person, presence: Presence): Promise<void> {
  await person.page.getByRole("radio", { name: presence, exact: true }).check();
}

/** Opens the page, and is on the list under their own name after. */
export async function appear(person: Person, origin: string, presence: Presence = "Available"): Promise<void> {
  await person.open(origin);
  await openPeople(person);
  await person.nameField.fill(person.name);
  await choosePresence(person, presence);
  await isListed(person);
}

export async function isListed(person: Person): Promise<void> {
  await expect(person.page.getByText(new RegExp(`^You (are on the list|call others) as ${person.name}\\.$`))).toBeVisible();
}

/** How somebody stands in the list of who is online. */
export function listed(viewer: Person, name: string): Locator {
  return viewer.page.getByRole("list", { name: "Who is online" }).getByRole("listitem").filter({ hasText: name });
}

export function missed(viewer: Person, name: string): Locator {
  return viewer.page.getByRole("list", { name: "Missed calls" }).getByRole("listitem").filter({ hasText: name });
}

/** What is open while a call from or to somebody rings. */
export function ringing(viewer: Person, name: string): Locator {
  return viewer.page.getByRole("alertdialog", { name });
}

/** There while a call goes on. */
export function stage(person: Person): Locator {
  return person.page.locator("gr-stage");
}

/** Rings, and waits until it rings at the other side. */
export async function ring(caller: Person, callee: Person, kind: "Call" | "Video call"): Promise<void> {
  await caller.button(`${kind} ${callee.name}`).click();
  await expect(ringing(caller, callee.name)).toContainText("Ringing…");
  await ringing(callee, caller.name).waitFor();
}

export async function isIdle(person: Person): Promise<void> {
  await expect(person.page.getByRole("alertdialog")).toHaveCount(0);
  await expect(stage(person)).toHaveCount(0);
}

/** The wire between a page and the server, where what the server says can be held back. */
export class Wire {
  readonly sent: string[] = [];
  private held: { socket: WebSocketRoute; message: string | Buffer }[] | null = null;

  /** Before the page is opened. */
  static async of(person: Person): Promise<Wire> {
    const wire = new Wire();
    await person.page.routeWebSocket("**/ws", (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        wire.sent.push((JSON.parse(String(message)) as { type: string }).type);
        server.send(message);
      });
      server.onMessage((message) => {
        if (wire.held) wire.held.push({ socket, message });
        else socket.send(message);
      });
    });
    return wire;
  }

  hold(): void {
    this.held = [];
  }

  release(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const { socket, message } of held) socket.send(message);
  }
}
