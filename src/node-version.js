// Loaded before everything else, so it must run on any Node: it asks for the one that the rest needs.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

if (!('Temporal' in globalThis)) {
  console.error(
    `This program needs Node 26 or newer; this is Node ${process.versions.node} on ${process.platform}-${process.arch}, ` +
      'for which npm has no Node 26 to bring along. Please install it from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}

// Half of a start is taking the types out of the sources: kept for the next one. Where nothing can be written it is done anew.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)));
