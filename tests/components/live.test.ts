// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from '@/components/live/at-most-every';
import { isWriting } from '@/components/live/is-writing';
import { listen } from '@/components/live/listen';
import { presence } from '@/components/live/presence';

/** A stream of which the test decides what comes. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 1;
  constructor(readonly url: string) {
    super();
    Stream.all.push(this);
  }
  change = (lastEventId: string) => this.dispatchEvent(new MessageEvent('message', { lastEventId }));
  refuse() {
    this.readyState = Stream.CLOSED;
    this.dispatchEvent(new Event('error'));
  }
  close = () => void (this.readyState = Stream.CLOSED);
}

const look = (state: 'visible' | 'hidden') => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

const answers = (status: number, told: object = {}) =>
  vi.fn(async () => new Response(status === 200 ? JSON.stringify(told) : null, { status }));

const changes = vi.fn();
let end = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Stream);
  Stream.all = [];
  changes.mockClear();
  document.body.innerHTML = '';
});

afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const open = (path = '/api/live') => void (end = listen(path, '1.1:1:', changes));
const last = () => Stream.all.at(-1)!;

test('a page asks for what it has missed since it was made, and hears of each change', () => {
  open('/api/live?case=HW-7K3F-92QD');
  expect(last().url).toBe('/api/live?case=HW-7K3F-92QD&since=1.1%3A1%3A');
  last().change('2.2:2:');
  expect(changes).toHaveBeenCalledOnce();
});

test('a tab that nobody looks at holds no stream, and later goes on where it had heard', () => {
  open();
  last().change('2.2:2:');
  look('hidden');
  expect(Stream.all.map(({ readyState }) => readyState)).toEqual([2]);
  look('visible');
  expect(last().url).toBe('/api/live?since=2.2%3A2%3A');
});

test('where there is no place for a stream the page asks, and tries again for one', async () => {
  vi.stubGlobal('fetch', answers(200, { changed: true, cursor: '3.3:3:' }));
  open();
  last().refuse();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(changes).toHaveBeenCalledOnce();
  expect(last().url).toBe('/api/live?since=3.3%3A3%3A');
});

test('a server that cannot answer is asked ever less often', async () => {
  const asked = answers(503);
  vi.stubGlobal('fetch', asked);
  open();
  last().refuse();
  await vi.advanceTimersByTimeAsync(10_000);
  const soon = asked.mock.calls.length;
  expect(soon).toBeGreaterThan(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.mock.calls.length - soon).toBeLessThan(5);
});

test.each([401, 404])('who may no longer listen (%i) asks once and no more', async (status) => {
  const asked = answers(status);
  vi.stubGlobal('fetch', asked);
  open();
  last().refuse();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).toHaveBeenCalledOnce();
  expect([Stream.all.length, changes.mock.calls.length]).toEqual([1, 0]);
});

test('many changes in one moment are one look at once and one after', async () => {
  const run = atMostEvery(1_000, changes);
  for (let nth = 0; nth < 5; nth++) run();
  expect(changes).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(changes).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(changes).toHaveBeenCalledTimes(2);
});

test('text that was typed and not sent counts as writing, and what the server had put there does not', () => {
  document.body.innerHTML =
    '<form><textarea>before</textarea><input value="before"><input type="hidden" value="x"></form>';
  expect(isWriting()).toBe(false);
  document.querySelector('textarea')!.value = 'before and after';
  expect(isWriting()).toBe(true);
  document.querySelector('textarea')!.value = 'before';
  document.querySelector('input')!.value = '';
  expect(isWriting()).toBe(true);
});

test('whoever has not moved for ten minutes is away, until they touch the page again', () => {
  const reader = presence();
  end = () => reader.end();
  vi.advanceTimersByTime(10 * 60_000 - 1);
  expect(reader.isAway()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(reader.isAway()).toBe(true);
  document.dispatchEvent(new Event('keydown'));
  expect(reader.isAway()).toBe(false);
});
