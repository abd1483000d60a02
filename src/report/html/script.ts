/** The page's filters. Without scripts everything is shown, and the filters are hidden. */
export const script = `
const form = document.querySelector("form");
if (form) {
  form.hidden = false;
  const conversations = [...document.querySelectorAll("details[data-text]")].map((element) => ({
    element, text: element.dataset.text.toLowerCase(), agents: JSON.parse(element.dataset.agents),
    findings: [...element.querySelectorAll("article")],
  }));
  const apply = () => {
    const { severity, rule, channel, agent, words } = Object.fromEntries(new FormData(form));
    const wanted = words.trim().toLowerCase();
    for (const { element, text, agents, findings } of conversations) {
      let shown = 0;
      for (const finding of findings) {
        finding.hidden = Boolean((severity && finding.dataset.severity !== severity) || (rule && finding.dataset.rule !== rule));
        if (!finding.hidden) shown += 1;
      }
      element.hidden = shown === 0 || Boolean((channel && element.dataset.channel !== channel)
        || (agent && !agents.includes(agent))
        || (wanted && !text.includes(wanted) && !element.textContent.toLowerCase().includes(wanted)));
    }
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
}
`;
