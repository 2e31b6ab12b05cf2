import { Person } from "../../browser/support/person.js";
import { appear, isIdle, listed, ring, stage } from "../../browser/support/phone.js";
import { Server } from "../../support/server.js";
import { type Case, median, spread } from "../support/report.js";
import { firstFrame, nextClick, outOfRoom } from "./moments.js";

const calls = 20;

/** From the click on "Accept" to the first decoded frame of the other person, and from hanging up until they see it. */
export async function ringing(): Promise<Case[]> {
  const server = await Server.start();
  const ann = await Person.arrive("Ann", 1);
  const bo = await Person.arrive("Bo", 2);
  const accepted: Record<"caller" | "callee", number[]> = { caller: [], callee: [] };
  const hungUp: number[] = [];
  for (const person of [ann, bo]) await appear(person, server.url);
  for (let i = 0; i < calls; ++i) {
    // Taking turns: the server lets nobody ring more often than a person would.
    const [caller, callee] = i % 2 === 0 ? [ann, bo] : [bo, ann];
    await ring(caller, callee, "Video call");
    const accept = nextClick(callee.page);
    const seen = { caller: firstFrame(caller.page), callee: firstFrame(callee.page) };
    await callee.button("Accept with video").click();
    accepted.caller.push((await seen.caller) - (await accept));
    accepted.callee.push((await seen.callee) - (await accept));
    await stage(caller).waitFor();
    const [first, other] = i % 4 < 2 ? [caller, callee] : [callee, caller];
    const leave = nextClick(first.page);
    const out = outOfRoom(other.page);
    await first.button("Leave").click();
    hungUp.push((await out) - (await leave));
    for (const person of [ann, bo]) await isIdle(person);
    await listed(caller, callee.name).getByText("Free").waitFor();
    await listed(callee, caller.name).getByText("Free").waitFor();
  }
  await Promise.all([ann.close(), bo.close()]);
  await server.stop();
  return [
    ...(["caller", "callee"] as const).map((side) => ({
      name: `accepting a call to the first decoded frame at the ${side}, median`,
      unit: "ms",
      greenroom: median(accepted[side]),
      target: 500,
      detail: spread(accepted[side]),
    })),
    {
      name: "hanging up until the other side is out of the call, median",
      unit: "ms",
      greenroom: median(hungUp),
      target: 100,
      detail: spread(hungUp),
    },
  ];
}
