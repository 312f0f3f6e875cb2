import { once } from 'node:events';
import { createServer } from 'node:http';
import { admitForm } from './admit-form.mjs';
import { portInUse } from './free-port.mjs';
import { addSeenAddress, counts, isNowhere, isTooLarge, withoutInternalHeaders } from './guards.mjs';
import { foreignForm, localeOf, overloaded, tooLarge } from './plain-pages.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Serves a Node request handler behind our guards: internal headers stripped, the seen address added, bodies bounded
 * (413), requests at once bounded (503 with Retry-After), forms of other sites refused (403). Returns the port and
 * `close()`, which lets answers finish.
 */
export async function serve(handler, { port = 0, atOnce = 256, patience = 10_000 } = {}) {
  let underWay = 0;
  const server = createServer((request, response) => {
    if (isTooLarge(request)) return refuse(request, response, 413, tooLarge);
    if (isNowhere(request)) request.url = `/${localeOf(request)}/-`; // the page that says so
    if (counts(request)) {
      if (underWay >= atOnce) return refuse(request, response, 503, overloaded, { 'retry-after': '2' });
      underWay += 1;
      response.once('close', () => (underWay -= 1));
    }
    withoutInternalHeaders(request.headers);
    if (!admitForm(request, response)) return refuse(request, response, 403, foreignForm);
    addSeenAddress(request.headers, request.socket.remoteAddress);
    void answer(handler, request, response);
  });
  // Longer than the proxies in front keep theirs, so that it is never us who closes first.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  await listen(server, port);
  return { port: server.address().port, server, close: () => close(server, patience) };
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
