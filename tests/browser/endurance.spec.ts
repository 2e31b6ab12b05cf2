import type { AppRoot } from "./support/app-root.js";
import { giveFrames, openWithFrames } from "./support/many-frames.js";
import { PlainTab } from "./support/plain-tab.js";
import { expect, test } from "./support/test.js";

// Half an hour of them, and what becomes of the memory: scripts/bench endurance.
test("thousands of frames come out whole, and leave none open", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await openWithFrames(ann, server.url);
  await giveFrames(ann, 6_000);
});

/** Counts the preview's frames, until there are as many as are wanted. */
async function framesOfPreview(wanted: number): Promise<{ hidden: boolean; count: number }> {
  const tools = {
    previewIn(root: ParentNode): HTMLVideoElement | null {
      for (const element of root.querySelectorAll("*")) {
        if (element instanceof HTMLVideoElement) return element;
        const inside = element.shadowRoot ? tools.previewIn(element.shadowRoot) : null;
        if (inside) return inside;
      }
      return null;
    },
  };
  const track = (tools.previewIn(document)!.srcObject as MediaStream).getVideoTracks()[0]!.clone();
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
  let count = 0;
  while (count < wanted) {
    const { value } = await reader.read();
    if (!value) break;
    ++count;
    value.close();
  }
  await reader.cancel();
  track.stop();
  return { hidden: document.hidden, count };
}

async function effectsOn(): Promise<void> {
  const root = document.querySelector<AppRoot>("gr-app")!;
  const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
  while ((root.state?.camera.width ?? 0) === 0) await turn();
  root.app.effects.setKey("studio");
  root.app.effects.setFilterText("contrast(1.1) saturate(1.2)");
  while (root.state?.effects.state !== "working") await turn();
}

test("effects go on in a hidden tab", async ({ server }) => {
  const tab = await PlainTab.open(server.url, 1, { camera: "green" });
  try {
    await tab.run(effectsOn);
    await tab.hide();
    // Whatever was on its way when the tab was hidden is not thirty.
    expect(await tab.run(framesOfPreview, 40)).toEqual({ hidden: true, count: 40 });
  } finally {
    await tab.close();
  }
});
