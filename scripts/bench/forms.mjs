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

/** The hidden fields by which a form without scripts names its server action, as the last form of the page has them. */
function actionFields(page) {
  const form = page.slice(page.lastIndexOf('<form'), page.lastIndexOf('</form>'));
  const inputs = [...form.matchAll(/<input [^>]*name="(\$ACTION[^"]*)"[^>]*>/g)];
  if (inputs.length === 0) throw new Error('The page has no form that works without scripts.');
  return inputs.map(([input, name]) => [unescaped(name), unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? '')]);
}

/** Returns what posts the last form of this page, as a browser without scripts does; `fields` are what a person typed. */
export async function formOf(url, { headers = {}, fields = [] } = {}) {
  const { status, page } = await ask(url, { headers });
  if (status !== 200) throw new Error(`${url} answered ${status}.`);
  const body = multipart([...actionFields(page), ...fields]);
  const { origin } = new URL(url);
  const fixed = {
    origin,
    'sec-fetch-site': 'same-origin',
    'content-type': `multipart/form-data; boundary=${boundary}`,
  };
  return (more) => ({
    url,
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
