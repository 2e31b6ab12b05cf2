import type { Page } from "@playwright/test";

// When something happens in a page, in ms since 1970.

/** Resolves to when the next click happened in this page. */
export function nextClick(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => addEventListener("click", resolve, { capture: true, once: true }));
    return performance.timeOrigin + performance.now();
  });
}

/** Resolves to when the first frame is in somebody else's tile. */
export function firstFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      const roots: ParentNode[] = [document];
      for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
        for (const element of root.querySelectorAll("*")) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
          // One's own pictures are muted.
          const other = element instanceof HTMLVideoElement && !element.muted;
          if (other && element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
            return performance.timeOrigin + performance.now();
          }
        }
      }
    }
  });
}

/** Resolves to when the page is in no room any more. */
export function outOfRoom(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = document.querySelector("gr-app")?.shadowRoot;
    while (root?.querySelector("gr-stage")) await new Promise((resolve) => setTimeout(resolve));
    return performance.timeOrigin + performance.now();
  });
}
