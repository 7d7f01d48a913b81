import type { Look } from '@shared/domain/picture';

export type Hatch = 'none' | 'up' | 'down' | 'cross' | 'dots' | 'upright' | 'sparse';

/** `ground` beneath, `ink` for what is drawn on it. Ink and edge have a contrast of at least 3 to ground and paper. */
export const LOOK_OF: Record<Look, { ground: string; ink: string; hatch: Hatch }> = {
  good: { ground: '#007f3b', ink: '#007f3b', hatch: 'none' },
  fine: { ground: '#e1edf8', ink: '#005eb8', hatch: 'upright' },
  unknown: { ground: '#ffffff', ink: '#4c6272', hatch: 'dots' },
  warned: { ground: '#fff7d9', ink: '#7a5c00', hatch: 'up' },
  overdue: { ground: '#ffe08a', ink: '#4d3a00', hatch: 'down' },
  restricted: { ground: '#fbe3e1', ink: '#b3150a', hatch: 'cross' },
  lost: { ground: '#5c0d06', ink: '#ffffff', hatch: 'sparse' },
  empty: { ground: '#ffffff', ink: '#ffffff', hatch: 'none' },
};

/** Round every part, so that neighbours are told apart whatever their filling. */
export const EDGE = '#212b32';
