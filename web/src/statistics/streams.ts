import { html, nothing } from "lit";
import type { Statistics } from "../app/types.js";
import { t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import { bits, frames, milliseconds, part, pixels, word } from "./figures.js";

type Stream = NonNullable<Statistics["voiceSent"]>;

interface Row {
  readonly label: Key;
  readonly received: (stream: Stream) => string;
  readonly sent: (stream: Stream) => string;
}

/** What is counted in the same way on both ways. */
const both = (label: Key, words: (stream: Stream) => string): Row => ({ label, received: words, sent: words });

const bitRate = both("statistics.bits", (stream) => bits(stream.bits));
const codec = both("statistics.codec", (stream) => word(stream.codec));
const loss = both("statistics.loss", (stream) => part(stream.loss));
const jitter = both("statistics.jitter", (stream) => milliseconds(stream.jitter));
const none = () => word("");

const voiceRows: readonly Row[] = [
  codec,
  bitRate,
  loss,
  jitter,
  { label: "statistics.concealed", received: (stream) => part(stream.concealed), sent: none },
];

const pictureRows: readonly Row[] = [
  codec,
  both("statistics.size", ({ width, height }) => pixels(width, height)),
  both("statistics.rate", (stream) => frames(stream.rate)),
  bitRate,
  loss,
  jitter,
  { label: "statistics.limitedBy", received: none, sent: ({ limitedBy }) => t(`statistics.limitedBy.${limitedBy}`) },
];

/** A place for a picture is there, with a codec, also where none has ever come through. */
const seen = (stream: Stream | null) => (stream && stream.width > 0 ? stream : null);

function group(label: Key, rows: readonly Row[], received: Stream | null, sent: Stream | null) {
  if (!received && !sent) return nothing;
  return html`<tbody>
    <tr class="group">
      <th scope="rowgroup">${t(label)}</th>
      <th scope="col">${t("statistics.received")}</th>
      <th scope="col">${t("statistics.sent")}</th>
    </tr>
    ${rows.map(
      (row) =>
        html`<tr>
          <th scope="row">${t(row.label)}</th>
          <td>${received ? row.received(received) : none()}</td>
          <td>${sent ? row.sent(sent) : none()}</td>
        </tr>`,
    )}
  </tbody>`;
}

/** Everything that flows between oneself and a person, as a table. */
export function streams(statistics: Statistics, name: string) {
  const { voiceReceived, voiceSent, pictureReceived, pictureSent, screenReceived, screenSent } = statistics;
  return html`<table aria-label=${t("statistics.details.of", { name })}>
    ${group("statistics.stream.voice", voiceRows, voiceReceived, voiceSent)}
    ${group("statistics.stream.picture", pictureRows, seen(pictureReceived), seen(pictureSent))}
    ${group("statistics.stream.screen", pictureRows, seen(screenReceived), seen(screenSent))}
  </table>`;
}
