import { afterAll, beforeAll, inject, test } from 'vitest';
import { walk } from '@/tests/soak/walk';
import { startWalker, type Walker } from '@/tests/soak/walker';

let walker: Walker;

beforeAll(async () => {
  walker = await startWalker(inject('browserName'));
});

afterAll(() => walker.along.close());

// Another way each time; a way that failed is walked again by `npm run soak -- --seed`.
test('wherever a walk at random leads there is the right panel with the right line, or none', () =>
  walk(walker, { seed: Date.now() % 2 ** 31, steps: 25 }));
