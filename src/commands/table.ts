/** A subcommand: its arguments in, its exit code out. */
interface Command {
  run(args: readonly string[]): Promise<number>;
}

/** Each subcommand's module is loaded only when it runs: start-up is most of a small check. */
export const COMMANDS = {
  check: () => import('./check.js'),
  align: () => import('./align.js'),
  reuse: () => import('./reuse.js'),
  quantities: () => import('./quantities.js'),
  quote: () => import('./quote.js'),
  facts: () => import('./facts.js'),
  rules: () => import('./rules.js'),
} satisfies Record<string, () => Promise<Command>>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

export const USAGE = `twosource: checks curated facts against their sources

  twosource check [SOURCE…]         check facts.json and the articles in its folder
      --facts FILE                  the facts file
      --config FILE                 the configuration (default twosource.config.json)
      --format FORMAT               terminal (default), json, markdown, sarif, html or annotations
      --output FILE                 write the report to a file; its folder is made
      --base REF                    say what changed since a commit
      --scope all|new               which findings decide the verdict, with a base
      --fail-on SEVERITY            error (default), warning or never
      --fix                         repair quotations that differ only in typography
      --cache FOLDER                keep what is prepared of each source for the next check
      --deadline SECONDS            give up after this time, with exit code 2
  twosource align FILE FILE         sentences of two articles that say the same thing
      --format FORMAT               terminal (default) or json
      --all                         in json too, the sentences that only one article has
  twosource reuse FILE…             passages that articles share; folders, and .jsonl files with
                                    {"id": …, "text": …} on each line, count as articles too
      --format FORMAT               terminal (default) or json
  twosource quantities FILE         every quantity and date of an article
      --format FORMAT               terminal (default) or json
  twosource quote FILE TEXT         where a quotation stands, or the nearest passage
      --format FORMAT               terminal (default) or json
  twosource facts add               add a fact to the facts file, if its quotations stand
      --id ID --statement TEXT      what it is called, and what it says
      --value VALUE                 its quantity, date or name
      --quote SOURCE:TEXT           a quotation that supports it, and …
      --against SOURCE:TEXT         … one that contradicts it; both can be given again
      --prefix TEXT, --suffix TEXT  what stands before and after a quotation, to choose one of
                                    several places
      --attributed-to NAME --min-origins NUMBER --note TEXT --facts FILE --config FILE
  twosource rules [ID]              the rules, or one of them
      --format FORMAT               terminal (default) or json
  twosource help [COMMAND]          this text, or what it says of one command
  twosource --version               the version

A path can be a pattern ("articles/*.md"); it lies in the folder that twosource is run in.
Exit code: 0 passed, 1 findings, 2 bad input or an incomplete run, 3 a defect of twosource.
`;

/** The lines of {@link USAGE} that are about one command. */
export function usageOf(command: CommandName): string {
  const lines = USAGE.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`  twosource ${command} `));
  const length = lines.slice(start + 1).findIndex((line) => !line.startsWith('      '));
  return lines
    .slice(start, start + 1 + length)
    .map((line) => `${line.slice(2)}\n`)
    .join('');
}
