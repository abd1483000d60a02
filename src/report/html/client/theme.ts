const key = "galateo-theme";

/** A button that turns the page from light to dark and back; the choice is kept where the browser lets pages keep any. */
export function offerTheme(): void {
  const button = document.getElementById("theme");
  if (!button) return;
  const root = document.documentElement;
  const kept = keep();
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  button.hidden = false;
  button.addEventListener("click", () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    keep(root.dataset.theme);
  });
}

/** Pages opened from a mail may keep nothing. */
function keep(value?: string): string | null {
  try {
    if (value !== undefined) localStorage.setItem(key, value);
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
