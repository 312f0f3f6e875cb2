import { once } from 'node:events';
import { createServer } from 'node:http';
import { keepRawBody } from '../../lib/web/raw-bodies.mjs';
import { admitForm } from './admit-form.mjs';
import { portInUse } from './free-port.mjs';
import { addSeenAddress, counts, isNowhere, isTooLarge, isUpload, withoutInternalHeaders } from './guards.mjs';
import { foreignForm, localeOf, overloaded, tooLarge } from './plain-pages.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Serves a Node request handler behind our guards: internal headers stripped, the seen address added, bodies bounded
 * (413), requests at once bounded (503 with Retry-After), forms of other sites refused (403). Uploads are bounded apart
 * from pages. Returns the port and `close()`, which lets answers finish.
 */
export async function serve(
  handler,
  { port = 0, atOnce = 256, uploadsAtOnce = 200, silence = 60_000, patience = 10_000 } = {},
) {
  const [pages, uploads] = [bound(atOnce), bound(uploadsAtOnce)];
  const server = createServer((request, response) => {
    if (isTooLarge(request)) return refuse(request, response, 413, tooLarge);
    if (isNowhere(request)) request.url = `/${localeOf(request)}/-`; // the page that says so
    const isFull = isUpload(request) ? uploads(response) : counts(request) && pages(response);
    if (isFull) return refuse(request, response, 503, overloaded, { 'retry-after': '2' });
    if (!isUpload(request)) endWhereSlow(request);
    withoutInternalHeaders(request.headers);
    if (!admitForm(request, response)) return refuse(request, response, 403, foreignForm);
    addSeenAddress(request.headers, request.socket.remoteAddress);
    if (isUpload(request)) keepRawBody(request, response);
    void answer(handler, request, response);
  });
  // Longer than the proxies in front keep theirs, so that it is never us who closes first.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  server.requestTimeout = 0; // a file may come for hours; what else comes has its own end, below
  server.timeout = silence; // a connection over which nothing goes is closed, and what came over it is kept
  await listen(server, port);
  return { port: server.address().port, server, close: () => close(server, patience) };
}

const longestForm = 5 * 60_000;

/** A form that dribbles in is given up; a file that does is not. */
function endWhereSlow(request) {
  const timer = setTimeout(() => request.complete || request.destroy(), longestForm).unref();
  request.once('close', () => clearTimeout(timer));
}

/** Counts answers that are under way, and says whether one more would be too many. */
function bound(most) {
  let underWay = 0;
  return (response) => {
    if (underWay >= most) return true;
    underWay += 1;
    response.once('close', () => (underWay -= 1));
    return false;
  };
}

async function answer(handler, request, response) {
  try {
    await handler(request, response);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

async function listen(server, port) {
  server.listen(port);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw error.code === 'EADDRINUSE' ? new Refusal(portInUse(port)) : error;
  }
}

function refuse(request, response, status, page, more = {}) {
  const locale = localeOf(request);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': locale,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
  };
  response.writeHead(status, { ...headers, ...more }).end(page(locale));
  request.resume(); // a browser that cannot finish sending would not read the answer
}

async function close(server, patience) {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}
