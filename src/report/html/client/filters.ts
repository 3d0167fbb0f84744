/** Filters of the findings: by rule, severity and article. */
export function filterFindings(): void {
  const form = document.querySelector<HTMLFormElement>('#filters');
  const result = document.querySelector('#filter-result');
  const findings = [...document.querySelectorAll<HTMLElement>('.finding')];
  const chunks = [...document.querySelectorAll<HTMLElement>('.of-findings')];
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
    const filtering = shown < findings.length;
    for (const chunk of chunks) {
      chunk.hidden = chunk.querySelector('.finding:not([hidden])') === null;
      // What a chunk measured when all its findings stood in it is no guess any more.
      chunk.classList.toggle('filtered', filtering);
    }
    result.textContent = `${shown} of ${findings.length} findings`;
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(apply));
}
