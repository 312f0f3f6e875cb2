export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
export const rounded = (number, places = 0) => Number(number.toFixed(places));
