/** Something like a person before a green screen, with noise as cameras have it; always the same. */
export function drawPerson(context: OffscreenCanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  const green = context.createLinearGradient(0, 0, width, height);
  green.addColorStop(0, "#1fb53a");
  green.addColorStop(1, "#12862a");
  context.fillStyle = green;
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#2b3f8f";
  context.beginPath();
  context.ellipse(width / 2, height * 1.1, width * 0.26, height * 0.5, 0, 0, 7);
  context.fill();
  context.fillStyle = "#d9a684";
  context.beginPath();
  context.ellipse(width / 2, height * 0.42, width * 0.1, height * 0.24, 0, 0, 7);
  context.fill();
  addNoise(context, 12);
}

/** Something colourful to stand behind. */
export function drawRoom(context: OffscreenCanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  for (let step = 0; step < 24; ++step) {
    context.fillStyle = `hsl(${step * 75} 80% ${20 + ((step * 13) % 60)}%)`;
    context.fillRect((step % 6) * (width / 6), Math.floor(step / 6) * (height / 4), width / 6, height / 4);
  }
  addNoise(context, 6);
}

function addNoise(context: OffscreenCanvasRenderingContext2D, amount: number): void {
  const { width, height } = context.canvas;
  const image = context.getImageData(0, 0, width, height);
  let state = 1;
  for (let i = 0; i < image.data.length; ++i) {
    if (i % 4 === 3) continue;
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    image.data[i]! += (state / 2 ** 32 - 0.5) * amount;
  }
  context.putImageData(image, 0, 0);
}
