/**
 * A value with all its offsets moved. Offsets are the numbers under the keys `start`, `end` and `bodyStart`;
 * nothing else in what we read is called that.
 */
export function moved<Value>(value: Value, by: number): Value {
  return by === 0 ? value : (move(value, by) as Value);
}

function move(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => move(item, by));
  const result: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    const isOffset = typeof part === 'number' && (key === 'start' || key === 'end' || key === 'bodyStart');
    result[key] = isOffset ? part + by : move(part, by);
  }
  return result;
}
