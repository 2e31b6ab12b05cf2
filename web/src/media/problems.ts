import type { App, AppState, Problem } from "../app/types.js";
import { t } from "../locale/locale.js";

/** A problem of camera, microphone or both, in words. */
export interface Trouble {
  readonly id: string;
  readonly of: "camera" | "microphone" | "both";
  readonly words: string;
}

type Shared = "blocked" | "missing" | "insecure";

function isShared(problem: Problem): problem is Shared {
  return problem === "blocked" || problem === "missing" || problem === "insecure";
}

/** None, one or two; one where both devices have the same. */
export function troubles({ camera, microphone }: AppState): readonly Trouble[] {
  if (camera.problem && camera.problem === microphone.problem && isShared(camera.problem)) {
    return [{ id: `both.${camera.problem}`, of: "both", words: t(`both.${camera.problem}`) }];
  }
  const found: Trouble[] = [];
  if (camera.problem)
    found.push({ id: `camera.${camera.problem}`, of: "camera", words: t(`camera.${camera.problem}`) });
  if (microphone.problem) {
    found.push({
      id: `microphone.${microphone.problem}`,
      of: "microphone",
      words: t(`microphone.${microphone.problem}`),
    });
  }
  return found;
}

export function tryAgain(app: App, trouble: Trouble): void {
  if (trouble.of !== "microphone") app.toggleCamera();
  if (trouble.of !== "camera") app.toggleMicrophone();
}
