const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'visibilitychange'];
const longest = 10 * 60_000;

/**
 * Whether somebody was at this page in the last ten minutes. A page that looks by itself would keep a session alive that
 * its reader has left; so an idle page asks before it looks.
 */
export function presence() {
  const held: { timer?: ReturnType<typeof setTimeout>; away?: boolean } = {};
  function see() {
    clearTimeout(held.timer);
    held.away = false;
    held.timer = setTimeout(() => (held.away = true), longest);
  }
  for (const sign of signs) document.addEventListener(sign, see, { capture: true, passive: true });
  see();
  return {
    isAway: () => held.away === true,
    end() {
      clearTimeout(held.timer);
      for (const sign of signs) document.removeEventListener(sign, see, { capture: true });
    },
  };
}
