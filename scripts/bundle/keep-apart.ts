// Fails the build when an entry would load what it must never load. The layer rules see single imports; this sees the whole bundle.
import type { Plugin, Rolldown } from 'vite';

/** @param never for each entry, the packages that must not be in any file it can load */
export function keepApart(never: Record<string, string[]>): Plugin {
  return {
    name: 'keep-apart',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const [entry, packages] of Object.entries(never)) {
        for (const chunk of loadedBy(entry, bundle)) {
          const found = packages.find((name) => chunk.moduleIds.some((id) => id.includes(`/node_modules/${name}/`)));
          const external = packages.find((name) => [...chunk.imports, ...chunk.dynamicImports].includes(name));
          const culprit = found ?? external;
          if (culprit) this.error(`${entry} would load ${culprit}, through ${chunk.fileName}`);
        }
      }
    },
  };
}

function loadedBy(entry: string, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const seen = new Set(chunks.filter((chunk) => chunk.isEntry && chunk.name === entry));
  // A Set that grows while it is walked is walked to its new end.
  for (const chunk of seen) {
    const next = [...chunk.imports, ...chunk.dynamicImports];
    for (const other of chunks) if (next.includes(other.fileName)) seen.add(other);
  }
  return [...seen];
}
