import { describe, expect, it } from 'vitest';
import { commandsIn } from './runner-commands.js';

describe('the port of the runner’s command parsers', () => {
  it.each([
    ['::error::x', ['error']],
    ['  ::error file=a,line=1::x', ['error']],
    ['\u3000::stop-commands::x', ['stop-commands']],
    ['text ::error::x', []],
    ['text ##[add-mask]e', ['add-mask']],
    ['a\r::error::b', ['error']],
    ['::ERROR::x', ['ERROR']],
    ['::unknown::x', []],
    ['::unknown::##[error]x', ['error']],
    ['::error::##[add-mask]e', ['error']],
    ['::error', []],
  ])('%j gives %j', (output, names) => {
    expect(commandsIn(output).map(({ name }) => name)).toEqual(names);
  });

  it('reads properties and undoes escapes', () => {
    expect(commandsIn('::error file=a%2Cb%3A1,line=2::one%0Atwo%2525')).toEqual([
      {
        name: 'error',
        properties: { file: 'a,b:1', line: '2' },
        data: 'one\ntwo%25',
        syntax: '::',
      },
    ]);
  });
});
