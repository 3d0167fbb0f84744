/** Filters of the findings: by rule, severity and article. */
export function filterFindings(): void {
  const form = document.querySelector<HTMLFormElement>('#filters');
  const result = document.querySelector('#filter-result');
  const findings = [...document.querySelectorAll<HTMLElement>('.finding')];
  if (!form || !result) return;
  form.hidden = false;

  const apply = (): void => {
    const wanted = new FormData(form);
    const rule = wanted.get('rule');
    const severity = wanted.get('severity');
    const article = wanted.get('article');
    let shown = 0;
    for (const finding of findings) {
      const { dataset } = finding;
      const fits =
        (rule === '' || dataset['rule'] === rule) &&
        (severity === '' || dataset['severity'] === severity) &&
        (article === '' || (dataset['articles'] ?? '').split(' ').includes(String(article)));
      finding.hidden = !fits;
      if (fits) shown += 1;
    }
    result.textContent = `${shown} of ${findings.length} findings`;
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields are empty only after the event.
  form.addEventListener('reset', () => queueMicrotask(() => setTimeout(apply)));
}
