import { expect, test } from "@playwright/test";

import { pointOfPicture, type Lie } from "../../web/src/media/picture-point.js";

const picture = { width: 1280, height: 720 };
const centre = { x: 0.5, y: 0.5 };
const cover: Lie = { fit: "cover", position: centre, mirrored: false };
const contain: Lie = { fit: "contain", position: centre, mirrored: false };

test("a box of the picture's own shape maps straight", () => {
  const box = { width: 640, height: 360 };
  for (const lie of [cover, contain]) {
    expect(pointOfPicture({ x: 0, y: 0 }, box, picture, lie)).toEqual({ x: 0, y: 0 });
    expect(pointOfPicture({ x: 160, y: 90 }, box, picture, lie)).toEqual({ x: 0.25, y: 0.25 });
    expect(pointOfPicture({ x: 640, y: 360 }, box, picture, lie)).toEqual({ x: 1, y: 1 });
  }
});

test("what fills the box is cut off at the sides", () => {
  const square = { width: 360, height: 360 };
  expect(pointOfPicture({ x: 0, y: 0 }, square, picture, cover)).toEqual({ x: 140 / 640, y: 0 });
  expect(pointOfPicture({ x: 180, y: 180 }, square, picture, cover)).toEqual({ x: 0.5, y: 0.5 });
  expect(pointOfPicture({ x: 360, y: 360 }, square, picture, cover)).toEqual({ x: 500 / 640, y: 1 });
});

test("where it is cut off depends on its position", () => {
  const wide = { width: 640, height: 180 };
  const high: Lie = { ...cover, position: { x: 0.5, y: 0.3 } };
  expect(pointOfPicture({ x: 320, y: 0 }, wide, picture, high)).toEqual({ x: 0.5, y: 0.15 });
  expect(pointOfPicture({ x: 320, y: 0 }, wide, picture, cover)).toEqual({ x: 0.5, y: 0.25 });
});

test("beside a picture that is shown whole there is nothing to pick", () => {
  const square = { width: 640, height: 640 };
  expect(pointOfPicture({ x: 320, y: 100 }, square, picture, contain)).toBeNull();
  expect(pointOfPicture({ x: 320, y: 140 }, square, picture, contain)).toEqual({ x: 0.5, y: 0 });
  expect(pointOfPicture({ x: 320, y: 541 }, square, picture, contain)).toBeNull();
});

test("in a mirror left is right, whatever is cut off", () => {
  const square = { width: 360, height: 360 };
  const mirrored: Lie = { ...cover, mirrored: true };
  expect(pointOfPicture({ x: 0, y: 0 }, square, picture, mirrored)).toEqual({ x: 500 / 640, y: 0 });
  expect(pointOfPicture({ x: 360, y: 0 }, square, picture, mirrored)).toEqual({ x: 140 / 640, y: 0 });
  const left: Lie = { ...mirrored, position: { x: 0, y: 0 } };
  expect(pointOfPicture({ x: 360, y: 0 }, square, picture, left)).toEqual({ x: 0, y: 0 });
});
