export const median = (numbers) => at(numbers, 0.5);
export const at = (numbers, part) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];
export const rounded = (number, places = 0) => Number(number.toFixed(places));
