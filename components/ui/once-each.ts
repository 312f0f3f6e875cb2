/** Says the same of the same, and works it out once: fifty rows have few different words. */
export function onceEach<T extends string | number, R>(say: (about: T) => R) {
  const said = new Map<T, R>();
  return (about: T) => {
    const known = said.get(about) ?? say(about);
    said.set(about, known);
    return known;
  };
}
