const A_SLICE = 12;

/** Lets whatever waits have its turn. */
const breathe = () => new Promise<void>((done) => setImmediate(done));

/** Does the steps of long work, a few milliseconds at a time, so that nobody else waits long. */
export async function inSlices<Outcome>(steps: Generator<void, Outcome>): Promise<Outcome> {
  for (;;) {
    const until = performance.now() + A_SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await breathe();
  }
}
