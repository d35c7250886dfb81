### Petitions: what the person reads, what the panel and officers read

case-petition = <b>Petition { $number }</b>

petition-state-received = ⏳ Received; nobody has begun to read it
petition-state-under_review = 📖 Under review
petition-state-suspended = 📖 Under review; the entry is suspended meanwhile
petition-state-retain = ✍️ Decided: the entry stays. A second signature is missing
petition-state-correct = ✍️ Decided: the entry is corrected. A second signature is missing
petition-state-remove = ✍️ Decided: the entry is removed. A second signature is missing
petition-state-final = ✅ Decided and signed by two

petition-short-received = received
petition-short-under_review = under review
petition-short-suspended = under review, suspended
petition-short-retain = to sign: stays
petition-short-correct = to sign: corrected
petition-short-remove = to sign: removed

petition-step-opened = Petition received
petition-answered = Answer to the notice
petition-step-began = Review begun
petition-step-suspended = Entry suspended meanwhile
petition-step-retain = Decided: the entry stays
petition-step-correct = Decided: the entry is corrected
petition-step-remove = Decided: the entry is removed
petition-step-signed = Signed by a second member
petition-step-disagreed = Not signed by a second member

petition-do-began = Begin the review
petition-do-suspended = Suspend the entry meanwhile
petition-do-retain = The entry stays…
petition-do-correct = Correct the entry…
petition-do-remove = Remove the entry…
petition-do-signed = ✍️ Sign the decision
petition-do-disagreed = Do not sign…

petition-sure-began = Do you begin the review of <b>{ $number }</b>? The person is told so.
petition-sure-suspended = Is the entry to be suspended until <b>{ $number }</b> is decided? It bars nobody meanwhile, and the person is told so.
petition-sure-signed =
    Do you sign the decision on <b>{ $number }</b>?
    It holds at once, the person and everybody concerned are told, and it can't be taken back here. Please read it in full first.

petition-read = 📖 Read it in full
petition-photo = 📎 See the document
petition-said = <b>{ $step }</b> · { $at }
petition-words =
    { $label }:
    <blockquote>{ $value }</blockquote>
petition-paper = 📄 Petition on paper…
petition-open = Open { $number }
petition-waits =
    ⚖️ Petition <b>{ $number }</b> waits for the panel.
    It is to be decided and signed by two by { $until }.

petition-officer-retain = ⚖️ Petition { $number }: entry <b>{ $entry }</b> stays as it is.
petition-officer-correct = ⚖️ Petition { $number }: entry <b>{ $entry }</b> was corrected. Please look at it before you rely on what you knew.
petition-officer-remove = ⚖️ Petition { $number }: entry <b>{ $entry }</b> was removed. It counts for nothing any more.

## To the person

petition-none = There is no entry about which you could petition now. A petition that is going on already is in your record.
petition-which = Which entry is your petition about?
petition-about = ⚖️ Petition about { $number }
petition-again = ⚖️ Have { $number } reviewed
petition-received =
    ✅ <b>The petition has arrived.</b>

    Number: <code>{ $number }</code>
    Two members of the panel who had no part in the entry decide it by { $until } at the latest. The answer comes here.
petition-told-review =
    ⚖️ What is recorded of you is being looked at again, without your having to ask: petition <b>{ $number }</b>.
    You will get the answer here.
petition-told-began = 📖 Your petition <b>{ $number }</b> is being read now.
petition-told-suspended =
    ⏸ Petition <b>{ $number }</b>: the entry is suspended until your petition is decided.
    It bars nothing meanwhile.
petition-told-retain =
    ⚖️ <b>Decided: the entry stays as it is.</b> Petition { $number }.
    If you think that this is wrong, you can have it reviewed once more, by other people, within 30 days. The button is in your record.
petition-told-correct =
    ⚖️ <b>Decided: the entry was corrected.</b> Petition { $number }.
    Whoever was given the wrong answer is told. If you think that something is still wrong, you can have it reviewed within 30 days. The button is in your record.
petition-told-remove =
    ⚖️ <b>Decided: the entry was removed.</b> Petition { $number }.
    It bars nothing any more. Whoever was given the wrong answer is told.
petition-reasons =
    Reasons:
    <blockquote>{ $why }</blockquote>
