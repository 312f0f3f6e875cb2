/** At once, and then no sooner than so many milliseconds later: what is asked meanwhile is done once at the end. */
export function atMostEvery(milliseconds: number, work: () => void) {
  let isResting = false;
  let isAsked = false;
  return function run() {
    if (isResting) return void (isAsked = true);
    isResting = true;
    work();
    setTimeout(() => {
      isResting = false;
      if (isAsked) run();
    }, milliseconds);
    isAsked = false;
  };
}
