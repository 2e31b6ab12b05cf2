import { Person } from "../../browser/support/person.js";
import { Server } from "../../support/server.js";
import { type Case, median, spread } from "../support/report.js";
import { bareConnection } from "./bare-connection.js";
import { firstFrame, nextClick } from "./moments.js";

const joins = 20;
const room = "bench-room-10";

/** From the click on "Join" to the first decoded frame of the other person. */
export async function joining(): Promise<Case[]> {
  const server = await Server.start();
  const ann = await Person.arrive("Ann", 1);
  const bo = await Person.arrive("Bo", 2);
  await ann.enter(server.url, room);
  const times: number[] = [];
  const floors: number[] = [];
  for (let i = 0; i < joins; ++i) {
    await bo.open(server.url, room);
    await bo.nameField.fill("Bo");
    // As a person would: join once one sees oneself and the server is there.
    await bo.preview.evaluate((video: HTMLVideoElement) =>
      new Promise((resolve) => video.requestVideoFrameCallback(resolve)),
    );
    await bo.page.getByText("Ann is here.").waitFor();
    const clicked = nextClick(bo.page);
    const seen = firstFrame(bo.page);
    await bo.joinButton.click();
    times.push((await seen) - (await clicked));
    await bo.button("Leave").click();
    await bo.button("Rejoin").waitFor();
    floors.push(await bareConnection(bo.page));
  }
  await Promise.all([ann.close(), bo.close()]);
  await server.stop();
  return [
    {
      name: "click on Join to the first decoded frame, median",
      unit: "ms",
      greenroom: median(times),
      target: 700,
      floor: median(floors),
      detail: spread(times),
    },
  ];
}
