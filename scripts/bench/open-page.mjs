import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

/**
 * What a browser does with an EventSource: it listens, and when its line is cut it comes back with the last id that it
 * was told. `onChange` hears of each change.
 */
export function openPage(url, headers, onChange = () => {}) {
  const page = { changes: 0, lines: 0, status: 0, isOpen: false, close };
  const held = { retry: 3_000 };

  function take(frame) {
    for (const line of frame.split('\n')) {
      if (line.startsWith('id: ')) held.cursor = line.slice(4);
      if (line.startsWith('retry: ')) held.retry = Number(line.slice(7));
      if (line.startsWith('data: ')) onChange(++page.changes);
    }
    page.isOpen = true;
  }

  function again() {
    page.isOpen = false;
    if (!held.closed && [0, 200].includes(page.status)) held.timer = setTimeout(connect, held.retry);
  }

  function connect() {
    const cursor = held.cursor && { 'last-event-id': held.cursor };
    page.lines += 1;
    held.sent = request(url, { agent, headers: { ...headers, ...cursor, accept: 'text/event-stream' } })
      .on('error', () => {})
      .on('close', again)
      .on('response', (response) => listen(response))
      .end();
  }

  function listen(response) {
    let text = '';
    page.status = response.statusCode;
    response.setEncoding('utf8').on('error', () => {});
    response.on('data', (more) => {
      const frames = (text + more).split('\n\n');
      text = frames.pop();
      for (const frame of frames) take(frame);
    });
  }

  function close() {
    held.closed = true;
    clearTimeout(held.timer);
    held.sent?.destroy();
  }

  connect();
  return page;
}
