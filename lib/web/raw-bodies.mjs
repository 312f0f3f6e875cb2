import { randomUUID } from 'node:crypto';

const name = 'x-homeward-body';
const bodies = (globalThis.homewardBodies ??= new Map());

/**
 * Puts the bytes of an upload where its route finds them as they come. Through Next they would be wrapped twice, which
 * costs more than sealing them.
 */
export function keepRawBody(request, response) {
  const id = randomUUID();
  bodies.set(id, request);
  request.headers[name] = id;
  response.once('close', () => bodies.delete(id));
  response.once('finish', () => request.resume()); // a browser that cannot finish sending would not read the answer
}

/**
 * The bytes that the server in front kept for this request; without that server, those that Next gives. Who stops reading
 * can still answer: the connection stays.
 */
export function rawBody({ headers, body }) {
  const kept = bodies.get(headers.get(name));
  return kept ? flowing(kept) : (body ?? []);
}

/** So much waits for its reader at most, beside what the connection holds. */
const mostHeld = 256 * 1024;

/** A stream's own iterator stops the connection after each piece and starts it again, which costs more than reading. */
async function* flowing(request) {
  let [held, length, fault, wake] = [[], 0, null, () => {}];
  const state = { isOver: request.destroyed || request.readableEnded };
  const end = () => wake((state.isOver = true));
  const heard = {
    data(bytes) {
      held.push(bytes);
      length += bytes.length;
      if (length >= mostHeld) request.pause();
      wake();
    },
    error: (cause) => (fault = cause),
    end,
    close: end,
  };
  for (const [event, hear] of Object.entries(heard)) request.on(event, hear);
  try {
    while (held.length > 0 || !state.isOver) {
      if (held.length === 0) await new Promise((resolve) => (wake = resolve));
      const taken = held;
      [held, length] = [[], 0];
      request.resume();
      yield* taken;
    }
    if (!request.complete) throw fault ?? new Error('The line broke.');
  } finally {
    for (const [event, hear] of Object.entries(heard)) request.off(event, hear);
    request.pause();
  }
}
