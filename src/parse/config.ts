import { InputError } from '../model/input-error.js';
import type { ConfigFile } from '../config.js';
import type { SourceFile } from '../model/source.js';
import { parseJson } from './json.js';
import { describeSchemaErrors } from './schema-errors.js';
import { validateConfig } from './schemas.generated.js';

/**
 * Reads the configuration file. Waivers carry the place where they are stated.
 *
 * @throws InputError where it is not JSON, holds a key twice or breaks its schema: the first
 *   thing wrong, with its place
 */
export function parseConfig(file: SourceFile): ConfigFile {
  const json = parseJson(file);
  const [duplicate] = json.duplicateKeys;
  if (duplicate) throw new InputError(`the key "${duplicate.key}" stands twice`, duplicate.place);
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
