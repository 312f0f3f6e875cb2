import { Pool } from 'pg';

export const dynamic = 'force-dynamic';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });
const { list, count } = JSON.parse(process.env.BENCH_SQL ?? '{}');

const cell = (value) => (value instanceof Date ? value.toISOString() : String(value ?? ''));

export default async function Page() {
  const { rows } = await pool.query({ name: 'list', ...list });
  const { rows: total } = await pool.query({ name: 'count', ...count });
  return (
    <>
      <p>{total[0].count}</p>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {Object.entries(row).map(([name, value]) => (
                <td key={name}>{cell(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
