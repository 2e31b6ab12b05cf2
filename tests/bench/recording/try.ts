import { visiting } from "./visit.js";
import { beginLong } from "./long.js";
import { watchHeaps } from "./heaps.js";
import { recordingWorker } from "./scripts.js";
const who = process.argv[2];
await visiting({ camera: "file" }, async ({ person, server }) => {
  const { page } = person;
  await person.open(server.url);
  const pre = `self.c = {got:0, posted:0}; self.wasmMemory = new WebAssembly.Memory({initial: 1});
  addEventListener("message", () => ++c.got); addEventListener("unhandledrejection", (e) => { c.unhandled = String(e.reason && e.reason.stack || e.reason); }); addEventListener("error", (e) => { c.err = e.message; });
  const pm = self.postMessage; self.postMessage = function (...a) { ++c.posted; return pm.apply(self, a); };
  `;
  await page.context().route("**" + recordingWorker(), async (route) => { const r = await route.fetch(); await route.fulfill({ response: r, body: pre + await r.text() }); });
  const rec: any = await beginLong(page, 7e6);
  const heaps: any = await watchHeaps(page);
  let over = false;
  const go = rec.evaluate((e: any) => e.goOn({ seconds: 6000, bytes: Infinity })).then(() => "all done", (e: any) => String(e).slice(0, 200)).finally(() => (over = true));

  const { readFileSync } = await import("node:fs");
  const session = await page.context().newCDPSession(page);
  const [browser] = await person.processes("browser");
  const rss = () => /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${browser}/status`, "utf8"))![1];
  let last = -1, still = 0, tried = 0;
  while (!over) {
    await new Promise((r) => setTimeout(r, 2500));
    const [n, bytes] = await rec.evaluate((e: any) => [e.seconds, e.bytes]);
    if (n === last) ++still; else still = 0;
    if (still === 0 && tried > 0) { console.log("GOES ON", n); tried = 0; }
    last = n;
    if (still === 4) { console.log("stalled", n, bytes, "browser kB", rss()); await heaps(); console.log("worker+page gc"); ++tried; }
    if (still === 8) { console.log("still stalled"); await session.send("HeapProfiler.collectGarbage"); }
    console.log(n, bytes, rss());
  }
  console.log(await go, await page.workers()[0]!.evaluate("JSON.stringify(c)"));
});
