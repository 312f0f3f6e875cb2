import type { Values } from './form-state';

/** Repeated names become lists; React's own `$…` fields and uploaded files are left out. */
export function textValues(form: FormData): Values {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$'));
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === 'string');
      return [name, texts.length > 1 ? texts : (texts[0] ?? '')];
    }),
  );
}
