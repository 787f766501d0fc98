import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Fault, Use } from './strict.ts';

const file = new URL('../../../../shared/platforms/discord-openapi.json', import.meta.url);

/** Discord's own description of its API (v10): not part of this repository, so looked for beside it. */
export const hasOpenApi = existsSync(file);

const SCHEMAS = {
  create: 'MessageCreateRequest',
  callback: 'IncomingWebhookInteractionRequest',
  followup: 'IncomingWebhookRequestPartial',
  edit: 'IncomingWebhookUpdateRequestPartial',
  command: 'ApplicationCommandCreateRequest',
  commandEdit: 'ApplicationCommandPatchRequestPartial',
  message: 'MessageResponse',
  autocomplete: 'ApplicationCommandAutocompleteCallbackRequest',
} as const;

const validators = hasOpenApi ? compile() : null;

function compile(): (name: keyof typeof SCHEMAS) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), 'discord');
  const compiled = new Map<string, ValidateFunction>();
  return (name) => {
    const validate =
      compiled.get(name) ?? ajv.compile({ $ref: `discord#/components/schemas/${SCHEMAS[name]}` });
    compiled.set(name, validate);
    return validate;
  };
}

/** What Discord's description of its API says against a body; nothing where the description is not at hand. */
export function openApiFaults(body: unknown, use: Use | keyof typeof SCHEMAS): Fault[] {
  const validate = validators?.(use);
  if (validate === undefined || validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, message }) => ({
    path: instancePath,
    code: `OPENAPI_${keyword}`,
    message: message ?? '',
  }));
}
