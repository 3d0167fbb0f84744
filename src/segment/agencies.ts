import agencies from '../data/agencies.json' with { type: 'json' };

const byForm = new Map(
  agencies.rows.flatMap((row) => row.forms.map((form) => [form, row.name] as const)),
);

/** The one name of a news agency written in any of its forms ("Agence France-Presse": `AFP`). */
function agencyName(written: string): string | undefined {
  const form = written.replace(/\s+/g, ' ').trim();
  return byForm.get(form) ?? byForm.get(form.replace(/^the /i, ''));
}

/** The agencies named in a list such as "AFP, Reuters" or "AP/Reuters"; empty where one is unknown. */
export function agencyNames(written: string): string[] {
  const whole = agencyName(written);
  if (whole !== undefined) return [whole];
  const names = written.split(/[,/&;+]| and | with /).map(agencyName);
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length ? known : [];
}
