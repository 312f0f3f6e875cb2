import { ask } from './load.mjs';

const boundary = 'homeward-bench';

const multipart = (fields) =>
  `${fields.map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}--\r\n`;

const unescaped = (text) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag, name) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The last form of the page: where it goes and what it sends before anybody typed. An action stands among its fields. */
function formIn(page) {
  const form = page.slice(page.lastIndexOf('<form'), page.lastIndexOf('</form>'));
  const fields = [...form.matchAll(/<input [^>]*>/g)].map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')]);
  const [tag] = form.split('>', 1);
  const isAction = fields.some(([name]) => name.startsWith('$ACTION'));
  if (!isAction && !attribute(tag, 'action')) throw new Error('The page has no form that works without scripts.');
  return { action: attribute(tag, 'action'), fields, isAction };
}

const encoded = (fields, isAction) =>
  isAction
    ? { body: multipart(fields), type: `multipart/form-data; boundary=${boundary}` }
    : { body: String(new URLSearchParams(fields)), type: 'application/x-www-form-urlencoded' };

/** Returns what posts the last form of this page, as a browser without scripts does; `fields` are what a person typed. */
export async function formOf(url, { headers = {}, fields = [] } = {}) {
  const { status, page } = await ask(url, { headers });
  if (status !== 200) throw new Error(`${url} answered ${status}.`);
  const form = formIn(page);
  const typed = new Map([...form.fields, ...fields]);
  const { body, type } = encoded([...typed], form.isAction);
  const fixed = { origin: new URL(url).origin, 'sec-fetch-site': 'same-origin', 'content-type': type };
  return (more) => ({
    url: new URL(form.action, url).href,
    method: 'POST',
    body,
    headers: { ...fixed, 'content-length': Buffer.byteLength(body), ...more },
  });
}

let people = 0;

/** Everybody writes from an address of their own, which the trusted proxy adds. */
export function fromSomewhere() {
  const nth = people++;
  return { 'x-forwarded-for': `10.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}` };
}
