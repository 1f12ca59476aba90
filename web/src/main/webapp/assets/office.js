// Small helps of the back office. Every page works without them, but for the tables.
(() => {
  // Shows what is typed into a password field.
  for (const button of document.querySelectorAll("[data-show]")) {
    const field = document.getElementById(button.dataset.show);
    button.hidden = false;
    button.addEventListener("click", () => {
      const shown = field.type === "password";
      field.type = shown ? "text" : "password";
      button.setAttribute("aria-pressed", String(shown));
    });
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // In a demonstration: fills in the account that was chosen.
  for (const button of document.querySelectorAll("[data-mail]")) {
    button.addEventListener("click", () => {
      document.getElementById("form:mail").value = button.dataset.mail;
      document.getElementById("form:secret").value = button.dataset.secret;
      document.getElementById("form:enter").focus();
    });
  }

  // One click is enough: a second one while the first is on its way does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target, button = event.submitter;
    if (event.defaultPrevented || form.dataset.sent) {
      event.preventDefault();
      return;
    }
    const again = () => {
      delete form.dataset.sent;
      button?.removeAttribute("aria-disabled");
    };
    form.dataset.sent = "true";
    button?.setAttribute("aria-disabled", "true");
    addEventListener("pageshow", again, { once: true });
    setTimeout(again, 10000);
  });

  // Leaving a form that was typed into asks first.
  const leaving = (event) => event.preventDefault();
  const kept = "body.office form.form";
  document.addEventListener("input", (event) => {
    const form = event.target.closest(kept);
    if (!form) return;
    form.dataset.typed = "true";
    addEventListener("beforeunload", leaving);
  });
  // So does one that was refused, or came back: what it holds is saved nowhere.
  const field = "textarea, select, input:not([type=hidden]):not([type=submit])";
  for (const form of document.querySelectorAll(kept)) {
    if (form.dataset.typed === "true" && form.querySelector(field)) {
      addEventListener("beforeunload", leaving);
    } else {
      delete form.dataset.typed;
    }
  }
  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) removeEventListener("beforeunload", leaving);
  });

  // Another language comes with what was typed so far.
  document.querySelector("[data-carry]")?.addEventListener("formdata", (event) => {
    const form = document.getElementById(event.target.dataset.carry);
    if (!form?.dataset.typed) return;
    for (const [name, value] of new FormData(form)) {
      if (!name.includes(":secret")) event.formData.append(name, value);
    }
  });

  // What went wrong is read first.
  document.getElementById("wrong")?.focus();
})();
