// Loaded before everything else, so it must run on any Node: it asks for the one that the rest needs.
if (!('Temporal' in globalThis)) {
  console.error(
    `This program needs Node 26 or newer; this is Node ${process.versions.node} on ${process.platform}-${process.arch}, ` +
      'for which npm has no Node 26 to bring along. Please install it from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
