/** The catalogue narrows to a stage and a kind. Without this script its links do it, one at a time, with `:target`. */

class Catalogue {
  constructor(root) {
    this.root = root;
    this.form = root.querySelector("[data-form]");
    this.status = root.querySelector("[data-status]");
    this.groups = Array.from(root.querySelectorAll("[data-stage]"), (element) => ({
      element,
      stage: element.dataset.stage,
      rows: Array.from(element.querySelectorAll("[data-kind]")),
    }));
    this.form.addEventListener("change", () => this.narrow());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", () => this.follow());
    root.dataset.ready = "";
    this.follow();
  }

  /** An address such as `#kind-contract` chooses, as it does without scripts. */
  follow() {
    const [, name, value] = /^#(stage|kind)-([a-z]+)$/.exec(location.hash) || [];
    if (name) {
      this.form.reset();
      this.form.elements[name].value = value;
    }
    this.narrow();
  }

  narrow() {
    const { stage, kind } = this.form.elements;
    let shown = 0;
    let total = 0;
    for (const group of this.groups) {
      let here = 0;
      for (const row of group.rows) {
        const fits = (!stage.value || stage.value === group.stage) && (!kind.value || kind.value === row.dataset.kind);
        row.classList.toggle("off", !fits);
        here += fits;
      }
      group.element.classList.toggle("off", !here);
      shown += here;
      total += group.rows.length;
    }
    const words = this.form.dataset.count;
    this.status.textContent = words.replace("{count}", shown).replace("{total}", total);
  }
}

for (const root of document.querySelectorAll("[data-catalogue]")) new Catalogue(root);
