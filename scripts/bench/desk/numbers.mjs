const sorted = (numbers) => numbers.toSorted((a, b) => a - b);

export const median = (numbers) => sorted(numbers)[numbers.length >> 1];
export const slowest = (numbers, part = 0.95) => sorted(numbers)[Math.ceil(numbers.length * part) - 1];
export const rounded = (number, places = 0) => Number(number.toFixed(places));
