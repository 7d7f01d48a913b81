// Reads the few words our scripts know, and says plainly when one is unknown.
import { say } from './say.mjs';

export function flags(known) {
  const given = process.argv.slice(2);
  const unknown = given.find((word) => !known.includes(word));
  if (unknown !== undefined) {
    say(`"${unknown}" is not known here. Known: ${known.join(' ') || 'nothing'}`);
    process.exit(2);
  }
  return Object.fromEntries(known.map((word) => [word.replace(/^--/, ''), given.includes(word)]));
}
