import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE } from '../report/hostile.js';
import { expectInert } from '../report/inert.js';
import { BASE, EVACUATED, factsFile, STAR } from './corpus.js';
import { buildAction, Remote, runAction, type Files, type Outcome } from './run.js';

const OURS = new Set(['error', 'warning', 'notice']);

/** A name that a file system can hold. */
function fileName(text: string): string {
  return `${text.replace(/[/\0]|\p{Surrogate}/gu, '_').slice(0, 60)}.md`;
}

/** An article whose every part is the text; quoted wrongly by a fact, so that it is reported. */
function files(text: string): Files {
  const name = fileName(text);
  const quoted = JSON.stringify(text);
  const meta = `id: ${quoted}\ntitle: ${quoted}\npublisher: ${quoted}\n`;
  const lines = text.replaceAll('---', '- - -');
  const wrong = {
    statement: text,
    value: `${text} 2,300 people`,
    quotes: { [text]: `Again ${text}: 2,300 people left`, star: text, [`${text}?`]: text },
  };
  return {
    ...BASE,
    [name]: `---\n${meta}---\n\n${lines}\n\nAgain ${lines}: 3,200 people left Orrin on Tuesday.\n`,
    'facts.json': factsFile(EVACUATED, { ...wrong, id: 'hostile' }, { ...wrong, id: `f ${text}` }),
    'star.md': STAR,
  };
}

describe('hostile text in file names, articles, front matter and facts', () => {
  let remote: Remote;

  beforeAll(() => {
    buildAction();
    remote = new Remote({ 'README.md': 'x\n' });
  }, 120_000);

  afterAll(() => remote.remove(), 60_000);

  async function run(text: string): Promise<Outcome> {
    const all = files(text);
    remote.commit(all);
    const workspace = remote.checkout('main');
    const base = 'HEAD';
    const outcome = await runAction({
      workspace,
      event: 'push',
      inputs: { annotations: 'all', base },
    });
    remote.commit({ [fileName(text)]: null });
    return outcome;
  }

  it.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    '%s: no command and nothing live comes of it',
    async (_, text) => {
      const outcome = await run(text);
      expect([0, 1, 2]).toContain(outcome.code);
      expect(outcome.stderr).toBe('');
      for (const { name, syntax } of outcome.commands) {
        expect(syntax).toBe('::');
        expect(OURS).toContain(name);
      }
      for (const line of outcome.stdout.trimEnd().split('\n')) {
        expect(line).toMatch(/^(?:::(?:error|warning|notice) [a-zA-Z]+=|Twosource: )/u);
      }
      expect(outcome.stdout).not.toMatch(/(?!\n)\p{Cc}/u);
      expectInert(outcome.summary, 'https://github.example/o/r/blob');
      expect(Object.keys(outcome.outputs).sort()[0]).toMatch(/^(?:errors|verdict)$/u);
    },
  );
});
