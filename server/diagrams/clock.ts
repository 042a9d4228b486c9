const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in the two units that tell the most: `length(8_100_000)` is `2 h 15 min`. */
export function length(milliseconds: number): string {
  const minutes = Math.round(milliseconds / minute);
  if (milliseconds < minute) return `${Math.round(milliseconds / 1000)} s`;
  if (minutes < 60) return `${minutes} min`;
  const [large, small, names] =
    minutes < (2 * day) / minute ? [60, 1, ['h', 'min']] : [day / minute, hour / minute, ['d', 'h']];
  const rest = Math.round((minutes % large) / small);
  const whole = Math.floor(minutes / large);
  return rest === 0 ? `${whole} ${names[0]}` : `${whole} ${names[0]} ${rest} ${names[1]}`;
}
