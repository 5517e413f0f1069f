// Passkeys: hands what the server offers to the browser, and the browser's answer to a form. Without it, codes do.
(function () {
  'use strict'

  function tell (form, words) {
    const place = form.querySelector('[data-passkey-said]')
    place.className = 'govuk-error-message'
    place.textContent = words
    place.hidden = false
  }

  async function options (form) {
    if (form.dataset.passkeyFrom) {
      const answer = await fetch(form.dataset.passkeyFrom, { headers: { Accept: 'application/json' } })
      if (!answer.ok) throw new Error(String(answer.status))
      return (await answer.json()).request_options
    }
    const given = JSON.parse(form.dataset.passkeyOptions)
    return given.creation_options || given.request_options
  }

  async function use (form, event) {
    event.preventDefault()
    try {
      const create = form.dataset.passkey === 'create'
      const given = await options(form)
      const made = create ? await window.webauthnJSON.create(given) : await window.webauthnJSON.get(given)
      form.querySelector('[name=credential]').value = JSON.stringify(made)
      form.submit()
    } catch (error) {
      tell(form, form.dataset.passkeyFailed)
    }
  }

  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    if (!window.PublicKeyCredential || !window.webauthnJSON) return
    form.querySelectorAll('[data-passkey-button]').forEach(function (part) { part.hidden = false })
    form.querySelectorAll('[data-passkey-without]').forEach(function (part) { part.hidden = true })
    form.addEventListener('submit', function (event) { use(form, event) }, true)
  })
})()
