const links = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-row] a')];

const here = () => document.activeElement?.closest('[data-row]') ?? null;

/** Moves the focus to the name in the next row, or the one before; from outside the list to its beginning. */
function step(by: 1 | -1) {
  const all = links();
  const at = all.findIndex((link) => link.closest('[data-row]') === here());
  const next = at < 0 ? all[0] : all[Math.min(Math.max(at + by, 0), all.length - 1)];
  next?.focus();
  next?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
}

const boxIn = (row: Element | null) => row?.querySelector<HTMLInputElement>('input[name=cases]') ?? null;

/** The row that has the focus and nothing else, for whoever presses the key; without a row, the next case. */
function take() {
  const box = boxIn(here());
  if (!box?.form) return document.querySelector<HTMLFormElement>('#take-next form')?.requestSubmit();
  for (const other of box.form.querySelectorAll<HTMLInputElement>('input[name=cases]')) other.checked = other === box;
  box.form.querySelector<HTMLSelectElement>('select[name=to]')!.value = 'me';
  box.form.requestSubmit();
}

function search() {
  const field = document.querySelector<HTMLInputElement>('#desk-search');
  field?.focus();
  field?.select();
}

const keys: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  x: () => boxIn(here())?.click(),
  a: take,
  '/': search,
};

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isBox = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'checkbox';

const mayHear = ({ target, ctrlKey, metaKey, altKey, isComposing, repeat, key }: KeyboardEvent) =>
  !ctrlKey && !metaKey && !altKey && !isComposing && !(repeat && key === 'a') && (!isTyping(target) || isBox(target));

/** By the letter, and where that is none of ours by its place on the keyboard: Arabic and Cyrillic ones have no j. */
function keyOf({ key, code }: KeyboardEvent) {
  if (key in keys) return key;
  return /^Key[JKXA]$/.test(code) && !/^[a-z]$/i.test(key) ? code.slice(3).toLowerCase() : null;
}

/** What single keys do on the desk. */
export const act = {
  mayHear,
  on(event: KeyboardEvent) {
    const key = mayHear(event) ? keyOf(event) : null;
    if (!key) return;
    event.preventDefault();
    keys[key]!();
  },
};
