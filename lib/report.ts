/** The log of faults: what broke and where, never what a person wrote (database errors carry values in their text). */
export function report(fault: unknown) {
  const { name, code, stack } = fault as { name?: string; code?: string; stack?: string };
  const where = stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 4);
  process.stderr.write(`${JSON.stringify({ level: 'error', name: name ?? 'Error', code, where })}\n`);
}
