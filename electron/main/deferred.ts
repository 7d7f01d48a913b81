/** A promise that somebody else keeps. */
export interface Deferred<Value> {
  promise: Promise<Value>;
  resolve(value: Value): void;
  reject(reason: unknown): void;
}

export function deferred<Value>(): Deferred<Value> {
  const made = {} as Deferred<Value>;
  made.promise = new Promise<Value>((resolve, reject) => {
    made.resolve = resolve;
    made.reject = reject;
  });
  // Whoever awaits it hears of a rejection; before anyone does, it is no uncaught one.
  made.promise.catch(() => undefined);
  return made;
}
