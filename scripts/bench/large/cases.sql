-- :cases invented patients, each with the case, the writer, the inquiry and the promise of a service that has worked for
-- five years. A number decides all of a row, so that the same number makes the same people.
SET session_replication_role = replica;
SET synchronous_commit = off;
SELECT setseed(0.42);

CREATE UNLOGGED TABLE made AS
WITH picked AS (
  SELECT nth, (ARRAY['en','es','fr','ar','ar','ar','zh','zh','id','pt','ru','ru','uk','kk'])[1 + floor(random() * 14)::int] AS locale,
    floor(random() * 30)::int AS given, floor(random() * 30)::int AS middle, floor(random() * 40)::int AS family,
    random() AS stage_at, random() AS age, random() AS due, random() AS owner, random() AS signs, random() AS acuity,
    (nth::bigint * 1500450271) % 3404825447 AS code
  FROM generate_series(1, :cases) AS nth),
staged AS (
  SELECT picked.*, CASE
      WHEN stage_at < 0.12 THEN 'inquiry' WHEN stage_at < 0.20 THEN 'records' WHEN stage_at < 0.26 THEN 'review'
      WHEN stage_at < 0.31 THEN 'planning' WHEN stage_at < 0.33 THEN 'arrival' WHEN stage_at < 0.36 THEN 'treatment'
      WHEN stage_at < 0.37 THEN 'discharge' WHEN stage_at < 0.40 THEN 'home' WHEN stage_at < 0.78 THEN 'closed'
      WHEN stage_at < 0.92 THEN 'declined' ELSE 'withdrawn' END AS stage
  FROM picked),
dated AS (
  SELECT staged.*, stage_at < 0.40 AS is_open,
    :at::timestamptz - CASE WHEN stage_at < 0.12 THEN age * interval '9 days' WHEN stage_at < 0.40 THEN age * interval '120 days'
      ELSE interval '30 days' + age * interval '1800 days' END AS opened
  FROM staged)
SELECT dated.*,
  (lpad(to_hex(floor(extract(epoch FROM opened) * 1000)::bigint), 12, '0') || '7' || substr(md5('c' || dated.nth), 1, 3) || '8' || substr(md5('c' || dated.nth), 4, 15))::uuid AS case_id,
  md5('p' || dated.nth)::uuid AS patient_id, md5('w' || dated.nth)::uuid AS writer_id,
  CASE WHEN dated.locale = 'zh' THEN f.written || g.written ELSE g.written || ' ' || m.written || ' ' || f.written END AS written,
  CASE WHEN dated.locale = 'zh' THEN f.passport || ' ' || g.passport ELSE g.passport || ' ' || m.passport || ' ' || f.passport END AS passport,
  g.keys || ' ' || CASE WHEN dated.locale = 'zh' THEN '''n:' || f.written || g.written || '''' ELSE m.keys END || ' ' || f.keys AS keys,
  country_of ->> dated.locale AS country,
  (ARRAY['heart','cancer','neurology','orthopaedics','digestive','transplant','women'])[1 + dated.nth % 7] AS programme
FROM dated
JOIN word g ON g.locale = dated.locale AND g.kind = 'given' AND g.nth = given
JOIN word m ON m.locale = dated.locale AND m.kind = 'given' AND m.nth = middle
JOIN word f ON f.locale = dated.locale AND f.kind = 'family' AND f.nth = family
CROSS JOIN (SELECT :countries::jsonb AS country_of) c;

ANALYZE made;

INSERT INTO "Patient" ("id", "writtenName", "passportName", "birthDate", "birthCalendar", "country", "nameKeys", "createdAt")
SELECT patient_id, written, passport, date '1935-01-01' + (nth::bigint * 7919 % 31000)::int, 'gregory', country, '{}', opened FROM made;

INSERT INTO "Account" ("id", "kind", "email", "phone", "writtenName", "locale", "country", "timeZone", "bestHours", "createdAt")
SELECT writer_id, 'person', 'person' || nth || '@example.org', '+9995' || lpad((nth::bigint * 7919 % 100000000)::text, 8, '0'), written, locale, country, 'UTC', '{}', opened
FROM made;

INSERT INTO "Capacity" ("id", "accountId", "patientId", "kind", "authority", "createdAt", "confirmedAt")
SELECT md5('k' || nth)::uuid, writer_id, patient_id, 'self', 'self', opened, opened FROM made;

-- The reference in the alphabet of the product, with its check character (weights 11 to 18, modulo 23).
INSERT INTO "Case" ("id", "reference", "stage", "stageSince", "programme", "patientId", "coordinatorId", "redFlags", "openedAt",
  "acuity", "acuityReasons", "suggestedReasons", "urgency", "dueAt", "country", "language")
SELECT case_id, 'HW-' || substr(characters, 1, 4) || '-' || substr(characters, 5), stage::"Stage", since, programme, patient_id,
  CASE WHEN stage = 'inquiry' AND owner < 0.8 THEN NULL ELSE (:owners::uuid[])[1 + floor(owner * 997)::int % array_length(:owners::uuid[], 1)] END,
  CASE WHEN has_signs THEN ARRAY['chestPain'] ELSE '{}' END, opened,
  CASE WHEN acuity < 0.6 THEN 1 + floor(acuity / 0.6 * 5)::int END, '{}', '{}',
  CASE WHEN NOT is_open THEN 4 WHEN has_signs THEN 0 WHEN has_promise THEN 1 ELSE 2 END,
  CASE WHEN is_open AND has_promise THEN due_at ELSE since END, country, locale
FROM made
CROSS JOIN LATERAL (
  SELECT string_agg(substr('23456789CDFHJKMNPQRTWXY', 1 + digit, 1), '' ORDER BY place) ||
    substr('23456789CDFHJKMNPQRTWXY', 1 + ((23 - sum(digit * (10 + place)) % 23) % 23 * 9 % 23)::int, 1) AS characters
  FROM (SELECT place, (code / (23::bigint ^ (place - 1))::bigint % 23)::int AS digit FROM generate_series(1, 7) AS place) digits) reference
CROSS JOIN LATERAL (SELECT opened + (:at::timestamptz - opened) * (age * 0.5) AS since,
  is_open AND stage = 'inquiry' AND signs < 0.01 AS has_signs,
  is_open AND (due < 0.7 OR (stage = 'inquiry' AND signs < 0.01)) AS has_promise,
  date_trunc('milliseconds', :at::timestamptz + (due - 0.2) * interval '7 days') AS due_at) state;

ANALYZE "Case";

INSERT INTO "CarePromise" ("id", "caseId", "kind", "madeAt", "dueAt")
SELECT md5('d' || c."reference")::uuid, c."id", CASE WHEN c."urgency" = 0 THEN 'redFlag' ELSE 'nextStep' END, c."dueAt" - interval '2 days', c."dueAt"
FROM "Case" c WHERE c."urgency" <= 1;

INSERT INTO "Inquiry" ("id", "caseId", "answers", "locale", "receivedAt")
SELECT md5('i' || nth)::uuid, case_id, '{}', locale, opened FROM made;

INSERT INTO "CaseSearch" ("caseId", "version", "urgency", "dueAt", "keys")
SELECT c."id", :version, c."urgency", c."dueAt", (made.keys || ' ''r:' || lower(replace(substr(c."reference", 4), '-', '')) || ''' ''m:person' || nth || '@example.org'' ''p:' ||
  reverse('9995' || lpad((nth::bigint * 7919 % 100000000)::text, 8, '0')) || '''')::tsvector
FROM made JOIN "Case" c ON c."id" = case_id;

DROP TABLE made;
SET session_replication_role = origin;
