let moved = 0;

/** The one clock. SQL's `now()` is not used, so that tests and the seed can move time. */
export const now = () => new Date(Date.now() + moved);

/** For tests and the seed: `now()` becomes this instant and goes on from there; `null` is the real time again. */
export function moveClock(to: Date | null) {
  moved = to ? to.getTime() - Date.now() : 0;
}
