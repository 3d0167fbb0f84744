import { InputError } from '../model/input-error.js';
import type { ConfigFile } from '../config.js';
import type { SourceFile } from '../model/source.js';
import { parseJson, pointerPart } from './json.js';
import { describeSchemaErrors } from './schema-errors.js';
import { validateConfig } from './schemas.generated.js';

/**
 * Reads the configuration file. Waivers carry the place where they are stated.
 *
 * @param rules the ids of the rules that there are
 * @throws InputError where it is not JSON, holds a key twice, breaks its schema or names an unknown
 *   rule: the first thing wrong, with its place
 */
export function parseConfig(file: SourceFile, rules: readonly string[]): ConfigFile {
  const json = parseJson(file);
  const [duplicate] = json.duplicateKeys;
  if (duplicate) {
    const message = `the key "${duplicate.key}" stands twice`;
    throw new InputError(message, duplicate.place, 'keep one of them');
  }
  const { value } = json;
  if (!isConfigFile(value)) {
    const [problem] = describeSchemaErrors(validateConfig.errors ?? [], {
      written: (pointer) => json.writtenAt(pointer),
    });
    throw new InputError(
      problem?.message ?? 'does not follow the schema of the configuration',
      json.placeAt(problem?.pointer ?? ''),
    );
  }
  const unknown = Object.keys(value.rules ?? {}).find((id) => !rules.includes(id));
  if (unknown !== undefined) {
    throw new InputError(
      `there is no rule "${unknown}"`,
      json.keyPlaceAt(`/rules/${pointerPart(unknown)}`),
      `use one of ${rules.join(', ')}`,
    );
  }
  if (!value.waivers) return value;
  return {
    ...value,
    waivers: value.waivers.map((waiver, index) => ({
      ...waiver,
      place: json.placeAt(`/waivers/${index}`),
    })),
  };
}

function isConfigFile(value: unknown): value is ConfigFile {
  return validateConfig(value);
}
