import assert from 'node:assert/strict';
import fc from 'fast-check';

// A run that is red must be red again when somebody looks. To look among other examples, set PROPERTY_SEED.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_251_122) });

describe('Properties', () => {
  it('are tried on the same examples in every run', () => {
    const examples = () => {
      const tried: number[] = [];
      fc.assert(fc.property(fc.integer(), (example) => tried.push(example) > 0));
      return tried;
    };
    assert.deepEqual(examples(), examples());
  });
});
