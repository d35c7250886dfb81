### Drafts that wait, and the word after the bot was away

reminder-question = ⏸ <b>{ $institution }</b>: your report is not finished, question { $at } of { $total }. What you have answered is kept.
reminder-review = ⏸ <b>{ $institution }</b>: all of the report is answered, but it has not been submitted.
reminder-go-on = ▶ Go on
reminder-give-up = ✕ Give up

outage-away = We were away from { $began } to { $ended }.
outage-all =
    { $steps ->
        [one] The step that you took in that time has arrived.
       *[other] All { $steps } of your steps in that time have arrived.
    }
outage-some =
    { $steps ->
        [one] One of your steps has arrived.
       *[other] { $steps } of your steps have arrived.
    } Telegram keeps what is sent for 24 hours only, so what you did before is lost. Please look, and do it once more where it is needed.
outage-question = { $title }: you are at question <b>{ $at }</b> of { $total }.
outage-review = { $title }: all is answered, only “Submit” is missing.
outage-nothing-open = Nothing waits for an answer of yours.
