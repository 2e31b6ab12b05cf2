/** How many moments a chart shows, one a second. */
export const span = 60;
/** The box that curves are drawn in: a unit for each second across, and this high. */
export const height = 100;

type Values = readonly (number | null)[];

/** The least of 1, 2, 5, 10, 20 ... that nothing is above, and not less than `least`, which is one itself. */
export function topOf(values: Values, least: number): number {
  const most = Math.max(least, ...values.map((value) => value ?? 0));
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 5, 10].find((each) => each * power >= most) ?? 10;
  return step * power;
}

/** A path through the values, the last one at the right edge, with gaps where one is not known. */
export function curve(values: Values, top: number): string {
  const first = span - values.length;
  let pen = "M";
  const steps = values.map((value, index) => {
    if (value === null) {
      pen = "M";
      return "";
    }
    const step = `${pen}${first + index},${(height * (1 - value / top)).toFixed(1)}`;
    pen = "L";
    return step;
  });
  return steps.join("");
}
