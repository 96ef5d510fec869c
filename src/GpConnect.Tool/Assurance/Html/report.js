"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const at = { registry: 0, name: 1, ods: 2, asid: 3, key: 4, registration: 5, profile: 6, sds: 7, findings: 8, rules: 9 };
  const order = "pcnsx";
  const page = 50;
  const byId = id => document.getElementById(id);
  const [form, query, verdict, registry, shown, table, more] = ["search", "q", "verdict", "registry", "shown", "systems", "more"].map(byId);
  const body = table.querySelector("tbody");
  const number = new Intl.NumberFormat("en-GB");
  const worst = data.profiles.map(profile => profile.reduce(
    (most, one) => one >= 0 && order.indexOf(data.evidence[one][0]) > order.indexOf(most) ? data.evidence[one][0] : most, "p"));
  const has = data.profiles.map(profile => new Set(profile.filter(one => one >= 0).map(one => data.evidence[one][0])));
  const texts = data.systems.map(system =>
    [system[at.name], system[at.ods], system[at.asid], system[at.key], data.registries[system[at.registry]]].join("\n").toLowerCase());
  let matches = [];
  let count = page;

  const make = (name, content, attributes) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
    for (const one of [content].flat()) if (one !== null && one !== undefined) element.append(one);
    return element;
  };
  const badge = ([kind, sign, word]) => make("span", [make("span", sign, { "aria-hidden": "true" }), " " + word], { class: "v " + kind });

  const inSds = system => {
    const sds = system[at.sds];
    if (sds === 0) return ["no snapshot", false];
    if (sds === 1) return ["not registered", true];
    if (sds === 2) return ["not compared", false];
    if (sds[0] !== 0 || sds[1] !== 0) return ["differs", true];
    return ["the same", false];
  };

  const row = i => {
    const system = data.systems[i];
    const title = (system[at.name] || "no name") + " (" + (system[at.ods] || "no ODS code") + ")";
    const open = make("button", title, { type: "button", class: "open", "aria-expanded": "false" });
    const [said, differs] = inSds(system);
    const line = make("tr", [
      make("th", open, { scope: "row" }),
      make("td", system[at.asid]),
      make("td", system[at.key]),
      make("td", said, differs ? { class: "differs" } : {}),
      ...data.profiles[system[at.profile]].map(one => {
        if (one < 0) return make("td", make("span", "does not apply", { class: "vh" }), { class: "m" });
        const [kind, sign, word] = data.evidence[one];
        return make("td", [make("span", sign, { "aria-hidden": "true" }), make("span", word, { class: "vh" })], { class: "m " + kind });
      }),
    ]);
    open.addEventListener("click", () => {
      const isOpen = open.getAttribute("aria-expanded") === "true";
      open.setAttribute("aria-expanded", String(!isOpen));
      if (isOpen) line.nextElementSibling.remove();
      else line.after(make("tr", make("td", make("div", details(system)), { class: "more", colspan: String(4 + data.requirements.length) })));
    });
    return line;
  };

  const beside = system => {
    const sds = system[at.sds];
    const compare = (name, declared, other) => make("tr", [
      make("th", name, { scope: "row" }),
      make("td", declared || "–"),
      make("td", other, other !== "–" && other !== declared ? { class: "differs" } : {}),
    ]);
    const known = Array.isArray(sds);
    const rows = [
      compare("ODS code", system[at.ods], known ? sds[0] || system[at.ods] : "–"),
      compare("ASID", system[at.asid], known ? system[at.asid] : "–"),
      compare("Party key", system[at.key], known ? sds[1] || system[at.key] : "–"),
    ];
    rows.push(make("tr", [make("th", "Registration", { scope: "row" }), make("td", system[at.registration] || "not declared"),
      make("td", known ? sds[2] + " interactions on the AS record; " + sds[3] + " MHS records with " + sds[4] + " URLs" : inSds(system)[0])]));
    return make("table", [make("caption", "Declared, and in SDS", { class: "vh" }),
      make("thead", make("tr", ["", "Declared", "In SDS"].map(name => name ? make("th", name, { scope: "col" }) : make("td", "")))),
      make("tbody", rows)], { class: "beside" });
  };

  const details = system => {
    const profile = data.profiles[system[at.profile]];
    const known = profile.map((one, i) => one < 0 ? null : make("li", [
      make("strong", data.requirements[i][0]), " ", badge(data.evidence[one]), ": " + data.evidence[one][3], make("span", data.requirements[i][1], { class: "source block" }),
    ]));
    const findings = system[at.findings].map((one, i) => make("li", make("a", data.rules[system[at.rules][i]].join(": "), { href: "#f" + one })));
    return [
      make("p", data.registries[system[at.registry]]),
      findings.length ? make("p", "What is wrong:") : null,
      findings.length ? make("ul", findings) : null,
      beside(system),
      make("figure", picture(system), { class: "scroll", tabindex: "0", role: "region", "aria-label": "Picture of " + system[at.name] }),
      make("ul", known, { class: "known" }),
    ];
  };

  const picture = system => {
    const svg = byId("one-" + system[at.registry]).content.firstElementChild.cloneNode(true);
    const set = (name, text) => svg.querySelectorAll("[data-field=" + name + "]").forEach(field => { field.textContent = text; });
    const most = worst[system[at.profile]];
    const [, sign, word] = data.evidence.find(one => one[0] === most);
    const isWrong = most === "x";
    const line = isWrong ? ([...new Set(system[at.rules])].map(rule => data.rules[rule][0]).join(", ") || "violated") : most === "p" ? "all proved by SDS" : "in part " + word;
    set("title", ((system[at.name] || "no name") + " · " + system[at.ods]).slice(0, 48));
    set("asid", system[at.asid] ? "ASID " + system[at.asid] : "no ASID");
    set("key", system[at.key] ? "party key " + system[at.key] : "no party key");
    set("line", sign + " " + line);
    svg.querySelectorAll("[data-field=line]").forEach(field => field.setAttribute("class", "line " + most));
    svg.setAttribute("aria-label", system[at.name] + ", " + word + ": " + line);
    if (isWrong) svg.querySelector("[data-box=organisation]").setAttribute("class", "org wrong");
    return svg;
  };

  const render = () => {
    const part = matches.slice(0, count);
    body.replaceChildren(...part.map(row));
    more.hidden = matches.length <= count;
    shown.textContent = number.format(matches.length) + " of " + number.format(data.systems.length) + " systems"
      + (matches.length > part.length ? "; the first " + number.format(part.length) + " are shown" : "");
  };

  const search = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(word => word);
    const of = registry.value === "" ? -1 : Number(registry.value);
    const kind = verdict.value;
    matches = [];
    data.systems.forEach((system, i) => {
      const profile = system[at.profile];
      if ((of < 0 || system[at.registry] === of)
        && (kind === "" || (kind === "p" ? worst[profile] === "p" : has[profile].has(kind)))
        && words.every(word => texts[i].includes(word))) matches.push(i);
    });
    // What is wrong comes first.
    matches.sort((one, other) => order.indexOf(worst[data.systems[other][at.profile]]) - order.indexOf(worst[data.systems[one][at.profile]]) || one - other);
    count = page;
    render();
  };

  form.addEventListener("submit", event => event.preventDefault());
  [query, verdict, registry].forEach(control => control.addEventListener("input", search));
  more.addEventListener("click", () => {
    const first = count;
    count += page;
    render();
    body.querySelectorAll("button.open")[first].focus();
  });
  document.querySelectorAll("[data-registry]").forEach(link => link.addEventListener("click", () => {
    registry.value = link.dataset.registry;
    search();
    query.focus({ preventScroll: true });
  }));
  form.hidden = table.hidden = data.systems.length === 0;
  search();
})();
