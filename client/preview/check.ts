/** Tells at run time whether a value is what its type says. */
export type Check<Value> = (value: unknown) => value is Value;

export const isString: Check<string> = (value) => typeof value === 'string';
export const isBoolean: Check<boolean> = (value) => typeof value === 'boolean';
/** Lengths and counts: neither `NaN` nor infinite. */
export const isNumber: Check<number> = (value): value is number => Number.isFinite(value);

export function isOneOf<const Value>(...values: readonly Value[]): Check<Value> {
  return (value): value is Value => (values as readonly unknown[]).includes(value);
}

export function isOptional<Value>(check: Check<Value>): Check<Value | undefined> {
  return (value) => value === undefined || check(value);
}

export function isListOf<Value>(check: Check<Value>): Check<readonly Value[]> {
  return (value): value is readonly Value[] => Array.isArray(value) && value.every(check);
}

/** An object with these properties; the compiler holds that none of the type's is forgotten. */
export function isObject<Value extends object>(
  checks: {
    readonly [Name in keyof Value]-?: Check<Value[Name]>;
  },
): Check<Value> {
  const properties = Object.entries(checks) as [string, Check<unknown>][];
  return (value): value is Value =>
    typeof value === 'object' &&
    value !== null &&
    properties.every(([name, check]) => check((value as Readonly<Record<string, unknown>>)[name]));
}

export function isEither<One, Other>(one: Check<One>, other: Check<Other>): Check<One | Other> {
  return (value): value is One | Other => one(value) || other(value);
}
