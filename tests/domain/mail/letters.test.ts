import { describe, expect, test } from 'vitest';
import { directionOf, languageTag, locales } from '@/lib/i18n/locales';
import { compose } from '@/lib/mail/compose';
import { buttonPaths, type Template } from '@/lib/mail/templates';
import { momentIn } from '@/lib/people/moments';
import { tokenOfLink } from '@/lib/secrets';
import english from '@/messages/en/mail.json' with { type: 'json' };

const templates = Object.keys(buttonPaths) as Template[];
const reference = 'HW-7K3F-92QD';
const linkId = '01939f00-0000-7000-8000-000000000000';
const dueAt = new Date('2026-11-24T18:00:00Z');
const values = { reference, dueAt: dueAt.toISOString(), timeZone: 'Asia/Kuwait', count: 3 };
const due = (template: string, locale: string) => ({ template, locale, values, linkId });

const pathOf: Record<Template, string> = {
  resumeDraft: `/inquiry/resume/${tokenOfLink(linkId)}`,
  signIn: `/sign-in/link/${tokenOfLink(linkId)}`,
  inquiryReceived: `/confirm/${tokenOfLink(linkId)}`,
  inquiryAccepted: `/journey/${reference}`,
  inquiryDeclined: `/journey/${reference}`,
  questionAsked: `/journey/${reference}/messages`,
  messageWritten: `/journey/${reference}/messages`,
  severalNews: `/journey/${reference}`,
  patientWrote: `/desk/cases/${reference}/messages`,
  stageMoved: `/journey/${reference}`,
  hospitalSent: `/journey/${reference}/records`,
  fileRefused: `/journey/${reference}/records`,
  malwareFound: `/desk/cases/${reference}/records`,
  glassBroken: `/journey/${reference}/who-looked`,
  trailBroken: '/desk/audit',
  redFlag: `/desk/cases/${reference}`,
  redFlagSecond: `/desk/cases/${reference}`,
  promiseBroken: `/desk/cases/${reference}`,
  noteMention: `/desk/cases/${reference}#notes`,
  givenToYou: `/desk/cases/${reference}`,
  translationWanted: '/desk/translations',
  translationDelivered: `/desk/cases/${reference}/records`,
  translationReady: `/journey/${reference}/records`,
  apology: `/journey/${reference}`,
  addressChanged: `/confirm/${tokenOfLink(linkId)}`,
  caseMerged: `/journey/${reference}`,
  recordsMissing: `/journey/${reference}/records`,
  recordsComplete: `/journey/${reference}`,
  recordsArrived: `/desk/cases/${reference}/records`,
  workGiven: '/desk?owner=me',
  workTaken: '/desk',
  newSignIn: '/account',
  staffInvitation: `/join/${tokenOfLink(linkId)}`,
  recoveryAsked: '/sign-in/staff',
  recoveryConfirmed: '/sign-in/staff',
  recoveryWithdrawn: '/sign-in/staff',
  recoveryReady: `/recover/${tokenOfLink(linkId)}`,
  recoveryDone: '/sign-in/staff',
  recoveryBegun: `/begin-again/${tokenOfLink(linkId)}`,
  recoveryAnew: '/sign-in/staff',
  factorChanged: '/desk/account',
};

/** Isolates that begin and end, in the order in which they stand. */
const balanced = (text: string) =>
  [...text].reduce((open, sign) => open + (sign === '\u2068' ? 1 : sign === '\u2069' ? -1 : 0), 0) === 0;

describe.each(locales)('in %s', (locale) => {
  test.each(templates)('%s is whole, in its language and direction, and leads where it should', async (template) => {
    const { subject, html, text, locale: tag } = await compose(due(template, locale));
    const url = `http://localhost:3000/${locale}${pathOf[template]}`;
    expect(tag).toBe(languageTag(locale));
    expect(html).toContain(`<html lang="${tag}" dir="${directionOf(locale)}">`);
    expect(html).toContain(`<a href="${url}"`);
    expect(text).toContain(`\n${url}\n`);
    for (const words of [subject, html, text]) {
      expect(words).not.toMatch(/[{}]|undefined|null|letters\.|\[object|Invalid Date/);
      expect(balanced(words)).toBe(true);
    }
    expect(subject.length).toBeGreaterThan(3);
    expect(html).not.toMatch(/<(script|link|style)\b|\bsrc="(?!cid:)|url\(/); // nothing is fetched from anywhere
    if (locale !== 'en') expect(subject).not.toBe((await compose(due(template, 'en'))).subject);
  });

  test('a reference stands in an isolate, so that no direction turns its parts around', async () => {
    for (const template of templates.filter((one) => english.letters[one].subject.includes('{reference}'))) {
      const { subject } = await compose(due(template, locale));
      expect(subject).toContain(`\u2068${reference}\u2069`);
    }
  });

  test('a time is said by the reader’s clock and by ours, each with its place', async () => {
    for (const template of ['inquiryReceived', 'inquiryAccepted']) {
      const { text } = await compose(due(template, locale));
      expect(text).toContain(momentIn(dueAt, locale, 'Asia/Kuwait'));
      expect(text).toContain(momentIn(dueAt, locale, 'America/Los_Angeles'));
    }
    expect((await compose(due('redFlag', locale))).text).toContain(momentIn(dueAt, locale, 'America/Los_Angeles'));
  });
});

test('a language that we do not speak becomes English', async () => {
  expect((await compose(due('signIn', 'tlh'))).locale).toBe('en');
});

test('whatever a mail is made from stays text', async () => {
  const { html } = await compose({ ...due('stageMoved', 'en'), values: { ...values, reference: '<img src=x>"&' } });
  expect(html).not.toContain('<img src=x');
  expect(html).toContain('&lt;img src=x&gt;');
});
