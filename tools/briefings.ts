/** Makes content/briefings/*.json anew from content/articles/*: `npm run briefings`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProblem, loadArticles } from '../src/article/content.ts';
import { briefingFile } from '../src/briefing/file.ts';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';

const folder = atHome('content/briefings');
const engine = createEngine(atHome('models'));
const { articles, problems } = await loadArticles(atHome('content/articles'));
for (const problem of problems) console.error(describeProblem(problem));
await rm(folder, { recursive: true, force: true });
await mkdir(folder);
for (const article of articles) {
  await writeFile(join(folder, `${article.id}.json`), briefingFile(await engine.brief(article)));
}
console.log(`${articles.length} made`);
process.exitCode = problems.length > 0 ? 1 : 0;
