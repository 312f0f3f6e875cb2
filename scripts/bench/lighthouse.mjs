import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from '../lib/chromium.mjs';
import { atTheEnd } from '../lib/door.mjs';
import { Refusal } from '../lib/refusal.mjs';

const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const asked = { output: 'json', logLevel: 'silent', disableFullPageScreenshot: true };
const all = ['performance', 'accessibility', 'best-practices', 'seo'];

/** A Chromium that looks at pages as Lighthouse's phone does. */
export async function startLighthouse() {
  const chromePath = await findChromium();
  if (!chromePath) throw new Refusal('Lighthouse needs a Chromium: name one in CHROMIUM_PATH.');
  const chrome = await launch({ chromePath, chromeFlags: flags, logLevel: 'silent' });
  atTheEnd(async () => chrome.kill());
  return (url, onlyCategories = all) => look(chrome.port, url, onlyCategories);
}

const bytes = (some) => some.reduce((sum, { transferSize }) => sum + transferSize, 0);
const isFont = ({ resourceType }) => resourceType === 'Font';

async function look(port, url, onlyCategories) {
  const { lhr } = await lighthouse(url, { ...asked, port, onlyCategories });
  if (lhr.runtimeError) throw new Refusal(`Lighthouse could not look at ${url}: ${lhr.runtimeError.message}`);
  const requests = lhr.audits['network-requests'].details.items;
  const score = (name) => Math.round((lhr.categories[name]?.score ?? Number.NaN) * 100);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    shift: lhr.audits['cumulative-layout-shift'].numericValue,
    painted: Math.round(lhr.audits['largest-contentful-paint'].numericValue),
    bytes: bytes(requests.filter((request) => !isFont(request))),
    fonts: bytes(requests.filter(isFont)),
    failed: failuresIn(lhr),
  };
}

/** What cost points, by name: a number alone helps nobody. */
function failuresIn({ categories, audits }) {
  const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return [...new Set(weighed.map(({ id }) => id))].filter((id) => audits[id].score !== null && audits[id].score < 0.9);
}
