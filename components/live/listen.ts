const shortestPause = 1_000;
const longestPause = 30_000;
const gone = [401, 404];

/**
 * Hears of changes by a stream of server-sent events; where none can be had (no place, a proxy that refuses) it asks from
 * time to time. `since` is until where the page had heard when it was made, and nothing after is missed. A tab that
 * nobody looks at holds no stream. Returns what ends it.
 */
export function listen(path: string, since: string, onChange: () => void) {
  const held: { source?: EventSource; timer?: ReturnType<typeof setTimeout> } = {};
  let cursor = since;
  let pause = shortestPause;

  const address = () => `${path}${path.includes('?') ? '&' : '?'}since=${encodeURIComponent(cursor)}`;

  function hear(until: string) {
    cursor = until;
    onChange();
  }

  function close() {
    held.source?.close();
    clearTimeout(held.timer);
  }

  function open() {
    close();
    if (document.visibilityState === 'hidden') return;
    const source = new EventSource(address());
    held.source = source;
    source.addEventListener('open', () => (pause = shortestPause));
    source.addEventListener('message', ({ lastEventId }) => hear(lastEventId));
    // A line that was cut is made again by the browser itself; one that was refused is not.
    source.addEventListener('error', () => source.readyState === EventSource.CLOSED && askLater());
  }

  function askLater() {
    close();
    held.timer = setTimeout(() => void ask(), pause * (0.75 + Math.random() / 2));
    pause = Math.min(pause * 2, longestPause);
  }

  async function ask() {
    const answer = await fetch(address(), { cache: 'no-store' }).catch(() => null);
    if (answer && gone.includes(answer.status)) return;
    if (!answer?.ok) return askLater();
    const found = (await answer.json()) as { changed: boolean; cursor: string };
    if (found.changed) hear(found.cursor);
    open();
  }

  document.addEventListener('visibilitychange', open);
  open();
  return () => {
    document.removeEventListener('visibilitychange', open);
    close();
  };
}
