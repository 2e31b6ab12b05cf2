const gap = 8;

/** Puts an open popover above what opened it, or beside or below it where that is where the room is. */
function place(popover: HTMLElement, opener: Element): void {
  const from = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const clamp = (value: number, most: number) => Math.max(gap, Math.min(value, most - gap));
  let left = from.left + from.width / 2 - width / 2;
  let top = from.top - gap - height;
  if (top < gap) {
    const beside = from.left - gap - width;
    if (beside >= gap) {
      left = beside;
      top = from.top + from.height / 2 - height / 2;
    } else {
      top = from.bottom + gap;
    }
  }
  popover.style.left = `${clamp(left, clientWidth - width)}px`;
  popover.style.top = `${clamp(top, clientHeight - height)}px`;
}

/** For `beforetoggle` of a popover: it has no size yet, but will before the next frame is painted. */
export function placeWhenOpen(event: ToggleEvent, opener: Element | null): void {
  if (event.newState !== "open" || !opener) return;
  const popover = event.currentTarget as HTMLElement;
  requestAnimationFrame(() => place(popover, opener));
}
