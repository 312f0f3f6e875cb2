import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

const many = Number.POSITIVE_INFINITY;
const agent = new Agent({ keepAlive: true, maxSockets: many, maxFreeSockets: many });

/** One request; redirects are answers and not followed. */
export async function ask(url, { method = 'GET', headers = {}, body } = {}) {
  const sent = request(url, { agent, method, headers }).end(body);
  const [response] = await once(sent, 'response');
  const page = await text(response);
  const { location, 'retry-after': retryAfter } = response.headers;
  return { status: response.statusCode, page, location, retryAfter };
}

/** Sends all of them, so many at a time; resolves to the answers in the same order and the seconds that it took. */
export async function sendAll(posts, atOnce) {
  const answers = [];
  const waiting = posts.entries();
  const began = performance.now();
  const oneAfterTheOther = async () => {
    for (const [nth, post] of waiting) answers[nth] = await ask(post.url, post);
  };
  await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther));
  return { answers, seconds: (performance.now() - began) / 1000 };
}

/** Sends all of them in one moment, over connections that are open beforehand, as those of a proxy are. */
export async function burst(posts) {
  await sendAll(
    posts.map(({ url }) => ({ url: new URL('/_next/static/nothing', url).href })),
    posts.length,
  );
  return (await sendAll(posts, posts.length)).answers;
}
