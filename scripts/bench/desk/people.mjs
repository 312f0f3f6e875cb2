const ends = (name) => [name.split(' ')[0], name.split(' ').at(-1)].join(' ');

/** Names of people who are in both databases, in two scripts, two of their words each, as a coordinator types them. */
export async function peopleIn({ client }, count) {
  const { rows } = await client.query(
    `select p."writtenName" as written, p."passportName" as passport
     from "Case" c join "Patient" p on p."id" = c."patientId"
     where c."language" in ('ar', 'kk', 'ru') order by c."reference" limit $1`,
    [count],
  );
  return rows.map(({ written, passport }) => ({ written: ends(written), passport: ends(passport) }));
}

export const queryFor = (name) => new URLSearchParams({ q: name }).toString();
