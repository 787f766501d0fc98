import { readFileSync } from 'node:fs';

const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const;

const files: readonly (readonly [path: string, type: keyof typeof types])[] = [
  ['styles/page.css', 'css'],
  ['styles/discord.css', 'css'],
  ['styles/slack.css', 'css'],
  ['styles/icon.svg', 'svg'],
  ['browser/theme.js', 'js'],
  ['browser/page.js', 'js'],
  ['browser/composer.js', 'js'],
  ['browser/talk.js', 'js'],
];

export interface Asset {
  readonly type: string;
  readonly content: Buffer;
}

/** The files that the page is made of, by the path they are served under. Nothing else is ever read from disk. */
export const readAssets = (): ReadonlyMap<string, Asset> =>
  new Map(
    files.map(([path, type]) => [
      `/assets/${path.replace(/^.*\//, '')}`,
      {
        type: `${types[type]}; charset=utf-8`,
        content: readFileSync(new URL(path, import.meta.url)),
      },
    ]),
  );
