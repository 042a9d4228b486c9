/**
 * A value with all its offsets moved. Offsets are the numbers under the keys `start`, `end` and `bodyStart`;
 * nothing else in what we read is called that.
 */
export function moved<Value>(value: Value, by: number): Value {
  return by === 0 ? value : (move(value, by) as Value);
}

const places = new WeakMap<object, { readonly start: number; readonly value: object }>();

/** As `moved`, and the same object again where it stands where it stood the last time. */
export function movedTo<Value extends object>(start: number, value: Value): Value {
  if (Array.isArray(value) && value.length === 0) return value;
  const known = places.get(value);
  if (known?.start === start) return known.value as Value;
  const placed = moved(value, start);
  places.set(value, { start, value: placed });
  return placed;
}

/** What holds no offsets, such as the instant of an event, is kept as it is: most of what is read is that. */
function move(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => move(item, by));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const parts = value as Readonly<Record<string, unknown>>;
  let result: Record<string, unknown> | undefined;
  for (const key in parts) {
    const part = parts[key];
    const isOffset = typeof part === 'number' && (key === 'start' || key === 'end' || key === 'bodyStart');
    const after = isOffset ? part + by : move(part, by);
    if (after === part) continue;
    result ??= { ...parts };
    result[key] = after;
  }
  return result ?? value;
}
