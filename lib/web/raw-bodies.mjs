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
  return kept ? kept.iterator({ destroyOnReturn: false }) : (body ?? []);
}
