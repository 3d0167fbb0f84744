/** Filters of the findings: by rule, severity and article. */
export function filterFindings(): void {
  const form = document.querySelector<HTMLFormElement>('#filters');
  const result = document.querySelector('#filter-result');
  const findings = [...document.querySelectorAll<HTMLElement>('.finding')];
  if (!form || !result) return;
  form.hidden = false;

  const chosen = (name: string): string =>
    form.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? '';
  const apply = (): void => {
    const rule = chosen('rule');
    const severity = chosen('severity');
    const article = chosen('article');
    let shown = 0;
    for (const finding of findings) {
      const { dataset } = finding;
      const fits =
        (rule === '' || dataset['rule'] === rule) &&
        (severity === '' || dataset['severity'] === severity) &&
        (article === '' || (dataset['articles'] ?? '').split(' ').includes(article));
      finding.hidden = !fits;
      if (fits) shown += 1;
    }
    result.textContent = `${shown} of ${findings.length} findings`;
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(apply));
}
